//! The script, direction and language of a run of text.

use std::collections::HashMap;

use icu::properties::{
    CodePointMapData,
    props::{BidiClass, Script},
};
use whatlang::Detector;

use crate::{Direction, Lang};

/// How many Latin letters make a text more than a name or an abbreviation, which stand in texts of every
/// script.
const LATIN_ENOUGH: usize = 12;

/// How many letters the languages of one script are told apart by.
const LETTERS_ENOUGH: usize = 20;

/// The letters of each script in the text, by ISO 15924 code, most first; what every script shares isn't
/// counted.
#[must_use]
pub fn shares(text: &str) -> Vec<(&'static str, usize)> {
    let scripts = CodePointMapData::<Script>::new();
    let mut counts: HashMap<&'static str, usize> = HashMap::new();
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        if let Some(code) = code(scripts.get(c)) {
            *counts.entry(code).or_default() += 1;
        }
    }
    let mut shares: Vec<_> = counts.into_iter().collect();
    shares.sort_by(|(a, left), (b, right)| right.cmp(left).then(a.cmp(b)));
    shares
}

/// The script of more than half of the letters: `Arab`, `Cyrl`, `Latn`, `Hani` …; `None` where there is none.
#[must_use]
pub fn dominant(text: &str) -> Option<&'static str> {
    let shares = shares(text);
    let letters: usize = shares.iter().map(|(_, count)| count).sum();
    shares
        .first()
        .filter(|(_, count)| letters < count * 2)
        .map(|(code, _)| *code)
}

/// The direction of most letters; `None` in a text without letters, or with as many of either.
#[must_use]
pub fn direction(text: &str) -> Option<Direction> {
    let classes = CodePointMapData::<BidiClass>::new();
    let mut ahead = 0_i64;
    for c in text.chars() {
        match classes.get(c) {
            BidiClass::LeftToRight => ahead -= 1,
            BidiClass::RightToLeft | BidiClass::ArabicLetter => ahead += 1,
            _ => {}
        }
    }
    match ahead {
        0 => None,
        1.. => Some(Direction::Rtl),
        _ => Some(Direction::Ltr),
    }
}

/// Whether a language is written in a script that [`dominant`] or [`shares`] names: Japanese in three, Korean
/// in two.
#[must_use]
pub fn writes(lang: &Lang, script: &str) -> bool {
    match lang.script() {
        "Jpan" => matches!(script, "Hani" | "Hira" | "Kana"),
        "Kore" => matches!(script, "Hang" | "Hani"),
        "Hans" | "Hant" => script == "Hani",
        own => own == script,
    }
}

/// Which of these languages the text is in; `None` where none is certain.
///
/// The script decides where it fits one of them alone, but for a few Latin letters, which may be a name in
/// any language. Languages of one script are told apart by their letters and trigrams, in texts of 20 letters
/// and more.
#[must_use]
pub fn detect(text: &str, among: &[Lang]) -> Option<Lang> {
    let script = dominant(text)?;
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let candidates: Vec<&Lang> = among.iter().filter(|lang| writes(lang, script)).collect();
    match candidates[..] {
        [] => None,
        [_] if script == "Latn" && letters < LATIN_ENOUGH => None,
        [only] => Some(only.clone()),
        _ if letters < LETTERS_ENOUGH => None,
        _ => by_letters(text, &candidates),
    }
}

/// A language that the detector doesn't know, or two it can't tell apart (`pt`, `pt-BR`), leave the answer
/// open.
fn by_letters(text: &str, candidates: &[&Lang]) -> Option<Lang> {
    let known: Vec<whatlang::Lang> = candidates
        .iter()
        .map(|lang| known(lang.primary()))
        .collect::<Option<_>>()?;
    let found = Detector::with_allowlist(known.clone())
        .detect(text)
        .filter(whatlang::Info::is_reliable)?;
    let mut fitting = candidates
        .iter()
        .zip(known)
        .filter(|(_, known)| *known == found.lang());
    let (lang, _) = fitting.next()?;
    fitting.next().is_none().then(|| (*lang).clone())
}

/// The detector's name (ISO 639-3) for a language subtag.
fn known(primary: &str) -> Option<whatlang::Lang> {
    let code = match primary {
        "ar" => "ara",
        "az" => "aze",
        "be" => "bel",
        "bg" => "bul",
        "cs" => "ces",
        "da" => "dan",
        "de" => "deu",
        "en" => "eng",
        "es" => "spa",
        "fa" => "pes",
        "fi" => "fin",
        "fr" => "fra",
        "he" => "heb",
        "hi" => "hin",
        "hu" => "hun",
        "id" => "ind",
        "it" => "ita",
        "mk" => "mkd",
        "mr" => "mar",
        "nb" => "nob",
        "nl" => "nld",
        "pl" => "pol",
        "pt" => "por",
        "ro" => "ron",
        "ru" => "rus",
        "sr" => "srp",
        "sv" => "swe",
        "tr" => "tur",
        "uk" => "ukr",
        "ur" => "urd",
        "uz" => "uzb",
        "vi" => "vie",
        _ => return None,
    };
    whatlang::Lang::from_code(code)
}

fn code(script: Script) -> Option<&'static str> {
    Some(match script {
        Script::Arabic => "Arab",
        Script::Armenian => "Armn",
        Script::Bengali => "Beng",
        Script::Cyrillic => "Cyrl",
        Script::Devanagari => "Deva",
        Script::Ethiopic => "Ethi",
        Script::Georgian => "Geor",
        Script::Greek => "Grek",
        Script::Han => "Hani",
        Script::Hangul => "Hang",
        Script::Hebrew => "Hebr",
        Script::Hiragana => "Hira",
        Script::Katakana => "Kana",
        Script::Khmer => "Khmr",
        Script::Lao => "Laoo",
        Script::Latin => "Latn",
        Script::Myanmar => "Mymr",
        Script::Tamil => "Taml",
        Script::Thai => "Thai",
        Script::Common | Script::Inherited => return None,
        _ => "Zzzz",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn langs(tags: &str) -> Vec<Lang> {
        tags.split(' ').map(|tag| Lang::parse(tag).unwrap()).collect()
    }

    #[test]
    fn most_letters_decide_script_and_direction() {
        assert_eq!(dominant("قال Putin إن حلف NATO توسّع شرقًا"), Some("Arab"));
        assert_eq!(direction("قال Putin إن حلف NATO توسّع شرقًا"), Some(Direction::Rtl));
        assert_eq!(direction("Слово قال в тексте"), Some(Direction::Ltr));
        assert_eq!(dominant("٢٠٢٠ — 2020"), None);
        assert_eq!(direction("٢٠٢٠ — 2020"), None);
        assert_eq!(shares("аб c"), [("Cyrl", 2), ("Latn", 1)]);
    }

    #[test]
    fn the_script_decides_where_it_can() {
        let three = langs("ar ru en");
        for (text, expected) in [
            ("الخلفية", Some("ar")),
            ("Предыстория", Some("ru")),
            ("The background of the talks", Some("en")),
            ("NATO", None),
            ("COVID-19", None),
            ("2020", None),
            ("", None),
            ("北京", None),
        ] {
            assert_eq!(
                detect(text, &three).as_ref().map(Lang::as_str),
                expected,
                "{text}"
            );
        }
    }

    #[test]
    fn languages_of_one_script_are_told_apart_in_longer_texts() {
        let many = langs("ar fa ru uk en fr");
        for (text, expected) in [
            ("أعلن الرئيس أن المفاوضات ستبدأ الأسبوع المقبل في جنيف", Some("ar")),
            (
                "رئیس جمهور اعلام کرد که مذاکرات هفته آینده در ژنو آغاز می‌شود",
                Some("fa"),
            ),
            (
                "Президент объявил, что переговоры начнутся на следующей неделе",
                Some("ru"),
            ),
            (
                "Президент оголосив, що переговори між двома країнами розпочнуться наступного тижня в Женеві",
                Some("uk"),
            ),
            (
                "The president announced that the talks will begin next week in Geneva",
                Some("en"),
            ),
            (
                "Le président a annoncé que les négociations commenceront la semaine prochaine",
                Some("fr"),
            ),
            ("Breaking", None),
            ("Президент", None),
        ] {
            assert_eq!(detect(text, &many).as_ref().map(Lang::as_str), expected, "{text}");
        }
        assert_eq!(
            detect(
                "O presidente anunciou que as negociações começam amanhã",
                &langs("pt pt-BR")
            ),
            None
        );
    }
}

//! `wrong-language`: text in another script or language than its edition's.

use std::fmt;

use language::{Lang, script};

use super::{
    context::is_of_script,
    finding::Severity,
    notes::Notes,
    proof::{Passage, Proof, Spot},
    rules::{Check, Example, Rule},
    saying::{Named, Saying},
};

pub(super) const RULE: Rule = Rule {
    id: "wrong-language",
    severity: Severity::Error,
    looks_for: "A text in another script or language than its edition's.",
    limits: "What stands in quotation marks or brackets, is an address, or is marked as another language isn't counted, nor \
             are bylines. Of the rest, more letters must be of a foreign script than of the edition's: at least 8 in two \
             words, or 20 in three words where that script is Latin, which names are written in everywhere. Languages of one \
             script are told apart in texts of 100 letters and more, where that is reliable.",
    mends: None,
    examples: [
        Example::new("ar", "Министры прибыли в столицу.", "وصل الوزراء إلى العاصمة."),
        Example::new(
            "ru",
            "The ministers arrived in the capital.",
            "Министры прибыли в столицу.",
        ),
        Example::new(
            "en",
            "وصل الوزراء إلى العاصمة.",
            "The ministers arrived in the capital.",
        ),
    ],
    check: Check::Edition(check),
};

/// Letters and words of a foreign script that are more than a name.
const ENOUGH: (usize, usize) = (8, 2);
const ENOUGH_LATIN: (usize, usize) = (20, 3);

/// Letters by which languages of one script are told apart.
const ENOUGH_FOR_LANGUAGE: usize = 100;

/// Languages that newsrooms meet, by which an edition's own is told apart.
const NEIGHBOURS: [&str; 14] = [
    "ar", "fa", "ur", "ru", "uk", "be", "bg", "en", "fr", "de", "es", "it", "pt", "tr",
];

fn check(proof: &Proof<'_>, notes: &mut Notes<'_>) {
    for passage in proof
        .passages
        .iter()
        .filter(|passage| passage.spot != Spot::Byline)
    {
        let own = own_words(passage);
        let found = wrong_script(passage, &own).or_else(|| wrong_language(passage, &own));
        if let Some(found) = found {
            let text = format!(
                "This is {found}, in an edition in “{}”: translate it, or mark it as the language it is in.",
                passage.lang
            );
            let text = Saying::new(text)
                .form(found.form())
                .with("found", found.named())
                .with("language", passage.lang);
            notes.say_at(passage, passage.whole(), text);
        }
    }
}

/// The text without what may well be in another language.
fn own_words(passage: &Passage<'_>) -> String {
    let quotations = &passage.quotations().pairs;
    let mut brackets = 0_usize;
    let mut own = String::with_capacity(passage.text.len());
    for (at, c) in passage.chars.iter().enumerate() {
        match c {
            '(' | '[' => brackets += 1,
            ')' | ']' => brackets = brackets.saturating_sub(1),
            _ => {}
        }
        let aside = 0 < brackets
            || passage.is_technical(at)
            || passage.foreign(at).is_some()
            || quotations.iter().any(|quotation| quotation.holds(at));
        own.push(if aside { ' ' } else { *c });
    }
    own
}

fn wrong_script(passage: &Passage<'_>, own: &str) -> Option<Found> {
    let letters = own.chars().filter(|c| c.is_alphabetic()).count();
    let plainly_ours = own.chars().filter(|c| is_of_script(*c, passage.script)).count();
    if letters <= plainly_ours * 2 {
        return None;
    }
    let shares = script::shares(own);
    let letters_of = |ours: bool| {
        shares
            .iter()
            .filter(move |(code, _)| script::writes(passage.lang, code) == ours)
    };
    let ours: usize = letters_of(true).map(|(_, count)| count).sum();
    let (foreign, letters) = letters_of(false).next().copied()?;
    let (enough_letters, enough_words) = if foreign == "Latn" { ENOUGH_LATIN } else { ENOUGH };
    let words = own
        .split_whitespace()
        .filter(|word| word.chars().any(char::is_alphabetic))
        .count();
    (ours < letters && enough_letters <= letters && enough_words <= words).then_some(Found::Script(foreign))
}

fn wrong_language(passage: &Passage<'_>, own: &str) -> Option<Found> {
    let letters = own.chars().filter(|c| c.is_alphabetic()).count();
    if letters < ENOUGH_FOR_LANGUAGE || has_little_words(passage.lang, own) {
        return None;
    }
    let mut among: Vec<Lang> = NEIGHBOURS
        .into_iter()
        .filter(|tag| *tag != passage.lang.primary())
        .filter_map(|tag| Lang::parse(tag).ok())
        .filter(|lang| lang.script() == passage.script)
        .collect();
    among.push(passage.lang.clone());
    let found = script::detect(own, &among)?;
    if found == *passage.lang || has_letters_foreign_to(&found, own) {
        return None;
    }
    // A paragraph of names misleads as a whole, hardly in each of its halves.
    let middle = own.char_indices().nth(own.chars().count() / 2)?.0;
    let (first, second) = own.split_at(middle);
    let certain = [first, second]
        .iter()
        .all(|half| script::detect(half, &among).as_ref() == Some(&found));
    certain.then_some(Found::Language(found))
}

/// Whether the little words of the edition's language are one word in twelve or more: then no other language needs to be
/// thought of.
fn has_little_words(lang: &Lang, text: &str) -> bool {
    let little: &[&str] = match lang.primary() {
        "ar" => &[
            "في", "من", "على", "إلى", "أن", "إن", "التي", "الذي", "عن", "هذا", "هذه", "ما", "لا", "كان", "مع",
            "بعد", "ولا", "قال", "وقال",
        ],
        "ru" => &[
            "и", "в", "на", "с", "что", "не", "по", "к", "из", "он", "она", "они", "как", "это", "его",
            "для", "от", "были", "был",
        ],
        "en" => &[
            "the", "of", "and", "to", "in", "is", "was", "that", "for", "on", "with", "it", "he", "she",
            "they", "at", "by",
        ],
        _ => return false,
    };
    let (mut words, mut found) = (0, 0);
    for word in text.split_whitespace() {
        words += 1;
        found += usize::from(little.contains(&word));
    }
    words <= found * 12
}

/// Letters that a language of Cyrillic or Arabic script doesn't have, and its neighbours do.
fn has_letters_foreign_to(lang: &Lang, text: &str) -> bool {
    let foreign = match lang.primary() {
        "bg" => "ыэёіїєў",
        "uk" => "ыэёў",
        "ru" => "іїєґў",
        "be" => "ищїє",
        "ar" => "پچژگکیےں",
        "fa" | "ur" => "ةكي",
        _ => "",
    };
    text.chars().any(|c| foreign.contains(c))
}

/// What a text is in.
enum Found {
    /// A script, by its code.
    Script(&'static str),
    /// A language that is written in the edition's script.
    Language(Lang),
}

impl Found {
    fn form(&self) -> &'static str {
        match self {
            Self::Script(_) => "script",
            Self::Language(_) => "language",
        }
    }

    fn named(&self) -> Named {
        match self {
            Self::Script(code) => Named::from(*code),
            Self::Language(lang) => Named::from(lang),
        }
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Script(code) => write!(f, "in {} script", script_name(code)),
            Self::Language(lang) => write!(f, "written in the language “{lang}”"),
        }
    }
}

fn script_name(code: &str) -> &str {
    match code {
        "Arab" => "Arabic",
        "Cyrl" => "Cyrillic",
        "Latn" => "Latin",
        "Hebr" => "Hebrew",
        "Grek" => "Greek",
        "Hani" => "Chinese",
        _ => "another",
    }
}

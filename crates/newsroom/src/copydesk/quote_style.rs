//! `quote-style`: quotation marks of another language's typography.

use language::typography::{Quotes, Typography};

use super::{
    finding::Severity,
    notes::Notes,
    proof::{Passage, Proof, Spot},
    quotations::Quotation,
    rules::{Check, Example, Rule},
    saying::Saying,
};

pub(super) const RULE: Rule = Rule {
    id: "quote-style",
    severity: Severity::Hint,
    looks_for: "A quotation in marks that aren't the language's own, such as \"straight\" ones.",
    limits: "Own marks are «…» and “…” in Arabic and Persian; «…», within them „…“, in Russian, Ukrainian and \
             Belarusian; “…” and ‘…’ in English; « … » and “…” in French; „…“ ‚…‘ »…« in German; «…» “…” in \
             Spanish, Italian and Portuguese. Quiet for other languages, and for straight single marks.",
    mends: Some("sets the language's own marks, where every mark of the block has its partner"),
    examples: [
        Example::new("ar", "قال: \"الطريق مفتوح\".", "قال: «الطريق مفتوح»."),
        Example::new(
            "ru",
            "Он сказал: \"Дорога открыта\".",
            "Он сказал: «Дорога открыта».",
        ),
        Example::new(
            "en",
            "He said: «The road is open.»",
            "He said: “The road is open.”",
        ),
    ],
    check: Check::Edition(check),
};

fn check(proof: &Proof<'_>, notes: &mut Notes<'_>) {
    for passage in &proof.passages {
        let found = passage.quotations();
        let is_balanced = found.loose.is_empty();
        for pair in &found.pairs {
            let lang = passage.foreign(pair.open).unwrap_or(passage.lang);
            let Some(others) = others(lang.primary()) else {
                continue;
            };
            let style = Typography::of(lang);
            let marks = (passage.chars[pair.open], passage.chars[pair.close]);
            let is_own = [style.outer, style.inner]
                .iter()
                .any(|own| (own.open, own.close) == marks);
            let straight_single = marks.0 == '\'' || marks.1 == '\'';
            if is_own || others.contains(&marks) || straight_single || passage.is_technical(pair.open) {
                continue;
            }
            let is_inner = found.pairs.iter().any(|other| pair.within(other));
            let set = if is_inner { style.inner } else { style.outer };
            let (open, close) = (set.open, set.close);
            let text = format!(
                "{}…{} are not the quotation marks of “{lang}”: write {open}…{close}.",
                marks.0, marks.1
            );
            let text = Saying::new(text)
                .with("found", format!("{}…{}", marks.0, marks.1))
                .with("language", lang)
                .with("wanted", format!("{open}…{close}"));
            let range = pair.open..pair.close + 1;
            if is_balanced && passage.spot != Spot::Byline {
                notes.mend_at(passage, range, mended(passage, pair, set, style), text);
            } else {
                notes.say_at(passage, range, text);
            }
        }
    }
}

fn mended(passage: &Passage<'_>, pair: &Quotation, set: Quotes, style: Typography) -> String {
    let inside: String = passage.chars[pair.open + 1..pair.close].iter().collect();
    let (open, close) = (set.open, set.close);
    // French sets its marks apart from the words, by a space that doesn't break.
    if style.forbids_space_before(close) {
        return format!("{open}{inside}{close}");
    }
    format!("{open}\u{202f}{}\u{202f}{close}", inside.trim())
}

/// The marks that are a language's own beside those of its house style; `None` for languages that aren't judged.
fn others(primary: &str) -> Option<&'static [(char, char)]> {
    Some(match primary {
        "ar" | "fa" => &[('”', '“'), ('‘', '’'), ('‹', '›')],
        "ru" | "uk" | "be" | "en" => &[],
        "fr" | "es" | "it" | "pt" => &[('“', '”'), ('‘', '’')],
        "de" => &[('»', '«'), ('›', '‹')],
        _ => return None,
    })
}

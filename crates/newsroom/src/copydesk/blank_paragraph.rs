//! `blank-paragraph`: a block in which nothing can be seen.

use super::{
    finding::Severity,
    notes::Notes,
    proof::{Kind, Proof},
    rules::{Check, Example, Rule},
};

pub(super) const RULE: Rule = Rule {
    id: "blank-paragraph",
    severity: Severity::Warning,
    looks_for: "A paragraph, crosshead, quote or list item in which nothing can be seen: no-break spaces, say.",
    limits: "A caption and a table's cell may be empty. A block that translates something is `translation-blank`'s.",
    mends: Some("takes the block or item out"),
    examples: [
        Example::new("ar", "\u{a0}", "فقرة لها كلام."),
        Example::new("ru", " \u{200b}", "Абзац со словами."),
        Example::new("en", "\u{a0}\u{a0}", "A paragraph with words."),
    ],
    check: Check::Edition(check),
};

fn check(proof: &Proof<'_>, notes: &mut Notes<'_>) {
    for passage in &proof.passages {
        let says_something = matches!(
            passage.kind,
            Kind::Paragraph | Kind::Crosshead | Kind::Quote | Kind::Item
        );
        if says_something
            && passage.translates.is_empty()
            && !passage.chars.iter().any(|c| crate::line::is_visible(*c))
        {
            notes.mend_at(
                passage,
                passage.whole(),
                "",
                "Nothing can be seen here: take it out.",
            );
        }
    }
}

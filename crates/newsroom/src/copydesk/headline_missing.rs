//! `headline-missing`: an edition that still waits for its headline.

use super::{
    finding::{Place, Severity},
    notes::Notes,
    proof::Proof,
    rules::{Check, Example, Rule},
};

pub(super) const RULE: Rule = Rule {
    id: "headline-missing",
    severity: Severity::Error,
    looks_for: "An edition without a headline.",
    limits: "A draft may be saved without one. Of a translation whose source has one, `translation-blank` says it.",
    mends: None,
    examples: [
        Example::new("ar", "", "ثلاث مدن على المضيق تعيد خط العبّارات"),
        Example::new("ru", "", "Три города пролива возвращают паром"),
        Example::new("en", "", "Three strait cities bring back the ferry"),
    ],
    check: Check::Edition(check),
};

fn check(proof: &Proof<'_>, notes: &mut Notes<'_>) {
    let text = proof.edition.text;
    if text.headline.is_awaited() && text.headline_translates.is_empty() {
        notes.say(
            proof.lang(),
            Place::Field("headline"),
            "There is no headline yet: write one.",
        );
    }
}

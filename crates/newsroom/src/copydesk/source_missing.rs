//! `source-missing`: a story that doesn't say where it comes from.

use super::{
    StoryOnDesk,
    finding::{Place, Severity},
    notes::Notes,
    proof::Proof,
    rules::{Check, Example, Rule},
};

pub(super) const RULE: Rule = Rule {
    id: "source-missing",
    severity: Severity::Warning,
    looks_for: "A story without a source.",
    limits: "Said once a story, at its original's language. Quiet about standing pages.",
    mends: None,
    examples: [
        Example::new("ar", "لا مصدر للخبر", "المصدر: تاس"),
        Example::new("ru", "Источник не указан", "Источник: ТАСС"),
        Example::new("en", "No source is named", "Source: TASS"),
    ],
    check: Check::Story(check),
};

fn check(desk: &StoryOnDesk<'_>, _: &[Proof<'_>], notes: &mut Notes<'_>) {
    let Some(lang) = desk.first_language() else { return };
    if desk.story.sources.is_empty() && !desk.story.is_standing_page() {
        let text = "The story names no source: add the agency or organisation it comes from.";
        notes.say(lang, Place::Field("story"), text);
    }
}

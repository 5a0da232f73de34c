//! `link-broken-inside`: a link to a story that isn't there.

use super::{
    StoryOnDesk,
    finding::Severity,
    notes::Notes,
    proof::Proof,
    rules::{Check, Example, Rule},
    saying::Saying,
};
use crate::runs::Link;

pub(super) const RULE: Rule = Rule {
    id: "link-broken-inside",
    severity: Severity::Error,
    looks_for: "A link to a story that isn't in this newsroom.",
    limits: "A story without an edition in the reader's language is there all the same.",
    mends: None,
    examples: [
        Example::new(
            "ar",
            "كما ورد في تقرير سابق (story:s-404)",
            "كما ورد في تقرير سابق (story:s-1)",
        ),
        Example::new(
            "ru",
            "Как сообщалось ранее (story:s-404)",
            "Как сообщалось ранее (story:s-1)",
        ),
        Example::new(
            "en",
            "As reported earlier (story:s-404)",
            "As reported earlier (story:s-1)",
        ),
    ],
    check: Check::Story(check),
};

fn check(desk: &StoryOnDesk<'_>, proofs: &[Proof<'_>], notes: &mut Notes<'_>) {
    for passage in proofs.iter().flat_map(|proof| &proof.passages) {
        for (range, marks) in &passage.marks {
            let Some(Link::Story(id)) = &marks.link else {
                continue;
            };
            if !desk.linked.contains(id) {
                let text = format!(
                    "This links to the story “{id}”, which isn't there: link to another, or take the link out."
                );
                let text = Saying::new(text).with("story", id.as_str());
                notes.say_at(passage, range.clone(), text);
            }
        }
    }
}

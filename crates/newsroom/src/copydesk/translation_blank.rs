//! `translation-blank`: a unit of a translation that was begun and waits for its words.

use super::{
    StoryOnDesk,
    finding::{Place, Severity},
    notes::Notes,
    proof::Proof,
    rules::{Check, Example, Rule},
};
use crate::standing::{UnitId, owed};

pub(super) const RULE: Rule = Rule {
    id: "translation-blank",
    severity: Severity::Error,
    looks_for: "A headline, paragraph, crosshead, quote, item or cell of a translation that says nothing, though what it \
                translates says something.",
    limits: "A translation that is begun has all of these; each goes with its first visible character. Captions may be empty: \
             the picture's own stands there.",
    mends: None,
    examples: [
        Example::new("ar", "Паром вернулся. → ", "Паром вернулся. → عادت العبّارة."),
        Example::new("ru", "عادت العبّارة. → ", "عادت العبّارة. → Паром вернулся."),
        Example::new("en", "عادت العبّارة. → ", "عادت العبّارة. → The ferry is back."),
    ],
    check: Check::Story(check),
};

fn check(_: &StoryOnDesk<'_>, proofs: &[Proof<'_>], notes: &mut Notes<'_>) {
    for target in proofs {
        let from = target.edition.origin.translated_from();
        let Some(source) = proofs.iter().find(|proof| Some(proof.lang()) == from) else {
            continue;
        };
        for unit in owed(source.edition.text, target.edition.text) {
            let place = match unit {
                UnitId::Headline => Place::Field("headline"),
                UnitId::Standfirst => Place::Field("standfirst"),
                UnitId::Block(block) => Place::Range {
                    block,
                    start: 0,
                    end: 0,
                },
            };
            notes.say(
                target.lang(),
                place,
                "This isn't translated yet: write it, or take it out.",
            );
        }
    }
}

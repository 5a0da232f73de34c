//! `licence-expires`: a picture that may soon no longer be shown.

use super::{
    StoryOnDesk,
    finding::Severity,
    notes::Notes,
    picture_missing::used,
    proof::Proof,
    rules::{Check, Example, Rule},
    saying::Saying,
};

/// How many days before its end a licence is named.
pub(super) const DAYS: i64 = 14;

pub(super) const RULE: Rule = Rule {
    id: "licence-expires",
    severity: Severity::Warning,
    looks_for: "A picture used in an edition whose licence ends today or within 14 days.",
    limits: "A licence that has ended is `licence-expired`'s. A licence without an end never ends.",
    mends: None,
    examples: [
        Example::new("ar", "صورة ينتهي ترخيصها غدًا", "صورة ينتهي ترخيصها بعد عام"),
        Example::new(
            "ru",
            "Фото, лицензия на которое истекает завтра",
            "Фото с лицензией ещё на год",
        ),
        Example::new(
            "en",
            "A photo whose licence ends tomorrow",
            "A photo licensed for another year",
        ),
    ],
    check: Check::Story(check),
};

fn check(desk: &StoryOnDesk<'_>, proofs: &[Proof<'_>], notes: &mut Notes<'_>) {
    for proof in proofs {
        for (place, id) in used(desk, proof) {
            let ends = desk.pictures.get(id).and_then(|picture| picture.licence.expires);
            let Some(ends) = ends.filter(|ends| (0..=DAYS).contains(&desk.today.days_until(*ends))) else {
                continue;
            };
            let text = format!(
                "The licence of the picture “{id}” ends on {ends}: readers must not get it after that day."
            );
            let text = Saying::new(text).with("picture", id.as_str()).with("day", ends);
            notes.say(proof.lang(), place, text);
        }
    }
}

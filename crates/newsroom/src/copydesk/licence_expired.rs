//! `licence-expired`: a picture that may no longer be shown.

use super::{
    StoryOnDesk,
    finding::Severity,
    notes::Notes,
    picture_missing::used,
    proof::Proof,
    rules::{Check, Example, Rule},
    saying::Saying,
};

pub(super) const RULE: Rule = Rule {
    id: "licence-expired",
    severity: Severity::Error,
    looks_for: "A picture used in an edition whose licence ended before today.",
    limits: "On the last day of a licence it still holds. A licence without an end never ends.",
    mends: None,
    examples: [
        Example::new("ar", "صورة انتهى ترخيصها أمس", "صورة ينتهي ترخيصها بعد عام"),
        Example::new(
            "ru",
            "Фото, лицензия на которое истекла вчера",
            "Фото с лицензией ещё на год",
        ),
        Example::new(
            "en",
            "A photo whose licence ended yesterday",
            "A photo licensed for another year",
        ),
    ],
    check: Check::Story(check),
};

fn check(desk: &StoryOnDesk<'_>, proofs: &[Proof<'_>], notes: &mut Notes<'_>) {
    for proof in proofs {
        for (place, id) in used(desk, proof) {
            let ends = desk.pictures.get(id).and_then(|picture| picture.licence.expires);
            let Some(ended) = ends.filter(|ends| *ends < desk.today) else {
                continue;
            };
            let text = format!(
                "The licence of the picture “{id}” ended on {ended}: renew it, or take another picture."
            );
            let text = Saying::new(text).with("picture", id.as_str()).with("day", ended);
            notes.say(proof.lang(), place, text);
        }
    }
}

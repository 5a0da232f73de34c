//! `credit-missing`: a picture shown without saying whose it is.

use super::{
    StoryOnDesk,
    finding::Severity,
    notes::Notes,
    picture_missing::used,
    proof::Proof,
    rules::{Check, Example, Rule},
    saying::Saying,
};
use crate::id::PictureId;

pub(super) const RULE: Rule = Rule {
    id: "credit-missing",
    severity: Severity::Error,
    looks_for: "A picture used in an edition that has no credit in the edition's language.",
    limits: "A picture of which nothing is known yet is `picture-missing`'s.",
    mends: None,
    examples: [
        Example::new("ar", "صورة لها مصدر بالروسية فقط", "الصورة: الموقع الرسمي للرئيس"),
        Example::new(
            "ru",
            "Фото с указанием автора только по-английски",
            "Фото: официальный сайт президента",
        ),
        Example::new(
            "en",
            "A photo with a credit in Russian only",
            "Photo: the President’s official site",
        ),
    ],
    check: Check::Story(check),
};

fn check(desk: &StoryOnDesk<'_>, proofs: &[Proof<'_>], notes: &mut Notes<'_>) {
    for proof in proofs {
        for (place, id) in used(desk, proof) {
            if lacks_credit(desk, proof, id) {
                let text = format!(
                    "The picture “{id}” has no credit in this edition's language ({}): say whose it is.",
                    proof.lang()
                );
                let text = Saying::new(text)
                    .with("picture", id.as_str())
                    .with("language", proof.lang());
                notes.say(proof.lang(), place, text);
            }
        }
    }
}

fn lacks_credit(desk: &StoryOnDesk<'_>, proof: &Proof<'_>, id: &PictureId) -> bool {
    desk.pictures.get(id).is_some_and(|picture| {
        let credit = picture.credit.get(proof.lang());
        credit.is_none_or(|credit| !credit.chars().any(crate::line::is_visible))
    })
}

//! `picture-missing`: a picture that is used and whose file hasn't come.

use super::{
    StoryOnDesk,
    finding::{Place, Severity},
    notes::Notes,
    proof::Proof,
    rules::{Check, Example, Rule},
    saying::Saying,
};
use crate::{
    block::{Block, BlockKind},
    id::PictureId,
};

pub(super) const RULE: Rule = Rule {
    id: "picture-missing",
    severity: Severity::Hint,
    looks_for: "A picture, over the text or in it, that is awaited: its file isn't there yet.",
    limits: "A picture over the text is named once a story, at its original's language.",
    mends: None,
    examples: [
        Example::new("ar", "صورة لها مصدر وليس لها ملف", "صورة لها ملف"),
        Example::new("ru", "Фото с указанием автора, но без файла", "Фото с файлом"),
        Example::new("en", "A photo with a credit and no file", "A photo with its file"),
    ],
    check: Check::Story(check),
};

fn check(desk: &StoryOnDesk<'_>, proofs: &[Proof<'_>], notes: &mut Notes<'_>) {
    if let (Some(id), Some(lang)) = (&desk.story.lead_picture, desk.first_language())
        && is_awaited(desk, id)
    {
        notes.say(lang, Place::Field("story"), text(id));
    }
    for proof in proofs {
        for (block, id) in pictures(proof) {
            if is_awaited(desk, id) {
                notes.say(proof.lang(), at(block), text(id));
            }
        }
    }
}

fn is_awaited(desk: &StoryOnDesk<'_>, id: &PictureId) -> bool {
    desk.pictures.get(id).is_none_or(|picture| picture.file.is_none())
}

fn text(id: &PictureId) -> Saying {
    let text = format!("The picture “{id}” is awaited: add its file, or take the picture out.");
    Saying::new(text).with("picture", id.as_str())
}

/// The pictures in an edition's body, with their blocks.
pub(super) fn pictures<'a>(proof: &Proof<'a>) -> impl Iterator<Item = (&'a Block, &'a PictureId)> {
    let blocks = proof.edition.text.body.blocks();
    blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Picture { picture, .. } => Some((block, picture)),
        _ => None,
    })
}

/// The pictures that readers of an edition see, each with its place: the one over the text, then those in it.
pub(super) fn used<'a>(
    desk: &StoryOnDesk<'a>,
    proof: &Proof<'a>,
) -> impl Iterator<Item = (Place, &'a PictureId)> {
    let lead = desk.story.lead_picture.as_ref();
    let lead = lead.map(|id| (Place::Field("lead_picture"), id));
    lead.into_iter()
        .chain(pictures(proof).map(|(block, id)| (at(block), id)))
}

/// The place of a picture's block.
pub(super) fn at(block: &Block) -> Place {
    Place::Range {
        block: block.id.clone(),
        start: 0,
        end: 0,
    }
}

//! Which pictures stand in the text of a revision.

use std::collections::BTreeSet;

use language::Lang;
use newsroom::{
    edition::RevisionNumber,
    id::{PictureId, StoryId},
    text::Text,
};
use sea_orm::Value;

use crate::bind::values;

pub(crate) const INTO: &str = "INSERT INTO picture_use (picture, story, lang, number)";

/// Where the same was noted before.
pub(crate) const THEN: &str = "ON CONFLICT DO NOTHING";

/// The rows of a revision: each picture once.
pub(crate) fn rows_of(story: &StoryId, lang: &Lang, number: RevisionNumber, text: &Text) -> Vec<Vec<Value>> {
    let pictures: BTreeSet<&PictureId> = text.body.pictures().collect();
    let row = |picture| values![picture, story, lang, number];
    pictures.into_iter().map(row).collect()
}

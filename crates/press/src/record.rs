//! A story as a record of the interchange.

use newsroom::{
    edition::Edition,
    id::StoryId,
    record::{EditionRecord, StoryRecord},
    restore,
};
use store::{Connection, edition, story};

use crate::{No, load};

/// A story with its editions; `None` where there is none.
///
/// # Errors
/// The database fails.
pub async fn story_record(connection: &mut Connection, id: &StoryId) -> Result<Option<StoryRecord>, No> {
    let Some(story) = story::find(connection, id).await? else {
        return Ok(None);
    };
    let mut editions = Vec::new();
    for found in edition::of_story(connection, id).await? {
        editions.push(edition_record(connection, &found.value).await?);
    }
    Ok(Some(StoryRecord {
        story: story.value,
        editions,
    }))
}

async fn edition_record(connection: &mut Connection, edition: &Edition) -> Result<EditionRecord, No> {
    let head = load::revision(connection, &edition.story, &edition.lang, edition.head)
        .await?
        .text;
    let public = match edition.public.revision() {
        Some(number) if number == edition.head => Some(head.clone()),
        Some(number) => Some(
            load::revision(connection, &edition.story, &edition.lang, number)
                .await?
                .text,
        ),
        None => None,
    };
    Ok(restore::record(edition, public, head))
}

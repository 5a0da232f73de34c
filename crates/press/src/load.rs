//! Loading what a verb decides on; what isn't there is a refusal.

use language::Lang;
use newsroom::{
    edition::{Edition, Revision, RevisionNumber},
    id::StoryId,
    refusal::Refusal,
    story::Story,
};
use store::{Connection, edition, revision, story, version::Kept};

use crate::No;

/// A story's facts.
///
/// # Errors
/// [`Refusal::NoSuchStory`].
pub(crate) async fn story(connection: &mut Connection, id: &StoryId) -> Result<Kept<Story>, No> {
    let found = story::find(connection, id).await?;
    Ok(found.ok_or_else(|| Refusal::NoSuchStory(id.clone()))?)
}

/// A story's edition. The story is read first: in write transactions both stay locked, and everyone who locks them in
/// this order never waits in a circle.
///
/// # Errors
/// [`Refusal::NoSuchStory`], [`Refusal::NoSuchEdition`].
pub(crate) async fn edition(
    connection: &mut Connection,
    id: &StoryId,
    lang: &Lang,
) -> Result<Kept<Edition>, No> {
    story(connection, id).await?;
    let found = edition::find(connection, id, lang).await?;
    Ok(found.ok_or_else(|| Refusal::NoSuchEdition {
        story: id.clone(),
        lang: lang.clone(),
    })?)
}

/// A revision of an edition.
///
/// # Errors
/// [`Refusal::NoSuchRevision`].
pub(crate) async fn revision(
    connection: &mut Connection,
    id: &StoryId,
    lang: &Lang,
    number: RevisionNumber,
) -> Result<Revision, No> {
    let found = revision::find(connection, id, lang, number).await?;
    Ok(found.ok_or(Refusal::NoSuchRevision(number))?)
}

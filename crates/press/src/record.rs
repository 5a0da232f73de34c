//! A story as a record of the interchange.

use newsroom::{
    edition::Edition,
    id::StoryId,
    record::{EditionRecord, StoryRecord},
    restore,
    text::Text,
};
use store::{
    Connection, address,
    address::{Holding, Role},
    edition, story,
};

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
    let (story, lang) = (&edition.story, &edition.lang);
    let mut head = load::revision(connection, story, lang, edition.head).await?.text;
    let mut public = match edition.public.revision() {
        Some(number) if number == edition.head => Some(head.clone()),
        Some(number) => Some(load::revision(connection, story, lang, number).await?.text),
        None => None,
    };
    let held = address::of_edition(connection, story, lang).await?;
    hold(&held, public.as_mut(), &mut head);
    Ok(restore::record(edition, public, head))
}

/// Puts the slugs that the edition really holds in place of those its texts ask for: in another section, or where another
/// story was quicker, it got a numbered one, and an import would give the other to whoever comes first.
fn hold(held: &[Holding], public: Option<&mut Text>, head: &mut Text) {
    let slug = |role| {
        let holding = held.iter().find(|holding| holding.role == role);
        holding.map(|holding| holding.address.slug.clone())
    };
    let (current, reserved) = (slug(Role::Current), slug(Role::Reserved));
    let Some(public) = public else {
        head.slug = reserved.or(current).or(head.slug.take());
        return;
    };
    let asks_for_another = head.slug != public.slug;
    // A scheduled text's address is only reserved; then none is reserved for a later one.
    let is_to_come = current.is_none();
    let (first, later) = if is_to_come {
        (reserved, None)
    } else {
        (current, reserved)
    };
    public.slug = first.or(public.slug.take());
    head.slug = if asks_for_another {
        later.or(head.slug.take())
    } else {
        public.slug.clone()
    };
}

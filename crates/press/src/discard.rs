//! Deleting drafts: an edition or a story that readers never had.

use language::Lang;
use newsroom::{change::Event, discard as decide, id::StoryId, workflow::Act};
use store::discard;

use crate::{No, Press, facts::editions, load};

/// What went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Discarded {
    /// The edition; the story has others.
    Edition,
    /// The story: it has no edition left.
    Story,
}

impl Press {
    /// Deletes an edition that was never public, and the story with its last one.
    ///
    /// # Errors
    /// There is no such edition, it is or was public, it is scheduled, or a sister is translated from it.
    pub async fn discard_edition(&self, story: &StoryId, lang: &Lang, act: &Act) -> Result<Discarded, No> {
        let mut tx = self.store.write(act).await?;
        let edition = load::edition(&mut tx, story, lang).await?.value;
        let sisters = editions(&mut tx, story).await?;
        decide::edition(&edition, &sisters)?;
        discard::edition(&mut tx, story, lang, Event::Deleted).await?;
        let done = if sisters.len() == 1 {
            discard::story(&mut tx, story, Event::Deleted).await?;
            Discarded::Story
        } else {
            Discarded::Edition
        };
        tx.commit().await?;
        Ok(done)
    }

    /// Deletes a story no edition of which was ever public.
    ///
    /// # Errors
    /// There is no such story, or an edition is or was public, or is scheduled.
    pub async fn discard_story(&self, story: &StoryId, act: &Act) -> Result<(), No> {
        let mut tx = self.store.write(act).await?;
        load::story(&mut tx, story).await?;
        let editions = editions(&mut tx, story).await?;
        decide::story(&editions)?;
        for edition in editions {
            discard::edition(&mut tx, story, &edition.lang, Event::Deleted).await?;
        }
        discard::story(&mut tx, story, Event::Deleted).await?;
        tx.commit().await?;
        Ok(())
    }
}

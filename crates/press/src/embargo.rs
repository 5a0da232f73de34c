//! A story's embargo: set, moved, lifted.

use language::Moment;
use newsroom::{change::Event, embargo, id::StoryId, story::Story, workflow::Act};

use crate::{No, Press, facts::editions, load};

impl Press {
    /// Sets a story's embargo, or moves it: before that moment nothing of it is published.
    ///
    /// # Errors
    /// There is no such story, the moment is past, readers have an edition, or one is scheduled for an earlier moment.
    pub async fn embargo(&self, story: &StoryId, until: Moment, act: &Act) -> Result<Story, No> {
        let mut tx = self.store.write(act).await?;
        let mut found = load::story(&mut tx, story).await?;
        let editions = editions(&mut tx, story).await?;
        found.value = embargo::set(found.value, &editions, until, act.at)?;
        self.put_story(&mut tx, &found, Event::Embargoed).await?;
        tx.commit().await?;
        Ok(found.value)
    }

    /// Lifts a story's embargo; nothing is published by that.
    ///
    /// # Errors
    /// There is no such story.
    pub async fn lift_embargo(&self, story: &StoryId, act: &Act) -> Result<Story, No> {
        let mut tx = self.store.write(act).await?;
        let mut found = load::story(&mut tx, story).await?;
        if found.value.embargo.is_none() {
            return Ok(found.value);
        }
        found.value = embargo::lift(found.value);
        self.put_story(&mut tx, &found, Event::Embargoed).await?;
        tx.commit().await?;
        Ok(found.value)
    }
}

//! Presence: who works on an edition now. It lasts as long as they are seen.

use language::{Lang, Moment};
use newsroom::id::StoryId;
use store::presence::{self, Presence};

use crate::{No, Press, load};

/// For how long somebody is there after they were last seen, in seconds. A browser says every fifteen that it is.
const LASTS: i64 = 45;

impl Press {
    /// Sees somebody at an edition.
    ///
    /// # Errors
    /// There is no such edition.
    pub async fn see(
        &self,
        story: &StoryId,
        lang: &Lang,
        presence: &Presence,
        now: Moment,
    ) -> Result<(), No> {
        load::edition(&mut *self.store.read().await?, story, lang).await?;
        let mut tx = self.store.write(now).await?;
        presence::see(&mut tx, story, lang, presence, now.plus_seconds(-LASTS)).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Somebody closes an edition.
    ///
    /// # Errors
    /// The database fails.
    pub async fn leave(&self, story: &StoryId, lang: &Lang, person: &str, now: Moment) -> Result<(), No> {
        let mut tx = self.store.write(now).await?;
        presence::leave(&mut tx, story, lang, person).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Who is at an edition now.
    ///
    /// # Errors
    /// The database fails.
    pub async fn present(&self, story: &StoryId, lang: &Lang, now: Moment) -> Result<Vec<Presence>, No> {
        let since = now.plus_seconds(-LASTS);
        Ok(presence::at(&mut *self.store.read().await?, story, lang, since).await?)
    }
}

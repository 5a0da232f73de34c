//! Publishing what was scheduled and is due. A scheduled edition is released once, however many nodes try.

use language::{Lang, Moment};
use newsroom::{
    audit::Origin,
    id::StoryId,
    workflow::{self, Act},
};
use store::edition;

use crate::{No, Press, load};

/// The most editions released at a time; what is left is due at the next one.
const MOST: u32 = 500;

impl Press {
    /// Publishes every edition that was scheduled for `now` or before; answers which.
    ///
    /// # Errors
    /// The database fails; what was released before stays released.
    pub async fn release(&self, now: Moment) -> Result<Vec<(StoryId, Lang)>, No> {
        let due = edition::due(&mut *self.store.read().await?, now, MOST).await?;
        let mut released = Vec::new();
        for (story, lang) in due {
            let mut tx = self.store.write(&Act::of_nobody(now, Origin::Clock)).await?;
            let found = load::edition(&mut tx, &story, &lang).await?;
            // Another node may have released it, or an editor taken it back, since it was seen to be due.
            let Some((edition, event)) = workflow::release(found.value, now) else {
                continue;
            };
            self.put(&mut tx, &edition, found.version, event).await?;
            tx.commit().await?;
            released.push((story, lang));
        }
        Ok(released)
    }
}

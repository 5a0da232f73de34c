//! Publishing what was scheduled and is due. What is due at one moment comes out together; each edition is released once,
//! however many nodes try.

use language::{Lang, Moment};
use newsroom::{
    audit::Origin,
    id::StoryId,
    workflow::{self, Act},
};
use store::edition::{self, Due};

use crate::{No, Press, load};

/// The most editions released at a time; what is left is due at the next one.
const MOST: u32 = 500;

impl Press {
    /// Publishes every edition that was scheduled for `now` or before; answers which. Those of one moment are published in
    /// one transaction: readers get all of them or none.
    ///
    /// # Errors
    /// The database fails; what was released before stays released.
    pub async fn release(&self, now: Moment) -> Result<Vec<(StoryId, Lang)>, No> {
        let due = edition::due(&mut *self.store.read().await?, now, MOST).await?;
        let mut released = Vec::new();
        for set in due.chunk_by(|one, next| one.at == next.at) {
            released.extend(self.release_set(set, now).await?);
        }
        Ok(released)
    }

    async fn release_set(&self, set: &[Due], now: Moment) -> Result<Vec<(StoryId, Lang)>, No> {
        let mut tx = self.store.write(&Act::of_nobody(now, Origin::Clock)).await?;
        let mut released = Vec::with_capacity(set.len());
        for Due { story, lang, .. } in set {
            let found = match load::edition(&mut tx, story, lang).await {
                Ok(found) => found,
                // It was erased since it was seen to be due.
                Err(No::Refused(_)) => continue,
                Err(error) => return Err(error),
            };
            // Another node may have released it, or an editor taken it back, since it was seen to be due.
            let Some((edition, event)) = workflow::release(found.value, now) else {
                continue;
            };
            self.put(&mut tx, &edition, found.version, event).await?;
            released.push((story.clone(), lang.clone()));
        }
        if !released.is_empty() {
            tx.commit().await?;
        }
        Ok(released)
    }
}

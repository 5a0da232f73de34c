//! Scheduling: an edition, or a set of a story's editions, to be published at one moment. What is due at one moment is
//! released in one transaction: see [`crate::release`].

use language::{Lang, Moment};
use newsroom::{
    edition::Edition,
    id::StoryId,
    workflow::{self, Act, Clearance},
};

use crate::{No, Press};

impl Press {
    /// Sets an edition's newest revision to be published at a moment.
    ///
    /// # Errors
    /// As for [`Press::publish`], and where the moment is past or before the embargo's end, or the edition is public
    /// already.
    pub async fn schedule(&self, story: &StoryId, lang: &Lang, at: Moment, act: &Act) -> Result<Edition, No> {
        let one = std::slice::from_ref(lang);
        let mut scheduled = self.schedule_together(story, one, at, act).await?;
        Ok(scheduled.remove(0))
    }

    /// Sets editions of a story to be published together at a moment: all of them, or none where one is refused.
    ///
    /// # Errors
    /// As for [`Press::schedule`].
    pub async fn schedule_together(
        &self,
        story: &StoryId,
        langs: &[Lang],
        at: Moment,
        act: &Act,
    ) -> Result<Vec<Edition>, No> {
        let mut tx = self.store.write(act).await?;
        let mut scheduled = Vec::with_capacity(langs.len());
        for lang in langs {
            let decide = |edition, clearance: Clearance<'_>| workflow::schedule(edition, at, clearance, act);
            scheduled.push(self.decide(&mut tx, story, lang, decide).await?);
        }
        tx.commit().await?;
        Ok(scheduled)
    }
}

//! Previews: a link that shows one revision, to whoever has it, until it expires.

use language::{Lang, Moment};
use newsroom::{edition::RevisionNumber, id::StoryId, workflow::Act};
use store::preview::{self, Preview};

use crate::{No, Press, load};

/// For how long a link leads to its preview: a week.
const LASTS: i64 = 7 * 24 * 60 * 60;

impl Press {
    /// Keeps a link to a revision under the hash of its token. Answers until when it is good.
    ///
    /// # Errors
    /// There is no such revision.
    pub async fn make_preview(
        &self,
        story: &StoryId,
        lang: &Lang,
        revision: RevisionNumber,
        token_hash: &str,
        act: &Act,
    ) -> Result<Moment, No> {
        let mut tx = self.store.write(act).await?;
        load::edition(&mut tx, story, lang).await?;
        load::revision(&mut tx, story, lang, revision).await?;
        let until = act.at.plus_seconds(LASTS);
        let link = Preview {
            story: story.clone(),
            lang: lang.clone(),
            revision,
            by: act.by.clone(),
            until,
        };
        preview::insert(&mut tx, token_hash, &link).await?;
        tx.commit().await?;
        Ok(until)
    }

    /// What a link shows now; `None` where it leads nowhere.
    ///
    /// # Errors
    /// The database fails.
    pub async fn preview(&self, token_hash: &str, now: Moment) -> Result<Option<Preview>, No> {
        Ok(preview::find(&mut *self.store.read().await?, token_hash, now).await?)
    }
}

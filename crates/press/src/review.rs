//! Review: handing over, sending back with a note, finding fit to be published.

use language::Lang;
use newsroom::{
    edition::Edition,
    id::{Ids, StoryId},
    line::Notice,
    standing::UnitId,
    workflow::{self, Act, Decision},
};

use crate::{No, Press, load};

impl Press {
    /// Hands a draft over for review.
    ///
    /// # Errors
    /// There is no such edition, or it isn't a draft.
    pub async fn hand_over(&self, story: &StoryId, lang: &Lang, act: &Act) -> Result<Edition, No> {
        self.change(story, lang, act, |edition| workflow::hand_over(edition, act))
            .await
    }

    /// Sends an edition back to draft with a note, which stands at a unit or at the whole edition until it is settled.
    ///
    /// # Errors
    /// There is no such edition or unit, or it is a draft already.
    pub async fn send_back(
        &self,
        story: &StoryId,
        lang: &Lang,
        unit: Option<UnitId>,
        note: Notice,
        act: &Act,
        ids: &mut (dyn Ids + Send),
    ) -> Result<Edition, No> {
        let mut tx = self.store.write(act).await?;
        let found = load::edition(&mut tx, story, lang).await?;
        let (edition, event) = workflow::send_back(found.value, &note, act)?;
        self.put(&mut tx, &edition, found.version, event).await?;
        self.write_note(&mut tx, (story, lang), unit, note, act, ids)
            .await?;
        tx.commit().await?;
        Ok(edition)
    }

    /// Finds an edition fit to be published.
    ///
    /// # Errors
    /// There is no such edition, or it isn't in review.
    pub async fn approve(&self, story: &StoryId, lang: &Lang, act: &Act) -> Result<Edition, No> {
        self.change(story, lang, act, |edition| workflow::approve(edition, act))
            .await
    }

    /// One edition's change of state, in a transaction of its own.
    pub(crate) async fn change(
        &self,
        story: &StoryId,
        lang: &Lang,
        act: &Act,
        decide: impl FnOnce(Edition) -> Decision,
    ) -> Result<Edition, No> {
        let mut tx = self.store.write(act).await?;
        let found = load::edition(&mut tx, story, lang).await?;
        let (edition, event) = decide(found.value)?;
        self.put(&mut tx, &edition, found.version, event).await?;
        tx.commit().await?;
        Ok(edition)
    }
}

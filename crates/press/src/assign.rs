//! Assigning a story in a language to somebody: to write it, translate it or bring it in step.

use language::Lang;
use newsroom::{
    assignment::{self, Asked, Assignment},
    id::StoryId,
    refusal::Refusal,
    workflow::Act,
};
use store::{assignment as kept, user};

use crate::{No, Press, load};

impl Press {
    /// Assigns a story in a language, whether it has an edition there or not, to whomever it was before.
    ///
    /// # Errors
    /// There is no such story, the newsroom doesn't publish in the language, the person may not write in it, or the time it is
    /// due at is past.
    pub async fn assign(
        &self,
        story: &StoryId,
        lang: &Lang,
        asked: Asked,
        act: &Act,
    ) -> Result<Assignment, No> {
        if !self.settings().languages.contains(lang) {
            return Err(Refusal::NotOurLanguage(lang.clone()).into());
        }
        let mut tx = self.store.write(act).await?;
        load::story(&mut tx, story).await?;
        let to = user::find(&mut tx, &asked.to).await?;
        assignment::may_have(to.as_ref(), &asked.to, lang)?;
        let before = kept::find(&mut tx, story, lang).await?;
        let assignment = assignment::assign(story, lang, asked, before.as_ref(), act)?;
        kept::put(&mut tx, &assignment).await?;
        tx.commit().await?;
        Ok(assignment)
    }

    /// Assigns it to nobody.
    ///
    /// # Errors
    /// There is no such story, or nobody was assigned to it.
    pub async fn unassign(&self, story: &StoryId, lang: &Lang, act: &Act) -> Result<(), No> {
        let mut tx = self.store.write(act).await?;
        load::story(&mut tx, story).await?;
        if !kept::remove(&mut tx, story, lang).await? {
            let (story, lang) = (story.clone(), lang.clone());
            return Err(Refusal::NotAssigned { story, lang }.into());
        }
        tx.commit().await?;
        Ok(())
    }
}

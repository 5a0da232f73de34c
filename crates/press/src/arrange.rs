//! Arranging a front.

use newsroom::{
    arrangement::{self, Arrangement, Arranging, FrontId},
    change::Event,
    refusal::Refusal,
    thing::ThingKind,
    workflow::Act,
};
use store::{Tx, arrangement as kept, edition, thing, version::Update};

use crate::{No, Press};

impl Press {
    /// Does one act of an editor at a front; answers when readers get it.
    ///
    /// # Errors
    /// There is no such front, the story isn't published there, the front is full, or the moment is past.
    pub async fn arrange(
        &self,
        front: &FrontId,
        arranging: &Arranging,
        act: &Act,
    ) -> Result<Arrangement, No> {
        loop {
            let mut tx = self.store.write(act).await?;
            self.must_be_front(&mut tx, front).await?;
            if let Some(story) = arranging.puts() {
                must_stand_there(&mut tx, front, story).await?;
            }
            let before = kept::find(&mut tx, front).await?;
            let after = arrangement::arrange(before.value, arranging, act.at)?;
            // A front that was arranged for the first time by somebody else in the same moment is read anew.
            if kept::put(&mut tx, front, &after, before.version, Event::Saved).await? != Update::Overtaken {
                tx.commit().await?;
                return Ok(after);
            }
            tx.rollback().await?;
        }
    }

    async fn must_be_front(&self, tx: &mut Tx, front: &FrontId) -> Result<(), No> {
        if !self.settings().languages.contains(&front.lang) {
            return Err(Refusal::NotOurLanguage(front.lang.clone()).into());
        }
        if let Some(section) = &front.section
            && thing::find(tx, ThingKind::Section, section.as_str())
                .await?
                .is_none()
        {
            return Err(Refusal::NoSuchSection(section.clone()).into());
        }
        Ok(())
    }
}

/// Only what readers get can be put on a front, and only its own stories on a section's.
async fn must_stand_there(tx: &mut Tx, front: &FrontId, story: &newsroom::id::StoryId) -> Result<(), No> {
    let found = edition::find(tx, story, &front.lang).await?;
    let is_published =
        found.is_some_and(|found| matches!(found.value.public, newsroom::edition::Public::Published(_)));
    let facts = store::story::find(tx, story).await?.map(|found| found.value);
    let is_there = facts.is_some_and(|facts| match &front.section {
        Some(section) => facts.section.as_ref() == Some(section),
        None => !facts.is_standing_page(),
    });
    if is_published && is_there {
        return Ok(());
    }
    let (story, lang) = (story.clone(), front.lang.clone());
    Err(Refusal::NotOnFront { story, lang }.into())
}

//! Saving a text: onto the head, or beside it where someone has saved since its base. Nothing is lost.

use language::Lang;
use newsroom::{
    change::{Aggregate, Event},
    edition::{Edition, Fate, Public, RevisionNumber},
    id::StoryId,
    text::Text,
    workflow::{self, Act},
};
use store::{Tx, address, address::Role, revision, revision::NewRevision};

use crate::{No, Press, address::give, load};

impl Press {
    /// Saves a text that was made from revision `base`. Where that is no longer the head, the text is kept as a revision
    /// beside it, as the fate in the answer tells.
    ///
    /// # Errors
    /// There is no such edition or base.
    pub async fn save(
        &self,
        story: &StoryId,
        lang: &Lang,
        base: RevisionNumber,
        mut text: Text,
        act: &Act,
    ) -> Result<(RevisionNumber, Fate), No> {
        let mut tx = self.store.write(act).await?;
        let found = load::edition(&mut tx, story, lang).await?;
        load::revision(&mut tx, story, lang, base).await?;
        let fate = workflow::save(&found.value, base);
        self.slug(&mut tx, &found.value, &mut text).await?;
        let saved = NewRevision {
            base: Some(base),
            at: act.at,
            by: act.by.clone(),
            fate,
            text,
        };
        let number = revision::insert(&mut tx, story, lang, &saved).await?;
        match fate {
            Fate::Head => {
                let edition = workflow::saved(found.value, number, act);
                self.put(&mut tx, &edition, found.version, Event::Saved).await?;
            }
            Fate::Conflict => tx.changed(Aggregate::Edition(story.clone(), lang.clone()), Event::Conflicted),
        }
        tx.commit().await?;
        Ok((number, fate))
    }

    /// A text that asks for no slug keeps the one readers know; until there is one, it gets one from its headline.
    async fn slug(&self, tx: &mut Tx, edition: &Edition, text: &mut Text) -> Result<(), No> {
        let (story, lang) = (&edition.story, &edition.lang);
        if text.slug.is_none() && matches!(edition.public, Public::Published(_) | Public::Withdrawn { .. }) {
            let held = address::of_edition(tx, story, lang).await?;
            let current = held.into_iter().find(|holding| holding.role == Role::Current);
            text.slug = current.map(|holding| holding.address.slug);
        }
        let section = load::story(tx, story).await?.value.section;
        give(tx, &self.settings(), story, lang, section.as_ref(), text)
            .await
            .map(drop)
    }
}

//! Settling a unit of a translation: "this change does not concern us".

use language::Lang;
use newsroom::{
    change::Event,
    edition::{Fate, RevisionNumber},
    id::StoryId,
    refusal::Refusal,
    standing::{self, UnitId},
    text::Text,
    workflow::Act,
};
use store::{revision, revision::NewRevision};

use crate::{No, Press, load};

impl Press {
    /// Settles a unit against its source's newest revision. The text stays as it is, and so does the working state.
    /// Answers with the number of the revision that remembers it.
    ///
    /// # Errors
    /// There is no such edition or unit, or the edition is an original.
    pub async fn settle(
        &self,
        story: &StoryId,
        lang: &Lang,
        unit: &UnitId,
        act: &Act,
    ) -> Result<RevisionNumber, No> {
        self.remember(story, lang, act, |text, source| {
            standing::settle(text, unit, source)
        })
        .await
    }

    /// Settles a unit of the source that nothing translates: the unit before it remembers it from now on.
    ///
    /// # Errors
    /// There is no such edition or unit, or the edition is an original.
    pub async fn settle_missing(
        &self,
        story: &StoryId,
        lang: &Lang,
        missing: &UnitId,
        act: &Act,
    ) -> Result<RevisionNumber, No> {
        self.remember(story, lang, act, |text, source| {
            standing::settle_missing(text, missing, source)
        })
        .await
    }

    async fn remember(
        &self,
        story: &StoryId,
        lang: &Lang,
        act: &Act,
        decide: impl FnOnce(&mut Text, &Text) -> Result<(), Refusal>,
    ) -> Result<RevisionNumber, No> {
        let mut tx = self.store.write(act).await?;
        let mut found = load::edition(&mut tx, story, lang).await?;
        let Some(from) = found.value.origin.translated_from().cloned() else {
            return Err(Refusal::NotATranslation {
                story: story.clone(),
                lang: lang.clone(),
            }
            .into());
        };
        let source = load::edition(&mut tx, story, &from).await?;
        let source = load::revision(&mut tx, story, &from, source.value.head).await?;
        let head = load::revision(&mut tx, story, lang, found.value.head).await?;
        let mut text = head.text;
        decide(&mut text, &source.text)?;
        let settled = NewRevision {
            base: Some(head.number),
            at: act.at,
            by: act.by.clone(),
            fate: Fate::Head,
            text,
        };
        found.value.head = revision::insert(&mut tx, story, lang, &settled).await?;
        self.put(&mut tx, &found.value, found.version, Event::Settled)
            .await?;
        tx.commit().await?;
        Ok(found.value.head)
    }
}

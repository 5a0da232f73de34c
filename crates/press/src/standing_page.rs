//! Beginning a standing page: a story where the standing pages are, with its first edition.

use language::Lang;
use newsroom::{
    change::Event,
    edition::{Edition, Fate, Origin, Public, Working, WorkingState},
    id::{SectionId, StoryId},
    line::Headline,
    refusal::Refusal,
    story::Story,
    text::Text,
    workflow::Act,
};
use store::{
    edition, revision,
    revision::NewRevision,
    story,
    version::{Insert, Kept},
};

use crate::{
    No, Press,
    address::{follow, give},
};

impl Press {
    /// Begins a standing page in a language.
    ///
    /// # Errors
    /// It isn't a language of this newsroom, or the id is taken.
    pub async fn begin_page(
        &self,
        id: &StoryId,
        lang: &Lang,
        headline: Headline,
        act: &Act,
    ) -> Result<(), No> {
        let settings = self.settings();
        if !settings.languages.contains(lang) {
            return Err(Refusal::NotOurLanguage(lang.clone()).into());
        }
        let section = SectionId::standing();
        let facts = Story {
            section: Some(section.clone()),
            ..Story::new(id.clone())
        };
        let mut tx = self.store.write(act).await?;
        if story::insert(&mut tx, &facts, Event::Saved).await? == Insert::AlreadyThere {
            let (story, lang) = (id.clone(), lang.clone());
            return Err(Refusal::EditionThere { story, lang }.into());
        }
        let mut text = Text::new(headline);
        give(&mut tx, &settings, id, lang, Some(&section), &mut text).await?;
        let begun = Edition {
            story: id.clone(),
            lang: lang.clone(),
            origin: Origin::Original,
            head: 1,
            working: Working {
                state: WorkingState::Draft,
                by: act.by.clone(),
                at: Some(act.at),
                note: None,
            },
            public: Public::None,
            corrections: Vec::new(),
        };
        let _ = edition::insert(&mut tx, &begun, Event::Saved).await?;
        let first = NewRevision {
            base: None,
            at: act.at,
            by: act.by.clone(),
            fate: Fate::Head,
            text,
        };
        revision::insert(&mut tx, id, lang, &first).await?;
        let kept: Option<Kept<Edition>> = edition::find(&mut tx, id, lang).await?;
        if let Some(kept) = kept {
            follow(&mut tx, &settings, &kept.value).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}

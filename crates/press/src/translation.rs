//! Beginning a translation of a sister edition.

use language::Lang;
use newsroom::{
    change::Event,
    edition::{Edition, Fate, Origin, Public, Working, WorkingState},
    id::{Ids, StoryId},
    refusal::Refusal,
    translation,
    workflow::Act,
};
use store::{edition, revision, revision::NewRevision, version::Insert};

use crate::{No, Press, address, load};

/// A translation to be begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    /// The edition it translates.
    pub from: Lang,
    /// The language it is in.
    pub into: Lang,
    /// Who translates it, as its readers will see it.
    pub translator: Option<String>,
}

impl Press {
    /// Begins a translation: an edition in draft whose blocks know what they translate, and wait for their words.
    ///
    /// # Errors
    /// There is no such story or source, there is an edition in that language already, or the newsroom doesn't publish in it.
    pub async fn begin_translation(
        &self,
        story: &StoryId,
        begun: &Translation,
        act: &Act,
        ids: &mut (dyn Ids + Send),
    ) -> Result<Edition, No> {
        let (from, into) = (&begun.from, &begun.into);
        if !self.settings().languages.contains(into) {
            return Err(Refusal::NotOurLanguage(into.clone()).into());
        }
        if from == into {
            return Err(Refusal::OwnSource {
                story: story.clone(),
                lang: into.clone(),
            }
            .into());
        }
        let mut tx = self.store.write(act).await?;
        let source = load::edition(&mut tx, story, from).await?;
        let source = load::revision(&mut tx, story, from, source.value.head).await?;
        let text = translation::begin(&source.text, ids)
            .unwrap_or_else(|_| unreachable!("ids that are made are ids, and no two are the same"));
        let edition = Edition {
            story: story.clone(),
            lang: into.clone(),
            origin: Origin::Translation {
                from: from.clone(),
                translator: begun.translator.clone(),
            },
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
        if edition::insert(&mut tx, &edition, Event::Saved).await? == Insert::AlreadyThere {
            return Err(Refusal::EditionThere {
                story: story.clone(),
                lang: into.clone(),
            }
            .into());
        }
        let first = NewRevision {
            base: None,
            at: act.at,
            by: act.by.clone(),
            fate: Fate::Head,
            text,
        };
        revision::insert(&mut tx, story, into, &first).await?;
        address::follow(&mut tx, &self.settings(), &edition).await?;
        tx.commit().await?;
        Ok(edition)
    }
}

//! Saving a text: onto the head, or merged with what somebody else has saved since its base, or beside it where both wrote in
//! the same place. Nothing is lost, and an attempt whose answer was lost is answered again.

use language::Lang;
use newsroom::{
    change::{Aggregate, Event},
    edition::{Edition, Fate, Public, RevisionNumber},
    id::StoryId,
    merge::{self, Conflict, Merged},
    text::Text,
    workflow::{self, Act},
};
use store::{
    Tx, address,
    address::Role,
    revision,
    revision::NewRevision,
    save_attempt::{self, Attempt, Outcome},
    version::Kept,
};

use crate::{No, Press, address::give, load};

/// For how long an attempt is answered again: ninety days, longer than a browser keeps what it couldn't send.
const REMEMBERED: i64 = 90 * 24 * 60 * 60;

/// What somebody wants to be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The revision it was made from.
    pub base: RevisionNumber,
    /// What its sender calls this attempt: the same id again is the same attempt.
    pub attempt: Option<String>,
    /// What it says.
    pub text: Text,
}

impl Draft {
    /// A draft of which nobody will ask again.
    #[must_use]
    pub fn on(base: RevisionNumber, text: Text) -> Self {
        Self {
            base,
            attempt: None,
            text,
        }
    }
}

/// A draft that was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// The edition's head, from which its sender goes on.
    pub head: RevisionNumber,
    /// Where the draft is now.
    pub place: Place,
}

/// Where a draft is once it is saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// It is the head, word for word.
    Head,
    /// It is in the head, merged with what others had saved, or with another slug than it asked for.
    Merged(Box<Text>),
    /// It is kept beside the head.
    Beside {
        /// The revision that keeps it.
        kept_as: RevisionNumber,
        /// Both sides, with the head's words where both wrote in the same place. It isn't stored.
        text: Box<Text>,
        /// Where both wrote, with all versions.
        conflicts: Vec<Conflict>,
    },
}

impl Press {
    /// Saves a draft.
    ///
    /// # Errors
    /// There is no such edition or base.
    pub async fn save(&self, story: &StoryId, lang: &Lang, draft: Draft, act: &Act) -> Result<Saved, No> {
        let mut tx = self.store.write(act).await?;
        let found = load::edition(&mut tx, story, lang).await?;
        if let Some(id) = &draft.attempt
            && let Some(before) = save_attempt::find(&mut tx, story, lang, id).await?
        {
            let again = answered(&mut tx, &found.value, &before).await?;
            tx.rollback().await?;
            return Ok(again);
        }
        let (base, attempt, met) = (draft.base, draft.attempt.clone(), found.value.head);
        let saved = self.saved(&mut tx, found, draft, act).await?;
        if let Some(id) = attempt {
            let answered = remembered(id, base, met, &saved, act);
            save_attempt::insert(&mut tx, story, lang, &answered).await?;
            save_attempt::forget(&mut tx, act.at.plus_seconds(-REMEMBERED)).await?;
        }
        tx.commit().await?;
        Ok(saved)
    }

    async fn saved(
        &self,
        tx: &mut Tx,
        found: Kept<Edition>,
        mut draft: Draft,
        act: &Act,
    ) -> Result<Saved, No> {
        let (story, lang) = (&found.value.story.clone(), &found.value.lang.clone());
        let base = load::revision(tx, story, lang, draft.base).await?.text;
        let head = load::revision(tx, story, lang, found.value.head).await?.text;
        self.slug(tx, &found.value, &head, &mut draft.text).await?;
        let Merged { text, conflicts } = merge::merge(&base, &draft.text, &head);
        if !conflicts.is_empty() {
            let kept_as = keep(tx, &found.value, draft.base, Fate::Conflict, draft.text, act).await?;
            tx.changed(Aggregate::Edition(story.clone(), lang.clone()), Event::Conflicted);
            return Ok(Saved {
                head: found.value.head,
                place: Place::Beside {
                    kept_as,
                    text: Box::new(text),
                    conflicts,
                },
            });
        }
        let place = if text == draft.text {
            Place::Head
        } else {
            Place::Merged(Box::new(text.clone()))
        };
        // What changes no letter makes no revision: a page that is open saves for as long as it is open.
        if text == head {
            return Ok(Saved {
                head: found.value.head,
                place,
            });
        }
        let says_the_same = text.without_memory() == head.without_memory();
        let number = keep(tx, &found.value, found.value.head, Fate::Head, text, act).await?;
        let (edition, event) = if says_the_same {
            (workflow::settled(found.value, number), Event::Settled)
        } else {
            (workflow::saved(found.value, number, act), Event::Saved)
        };
        self.put(tx, &edition, found.version, event).await?;
        Ok(Saved { head: number, place })
    }

    /// A text that asks for no slug keeps the one its readers know; until there are any, its address follows its headline.
    /// One that asks for another slug than the head gets it, or the next one that is free.
    async fn slug(&self, tx: &mut Tx, edition: &Edition, head: &Text, text: &mut Text) -> Result<(), No> {
        let (story, lang) = (&edition.story, &edition.lang);
        let has_readers = matches!(edition.public, Public::Published(_) | Public::Withdrawn { .. });
        if text.slug.is_none() && has_readers {
            let held = address::of_edition(tx, story, lang).await?;
            let current = held.into_iter().find(|holding| holding.role == Role::Current);
            text.slug = current.map(|holding| holding.address.slug);
        }
        if text.slug.is_none() || text.slug == head.slug {
            return Ok(());
        }
        let section = load::story(tx, story).await?.value.section;
        give(tx, &self.settings(), story, lang, section.as_ref(), text)
            .await
            .map(drop)
    }
}

async fn keep(
    tx: &mut Tx,
    edition: &Edition,
    base: RevisionNumber,
    fate: Fate,
    text: Text,
    act: &Act,
) -> Result<RevisionNumber, No> {
    let kept = NewRevision {
        base: Some(base),
        at: act.at,
        by: act.by.clone(),
        fate,
        text,
    };
    Ok(revision::insert(tx, &edition.story, &edition.lang, &kept).await?)
}

fn remembered(id: String, base: RevisionNumber, met: RevisionNumber, saved: &Saved, act: &Act) -> Attempt {
    let (outcome, revision) = match &saved.place {
        Place::Head => (Outcome::Kept, saved.head),
        Place::Merged(_) => (Outcome::Merged, saved.head),
        Place::Beside { kept_as, .. } => (Outcome::Conflict, *kept_as),
    };
    Attempt {
        id,
        at: act.at,
        base,
        head: met,
        revision,
        outcome,
    }
}

/// The answer that an attempt got when it was made: revisions never change, so it is computed again from them.
async fn answered(tx: &mut Tx, edition: &Edition, attempt: &Attempt) -> Result<Saved, No> {
    let (story, lang) = (&edition.story, &edition.lang);
    let kept = load::revision(tx, story, lang, attempt.revision).await?.text;
    let place = match attempt.outcome {
        Outcome::Kept => Place::Head,
        Outcome::Merged => Place::Merged(Box::new(kept)),
        Outcome::Conflict => {
            let base = load::revision(tx, story, lang, attempt.base).await?.text;
            let theirs = load::revision(tx, story, lang, attempt.head).await?.text;
            let Merged { text, conflicts } = merge::merge(&base, &kept, &theirs);
            return Ok(Saved {
                head: attempt.head,
                place: Place::Beside {
                    kept_as: attempt.revision,
                    text: Box::new(text),
                    conflicts,
                },
            });
        }
    };
    Ok(Saved {
        head: attempt.revision,
        place,
    })
}

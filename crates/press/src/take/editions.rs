//! Editions that records bring to a story that is there.

use newsroom::{
    change::Event,
    edition::{Edition, Public, Revision},
    id::StoryId,
    record::EditionRecord,
    restore::{Restored, restore},
    story::Story,
};
use store::{Tx, edition, revision, revision::NewRevision};

use super::Import;
use crate::{
    No,
    address::{follow, give},
    load,
};

impl Import<'_> {
    /// Adds an edition to a story.
    pub(super) async fn add_edition(
        &self,
        tx: &mut Tx,
        story: &Story,
        record: EditionRecord,
    ) -> Result<(), No> {
        let Restored { edition, revisions } = self.slugged(tx, story, record).await?;
        if edition::insert(tx, &edition, Event::Taken).await? == store::version::Insert::AlreadyThere {
            let (story, lang) = (edition.story, edition.lang);
            return Err(No::Overtaken { story, lang });
        }
        for revision in revisions {
            revision::insert(tx, &story.id, &edition.lang, &new(revision)).await?;
        }
        follow(tx, &self.press.settings(), &edition).await
    }

    /// Gives an edition the record's texts as new revisions, and its states.
    pub(super) async fn update_edition(
        &self,
        tx: &mut Tx,
        story: &Story,
        record: EditionRecord,
    ) -> Result<(), No> {
        let Restored {
            mut edition,
            revisions,
        } = self.slugged(tx, story, record).await?;
        let kept = load::edition(tx, &story.id, &edition.lang).await?;
        let mut base = kept.value.head;
        let mut numbers = Vec::with_capacity(revisions.len());
        for revision in revisions {
            let next = NewRevision {
                base: Some(base),
                ..new(revision)
            };
            base = revision::insert(tx, &story.id, &edition.lang, &next).await?;
            numbers.push(base);
        }
        renumber(&mut edition, &numbers);
        self.press.put(tx, &edition, kept.version, Event::Taken).await
    }

    /// Lets every edition's address follow its story into another section.
    pub(super) async fn move_addresses(&self, tx: &mut Tx, story: &StoryId) -> Result<(), No> {
        for kept in edition::of_story(tx, story).await? {
            follow(tx, &self.press.settings(), &kept.value).await?;
        }
        Ok(())
    }

    async fn slugged(&self, tx: &mut Tx, story: &Story, mut record: EditionRecord) -> Result<Restored, No> {
        let settings = self.press.settings();
        let later = record.working.as_mut().and_then(|working| working.text.as_mut());
        for text in std::iter::once(&mut record.text).chain(later) {
            give(
                tx,
                &settings,
                &story.id,
                &record.lang,
                story.section.as_ref(),
                text,
            )
            .await?;
        }
        Ok(restore(&story.id, record, self.terms.act.at))
    }
}

fn new(revision: Revision) -> NewRevision {
    let Revision {
        base,
        at,
        by,
        fate,
        text,
        ..
    } = revision;
    NewRevision {
        base,
        at,
        by,
        fate,
        text,
    }
}

/// Puts the numbers that were given in place of those counted from 1.
fn renumber(edition: &mut Edition, numbers: &[u32]) {
    let given = |number: u32| {
        let at = usize::try_from(number).unwrap_or(usize::MAX).saturating_sub(1);
        numbers.get(at).copied().unwrap_or(number)
    };
    edition.head = given(edition.head);
    match &mut edition.public {
        Public::None => {}
        Public::Scheduled { revision, .. } => *revision = given(*revision),
        Public::Published(published) | Public::Withdrawn { last: published, .. } => {
            published.revision = given(published.revision);
        }
    }
}

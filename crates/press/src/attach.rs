//! Documents attached to a story.

use media::document::DocumentError;
use newsroom::{
    attachment::{Attachment, DocumentFile, MOST_ATTACHED},
    change::Event,
    id::StoryId,
    names::Names,
    refusal::Refusal,
    workflow::Act,
};
use store::{Tx, attachment};

use crate::{No, Press, load, seen::Seen};

/// Where a document goes among those of its story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shift {
    /// One place up.
    Up,
    /// One place down.
    Down,
}

impl Press {
    /// Keeps a document and attaches it to a story, last; one that is attached already gets these titles besides.
    ///
    /// # Errors
    /// There is no such story, it has too many documents, or the bytes aren't a PDF that can be taken.
    pub async fn attach(
        &self,
        story: &StoryId,
        bytes: Vec<u8>,
        titles: Names,
        act: &Act,
    ) -> Result<DocumentFile, No> {
        // It is checked before anything is kept, and kept before anything names it.
        load::story(&mut *self.store.read().await?, story).await?;
        let media = self.media.clone();
        let kept = tokio::task::spawn_blocking(move || media.keep_document(&bytes)).await;
        let file = kept.unwrap_or_else(|error| {
            Err(DocumentError::Folder {
                path: self.media.folder().to_owned(),
                error: std::io::Error::other(error),
            })
        })?;
        self.reattach(story, &Seen::Anything, act, |attached| {
            if let Some(there) = attached.iter_mut().find(|one| one.file == file) {
                for (lang, title) in titles.iter() {
                    there.titles.set(lang.clone(), title);
                }
                return Ok(());
            }
            if MOST_ATTACHED <= attached.len() {
                return Err(Refusal::TooManyDocuments(MOST_ATTACHED));
            }
            let file = file.clone();
            attached.push(Attachment { file, titles });
            Ok(())
        })
        .await?;
        Ok(file)
    }

    /// Gives a document other titles.
    ///
    /// # Errors
    /// There is no such story or document, or the story's documents aren't those that were seen.
    pub async fn retitle(
        &self,
        story: &StoryId,
        hash: &str,
        titles: Names,
        seen: &Seen,
        act: &Act,
    ) -> Result<(), No> {
        self.reattach(story, seen, act, |attached| {
            let one = attached.iter_mut().find(|one| one.file.hash == hash);
            one.ok_or_else(|| Refusal::NoSuchDocument(story.clone()))?.titles = titles;
            Ok(())
        })
        .await
    }

    /// Moves a document among those of its story; at an end nothing moves.
    ///
    /// # Errors
    /// There is no such story or document.
    pub async fn move_document(
        &self,
        story: &StoryId,
        hash: &str,
        shift: Shift,
        act: &Act,
    ) -> Result<(), No> {
        self.reattach(story, &Seen::Anything, act, |attached| {
            let at = attached.iter().position(|one| one.file.hash == hash);
            let at = at.ok_or_else(|| Refusal::NoSuchDocument(story.clone()))?;
            let to = match shift {
                Shift::Up => at.saturating_sub(1),
                Shift::Down => (at + 1).min(attached.len() - 1),
            };
            attached.swap(at, to);
            Ok(())
        })
        .await
    }

    /// Puts a story's documents into an order; those that aren't named follow in theirs.
    ///
    /// # Errors
    /// There is no such story or document, or its documents aren't those that were seen.
    pub async fn order_documents(
        &self,
        story: &StoryId,
        hashes: &[String],
        seen: &Seen,
        act: &Act,
    ) -> Result<(), No> {
        self.reattach(story, seen, act, |attached| {
            for hash in hashes {
                if !attached.iter().any(|one| one.file.hash == *hash) {
                    return Err(Refusal::NoSuchDocument(story.clone()));
                }
            }
            let place = |one: &Attachment| hashes.iter().position(|hash| *hash == one.file.hash);
            attached.sort_by_key(|one| place(one).unwrap_or(hashes.len()));
            Ok(())
        })
        .await
    }

    /// Takes a document off a story. Its file stays: an older page of an export may still lead to it.
    ///
    /// # Errors
    /// There is no such story or document.
    pub async fn detach(&self, story: &StoryId, hash: &str, act: &Act) -> Result<(), No> {
        self.reattach(story, &Seen::Anything, act, |attached| {
            let count = attached.len();
            attached.retain(|one| one.file.hash != hash);
            if attached.len() == count {
                return Err(Refusal::NoSuchDocument(story.clone()));
            }
            Ok(())
        })
        .await
    }

    async fn reattach(
        &self,
        story: &StoryId,
        seen: &Seen,
        act: &Act,
        change: impl FnOnce(&mut Vec<Attachment>) -> Result<(), Refusal>,
    ) -> Result<(), No> {
        let mut tx: Tx = self.store.write(act).await?;
        load::story(&mut tx, story).await?;
        let mut attached = attachment::of_story(&mut tx, story).await?;
        seen.check(&attached)?;
        change(&mut attached)?;
        attachment::put(&mut tx, story, &attached, Event::Saved).await?;
        tx.commit().await?;
        Ok(())
    }
}

//! Reading out of rows of an earlier version what they didn't keep: what files say of themselves, the words pictures are
//! looked for by, and where they are used. Doing it twice does no harm.

use language::Lang;
use newsroom::id::{PictureId, StoryId};
use store::{
    edition,
    job::{self, Job},
    library, picture, revision, story,
};

use super::{Undone, Worker};
use crate::{No, Press};

/// How many rows are changed in a transaction.
const BATCH: u32 = 100;

impl Press {
    pub(super) async fn index(&self, job: &Job, worker: &Worker) -> Result<Result<(), Undone>, No> {
        let mut after = None;
        while let Some(last) = self.index_pictures(after.as_ref(), worker).await? {
            after = Some(last);
        }
        let mut after = None;
        while let Some(last) = self.index_stories(after.as_ref(), worker).await? {
            after = Some(last);
        }
        let mut tx = self.store.write((worker.clock)()).await?;
        job::done(&mut tx, job).await?;
        tx.commit().await?;
        Ok(Ok(()))
    }

    async fn index_pictures(
        &self,
        after: Option<&PictureId>,
        worker: &Worker,
    ) -> Result<Option<PictureId>, No> {
        let page = picture::all(&mut *self.store.read().await?, after, BATCH).await?;
        let mut read = Vec::with_capacity(page.len());
        for known in &page {
            let (media, file) = (self.media.clone(), known.file.clone());
            let reading = tokio::task::spawn_blocking(move || {
                let bytes = file.and_then(|file| media.read(&file.name()).ok().flatten());
                bytes
                    .map(|bytes| media::metadata::read(&bytes))
                    .unwrap_or_default()
            });
            read.push(reading.await.unwrap_or_default());
        }
        let mut tx = self.store.write((worker.clock)()).await?;
        for (known, metadata) in page.iter().zip(&read) {
            // As it is now: an editor may have changed it since.
            if let Some(now) = picture::find_to_change(&mut tx, &known.id).await? {
                picture::describe(&mut tx, &now, metadata).await?;
            }
        }
        tx.commit().await?;
        Ok(page.last().map(|last| last.id.clone()))
    }

    async fn index_stories(&self, after: Option<&StoryId>, worker: &Worker) -> Result<Option<StoryId>, No> {
        let ids = story::ids(&mut *self.store.read().await?, after, BATCH).await?;
        let mut tx = self.store.write((worker.clock)()).await?;
        for id in &ids {
            for edition in edition::of_story(&mut tx, id).await? {
                let public = edition.value.public.revision();
                let numbers = [Some(edition.value.head), public];
                for number in numbers.into_iter().flatten() {
                    self.note_uses(&mut tx, id, &edition.value.lang, number).await?;
                }
            }
        }
        tx.commit().await?;
        Ok(ids.last().cloned())
    }

    async fn note_uses(
        &self,
        tx: &mut store::Tx,
        story: &StoryId,
        lang: &Lang,
        number: u32,
    ) -> Result<(), No> {
        if let Some(revision) = revision::find(tx, story, lang, number).await? {
            library::note_uses(tx, story, lang, &revision).await?;
        }
        Ok(())
    }
}

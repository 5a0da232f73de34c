//! Taking in a picture that somebody brings. The same bytes are the same picture.

use newsroom::{change::Event, id::PictureId, picture::Picture, workflow::Act};
use store::{
    job::{self, JobKind},
    picture,
};

use super::keep;
use crate::{No, Press};

/// What became of a picture that was brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arrival {
    /// It is new.
    New(Picture),
    /// It was there: this is the one.
    There(Picture),
}

impl Arrival {
    /// The picture, new or not.
    #[must_use]
    pub fn picture(&self) -> &Picture {
        match self {
            Self::New(picture) | Self::There(picture) => picture,
        }
    }
}

impl Press {
    /// Takes in a picture under a new id. What its file says of itself is taken over, each text in its language.
    ///
    /// # Errors
    /// The bytes aren't a picture we take; the folder or the database fails.
    pub async fn upload(&self, bytes: Vec<u8>, id: PictureId, act: &Act) -> Result<Arrival, No> {
        let again = bytes.clone();
        let (file, metadata) = keep(self, bytes).await?;
        let mut tx = self.store.write(act.at).await?;
        // First the job: of two who bring the same file at once one waits here for the other.
        job::ask(&mut tx, JobKind::Renditions, &file.hash).await?;
        if let Some(there) = picture::with_file(&mut tx, &file.hash).await?.into_iter().next() {
            tx.rollback().await?;
            return Ok(Arrival::There(there));
        }
        let empty = Picture {
            file: Some(file),
            ..Picture::awaited(id)
        };
        let picture = metadata.complete(empty, &self.settings().languages);
        picture::put(&mut tx, &picture, Event::Saved).await?;
        picture::describe(&mut tx, &picture, &metadata).await?;
        picture::brought(&mut tx, &picture.id, act.by.as_deref(), act.at).await?;
        tx.commit().await?;
        // Somebody may have deleted the last picture of the same file since it was kept.
        keep(self, again).await?;
        Ok(Arrival::New(picture))
    }
}

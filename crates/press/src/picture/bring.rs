//! Bringing the file of a picture that is awaited.

use newsroom::{change::Event, id::PictureId, picture::Picture, refusal::Refusal, workflow::Act};
use store::picture;

use super::{keep, put};
use crate::{No, Press};

impl Press {
    /// Gives an awaited picture its file. What the file says of itself is taken over where people haven't said it.
    ///
    /// # Errors
    /// There is no such picture, it has a file, or the bytes aren't a picture we take.
    pub async fn bring(&self, id: &PictureId, bytes: Vec<u8>, act: &Act) -> Result<Picture, No> {
        let (file, metadata) = keep(self, bytes).await?;
        let mut tx = self.store.write(act.at).await?;
        let there = picture::find_to_change(&mut tx, id).await?;
        let mut awaited = there.ok_or_else(|| Refusal::NoSuchPicture(id.clone()))?;
        if awaited.file.is_some() {
            return Err(Refusal::PictureHasFile(id.clone()).into());
        }
        awaited.file = Some(file);
        let picture = metadata.complete(awaited, &self.settings().languages);
        put(&mut tx, &picture, Event::Saved).await?;
        picture::describe(&mut tx, &picture, &metadata).await?;
        tx.commit().await?;
        Ok(picture)
    }
}

//! Deleting a picture that nothing uses.

use newsroom::{id::PictureId, picture::PictureFile, refusal::Refusal, workflow::Act};
use store::picture;

use crate::{No, Press};

impl Press {
    /// Deletes a picture, and its file where no other picture has the same.
    ///
    /// # Errors
    /// There is no such picture, a story leads with it, or it stands in a text or in an older revision of one.
    pub async fn delete_picture(&self, id: &PictureId, act: &Act) -> Result<(), No> {
        let mut tx = self.store.write(act).await?;
        let there = picture::find_to_change(&mut tx, id).await?;
        let there = there.ok_or_else(|| Refusal::NoSuchPicture(id.clone()))?;
        if picture::is_used(&mut tx, id).await? {
            return Err(Refusal::PictureInUse(id.clone()).into());
        }
        picture::delete(&mut tx, &there).await?;
        tx.commit().await?;
        match there.file {
            Some(file) => self.sweep(file, act).await,
            None => Ok(()),
        }
    }

    /// Removes a file that no picture has any more. While it looks, nobody brings the same file anew: who does so later finds it
    /// gone, and keeps it again.
    async fn sweep(&self, file: PictureFile, act: &Act) -> Result<(), No> {
        let mut tx = self.store.write(act.at).await?;
        store::job::ask(&mut tx, store::job::JobKind::Renditions, &file.hash).await?;
        let is_gone = picture::with_file(&mut tx, &file.hash).await?.is_empty();
        let removed = if is_gone { self.media.remove(&file) } else { Ok(()) };
        tx.rollback().await?;
        Ok(removed?)
    }
}

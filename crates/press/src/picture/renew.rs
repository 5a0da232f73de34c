//! Making the renditions of a picture anew.

use newsroom::{id::PictureId, refusal::Refusal, workflow::Act};
use store::{
    job::{self, JobKind},
    picture, rendition,
};

use crate::{No, Press};

impl Press {
    /// Asks for the renditions of a picture once more. Readers get the picture itself until they are made.
    ///
    /// # Errors
    /// There is no such picture.
    pub async fn renew(&self, id: &PictureId, act: &Act) -> Result<(), No> {
        let mut tx = self.store.write(act.at).await?;
        let there = picture::find_to_change(&mut tx, id).await?;
        let there = there.ok_or_else(|| Refusal::NoSuchPicture(id.clone()))?;
        if let Some(file) = &there.file {
            rendition::forget(&mut tx, &file.hash).await?;
            job::ask(&mut tx, JobKind::Renditions, &file.hash).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}

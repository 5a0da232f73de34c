//! Saying what is known of a picture.

use newsroom::{change::Event, id::PictureId, picture::Picture, refusal::Refusal, workflow::Act};
use store::picture;

use super::{Facts, put, stamp};
use crate::{No, Press};

impl Press {
    /// Sets what people say of a picture, as long as it still is what they saw: `seen` is the [`stamp`] of that.
    ///
    /// # Errors
    /// There is no such picture, or somebody else changed it meanwhile.
    pub async fn describe(&self, id: &PictureId, facts: Facts, seen: &str, act: &Act) -> Result<Picture, No> {
        let mut tx = self.store.write(act.at).await?;
        let there = picture::find_to_change(&mut tx, id).await?;
        let there = there.ok_or_else(|| Refusal::NoSuchPicture(id.clone()))?;
        if stamp(&there) != seen {
            return Err(Refusal::PictureChanged(id.clone()).into());
        }
        let described = Picture {
            credit: facts.credit,
            alt: facts.alt,
            caption: facts.caption,
            licence: facts.licence,
            focal: facts.focal,
            ..there
        };
        put(&mut tx, &described, Event::Saved).await?;
        tx.commit().await?;
        Ok(described)
    }
}

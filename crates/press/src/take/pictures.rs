//! Pictures that records bring or name.

use media::keep::describe;
use newsroom::{
    change::Event,
    id::PictureId,
    picture::{Picture, PictureFile},
    record::PictureRecord,
    remark::Remark,
};
use store::{Tx, picture};

use super::{Differing, Import, Outcome, differs};
use crate::{Keeping, No};

impl Import<'_> {
    pub(super) async fn picture(&self, tx: &mut Tx, record: PictureRecord) -> Result<Outcome, No> {
        let mut new = Picture {
            credit: record.credit,
            alt: record.alt,
            caption: record.caption,
            licence: record.licence,
            focal: record.focal,
            ..Picture::awaited(record.id)
        };
        let mut metadata = None;
        if let Some(path) = record.file {
            match self.files.read(&path) {
                Ok(bytes) => match self.keep(&bytes) {
                    Ok(file) => {
                        new.file = Some(file);
                        metadata = Some(media::metadata::read(&bytes));
                    }
                    Err(media::KeepError::Bad(bad)) => return Ok(Outcome::LeftOut(format!("{path}: {bad}"))),
                    Err(error) => return Err(error.into()),
                },
                Err(error) => return Ok(Outcome::LeftOut(format!("{path} can't be read: {error}"))),
            }
        }
        let outcome = match picture::find(tx, &new.id).await? {
            None => Outcome::Taken,
            Some(there) if there.facts() == new => return Ok(Outcome::Already),
            Some(there) if has_come(&there, &new) => Outcome::Merged,
            Some(_) if self.terms.differing == Differing::LeftOut => {
                return Ok(differs(&format!("the picture “{}”", new.id)));
            }
            Some(_) => Outcome::Taken,
        };
        crate::picture::put(tx, &new, Event::Taken).await?;
        if let Some(metadata) = metadata {
            picture::describe(tx, &new, &metadata).await?;
        }
        Ok(outcome)
    }

    /// Keeps the bytes of a picture; on trial they are only looked at.
    fn keep(&self, bytes: &[u8]) -> Result<PictureFile, media::KeepError> {
        match self.terms.keeping {
            Keeping::ForGood => self.press.media.keep(bytes),
            Keeping::OnTrial => Ok(describe(bytes)?),
        }
    }

    /// A picture that is named and isn't there is awaited from now on.
    pub(super) async fn await_picture(&self, tx: &mut Tx, id: &PictureId) -> Result<Option<Remark>, No> {
        if picture::find(tx, id).await?.is_some() {
            return Ok(None);
        }
        picture::put(tx, &Picture::awaited(id.clone()), Event::Taken).await?;
        let text = format!("the picture “{id}” isn't there: it is awaited, without a credit");
        Ok(Some(Remark::new(id.as_str(), "picture-awaited", text)))
    }
}

/// Whether all that is new is the file that was awaited.
fn has_come(there: &Picture, new: &Picture) -> bool {
    there.file.is_none()
        && *there
            == Picture {
                file: None,
                ..new.clone()
            }
}

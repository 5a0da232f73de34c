//! Pictures: taking them in and saying what is known of them.

mod bring;
mod describe;
mod renew;
mod upload;

use newsroom::{
    change::Event,
    names::Names,
    picture::{Licence, Picture, PictureFile, focal::Focal, metadata::Metadata},
};
use store::{
    Tx,
    job::{self, JobKind},
    picture, rendition,
};

pub use upload::Arrival;

use crate::{No, Press};

/// What people say of a picture.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// Who is to be credited.
    pub credit: Names,
    /// What it shows.
    pub alt: Names,
    /// What readers read under it.
    pub caption: Names,
    /// On what terms it may be shown.
    pub licence: Licence,
    /// What stays in view.
    pub focal: Option<Focal>,
}

/// The stamp of what is known of a picture: another one once anybody has changed it.
#[must_use]
pub fn stamp(picture: &Picture) -> String {
    crate::seen::stamp(&picture.facts())
}

/// Stores a picture, and asks for its renditions where nothing was made of its file yet.
pub(crate) async fn put(tx: &mut Tx, known: &Picture, event: Event) -> Result<(), No> {
    picture::put(tx, known, event).await?;
    if let Some(file) = &known.file
        && !rendition::is_there(tx, &file.hash).await?
    {
        job::ask(tx, JobKind::Renditions, &file.hash).await?;
    }
    Ok(())
}

/// Keeps a picture's bytes and reads what they say of themselves; away from those who wait for others.
async fn keep(press: &Press, bytes: Vec<u8>) -> Result<(PictureFile, Metadata), No> {
    let media = press.media.clone();
    let keep = move || {
        let file = media.keep(&bytes)?;
        Ok::<_, media::KeepError>((file, media::metadata::read(&bytes)))
    };
    let kept = tokio::task::spawn_blocking(keep).await;
    let kept = kept.map_err(|error| media::KeepError::Folder {
        path: press.media.folder().to_owned(),
        error: std::io::Error::other(error),
    })?;
    Ok(kept?)
}

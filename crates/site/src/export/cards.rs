//! The share card that a page names, written before the page.

use std::{io, sync::Arc};

use http::StatusCode;
use language::Moment;

use super::{ExportError, file_of, folder::Folder};
use crate::{answer::Ask, around::Around, site::Site};

/// Writes the card of a path. One that is there already is the same: its name says what it shows.
pub(super) async fn write(
    site: &Site,
    around: &Arc<Around>,
    folder: &Folder,
    path: &str,
    now: Moment,
) -> Result<(), ExportError> {
    let file = file_of(path);
    if folder.keep(&file) {
        return Ok(());
    }
    let answer = site.answer_in(around, &Ask::new(path, now)).await?;
    if answer.status != StatusCode::OK {
        let why = format!("the card answers {}", answer.status);
        return Err(folder.failed(&file, io::Error::other(why)));
    }
    folder.write(&file, &answer.body)
}

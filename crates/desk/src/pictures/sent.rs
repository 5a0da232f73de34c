//! The files of a form that was sent.

use axum::extract::Multipart;
use language::Args;
use media::check::LARGEST_FILE;

use crate::{desk::Desk, error::DeskError, who::Who};

/// A file that was sent.
pub(super) struct Sent {
    /// What it is called where it comes from.
    pub(super) name: String,
    /// What is in it.
    pub(super) bytes: Vec<u8>,
}

/// The next file of a form; `None` at its end. A field that was left empty is no file. It is read piece by piece, and no
/// further than the largest that is taken.
///
/// # Errors
/// The form breaks off, or holds a file that is too large.
pub(super) async fn next(form: &mut Multipart, desk: &Desk, who: &Who) -> Result<Option<Sent>, DeskError> {
    let broken = || DeskError::Bad(desk.interface(&who.lang).word("pictures-broken-off"));
    while let Some(mut field) = form.next_field().await.map_err(|_| broken())? {
        let name = field.file_name().unwrap_or_default().to_owned();
        if field.name() != Some("file") {
            continue;
        }
        let mut bytes = Vec::new();
        while let Some(piece) = field.chunk().await.map_err(|_| broken())? {
            if LARGEST_FILE < bytes.len() + piece.len() {
                return Err(too_large(desk, who));
            }
            bytes.extend_from_slice(&piece);
        }
        if bytes.is_empty() && name.is_empty() {
            continue;
        }
        return Ok(Some(Sent { name, bytes }));
    }
    Ok(None)
}

fn too_large(desk: &Desk, who: &Who) -> DeskError {
    let most = i64::try_from(LARGEST_FILE >> 20).unwrap_or(i64::MAX);
    let words = &desk.interface(&who.lang).words;
    DeskError::Bad(words.text("pictures-too-large", &Args::none().with("most", most)))
}

//! Bringing the file of a picture that is awaited.

use axum::{
    extract::{Multipart, Path, State, multipart::MultipartRejection},
    response::Redirect,
};
use newsroom::{id::PictureId, rights::Action};

use super::{sent, shown::page_of};
use crate::{desk::Desk, error::DeskError, page, who::Who};

pub(super) async fn bring(
    State(desk): State<Desk>,
    who: Who,
    Path(id): Path<PictureId>,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Redirect, DeskError> {
    who.may(Action::UploadPicture, None)?;
    let mut form = form?;
    let Some(sent) = sent::next(&mut form, &desk, &who).await? else {
        return Err(DeskError::Bad(desk.interface(&who.lang).word("pictures-no-file")));
    };
    let picture = desk.press.bring(&id, sent.bytes, &who.act(&desk)).await?;
    Ok(page::done(&page_of(&picture), "said-picture-uploaded"))
}

//! Deleting a picture that nothing uses.

use axum::{
    extract::{Path, State},
    response::Redirect,
};
use newsroom::{id::PictureId, rights::Action};

use crate::{desk::Desk, error::DeskError, page, who::Who};

pub(super) async fn delete(
    State(desk): State<Desk>,
    who: Who,
    Path(id): Path<PictureId>,
) -> Result<Redirect, DeskError> {
    who.may(Action::DeletePicture, None)?;
    desk.press.delete_picture(&id, &who.act(&desk)).await?;
    Ok(page::done("/desk/pictures/", "said-picture-deleted"))
}

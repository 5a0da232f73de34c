//! Making the renditions of a picture anew.

use axum::{
    extract::{Path, State},
    response::Redirect,
};
use newsroom::{id::PictureId, picture::Picture, rights::Action};

use super::shown::page_of;
use crate::{desk::Desk, error::DeskError, page, who::Who};

pub(super) async fn renew(
    State(desk): State<Desk>,
    who: Who,
    Path(id): Path<PictureId>,
) -> Result<Redirect, DeskError> {
    who.may(Action::DescribePicture, None)?;
    desk.press.renew(&id, &who.act(&desk)).await?;
    Ok(page::done(
        &page_of(&Picture::awaited(id)),
        "said-picture-renewed",
    ))
}

//! The file of a picture that is awaited, and what is made of a file for readers.

use axum::{
    extract::{DefaultBodyLimit, Multipart, State, multipart::MultipartRejection},
    response::Response,
};
use http::StatusCode;
use media::check::LARGEST_FILE;
use newsroom::{id::PictureId, rights::Action};
use utoipa_axum::{
    router::{OpenApiRouter, UtoipaMethodRouterExt},
    routes,
};

use super::view::{self, PictureView};
use crate::{
    api::{
        caller::Caller,
        form::{self, FileForm},
        params::Segments,
        problem::{ApiError, Conflict},
    },
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    let bring = routes!(bring).layer(DefaultBodyLimit::max(LARGEST_FILE + form::AROUND));
    OpenApiRouter::new().routes(bring).routes(routes!(renew))
}

/// Brings the file of a picture that is awaited. What it says of itself is taken over where people haven't said it.
#[utoipa::path(put, path = "/pictures/{picture}/file", tag = "pictures", params(("picture" = String, Path, description = "The picture's id.")),
    request_body(content = FileForm, content_type = "multipart/form-data"),
    responses((status = 200, body = PictureView, description = "The picture with its file."), Conflict))]
async fn bring(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(id): Segments<PictureId>,
    sent: Result<Multipart, MultipartRejection>,
) -> Result<Response, ApiError> {
    caller.may(Action::UploadPicture, None)?;
    let bytes = form::file(sent, LARGEST_FILE).await?;
    let picture = desk.press.bring(&id, bytes, &caller.act(&desk)).await?;
    Ok(view::answer(&picture))
}

/// Has everything that readers get of a picture made anew from its file.
#[utoipa::path(post, path = "/pictures/{picture}/renditions", tag = "pictures", params(("picture" = String, Path, description = "The picture's id.")),
    responses((status = 202, description = "It will be made; readers get the picture itself until then.")))]
async fn renew(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(id): Segments<PictureId>,
) -> Result<StatusCode, ApiError> {
    caller.may(Action::DescribePicture, None)?;
    desk.press.renew(&id, &caller.act(&desk)).await?;
    Ok(StatusCode::ACCEPTED)
}

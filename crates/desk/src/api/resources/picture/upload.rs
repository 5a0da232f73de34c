//! Uploading a picture.

use axum::{
    Json,
    extract::{DefaultBodyLimit, Multipart, State, multipart::MultipartRejection},
    response::{IntoResponse, Response},
};
use media::check::LARGEST_FILE;
use newsroom::{id::PictureId, rights::Action};
use press::picture::Arrival;
use utoipa_axum::{
    router::{OpenApiRouter, UtoipaMethodRouterExt},
    routes,
};

use super::view::PictureView;
use crate::{
    api::{
        BASE, answer,
        caller::Caller,
        form::{self, FileForm},
        problem::ApiError,
    },
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    let upload = routes!(upload).layer(DefaultBodyLimit::max(LARGEST_FILE + form::AROUND));
    OpenApiRouter::new().routes(upload)
}

/// Uploads a picture. What its file says of itself is taken over; the same file again is the picture that is there.
#[utoipa::path(post, path = "/pictures", tag = "pictures",
    request_body(content = FileForm, content_type = "multipart/form-data"),
    responses((status = 201, body = PictureView, description = "It is new."), (status = 200, body = PictureView, description = "It was there.")))]
async fn upload(
    State(desk): State<Desk>,
    caller: Caller,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Response, ApiError> {
    caller.may(Action::UploadPicture, None)?;
    let bytes = form::file(form, LARGEST_FILE).await?;
    let id = PictureId::parse((desk.chance.id)()).map_err(|error| ApiError::unfit("file", error))?;
    let arrival = desk.press.upload(bytes, id, &caller.act(&desk)).await?;
    let view = PictureView::of(arrival.picture());
    Ok(match arrival {
        Arrival::New(picture) => {
            let address = format!("{BASE}/pictures/{}", answer::segment(picture.id.as_str()));
            answer::made(&view, &address)
        }
        Arrival::There(_) => Json(view).into_response(),
    })
}

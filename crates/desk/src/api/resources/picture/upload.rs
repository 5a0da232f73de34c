//! Uploading a picture.

use axum::{
    Json,
    extract::{DefaultBodyLimit, Multipart, State},
    response::{IntoResponse, Response},
};
use http::StatusCode;
use media::check::LARGEST_FILE;
use newsroom::{id::PictureId, rights::Action};
use press::picture::Arrival;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::{
    router::{OpenApiRouter, UtoipaMethodRouterExt},
    routes,
};

use super::view::PictureView;
use crate::{
    api::{BASE, answer, caller::Caller, problem::ApiError},
    desk::Desk,
};

/// What stands around a file in a form.
const AROUND: usize = 64 * 1024;

pub(super) fn routes() -> OpenApiRouter<Desk> {
    let upload = routes!(upload).layer(DefaultBodyLimit::max(LARGEST_FILE + AROUND));
    OpenApiRouter::new().routes(upload)
}

/// A form with a picture.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "it describes the form, which is read piece by piece")]
struct PictureForm {
    /// The picture: JPEG, PNG, GIF or WebP.
    #[schema(value_type = String, format = Binary, content_media_type = "application/octet-stream")]
    file: Vec<u8>,
}

/// Uploads a picture. What its file says of itself is taken over; the same file again is the picture that is there.
#[utoipa::path(post, path = "/pictures", tag = "pictures",
    request_body(content = PictureForm, content_type = "multipart/form-data"),
    responses((status = 201, body = PictureView, description = "It is new."), (status = 200, body = PictureView, description = "It was there.")))]
async fn upload(
    State(desk): State<Desk>,
    caller: Caller,
    form: Result<Multipart, axum::extract::multipart::MultipartRejection>,
) -> Result<Response, ApiError> {
    caller.may(Action::UploadPicture, None)?;
    let form = form.map_err(|_| {
        ApiError::new(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "unsupported-media-type",
            "the body must be multipart/form-data",
        )
        .at("Content-Type")
    })?;
    let bytes = file(form).await?;
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

/// The form's file, read piece by piece and no further than the largest that is taken.
async fn file(mut form: Multipart) -> Result<Vec<u8>, ApiError> {
    let broken = |_| ApiError::new(StatusCode::BAD_REQUEST, "bad-form", "the form breaks off").at("body");
    let Some(mut field) = form.next_field().await.map_err(broken)? else {
        return Err(ApiError::unfit("file", "the form has no field “file”"));
    };
    if field.name() != Some("file") {
        let name = field.name().unwrap_or_default().to_owned();
        return Err(ApiError::unfit(name, "the form has one field: file"));
    }
    let mut bytes = Vec::new();
    while let Some(piece) = field.chunk().await.map_err(broken)? {
        if LARGEST_FILE < bytes.len() + piece.len() {
            return Err(ApiError::of_status(StatusCode::PAYLOAD_TOO_LARGE).at("file"));
        }
        bytes.extend_from_slice(&piece);
    }
    Ok(bytes)
}

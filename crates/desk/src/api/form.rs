//! Forms with a file, as pictures and documents come.

use axum::extract::{Multipart, multipart::MultipartRejection};
use http::StatusCode;
use serde::Deserialize;
use utoipa::ToSchema;

use super::problem::ApiError;

/// What stands around a file in a form.
pub(crate) const AROUND: usize = 64 * 1024;

/// A form with a file.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "it describes the form, which is read piece by piece")]
pub(crate) struct FileForm {
    /// The file.
    #[schema(value_type = String, format = Binary, content_media_type = "application/octet-stream")]
    file: Vec<u8>,
}

/// The form's file, read piece by piece and no further than the largest that is taken.
pub(crate) async fn file(
    form: Result<Multipart, MultipartRejection>,
    largest: usize,
) -> Result<Vec<u8>, ApiError> {
    let mut form = form.map_err(|_| {
        ApiError::new(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "unsupported-media-type",
            "the body must be multipart/form-data",
        )
        .at("Content-Type")
    })?;
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
        if largest < bytes.len() + piece.len() {
            return Err(ApiError::of_status(StatusCode::PAYLOAD_TOO_LARGE).at("file"));
        }
        bytes.extend_from_slice(&piece);
    }
    Ok(bytes)
}

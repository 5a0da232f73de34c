//! Pictures as programs see them.

use axum::{
    Json,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, header};
use language::Date;
use newsroom::picture::{Licence, Picture};
use press::picture::stamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::super::thing::NamesView;

/// A picture.
#[derive(Serialize, ToSchema)]
pub(super) struct PictureView {
    /// Its id.
    id: String,
    /// Its file; `null` while it is awaited.
    file: Option<FileView>,
    /// Who is to be credited, per language.
    credit: NamesView,
    /// What it shows, for those who can't see it, per language.
    alt: NamesView,
    /// What readers read under it, per language.
    caption: NamesView,
    /// On what terms it may be shown.
    licence: LicenceView,
    /// What stays in view where it is cropped.
    focal: Option<FocalView>,
}

/// A picture's file.
#[derive(Serialize, ToSchema)]
struct FileView {
    /// SHA-256 of its bytes.
    hash: String,
    /// Its media type.
    media_type: &'static str,
    /// Its width in pixels, the right way up.
    width: u32,
    /// Its height in pixels.
    height: u32,
}

/// On what terms a picture may be shown.
#[derive(Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct LicenceView {
    /// The licence's name or SPDX id.
    #[serde(default)]
    pub(super) name: Option<String>,
    /// Where it is written.
    #[serde(default)]
    pub(super) url: Option<String>,
    /// The last day on which it holds.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    pub(super) expires: Option<Date>,
    /// The copyright notice.
    #[serde(default)]
    pub(super) notice: Option<String>,
}

/// A point of a picture, in hundredths from the left and from the top.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct FocalView {
    /// Hundredths from the left.
    #[schema(minimum = 0, maximum = 100)]
    pub(super) x: u8,
    /// Hundredths from the top.
    #[schema(minimum = 0, maximum = 100)]
    pub(super) y: u8,
}

impl PictureView {
    pub(super) fn of(picture: &Picture) -> Self {
        let file = picture.file.as_ref().map(|file| FileView {
            hash: file.hash.clone(),
            media_type: file.format.media_type(),
            width: file.width,
            height: file.height,
        });
        Self {
            id: picture.id.to_string(),
            file,
            credit: NamesView::of(&picture.credit),
            alt: NamesView::of(&picture.alt),
            caption: NamesView::of(&picture.caption),
            licence: LicenceView::of(&picture.licence),
            focal: picture.focal.map(|focal| FocalView {
                x: focal.x(),
                y: focal.y(),
            }),
        }
    }
}

impl LicenceView {
    fn of(licence: &Licence) -> Self {
        Self {
            name: licence.name.clone(),
            url: licence.url.clone(),
            expires: licence.expires,
            notice: licence.notice.clone(),
        }
    }
}

/// A picture with the stamp of what is known of it.
pub(super) fn answer(picture: &Picture) -> Response {
    let mut response = Json(PictureView::of(picture)).into_response();
    if let Ok(tag) = HeaderValue::from_str(&format!("\"{}\"", stamp(picture))) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
}

//! Saying what is known of a picture: what is named is set, what isn't named stays.

use std::collections::BTreeMap;

use axum::{extract::State, response::Response};
use language::Lang;
use newsroom::{
    id::PictureId,
    names::Names,
    picture::{Licence, Picture, focal::Focal},
    refusal::Refusal,
    rights::Action,
};
use press::{
    picture::{Facts, stamp},
    seen::Seen,
};
use serde::Deserialize;
use store::picture;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::view::{self, FocalView, LicenceView, PictureView};
use crate::{
    api::{body::Body, caller::Caller, params::Segments, problem::ApiError, shape::Version, version::IfSeen},
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(patch))
}

/// The most characters of one text.
const LONGEST: usize = 5_000;

/// What is known of a picture, or some of it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"credit": {"ar": "تصوير: سلمى حداد"}, "alt": {"ar": "القاعة قبل الجلسة"}}))]
struct PicturePatch {
    /// Who is to be credited, per language.
    #[schema(value_type = Option<BTreeMap<String, String>>)]
    credit: Option<BTreeMap<Lang, String>>,
    /// What it shows, per language.
    #[schema(value_type = Option<BTreeMap<String, String>>)]
    alt: Option<BTreeMap<Lang, String>>,
    /// What readers read under it, per language.
    #[schema(value_type = Option<BTreeMap<String, String>>)]
    caption: Option<BTreeMap<Lang, String>>,
    /// On what terms it may be shown.
    licence: Option<LicenceView>,
    /// What stays in view where it is cropped.
    focal: Option<FocalView>,
}

/// Says what is known of a picture.
#[utoipa::path(patch, path = "/pictures/{picture}", tag = "pictures",
    params(("picture" = String, Path, description = "The picture's id."),
        Version),
    request_body = PicturePatch, responses((status = 200, body = PictureView, description = "The picture as it is now.")))]
async fn patch(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(id): Segments<PictureId>,
    seen: Result<IfSeen, ApiError>,
    sent: Result<Body<PicturePatch>, ApiError>,
) -> Result<Response, ApiError> {
    caller.may(Action::DescribePicture, None)?;
    let IfSeen(seen) = seen?;
    let Body(patch) = sent?;
    let known = picture::find(&mut *desk.press.store.read().await?, &id).await?;
    let known = known.ok_or_else(|| Refusal::NoSuchPicture(id.clone()))?;
    let seen = match seen {
        Seen::Anything => stamp(&known),
        Seen::Stamp(seen) => seen,
    };
    let facts = patch.over(&known)?;
    if facts.licence != known.licence {
        caller.may(Action::LicensePicture, None)?;
    }
    let described = desk.press.describe(&id, facts, &seen, &caller.act(&desk)).await?;
    Ok(view::answer(&described))
}

impl PicturePatch {
    fn over(self, known: &Picture) -> Result<Facts, ApiError> {
        let focal = self.focal.map(|focal| Focal::new(focal.x, focal.y)).transpose();
        Ok(Facts {
            credit: names("credit", self.credit, &known.credit)?,
            alt: names("alt", self.alt, &known.alt)?,
            caption: names("caption", self.caption, &known.caption)?,
            licence: self.licence.map_or_else(|| known.licence.clone(), licence),
            focal: focal
                .map_err(|error| ApiError::unfit("focal", error))?
                .or(known.focal),
        })
    }
}

fn licence(given: LicenceView) -> Licence {
    Licence {
        name: given.name,
        url: given.url,
        expires: given.expires,
        notice: given.notice,
    }
}

fn names(place: &str, given: Option<BTreeMap<Lang, String>>, known: &Names) -> Result<Names, ApiError> {
    let Some(given) = given else {
        return Ok(known.clone());
    };
    let mut names = Names::default();
    for (lang, text) in given {
        if text.chars().nth(LONGEST).is_some() {
            let detail = format!("a text has at most {LONGEST} characters");
            return Err(ApiError::unfit(format!("{place}.{lang}"), detail));
        }
        if !text.trim().is_empty() {
            names.set(lang, text.trim());
        }
    }
    Ok(names)
}

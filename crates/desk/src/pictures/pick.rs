//! Pictures for the editor to choose from.

use axum::{
    Json,
    extract::{Query, State},
};
use newsroom::{picture::Picture, rights::Action};
use serde::{Deserialize, Serialize};
use store::library::{self, Wanted};

use super::shown::{Said, Thumb, page_of};
use crate::{desk::Desk, error::DeskError, who::Who};

/// How many are offered.
const MOST: u32 = 24;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Asked {
    #[serde(default)]
    q: String,
}

/// A picture, as scripts get it.
#[derive(Debug, Serialize)]
pub(super) struct Offered {
    id: String,
    thumb: Option<String>,
    width: u32,
    height: u32,
    credit: Option<String>,
    alt: Option<String>,
    caption: Option<String>,
    url: String,
}

impl Offered {
    pub(super) fn of(picture: &Picture, who: &Who) -> Self {
        let said = |names| Said::of(names, &who.lang).map(|said| said.text().to_owned());
        Self {
            id: picture.id.to_string(),
            thumb: Thumb::of(picture, 320).src,
            width: picture.file.as_ref().map_or(0, |file| file.width),
            height: picture.file.as_ref().map_or(0, |file| file.height),
            credit: said(&picture.credit),
            alt: said(&picture.alt),
            caption: said(&picture.caption),
            url: page_of(picture),
        }
    }
}

pub(super) async fn pick(
    State(desk): State<Desk>,
    who: Who,
    Query(asked): Query<Asked>,
) -> Result<Json<Vec<Offered>>, DeskError> {
    who.may(Action::ReadStories, None)?;
    let wanted = Wanted {
        words: asked.q,
        ..Wanted::default()
    };
    let found = library::page(&mut *desk.press.store.read().await?, &wanted, 0, MOST).await?;
    Ok(Json(
        found
            .iter()
            .map(|shelved| Offered::of(&shelved.picture, &who))
            .collect(),
    ))
}

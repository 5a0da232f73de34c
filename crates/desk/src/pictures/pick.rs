//! Pictures for the editor to choose from.

use axum::{
    Json,
    extract::{Query, State},
};
use language::Lang;
use newsroom::{id::PictureId, names::Names, picture::Picture, rights::Action};
use serde::{Deserialize, Serialize};
use store::{
    library::{self, Wanted},
    picture,
};

use super::shown::{Said, Thumb, page_of};
use crate::{desk::Desk, error::DeskError, who::Who};

/// How many are offered.
const MOST: u32 = 24;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Asked {
    /// Words of the picture.
    #[serde(default)]
    q: String,
    /// The one picture of that id, in place of those with the words.
    #[serde(default)]
    id: Option<PictureId>,
    /// The language of the edition that it is for: what is said in it alone counts there.
    #[serde(default)]
    lang: Option<Lang>,
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
    /// With words in the reader's language, else in any.
    pub(super) fn of(picture: &Picture, who: &Who) -> Self {
        Self::with(picture, |names| {
            Said::of(names, &who.lang).map(|said| said.text().to_owned())
        })
    }

    /// With words in that language or none.
    fn in_edition(picture: &Picture, lang: &Lang) -> Self {
        Self::with(picture, |names| names.get(lang).map(str::to_owned))
    }

    fn with(picture: &Picture, said: impl Fn(&Names) -> Option<String>) -> Self {
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
    let mut snapshot = desk.press.store.read().await?;
    let found: Vec<Picture> = match &asked.id {
        Some(id) => picture::find(&mut snapshot, id).await?.into_iter().collect(),
        None => {
            let wanted = Wanted {
                words: asked.q,
                ..Wanted::default()
            };
            let shelved = library::page(&mut snapshot, &wanted, 0, MOST).await?;
            shelved.into_iter().map(|shelved| shelved.picture).collect()
        }
    };
    let offered = found.iter().map(|picture| match &asked.lang {
        Some(lang) => Offered::in_edition(picture, lang),
        None => Offered::of(picture, &who),
    });
    Ok(Json(offered.collect()))
}

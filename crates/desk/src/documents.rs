//! `/desk/stories/{story}/documents/`: the PDFs attached to a story.

mod change;
mod list;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};
use newsroom::{id::StoryId, names::Names};

use crate::{desk::Desk, error::DeskError};

/// What a form may hold beside the largest document.
const BESIDE: usize = 64 << 10;

pub(crate) fn routes() -> Router<Desk> {
    let largest = media::document::LARGEST_DOCUMENT + BESIDE;
    Router::new()
        .route(
            "/desk/stories/{story}/documents/",
            get(list::list)
                .post(change::attach)
                .layer(DefaultBodyLimit::max(largest)),
        )
        .route("/desk/stories/{story}/documents/{hash}", post(change::change))
}

fn story_of(text: &str) -> Result<StoryId, DeskError> {
    StoryId::parse(text).map_err(|_| DeskError::NotFound)
}

fn path_of(story: &StoryId) -> String {
    let story = language::address::encode_segment(story.as_str());
    format!("/desk/stories/{story}/documents/")
}

/// The titles that a form sends as `title.ar`, `title.ru` …; empty ones are none.
fn titles(desk: &Desk, fields: &[(String, String)]) -> Names {
    let languages = &desk.press.settings().languages;
    let title = |lang: &language::Lang| {
        let name = format!("title.{lang}");
        let (_, value) = fields.iter().find(|(field, _)| *field == name)?;
        let value = value.trim();
        (!value.is_empty()).then(|| (lang.clone(), value.to_owned()))
    };
    languages.iter().filter_map(title).collect()
}

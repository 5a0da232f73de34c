//! A further edition of a story: an original, or the start of a translation.

use axum::{extract::State, response::Redirect};
use language::Lang;
use newsroom::{line::Headline, rights::Action};

use super::at::{AtStory, of_edition};
use crate::{desk::Desk, error::DeskError, fields::Fields, page, who::Who};

/// Begins it, and leads to it.
pub(super) async fn edition(
    State(desk): State<Desk>,
    who: Who,
    AtStory(story): AtStory,
    fields: Result<Fields, DeskError>,
) -> Result<Redirect, DeskError> {
    who.may(Action::StartEdition, None)?;
    let fields = fields?.only(&["lang", "headline"])?;
    let bad = |error: &dyn std::fmt::Display| DeskError::Bad(error.to_string());
    let lang = Lang::parse(fields.one("lang")).map_err(|error| bad(&error))?;
    who.may(Action::StartEdition, Some(&lang))?;
    let word = |key| desk.interface(&who.lang).word(key);
    let headline =
        Headline::parse(fields.one("headline")).map_err(|_| DeskError::Bad(word("stories-need-headline")))?;
    desk.press
        .begin_edition(&story, &lang, headline, &who.act(&desk))
        .await?;
    Ok(page::done(&of_edition(&story, &lang), "said-begun"))
}

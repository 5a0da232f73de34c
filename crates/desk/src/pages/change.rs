//! Beginning a standing page, and putting them in order.

use axum::{
    Form,
    extract::{State, rejection::FormRejection},
    response::Redirect,
};
use language::Lang;
use newsroom::{id::StoryId, line::Headline, rights::Action};
use serde::Deserialize;

use super::list::lines;
use crate::{desk::Desk, error::DeskError, page, who::Who};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct New {
    headline: String,
    language: String,
}

/// Begins a page and leads to its edition.
pub(super) async fn new(
    State(desk): State<Desk>,
    who: Who,
    sent: Result<Form<New>, FormRejection>,
) -> Result<Redirect, DeskError> {
    let bad = |error: &dyn std::fmt::Display| DeskError::Bad(error.to_string());
    who.may(Action::WritePage, None)?;
    let Form(new) = sent?;
    let lang = Lang::parse(&new.language).map_err(|error| bad(&error))?;
    who.may(Action::WritePage, Some(&lang))?;
    let headline = Headline::parse(&new.headline).map_err(|error| bad(&error))?;
    let story = StoryId::parse((desk.chance.id)()).map_err(|error| bad(&error))?;
    desk.press
        .begin_page(&story, &lang, headline, &who.act(&desk))
        .await?;
    Ok(Redirect::to(&format!("/desk/stories/{story}/{lang}/")))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Move {
    story: String,
    to: Way,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Way {
    Up,
    Down,
}

pub(super) async fn order(
    State(desk): State<Desk>,
    who: Who,
    sent: Result<Form<Move>, FormRejection>,
) -> Result<Redirect, DeskError> {
    who.may(Action::ChangeSettings, None)?;
    let Form(asked) = sent?;
    let mut order: Vec<StoryId> = lines(&desk).await?.into_iter().map(|line| line.story).collect();
    let at = order.iter().position(|story| story.as_str() == asked.story);
    let at = at.ok_or(DeskError::NotFound)?;
    let to = match asked.to {
        Way::Up => at.saturating_sub(1),
        Way::Down => (at + 1).min(order.len() - 1),
    };
    order.swap(at, to);
    desk.press
        .set(|record| record.house.pages = order, &who.act(&desk))
        .await?;
    Ok(page::done("/desk/pages/", "said-done"))
}

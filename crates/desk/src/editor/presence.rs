//! Who works on an edition, and in which unit.

use axum::{body::Bytes, extract::State};
use http::StatusCode;
use newsroom::{rights::Action, standing::UnitId};
use serde::Deserialize;
use store::presence::Presence;

use super::{
    at::At,
    problem::{self, Problem},
};
use crate::{desk::Desk, error::DeskError, who::Who};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Seen {
    unit: Option<String>,
}

pub(super) async fn see(
    State(desk): State<Desk>,
    who: Who,
    at: At,
    bytes: Bytes,
) -> Result<StatusCode, Problem> {
    who.may(Action::ReadStories, None)?;
    let seen: Seen = problem::body(&bytes)?;
    let presence = Presence {
        person: who.user.id.to_string(),
        name: who.name().to_owned(),
        // A line that is no unit (`@kicker`) is no place to be seen at.
        unit: seen.unit.as_deref().and_then(|unit| UnitId::parse(unit).ok()),
    };
    desk.press.see(&at.story, &at.lang, &presence, desk.now()).await?;
    desk.live.presence_changed();
    Ok(StatusCode::NO_CONTENT)
}

pub(super) async fn leave(State(desk): State<Desk>, who: Who, at: At) -> Result<StatusCode, DeskError> {
    let person = who.user.id.to_string();
    desk.press.leave(&at.story, &at.lang, &person, desk.now()).await?;
    desk.live.presence_changed();
    Ok(StatusCode::NO_CONTENT)
}

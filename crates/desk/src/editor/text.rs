//! The text of an edition: opened, and saved.

use axum::{
    Json,
    body::Bytes,
    extract::State,
    response::{IntoResponse, Response},
};
use http::StatusCode;
use intake::jsonl::text::write;
use newsroom::{edition::RevisionNumber, rights::Action};
use press::save::{Draft, Place};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{
    at::At,
    problem::{self, Problem},
    said,
};
use crate::{desk::Desk, error::DeskError, who::Who};

pub(super) async fn open(State(desk): State<Desk>, who: Who, at: At) -> Result<Json<Value>, DeskError> {
    who.may(Action::ReadStories, None)?;
    opened(&desk, &who, &at).await
}

/// The edition as it stands now.
pub(super) async fn opened(desk: &Desk, who: &Who, at: &At) -> Result<Json<Value>, DeskError> {
    let opened = desk.press.open(&at.story, &at.lang, desk.now()).await?;
    let present = desk.press.present(&at.story, &at.lang, desk.now()).await?;
    Ok(Json(said::opened(desk.interface(&who.lang), &opened, &present)))
}

/// What is sent to be saved.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sent {
    base: RevisionNumber,
    #[serde(default)]
    attempt: Option<String>,
    text: Value,
}

/// The longest id of an attempt.
const LONGEST_ATTEMPT: usize = 100;

pub(super) async fn save(
    State(desk): State<Desk>,
    who: Who,
    at: At,
    bytes: Bytes,
) -> Result<Response, Problem> {
    who.may(Action::Write, Some(&at.lang))?;
    let sent: Sent = problem::body(&bytes)?;
    if sent.attempt.as_ref().is_some_and(|id| LONGEST_ATTEMPT < id.len()) {
        return Err(DeskError::Bad("attempt: an id of at most 100 bytes".to_owned()).into());
    }
    let draft = Draft {
        base: sent.base,
        attempt: sent.attempt,
        text: problem::text(&desk, &at, &sent.text).await?,
    };
    let saved = desk
        .press
        .save(&at.story, &at.lang, draft, &who.act(&desk))
        .await?;
    let text = match saved.place {
        Place::Beside {
            kept_as,
            text,
            conflicts,
        } => {
            let answer = json!({
                "base": saved.head,
                "kept_as": kept_as,
                "text": write(&text),
                "conflicts": conflicts.iter().map(said::conflict).collect::<Vec<_>>(),
            });
            return Ok((StatusCode::CONFLICT, Json(answer)).into_response());
        }
        Place::Merged(text) => Some(write(&text)),
        Place::Head => None,
    };
    let opened = desk.press.open(&at.story, &at.lang, desk.now()).await?;
    let mut answer = json!({
        "base": saved.head,
        "standings": said::standings(&opened),
        "findings": said::findings(desk.interface(&who.lang), &opened.head.text, &opened.findings),
    });
    if let (Some(text), Some(answer)) = (text, answer.as_object_mut()) {
        answer.insert("text".to_owned(), text);
    }
    Ok(Json(answer).into_response())
}

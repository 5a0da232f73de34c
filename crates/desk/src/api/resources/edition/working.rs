//! Review: how far the work on an edition is.

use axum::{extract::State, response::Response};
use language::Lang;
use newsroom::{id::StoryId, line::Notice, rights::Action, standing::UnitId};
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::view::EditionView;
use crate::{
    api::{
        body::Body,
        caller::Caller,
        params::Segments,
        problem::{ApiError, Conflict},
        shape::{Id, Words},
    },
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(put))
}

/// Where an edition goes.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum Wanted {
    /// Back to draft, with a note.
    Draft,
    /// Over for review.
    InReview,
    /// Found fit to be published.
    Ready,
}

/// How far the work shall be.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"state": "draft", "note": "المصدر ناقص", "unit": "@headline"}))]
struct WorkingPut {
    /// `in_review` hands a draft over, `ready` finds it fit, `draft` sends it back.
    state: Wanted,
    /// Why it is sent back: needed for `draft`, and for nothing else.
    #[schema(value_type = Option<Words>)]
    note: Option<String>,
    /// The unit that the note stands at; the whole edition where none is named.
    #[schema(value_type = Option<Id>)]
    unit: Option<String>,
}

/// Hands an edition over for review, finds it fit, or sends it back with a note.
#[utoipa::path(put, path = "/stories/{story}/editions/{language}/working", tag = "review",
    params(("story" = String, Path, description = "The story's id."), ("language" = String, Path, description = "The language's tag.")), request_body = WorkingPut,
    responses((status = 200, body = EditionView, description = "The edition as it is now."), Conflict))]
async fn put(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((story, lang)): Segments<(StoryId, Lang)>,
    sent: Result<Body<WorkingPut>, ApiError>,
) -> Result<Response, ApiError> {
    // Whoever may send back or approve may hand over.
    caller.may(Action::HandOver, Some(&lang))?;
    let Body(put) = sent?;
    let act = caller.act(&desk);
    let stray = || ApiError::unfit("note", "a note goes with sending back to draft alone");
    match (put.state, put.note) {
        (Wanted::Draft, note) => {
            caller.may(Action::SendBack, Some(&lang))?;
            let note =
                Notice::parse(&note.unwrap_or_default()).map_err(|error| ApiError::unfit("note", error))?;
            let unit = put.unit.as_deref().map(UnitId::parse).transpose();
            let unit = unit.map_err(|error| ApiError::unfit("unit", error))?;
            let mut ids = desk.chance;
            desk.press
                .send_back(&story, &lang, unit, note, &act, &mut ids)
                .await?;
        }
        (_, Some(_)) => return Err(stray()),
        (Wanted::InReview, None) => {
            caller.may(Action::HandOver, Some(&lang))?;
            desk.press.hand_over(&story, &lang, &act).await?;
        }
        (Wanted::Ready, None) => {
            caller.may(Action::Approve, Some(&lang))?;
            desk.press.approve(&story, &lang, &act).await?;
        }
    }
    super::now(&desk, &story, &lang).await
}

//! Assignments: who works on a story in a language, and what waits for whoever asks.

use axum::{Json, extract::State};
use http::StatusCode;
use language::{Lang, Moment};
use newsroom::{
    assignment::{Asked, Assignment, giving},
    id::{StoryId, UserId},
    line::Notice,
    rights::Action,
};
use serde::{Deserialize, Serialize};
use store::assignment;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

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
    OpenApiRouter::new()
        .routes(routes!(queue))
        .routes(routes!(put, delete))
}

/// Somebody's work on a story in a language.
#[derive(Serialize, ToSchema)]
struct AssignmentView {
    /// The story's id.
    story: String,
    /// The language.
    language: String,
    /// Whose work it is: a person's id.
    to: String,
    /// Until when.
    #[schema(format = DateTime)]
    due: Option<String>,
    /// What they should know.
    note: Option<String>,
    /// Who assigned it.
    by: Option<String>,
    /// When.
    #[schema(format = DateTime)]
    at: String,
}

impl AssignmentView {
    fn of(one: &Assignment) -> Self {
        Self {
            story: one.story.to_string(),
            language: one.lang.to_string(),
            to: one.to.to_string(),
            due: one.due.map(|at| at.to_string()),
            note: one.note.as_ref().map(ToString::to_string),
            by: one.by.clone(),
            at: one.at.to_string(),
        }
    }
}

/// Whose work it shall be.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"to": "u-1", "due": "2026-11-24T18:00:00Z", "note": "عاجل"}))]
struct AssignmentPut {
    /// A person's id.
    #[schema(value_type = Id)]
    to: UserId,
    /// Until when.
    #[schema(value_type = Option<String>, format = DateTime)]
    due: Option<Moment>,
    /// What they should know.
    #[schema(value_type = Option<Words>)]
    note: Option<String>,
}

/// What waits for whoever asks: what is due first, then the oldest first.
#[utoipa::path(get, path = "/queue", tag = "translating", responses((status = 200, body = [AssignmentView], description = "At most a thousand.")))]
async fn queue(State(desk): State<Desk>, caller: Caller) -> Result<Json<Vec<AssignmentView>>, ApiError> {
    caller.may(Action::ReadCoverage, None)?;
    let mut read = desk.press.store.read().await?;
    let mine = assignment::of_user(&mut read, &caller.user.id).await?;
    Ok(Json(mine.iter().map(AssignmentView::of).collect()))
}

/// Assigns a story in a language, whether it has an edition there or not.
#[utoipa::path(put, path = "/stories/{story}/editions/{language}/assignment", tag = "translating",
    params(("story" = String, Path, description = "The story's id."), ("language" = String, Path, description = "The language's tag.")),
    request_body = AssignmentPut, responses((status = 200, body = AssignmentView, description = "The assignment."), Conflict))]
async fn put(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((story, lang)): Segments<(StoryId, Lang)>,
    sent: Result<Body<AssignmentPut>, ApiError>,
) -> Result<Json<AssignmentView>, ApiError> {
    // Whoever may assign may take it themselves.
    caller.may(Action::TakeTask, Some(&lang))?;
    let Body(put) = sent?;
    may_give(&desk, &caller, &story, &lang, &put.to).await?;
    let note = put.note.as_deref().map(Notice::parse).transpose();
    let asked = Asked {
        to: put.to,
        due: put.due,
        note: note.map_err(|error| ApiError::unfit("note", error))?,
    };
    let assigned = desk
        .press
        .assign(&story, &lang, asked, &caller.act(&desk))
        .await?;
    Ok(Json(AssignmentView::of(&assigned)))
}

/// Assigns it to nobody.
#[utoipa::path(delete, path = "/stories/{story}/editions/{language}/assignment", tag = "translating",
    params(("story" = String, Path, description = "The story's id."), ("language" = String, Path, description = "The language's tag.")),
    responses((status = 204, description = "It is nobody's work."), Conflict))]
async fn delete(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((story, lang)): Segments<(StoryId, Lang)>,
) -> Result<StatusCode, ApiError> {
    caller.may(Action::TakeTask, Some(&lang))?;
    may_give(&desk, &caller, &story, &lang, &caller.user.id).await?;
    desk.press.unassign(&story, &lang, &caller.act(&desk)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Whether its owner may give it: see [`giving`].
async fn may_give(
    desk: &Desk,
    caller: &Caller,
    story: &StoryId,
    lang: &Lang,
    to: &UserId,
) -> Result<(), ApiError> {
    let found = assignment::find(&mut *desk.press.store.read().await?, story, lang).await?;
    let held = found.as_ref().map(|found| &found.to);
    caller.may(giving(&caller.user.id, to, held), Some(lang))
}

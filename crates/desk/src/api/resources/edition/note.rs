//! Notes of a review: written at a unit or at the whole edition, answered, settled.

use axum::{Json, extract::State};
use http::StatusCode;
use language::Lang;
use newsroom::{id::StoryId, line::Notice, note::Note, rights::Action, standing::UnitId};
use serde::{Deserialize, Serialize};
use store::note;
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
        .routes(routes!(list, post))
        .routes(routes!(answer))
        .routes(routes!(settle))
}

/// A note.
#[derive(Serialize, ToSchema)]
struct NoteView {
    /// Its id.
    id: String,
    /// The unit it stands at; `null` for the whole edition.
    unit: Option<String>,
    /// The revision it was written on.
    revision: u32,
    /// Who wrote it.
    by: Option<String>,
    /// When.
    #[schema(format = DateTime)]
    at: String,
    /// What it says.
    text: String,
    /// When it was settled.
    #[schema(format = DateTime)]
    settled: Option<String>,
    /// Its answers, the first one first.
    answers: Vec<AnswerView>,
}

/// An answer to a note.
#[derive(Serialize, ToSchema)]
struct AnswerView {
    /// Who wrote it.
    by: Option<String>,
    /// When.
    #[schema(format = DateTime)]
    at: String,
    /// What it says.
    text: String,
}

impl NoteView {
    fn of(note: &Note) -> Self {
        let answer = |answer: &newsroom::note::Answer| AnswerView {
            by: answer.by.clone(),
            at: answer.at.to_string(),
            text: answer.text.to_string(),
        };
        Self {
            id: note.id.clone(),
            unit: note.unit.as_ref().map(ToString::to_string),
            revision: note.revision,
            by: note.by.clone(),
            at: note.at.to_string(),
            text: note.text.to_string(),
            settled: note.settled.as_ref().map(|settled| settled.at.to_string()),
            answers: note.answers.iter().map(answer).collect(),
        }
    }
}

/// A note to write.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"unit": "@headline", "text": "من قال هذا؟"}))]
struct NotePost {
    /// The unit it stands at.
    #[schema(value_type = Option<Id>)]
    unit: Option<String>,
    /// What it says.
    #[schema(value_type = Words)]
    text: String,
}

/// An answer to write.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"text": "الوزير نفسه"}))]
struct AnswerPost {
    /// What it says.
    #[schema(value_type = Words)]
    text: String,
}

/// An edition's notes, the first one first.
#[utoipa::path(get, path = "/stories/{story}/editions/{language}/notes", tag = "review",
    params(("story" = String, Path, description = "The story's id."), ("language" = String, Path, description = "The language's tag.")),
    responses((status = 200, body = [NoteView], description = "Settled ones too.")))]
async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((story, lang)): Segments<(StoryId, Lang)>,
) -> Result<Json<Vec<NoteView>>, ApiError> {
    caller.may(Action::ReadStories, None)?;
    let mut read = desk.press.store.read().await?;
    super::find(&mut read, &story, &lang).await?;
    let notes = note::of_edition(&mut read, &story, &lang).await?;
    Ok(Json(notes.iter().map(NoteView::of).collect()))
}

/// Writes a note at a unit, or at the whole edition.
#[utoipa::path(post, path = "/stories/{story}/editions/{language}/notes", tag = "review",
    params(("story" = String, Path, description = "The story's id."), ("language" = String, Path, description = "The language's tag.")), request_body = NotePost,
    responses((status = 201, body = NoteView, description = "The note.")))]
async fn post(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((story, lang)): Segments<(StoryId, Lang)>,
    sent: Result<Body<NotePost>, ApiError>,
) -> Result<(StatusCode, Json<NoteView>), ApiError> {
    caller.may(Action::Annotate, Some(&lang))?;
    let Body(post) = sent?;
    let unit = post.unit.as_deref().map(UnitId::parse).transpose();
    let unit = unit.map_err(|error| ApiError::unfit("unit", error))?;
    let text = words(&post.text)?;
    let (act, mut ids) = (caller.act(&desk), desk.chance);
    let note = desk.press.note(&story, &lang, unit, text, &act, &mut ids).await?;
    Ok((StatusCode::CREATED, Json(NoteView::of(&note))))
}

/// Answers a note; one that was settled is open again.
#[utoipa::path(post, path = "/stories/{story}/editions/{language}/notes/{note}/answers", tag = "review",
    params(("story" = String, Path, description = "The story's id."), ("language" = String, Path, description = "The language's tag."),
        ("note" = String, Path, description = "The note's id.")), request_body = AnswerPost,
    responses((status = 200, body = NoteView, description = "The note.")))]
async fn answer(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((story, lang, id)): Segments<(StoryId, Lang, String)>,
    sent: Result<Body<AnswerPost>, ApiError>,
) -> Result<Json<NoteView>, ApiError> {
    caller.may(Action::Annotate, Some(&lang))?;
    let Body(post) = sent?;
    let (act, mut ids) = (caller.act(&desk), desk.chance);
    let note = desk
        .press
        .answer_note(&story, &lang, &id, words(&post.text)?, &act, &mut ids)
        .await?;
    Ok(Json(NoteView::of(&note)))
}

/// Settles a note.
#[utoipa::path(put, path = "/stories/{story}/editions/{language}/notes/{note}/settlement", tag = "review",
    params(("story" = String, Path, description = "The story's id."), ("language" = String, Path, description = "The language's tag."),
        ("note" = String, Path, description = "The note's id.")),
    responses((status = 200, body = NoteView, description = "The note."), Conflict))]
async fn settle(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((story, lang, id)): Segments<(StoryId, Lang, String)>,
) -> Result<Json<NoteView>, ApiError> {
    caller.may(Action::Annotate, Some(&lang))?;
    let note = desk
        .press
        .settle_note(&story, &lang, &id, &caller.act(&desk))
        .await?;
    Ok(Json(NoteView::of(&note)))
}

fn words(text: &str) -> Result<Notice, ApiError> {
    Notice::parse(text).map_err(|error| ApiError::unfit("text", error))
}

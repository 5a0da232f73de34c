//! Tasks: corrections of sister editions that wait for an answer.

use axum::{Json, extract::State};
use language::Lang;
use newsroom::{
    id::StoryId,
    line::Notice,
    refusal::Refusal,
    rights::Action,
    task::{Answer, Task, TaskNumber},
};
use serde::{Deserialize, Serialize};
use store::{story, task};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    api::{
        body::Body,
        caller::Caller,
        params::Segments,
        problem::{ApiError, Conflict},
        shape::Words,
    },
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(open))
        .routes(routes!(list))
        .routes(routes!(answer))
}

/// The most tasks of an answer.
const MOST: u32 = 200;

/// A correction of a sister edition.
#[derive(Serialize, ToSchema)]
struct TaskView {
    /// The story's id.
    story: String,
    /// The language of the edition that is asked.
    language: String,
    /// Its number there.
    number: u32,
    /// The language of the edition that was corrected.
    corrected: String,
    /// The note that its readers got.
    note: String,
    /// The unit of that edition that it concerns.
    unit: Option<String>,
    /// Who marked the correction.
    by: Option<String>,
    /// When.
    #[schema(format = DateTime)]
    at: String,
    /// `printed`, `mended` or `unconcerned`; `null` while it waits.
    answer: Option<&'static str>,
    /// The note that was printed, or the reason that was given.
    words: Option<String>,
}

impl TaskView {
    fn of(task: &Task) -> Self {
        let answer = task.closed.as_ref().map(|closed| &closed.answer);
        Self {
            story: task.story.to_string(),
            language: task.lang.to_string(),
            number: task.number,
            corrected: task.corrected.lang.to_string(),
            note: task.corrected.note.to_string(),
            unit: task.corrected.unit.as_ref().map(ToString::to_string),
            by: task.by.clone(),
            at: task.at.to_string(),
            answer: answer.map(Answer::as_str),
            words: answer.and_then(Answer::words).map(ToString::to_string),
        }
    }
}

/// What an edition answers.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum Said {
    /// Its readers get this dated note.
    Printed,
    /// Its text is right now, and its readers never had another.
    Mended,
    /// It doesn't concern it, for this reason.
    Unconcerned,
}

/// An answer to a correction.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"answer": "printed", "words": "Исправлено число участников"}))]
struct AnswerPut {
    /// What the edition answers.
    answer: Said,
    /// The note that is printed, or the reason: needed for `printed` and `unconcerned`.
    #[schema(value_type = Option<Words>)]
    words: Option<String>,
}

/// What waits for an answer in a language, the oldest first.
#[utoipa::path(get, path = "/tasks/{language}", tag = "translating", params(("language" = String, Path, description = "The language's tag.")),
    responses((status = 200, body = [TaskView], description = "At most 200.")))]
async fn open(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(lang): Segments<Lang>,
) -> Result<Json<Vec<TaskView>>, ApiError> {
    caller.may(Action::ReadCoverage, None)?;
    let open = task::open(&mut *desk.press.store.read().await?, &lang, MOST).await?;
    Ok(Json(open.iter().map(TaskView::of).collect()))
}

/// A story's tasks, answered ones too.
#[utoipa::path(get, path = "/stories/{story}/tasks", tag = "translating", params(("story" = String, Path, description = "The story's id.")),
    responses((status = 200, body = [TaskView], description = "By language.")))]
async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(id): Segments<StoryId>,
) -> Result<Json<Vec<TaskView>>, ApiError> {
    caller.may(Action::ReadCoverage, None)?;
    let mut read = desk.press.store.read().await?;
    if story::find(&mut read, &id).await?.is_none() {
        return Err(Refusal::NoSuchStory(id).into());
    }
    let tasks = task::of_story(&mut read, &id).await?;
    Ok(Json(tasks.iter().map(TaskView::of).collect()))
}

/// Answers a correction of a sister edition.
#[utoipa::path(put, path = "/stories/{story}/editions/{language}/tasks/{number}/answer", tag = "translating",
    params(("story" = String, Path, description = "The story's id."), ("language" = String, Path, description = "The language's tag."),
        ("number" = u32, Path, minimum = 1, description = "The task's number.")), request_body = AnswerPut,
    responses((status = 200, body = TaskView, description = "The task, answered."), Conflict))]
async fn answer(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((story, lang, number)): Segments<(StoryId, Lang, TaskNumber)>,
    sent: Result<Body<AnswerPut>, ApiError>,
) -> Result<Json<TaskView>, ApiError> {
    caller.may(Action::CarryCorrection, Some(&lang))?;
    let Body(put) = sent?;
    let words = |words: Option<String>| {
        Notice::parse(&words.unwrap_or_default()).map_err(|error| ApiError::unfit("words", error))
    };
    let answer = match put.answer {
        Said::Printed => Answer::Printed(words(put.words)?),
        Said::Unconcerned => Answer::Unconcerned(words(put.words)?),
        Said::Mended if put.words.is_some() => {
            return Err(ApiError::unfit("words", "mended says nothing more"));
        }
        Said::Mended => Answer::Mended,
    };
    let task = desk
        .press
        .answer(&story, &lang, number, answer, &caller.act(&desk))
        .await?;
    Ok(Json(TaskView::of(&task)))
}

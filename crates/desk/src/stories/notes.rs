//! The notes of a review: for the editor as JSON, for the story's page as threads.

use axum::{
    Json,
    extract::{FromRequest, Request, State},
    response::{IntoResponse, Response},
};
use http::{StatusCode, header};
use newsroom::{line::Notice, note::Note, rights::Action, standing::UnitId, text::Text};
use press::No;
use serde::{Deserialize, Serialize};
use site::{languages::Language, view::card::When};
use store::{note, revision};

use super::{
    at::{AtEdition, AtNote},
    publish::to,
    shown::words_of,
};
use crate::{desk::Desk, error::DeskError, fields::Fields, who::Who};

/// A note with its answers, as a page shows it.
#[derive(Debug, Serialize)]
pub(crate) struct Thread {
    id: String,
    unit: Option<String>,
    /// How the unit begins; none where the text no longer has it.
    words: Option<String>,
    by: String,
    at: When,
    text: String,
    settled: Option<String>,
    answers: Vec<Answered>,
}

/// An answer.
#[derive(Debug, Serialize)]
struct Answered {
    by: String,
    at: When,
    text: String,
}

impl Thread {
    /// A note on a text.
    pub(crate) fn of(language: &Language, text: &Text, note: &Note) -> Self {
        let by = |by: &Option<String>| by.clone().unwrap_or_else(|| "—".to_owned());
        let answers = note.answers.iter().map(|answer| Answered {
            by: by(&answer.by),
            at: language.day_and_hour(answer.at),
            text: answer.text.to_string(),
        });
        Self {
            id: note.id.clone(),
            unit: note.unit.as_ref().map(ToString::to_string),
            words: note.unit.as_ref().and_then(|unit| words_of(text, unit.as_str())),
            by: by(&note.by),
            at: language.day_and_hour(note.at),
            text: note.text.to_string(),
            settled: note.settled.as_ref().map(|settled| by(&settled.by)),
            answers: answers.collect(),
        }
    }

    #[cfg(test)]
    pub(crate) fn sample() -> Self {
        let at = || When {
            iso: "2026-11-24T09:00:00+00:00".to_owned(),
            text: "٢٤ نوفمبر ٢٠٢٦".to_owned(),
        };
        Self {
            id: "n-1".to_owned(),
            unit: Some("b2".to_owned()),
            words: Some("«اتفقنا على كل شيء»".to_owned()),
            by: "عمر".to_owned(),
            at: at(),
            text: "Кто это сказал?".to_owned(),
            settled: None,
            answers: vec![Answered {
                by: "ليلى".to_owned(),
                at: at(),
                text: "الوزير نفسه".to_owned(),
            }],
        }
    }
}

/// The notes of an edition.
#[derive(Debug, Serialize)]
struct Notes {
    notes: Vec<Thread>,
}

/// What is written: as JSON by the editor, as a form by the page.
pub(super) struct Written {
    form: Form,
    unit: Option<String>,
    text: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Page,
    Json,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    #[serde(default)]
    unit: Option<String>,
    #[serde(default)]
    text: String,
}

impl FromRequest<Desk> for Written {
    type Rejection = DeskError;

    async fn from_request(request: Request, desk: &Desk) -> Result<Self, DeskError> {
        let kind = request.headers().get(header::CONTENT_TYPE);
        let is_json = kind
            .and_then(|kind| kind.to_str().ok())
            .is_some_and(|kind| kind.contains("json"));
        if is_json {
            let read = Json::<Body>::from_request(request, desk).await;
            let Json(body) = read.map_err(|error| DeskError::Bad(error.body_text()))?;
            return Ok(Self {
                form: Form::Json,
                unit: body.unit,
                text: body.text,
            });
        }
        let fields = Fields::from_request(request, desk).await?;
        let fields = fields.only(&["unit", "text"])?;
        Ok(Self {
            form: Form::Page,
            unit: fields.said("unit").map(str::to_owned),
            text: fields.one("text").to_owned(),
        })
    }
}

/// All notes, settled ones too.
pub(super) async fn list(
    State(desk): State<Desk>,
    who: Who,
    AtEdition(story, lang): AtEdition,
) -> Result<Response, DeskError> {
    who.may(Action::ReadStories, None)?;
    notes(&desk, &who, &story, &lang, StatusCode::OK).await
}

/// Writes a note.
pub(super) async fn write(
    State(desk): State<Desk>,
    who: Who,
    AtEdition(story, lang): AtEdition,
    written: Result<Written, DeskError>,
) -> Result<Response, DeskError> {
    who.may(Action::Annotate, Some(&lang))?;
    let written = written?;
    let unit = written.unit.as_deref().map(UnitId::parse).transpose();
    let unit = unit.map_err(|error| DeskError::Bad(error.to_string()))?;
    let text = said(&desk, &who, &written)?;
    let (act, mut ids) = (who.act(&desk), desk.chance);
    desk.press.note(&story, &lang, unit, text, &act, &mut ids).await?;
    answered(&desk, &who, &story, &lang, written.form).await
}

/// Answers a note.
pub(super) async fn answer(
    State(desk): State<Desk>,
    who: Who,
    AtNote(story, lang, note): AtNote,
    written: Result<Written, DeskError>,
) -> Result<Response, DeskError> {
    who.may(Action::Annotate, Some(&lang))?;
    let written = written?;
    let text = said(&desk, &who, &written)?;
    let (act, mut ids) = (who.act(&desk), desk.chance);
    desk.press
        .answer_note(&story, &lang, &note, text, &act, &mut ids)
        .await?;
    answered(&desk, &who, &story, &lang, written.form).await
}

/// Settles a note.
pub(super) async fn settle(
    State(desk): State<Desk>,
    who: Who,
    AtNote(story, lang, note): AtNote,
    written: Result<Written, DeskError>,
) -> Result<Response, DeskError> {
    who.may(Action::Annotate, Some(&lang))?;
    let written = written?;
    desk.press
        .settle_note(&story, &lang, &note, &who.act(&desk))
        .await?;
    answered(&desk, &who, &story, &lang, written.form).await
}

fn said(desk: &Desk, who: &Who, written: &Written) -> Result<Notice, DeskError> {
    let empty = |_| DeskError::Bad(desk.interface(&who.lang).word("stories-say-note"));
    Notice::parse(&written.text).map_err(empty)
}

async fn answered(
    desk: &Desk,
    who: &Who,
    story: &newsroom::id::StoryId,
    lang: &language::Lang,
    form: Form,
) -> Result<Response, DeskError> {
    match form {
        Form::Json => notes(desk, who, story, lang, StatusCode::OK).await,
        Form::Page => Ok(to(story, lang, "said-noted")),
    }
}

async fn notes(
    desk: &Desk,
    who: &Who,
    story: &newsroom::id::StoryId,
    lang: &language::Lang,
    status: StatusCode,
) -> Result<Response, DeskError> {
    let mut read = desk.press.store.read().await?;
    let head = revision::newest(&mut read, story, lang).await?;
    let head = head.ok_or_else(|| {
        No::Refused(newsroom::refusal::Refusal::NoSuchEdition {
            story: story.clone(),
            lang: lang.clone(),
        })
    })?;
    let language = desk.interface(&who.lang);
    let found = note::of_edition(&mut read, story, lang).await?;
    let threads = found.iter().map(|note| Thread::of(language, &head.text, note));
    let notes = threads.collect();
    Ok((status, Json(Notes { notes })).into_response())
}

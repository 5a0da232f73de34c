//! An edition's text: read, saved without overwriting anybody, looked at by the copy desk before it is saved.

use axum::{Json, extract::State};
use http::StatusCode;
use intake::jsonl::text::{read, write};
use language::Lang;
use newsroom::{edition::RevisionNumber, id::StoryId, rights::Action, text::Text};
use press::save::{Draft, Place};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{finding::FindingView, shape::TextShape};
use crate::{
    api::{
        body::Body,
        caller::Caller,
        params::Segments,
        problem::{ApiError, Conflict},
    },
    desk::Desk,
    editor::said,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(get, put))
        .routes(routes!(check))
}

/// The longest id of an attempt, in bytes.
const LONGEST_ATTEMPT: usize = 100;

/// An edition's newest text.
#[derive(Serialize, ToSchema)]
struct TextView {
    /// Its revision: what a text that is saved names as its base.
    base: RevisionNumber,
    /// What it says.
    #[schema(value_type = TextShape)]
    text: Value,
}

/// A text to be saved.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"base": 1, "text": {"headline": "قمة في القاهرة", "blocks": [{"id": "b1", "kind": "paragraph", "text": "افتُتحت القمة اليوم."}]}}))]
struct TextPut {
    /// The revision it was made from.
    #[schema(minimum = 1)]
    base: RevisionNumber,
    /// Your id of this attempt: sent again it is answered as the first time.
    #[schema(min_length = 1, max_length = 100)]
    attempt: Option<String>,
    /// What it says.
    #[schema(value_type = TextShape)]
    text: Value,
}

/// A text that was saved.
#[derive(Serialize, ToSchema)]
struct TextSaved {
    /// The revision to go on from.
    base: RevisionNumber,
    /// What it says, where that is more than what was sent: others had saved meanwhile.
    #[schema(value_type = Option<TextShape>)]
    text: Option<Value>,
}

/// A text to be looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"text": {"headline": "قمة في القاهرة", "blocks": [{"id": "b1", "kind": "paragraph", "text": "افتُتحت القمة اليوم."}]}}))]
struct TextGiven {
    /// What it says.
    #[schema(value_type = TextShape)]
    text: Value,
}

/// An edition's newest text.
#[utoipa::path(get, path = "/stories/{story}/editions/{language}/text", tag = "editions",
    params(("story" = String, Path, description = "The story's id."), ("language" = String, Path, description = "The language's tag.")),
    responses((status = 200, body = TextView, description = "The text.")))]
async fn get(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((story, lang)): Segments<(StoryId, Lang)>,
) -> Result<Json<TextView>, ApiError> {
    caller.may(Action::ReadStories, None)?;
    let opened = desk.press.open(&story, &lang, desk.now()).await?;
    Ok(Json(TextView {
        base: opened.head.number,
        text: write(&opened.head.text),
    }))
}

/// Saves a text. What others saved meanwhile is merged; where both wrote in the same block the answer is 409 with both
/// versions, and what was sent is kept as a revision of its own.
#[utoipa::path(put, path = "/stories/{story}/editions/{language}/text", tag = "editions",
    params(("story" = String, Path, description = "The story's id."), ("language" = String, Path, description = "The language's tag.")),
    request_body = TextPut, responses((status = 200, body = TextSaved, description = "It is saved."), Conflict))]
async fn put(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((story, lang)): Segments<(StoryId, Lang)>,
    sent: Result<Body<TextPut>, ApiError>,
) -> Result<Json<TextSaved>, ApiError> {
    caller.may(Action::Write, Some(&lang))?;
    let Body(put) = sent?;
    if put
        .attempt
        .as_ref()
        .is_some_and(|id| LONGEST_ATTEMPT < id.len() || id.contains('\0'))
    {
        return Err(ApiError::unfit(
            "attempt",
            "an attempt's id has at most 100 bytes and no U+0000",
        ));
    }
    let draft = Draft {
        base: put.base,
        attempt: put.attempt,
        text: meant(&desk, &story, &lang, &put.text).await?,
    };
    let saved = desk.press.save(&story, &lang, draft, &caller.act(&desk)).await?;
    let text = match saved.place {
        Place::Head => None,
        Place::Merged(text) => Some(write(&text)),
        Place::Beside {
            kept_as,
            text,
            conflicts,
        } => {
            let conflicts: Vec<Value> = conflicts.iter().map(said::conflict).collect();
            let detail = "somebody else has written in the same place: what you sent is kept beside";
            return Err(ApiError::new(StatusCode::CONFLICT, "conflict", detail)
                .saying("base", saved.head)
                .saying("kept_as", kept_as)
                .saying("text", write(&text))
                .saying("conflicts", conflicts));
        }
    };
    Ok(Json(TextSaved {
        base: saved.head,
        text,
    }))
}

/// What the copy desk would find in a text, if it were saved.
#[utoipa::path(post, path = "/stories/{story}/editions/{language}/checks", tag = "editions",
    params(("story" = String, Path, description = "The story's id."), ("language" = String, Path, description = "The language's tag.")),
    request_body = TextGiven, responses((status = 200, body = [FindingView], description = "In reading order.")))]
async fn check(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((story, lang)): Segments<(StoryId, Lang)>,
    sent: Result<Body<TextGiven>, ApiError>,
) -> Result<Json<Vec<FindingView>>, ApiError> {
    caller.may(Action::ReadStories, None)?;
    let Body(given) = sent?;
    let text = meant(&desk, &story, &lang, &given.text).await?;
    let findings = desk.press.check_draft(&story, &lang, &text, desk.now()).await?;
    let ours = findings.iter().filter(|finding| finding.concerns(&lang));
    Ok(Json(ours.map(FindingView::of).collect()))
}

/// Reads a text against the source that it translates.
async fn meant(desk: &Desk, story: &StoryId, lang: &Lang, given: &Value) -> Result<Text, ApiError> {
    let source = desk.press.source_of(story, lang).await?;
    let source = source.as_ref().map(|(lang, text)| (lang, text));
    read(&json!(given).to_string(), source).map_err(|bad| {
        let place = if bad.place.is_empty() {
            "text".to_owned()
        } else {
            format!("text.{}", bad.place)
        };
        ApiError::unfit(place, bad.reason)
    })
}

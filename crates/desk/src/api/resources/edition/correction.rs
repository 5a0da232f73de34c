//! Correcting a published edition: a dated public note.

use axum::{extract::State, response::Response};
use language::Lang;
use newsroom::{id::StoryId, line::Notice, rights::Action, standing::UnitId, task::Correcting};
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::view::EditionView;
use crate::{
    api::{
        body::Body,
        caller::Caller,
        params::Segments,
        problem::ApiError,
        shape::{Id, Words},
    },
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(post))
}

/// A correction.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"text": "صُحّح عدد المشاركين: ١٢ لا ٢١"}))]
struct CorrectionPost {
    /// What was wrong and what is right.
    #[schema(value_type = Words)]
    text: String,
    /// The unit of the edition that it concerns.
    #[schema(value_type = Option<Id>)]
    unit: Option<String>,
}

/// Adds a dated public note to a published edition, and asks its sisters whether it concerns them.
#[utoipa::path(post, path = "/stories/{story}/editions/{language}/corrections", tag = "publishing",
    params(("story" = String, Path, description = "The story's id."), ("language" = String, Path, description = "The language's tag.")), request_body = CorrectionPost,
    responses((status = 200, body = EditionView, description = "The edition as it is now.")))]
async fn post(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((story, lang)): Segments<(StoryId, Lang)>,
    sent: Result<Body<CorrectionPost>, ApiError>,
) -> Result<Response, ApiError> {
    caller.may(Action::Correct, Some(&lang))?;
    let Body(post) = sent?;
    let unit = post.unit.as_deref().map(UnitId::parse).transpose();
    let what = Correcting {
        note: Notice::parse(&post.text).map_err(|error| ApiError::unfit("text", error))?,
        unit: unit.map_err(|error| ApiError::unfit("unit", error))?,
    };
    desk.press
        .correct(&story, &lang, what, &caller.act(&desk))
        .await?;
    super::now(&desk, &story, &lang).await
}

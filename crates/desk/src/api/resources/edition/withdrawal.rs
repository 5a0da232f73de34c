//! Withdrawing a published edition.

use axum::{extract::State, response::Response};
use language::Lang;
use newsroom::{id::StoryId, line::Notice, rights::Action};
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
        shape::Words,
    },
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(put))
}

/// What readers are told.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"notice": "سُحبت المادة لخطأ في المصدر"}))]
struct WithdrawalPut {
    /// The notice in the edition's place.
    #[schema(value_type = Words)]
    notice: String,
}

/// Withdraws a published edition: its address answers 410 with the notice. To bring it back, publish it.
#[utoipa::path(put, path = "/stories/{story}/editions/{language}/withdrawal", tag = "publishing",
    params(("story" = String, Path, description = "The story's id."), ("language" = String, Path, description = "The language's tag.")), request_body = WithdrawalPut,
    responses((status = 200, body = EditionView, description = "The edition as it is now."), Conflict))]
async fn put(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((story, lang)): Segments<(StoryId, Lang)>,
    sent: Result<Body<WithdrawalPut>, ApiError>,
) -> Result<Response, ApiError> {
    caller.may(Action::Withdraw, Some(&lang))?;
    let Body(put) = sent?;
    let notice = Notice::parse(&put.notice).map_err(|error| ApiError::unfit("notice", error))?;
    desk.press
        .withdraw(&story, &lang, notice, &caller.act(&desk))
        .await?;
    super::now(&desk, &story, &lang).await
}

//! What the copy desk finds in an edition.

use axum::{Json, extract::State};
use language::Lang;
use newsroom::{
    copydesk::finding::{Finding, Place},
    id::StoryId,
    rights::Action,
};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    api::{caller::Caller, params::Segments, problem::ApiError},
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(list))
}

/// What the copy desk found in one place.
#[derive(Serialize, ToSchema)]
pub(super) struct FindingView {
    /// The rule's id.
    rule: &'static str,
    /// `hint`, `warning`, or `error`, which bars publishing.
    severity: &'static str,
    /// `@headline`, `@standfirst`, or the id of a block, list item or table cell; `null` for the edition or the story.
    unit: Option<String>,
    /// The field, where it stands in none of these units.
    field: Option<&'static str>,
    /// The first character, in Unicode scalar values of the unit's text.
    start: usize,
    /// Behind the last one.
    end: usize,
    /// What is wrong and what to do.
    text: String,
    /// What would mend it, where that is certain.
    mend: Option<MendView>,
}

/// Characters to put in place of others.
#[derive(Serialize, ToSchema)]
struct MendView {
    /// The first character that goes.
    start: usize,
    /// Behind the last one that goes.
    end: usize,
    /// What comes in their place.
    text: String,
}

impl FindingView {
    pub(super) fn of(finding: &Finding) -> Self {
        let (unit, field, start, end) = match &finding.place {
            Place::Field(field @ ("headline" | "standfirst")) => (Some(format!("@{field}")), None, 0, 0),
            Place::Field(field) => (None, Some(*field), 0, 0),
            Place::Range { block, start, end } => (Some(block.to_string()), None, *start, *end),
        };
        Self {
            rule: finding.rule,
            severity: finding.severity.as_str(),
            unit,
            field,
            start,
            end,
            text: finding.text.clone(),
            mend: finding.mend.as_ref().map(|mend| MendView {
                start: mend.range.start,
                end: mend.range.end,
                text: mend.replacement.clone(),
            }),
        }
    }
}

/// What the copy desk finds in an edition's newest revision, and in its story.
#[utoipa::path(get, path = "/stories/{story}/editions/{language}/findings", tag = "editions",
    params(("story" = String, Path, description = "The story's id."), ("language" = String, Path, description = "The language's tag.")),
    responses((status = 200, body = [FindingView], description = "In reading order.")))]
async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((story, lang)): Segments<(StoryId, Lang)>,
) -> Result<Json<Vec<FindingView>>, ApiError> {
    caller.may(Action::ReadStories, None)?;
    super::find(&mut *desk.press.store.read().await?, &story, &lang).await?;
    let findings = desk.press.check(&story, desk.now()).await?;
    let ours = findings.iter().filter(|finding| finding.concerns(&lang));
    Ok(Json(ours.map(FindingView::of).collect()))
}

//! Fronts: that of a language, or of one of its sections, as editors arrange them. What isn't arranged goes by time.

mod lead;
mod pinned;
mod urgent;

use axum::{Json, extract::State};
use language::Lang;
use newsroom::{
    arrangement::{Arrangement, Arranging, FrontId, Urgent},
    id::SectionId,
    refusal::Refusal,
    rights::Action,
    thing::ThingKind,
};
use serde::{Deserialize, Serialize};
use store::{arrangement, thing};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    api::{
        caller::Caller,
        params::{Params, Segments},
        problem::ApiError,
        shape::Plain,
    },
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(get))
        .merge(lead::routes())
        .merge(pinned::routes())
        .merge(urgent::routes())
}

/// Which front of a language.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct Asked {
    /// A section's id, for a section's own front.
    #[param(value_type = Option<Plain>)]
    section: Option<String>,
}

impl Asked {
    /// Which front of a language it is; what can't be a section's id is the id of none.
    fn front(self, lang: Lang) -> Result<FrontId, ApiError> {
        let section = self.section.map(SectionId::parse).transpose();
        let section = section.map_err(|error| ApiError::not_found(error.to_string()).at("section"))?;
        Ok(FrontId { lang, section })
    }
}

/// A front, as it is arranged.
#[derive(Serialize, ToSchema)]
struct FrontView {
    /// Its language.
    language: String,
    /// The section, of a section's own front.
    section: Option<String>,
    /// The story that leads; the newest where none does.
    lead: Option<String>,
    /// The stories in the urgent band, in their order.
    urgent: Vec<UrgentView>,
    /// The stories that stay at the top, in their order.
    pinned: Vec<String>,
}

/// A story that is urgent for a while.
#[derive(Serialize, ToSchema)]
struct UrgentView {
    /// The story's id.
    story: String,
    /// Until when.
    #[schema(format = DateTime)]
    until: String,
}

impl FrontView {
    fn of(front: &FrontId, arranged: &Arrangement) -> Self {
        let urgent = |one: &Urgent| UrgentView {
            story: one.story.to_string(),
            until: one.until.to_string(),
        };
        Self {
            language: front.lang.to_string(),
            section: front.section.as_ref().map(ToString::to_string),
            lead: arranged.lead.as_ref().map(ToString::to_string),
            urgent: arranged.urgent.iter().map(urgent).collect(),
            pinned: arranged.pinned.iter().map(ToString::to_string).collect(),
        }
    }
}

/// A front.
#[utoipa::path(get, path = "/fronts/{language}", tag = "fronts", params(("language" = String, Path, description = "The language's tag."), Asked),
    responses((status = 200, body = FrontView, description = "As it is arranged.")))]
async fn get(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(lang): Segments<Lang>,
    query: Result<Params<Asked>, ApiError>,
) -> Result<Json<FrontView>, ApiError> {
    caller.may(Action::ReadStories, None)?;
    let Params(asked) = query?;
    let front = asked.front(lang)?;
    let (lang, section) = (&front.lang, &front.section);
    if !desk.press.settings().languages.contains(lang) {
        return Err(ApiError::not_found(format!("{lang} is not a language of this newsroom")).at("path"));
    }
    let mut read = desk.press.store.read().await?;
    if let Some(section) = section
        && thing::find(&mut read, ThingKind::Section, section.as_str())
            .await?
            .is_none()
    {
        return Err(Refusal::NoSuchSection(section.clone()).into());
    }
    let arranged = arrangement::find(&mut read, &front).await?;
    Ok(Json(FrontView::of(&front, &arranged.value)))
}

/// One act at a front, by whoever may; answers with the front as it is then.
async fn arrange(
    desk: &Desk,
    caller: &Caller,
    lang: Lang,
    query: Result<Params<Asked>, ApiError>,
    arranging: impl FnOnce() -> Result<Arranging, ApiError>,
) -> Result<Json<FrontView>, ApiError> {
    caller.may(Action::ArrangeFront, Some(&lang))?;
    let Params(asked) = query?;
    let front = asked.front(lang)?;
    let arranged = desk
        .press
        .arrange(&front, &arranging()?, &caller.act(desk))
        .await?;
    Ok(Json(FrontView::of(&front, &arranged)))
}

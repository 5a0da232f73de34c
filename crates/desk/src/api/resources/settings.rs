//! The newsroom's settings: what is set in the desk, and what is in force.

mod house;
mod language;
mod names;
mod view;

use axum::{extract::State, response::Response};
use newsroom::{record::NewsroomRecord, rights::Action};
use press::seen::Seen;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    api::{answer, caller::Caller, problem::ApiError},
    desk::Desk,
};
use view::SettingsView;

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(get))
        .merge(names::routes())
        .merge(language::routes())
        .merge(house::routes())
}

/// The settings: what is set in the desk or through the API, and what is in force with what the settings file says.
#[utoipa::path(get, path = "/settings", tag = "settings",
    responses((status = 200, body = SettingsView, description = "The settings.", headers(("ETag" = String, description = "The version of what is set, for If-Match.")))))]
async fn get(State(desk): State<Desk>, caller: Caller) -> Result<Response, ApiError> {
    caller.may(Action::ReadSettings, None)?;
    now(&desk).await
}

async fn now(desk: &Desk) -> Result<Response, ApiError> {
    let set = store::newsroom::find(&mut *desk.press.store.read().await?).await?;
    let in_force = desk.press.settings();
    Ok(answer::stamped(&SettingsView::of(&set, &in_force), &set))
}

/// Changes what is set, as long as it still is what was seen; answers with the settings as they are then.
async fn set(
    desk: &Desk,
    caller: &Caller,
    seen: &Seen,
    change: impl FnOnce(&mut NewsroomRecord),
) -> Result<Response, ApiError> {
    desk.press.set_seen(change, seen, &caller.act(desk)).await?;
    now(desk).await
}

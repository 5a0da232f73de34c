//! The newsroom: its names, its languages, where its change feed stands.

use axum::{Json, extract::State};
use newsroom::rights::Action;
use serde::Serialize;
use store::feed;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::thing::NamesView;
use crate::{
    api::{caller::Caller, problem::ApiError},
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(get))
        .routes(routes!(languages))
}

/// A newsroom.
#[derive(Serialize, ToSchema)]
struct NewsroomView {
    /// Its names.
    names: NamesView,
    /// Its public address.
    address: String,
    /// The time zone in which a day begins.
    zone: String,
    /// Its languages, in the order in which readers are offered them.
    languages: Vec<LanguageView>,
    /// Where its change feed stands.
    feed: FeedView,
}

/// A language of the newsroom.
#[derive(Serialize, ToSchema)]
struct LanguageView {
    /// Its tag (BCP 47).
    tag: String,
    /// How its text runs.
    #[schema(pattern = "^(ltr|rtl)$")]
    direction: &'static str,
    /// Its name in itself.
    name: String,
}

/// Where the change feed stands.
#[derive(Serialize, ToSchema)]
pub(super) struct FeedView {
    /// The feed's life: after a restore it is another one, and what was derived from the earlier one is void.
    pub(super) epoch: String,
    /// The newest number.
    pub(super) seq: i64,
}

/// The newsroom.
#[utoipa::path(get, path = "/newsroom", tag = "newsroom", responses((status = 200, body = NewsroomView, description = "The newsroom.")))]
async fn get(State(desk): State<Desk>, caller: Caller) -> Result<Json<NewsroomView>, ApiError> {
    caller.may(Action::ReadSettings, None)?;
    let settings = desk.press.settings();
    let head = feed::head(&mut *desk.press.store.read().await?).await?;
    Ok(Json(NewsroomView {
        names: NamesView::of(&settings.name),
        address: settings.address.clone(),
        zone: settings.zone.to_string(),
        languages: views(&desk),
        feed: FeedView {
            epoch: head.epoch,
            seq: head.seq,
        },
    }))
}

/// The newsroom's languages.
#[utoipa::path(get, path = "/languages", tag = "newsroom", responses((status = 200, body = [LanguageView], description = "In the order in which readers are offered them.")))]
async fn languages(State(desk): State<Desk>, caller: Caller) -> Result<Json<Vec<LanguageView>>, ApiError> {
    caller.may(Action::ReadSettings, None)?;
    Ok(Json(views(&desk)))
}

fn views(desk: &Desk) -> Vec<LanguageView> {
    let view = |lang: &language::Lang| LanguageView {
        tag: lang.to_string(),
        direction: lang.direction().as_str(),
        name: language::own_name(lang).to_string(),
    };
    desk.press.settings().languages.iter().map(view).collect()
}

//! What stories name: sections, topics, people, organisations, places, agencies, dossiers.

mod change;
mod given;
mod merge;
mod order;

use std::collections::BTreeMap;

pub(super) use given::names;

use axum::{extract::State, response::Response};
use http::Uri;
use language::Lang;
use newsroom::{
    names::Names,
    rights::Action,
    thing::{Thing, ThingKind},
};
use serde::{Deserialize, Serialize};
use store::thing;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    api::{
        answer,
        caller::Caller,
        paging::{self, Limit, Listed},
        params::{Params, Segments},
        problem::ApiError,
        shape::Cursor,
    },
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(list))
        .routes(routes!(get))
        .merge(change::routes())
        .merge(merge::routes())
        .merge(order::routes())
}

/// A text in each language, by the language's tag.
#[derive(Debug, Default, Clone, Serialize, ToSchema)]
#[schema(example = json!({"ar": "سياسة", "ru": "Политика", "en": "Politics"}))]
pub(super) struct NamesView(BTreeMap<String, String>);

impl NamesView {
    pub(super) fn of(names: &Names) -> Self {
        let pair = |(lang, name): (&Lang, &str)| (lang.to_string(), name.to_owned());
        Self(names.iter().map(pair).collect())
    }
}

/// A thing that stories name.
#[derive(Serialize, ToSchema)]
pub(super) struct ThingView {
    /// Its kind.
    kind: &'static str,
    /// Its id, unique in its kind.
    id: String,
    /// Its names.
    names: NamesView,
}

impl ThingView {
    pub(super) fn of(thing: &Thing) -> Self {
        Self {
            kind: thing.kind().as_str(),
            id: thing.id().to_owned(),
            names: NamesView::of(&thing.names),
        }
    }
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct Asked {
    /// Only those that have this name in some language.
    name: Option<String>,
    /// How many a page holds.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    limit: Option<Limit>,
    /// Where the page begins: what the page before said as `next`.
    #[param(value_type = Option<Cursor>)]
    cursor: Option<String>,
}

/// Things of a kind, in the order in which readers and editors see them.
#[utoipa::path(get, path = "/things/{kind}", tag = "things",
    params(("kind" = String, Path, pattern = "^(section|topic|person|organisation|place|agency|dossier)$", description = "The kind."), Asked),
    responses((status = 200, body = Listed<ThingView>, description = "A page of things.")))]
async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(kind): Segments<ThingKind>,
    query: Result<Params<Asked>, ApiError>,
    uri: Uri,
) -> Result<Response, ApiError> {
    caller.may(Action::ReadStories, None)?;
    let Params(asked) = query?;
    let limit = asked.limit.unwrap_or_default();
    let after: Option<usize> = paging::begins(asked.cursor.as_deref())?;
    let mut read = desk.press.store.read().await?;
    let things = match &asked.name {
        Some(name) => thing::find_by_name(&mut read, kind, name).await?,
        None => thing::all(&mut read, kind).await?,
    };
    let most = usize::try_from(limit.0).unwrap_or(usize::MAX).saturating_add(1);
    let page = things
        .iter()
        .enumerate()
        .skip(after.unwrap_or_default())
        .take(most);
    let mut page: Vec<_> = page.collect();
    let next = paging::cut(&mut page, limit, |(at, _)| at + 1);
    let items = page.iter().map(|(_, thing)| ThingView::of(thing)).collect();
    Ok(paging::answer(&uri, items, next))
}

/// A thing.
#[utoipa::path(get, path = "/things/{kind}/{id}", tag = "things",
    params(("kind" = String, Path, pattern = "^(section|topic|person|organisation|place|agency|dossier)$", description = "The kind."),
        ("id" = String, Path, description = "The id.")),
    responses((status = 200, body = ThingView, description = "The thing.", headers(("ETag" = String, description = "Its version, for If-Match.")))))]
async fn get(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((kind, id)): Segments<(ThingKind, String)>,
) -> Result<Response, ApiError> {
    caller.may(Action::ReadStories, None)?;
    Ok(answer(&find(&desk, kind, &id).await?))
}

/// A thing that is there.
///
/// # Errors
/// It isn't.
async fn find(desk: &Desk, kind: ThingKind, id: &str) -> Result<Thing, ApiError> {
    kind.check_id(id).map_err(ApiError::no_id)?;
    let found = thing::find(&mut *desk.press.store.read().await?, kind, id).await?;
    let id = id.to_owned();
    Ok(found.ok_or(newsroom::refusal::Refusal::NoSuchThing { kind, id })?)
}

/// A thing, with its version.
fn answer(thing: &Thing) -> Response {
    answer::stamped(&ThingView::of(thing), thing)
}

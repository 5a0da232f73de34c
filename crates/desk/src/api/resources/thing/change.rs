//! Making things, naming them, taking them away.

use std::collections::BTreeMap;

use axum::{extract::State, response::Response};
use http::StatusCode;
use language::Lang;
use newsroom::{names::Names, rights::Action, thing::ThingKind};
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{ThingView, answer, find, given::names};
use crate::{
    api::{
        BASE, answer as answers,
        body::Body,
        caller::Caller,
        params::Segments,
        problem::{ApiError, Conflict},
        shape::{Id, Names as NamesShape, Version},
        version::IfSeen,
    },
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(post))
        .routes(routes!(put, delete))
}

/// A thing to be made.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"id": "caucasus", "names": {"ar": "القوقاز", "ru": "Кавказ", "en": "Caucasus"}}))]
struct ThingPost {
    /// Its id; one is made where none is given. Those of sections, topics and dossiers are addresses: small letters, digits
    /// and single hyphens.
    #[schema(value_type = Option<Id>, required = false)]
    id: Option<String>,
    /// Its names.
    #[schema(value_type = NamesShape)]
    names: BTreeMap<Lang, String>,
}

/// Other names of a thing.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"names": {"ar": "القوقاز", "ru": "Кавказ"}}))]
struct ThingPut {
    /// All its names.
    #[schema(value_type = NamesShape)]
    names: BTreeMap<Lang, String>,
}

/// Makes a thing.
#[utoipa::path(post, path = "/things/{kind}", tag = "things",
    params(("kind" = String, Path, pattern = "^(section|topic|person|organisation|place|agency|dossier)$", description = "The kind.")), request_body = ThingPost,
    responses((status = 201, body = ThingView, description = "It is there.")))]
async fn post(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(kind): Segments<ThingKind>,
    sent: Result<Body<ThingPost>, ApiError>,
) -> Result<Response, ApiError> {
    caller.may(kind.change(), None)?;
    let Body(post) = sent?;
    let given = names(&desk, post.names, &Names::default())?;
    let (act, mut ids) = (caller.act(&desk), desk.chance);
    let id = desk
        .press
        .make_thing(kind, post.id.as_deref(), given, &mut ids, &act)
        .await?;
    let made = ThingView::of(&find(&desk, kind, &id).await?);
    let address = format!("{BASE}/things/{}/{}", kind.as_str(), answers::segment(&id));
    Ok(answers::made(&made, &address))
}

/// Gives a thing other names.
#[utoipa::path(put, path = "/things/{kind}/{id}", tag = "things",
    params(("kind" = String, Path, pattern = "^(section|topic|person|organisation|place|agency|dossier)$", description = "The kind."),
        ("id" = String, Path, description = "The id."), Version), request_body = ThingPut,
    responses((status = 200, body = ThingView, description = "As it is now."), Conflict))]
async fn put(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((kind, id)): Segments<(ThingKind, String)>,
    seen: Result<IfSeen, ApiError>,
    sent: Result<Body<ThingPut>, ApiError>,
) -> Result<Response, ApiError> {
    caller.may(kind.change(), None)?;
    let (IfSeen(seen), Body(put)) = (seen?, sent?);
    let before = find(&desk, kind, &id).await?;
    let given = names(&desk, put.names, &before.names)?;
    desk.press
        .rename_thing(kind, &id, given, &seen, &caller.act(&desk))
        .await?;
    Ok(answer(&find(&desk, kind, &id).await?))
}

/// Takes a thing away that no story names.
#[utoipa::path(delete, path = "/things/{kind}/{id}", tag = "things",
    params(("kind" = String, Path, pattern = "^(section|topic|person|organisation|place|agency|dossier)$", description = "The kind."),
        ("id" = String, Path, description = "The id.")),
    responses((status = 204, description = "It is gone."), Conflict))]
async fn delete(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((kind, id)): Segments<(ThingKind, String)>,
) -> Result<StatusCode, ApiError> {
    caller.may(Action::DeleteThing, None)?;
    find(&desk, kind, &id).await?;
    desk.press.delete_thing(kind, &id, &caller.act(&desk)).await?;
    Ok(StatusCode::NO_CONTENT)
}

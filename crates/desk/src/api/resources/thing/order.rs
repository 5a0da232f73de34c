//! The order in which sections stand on the site.

use axum::{Json, extract::State};
use newsroom::{refusal::Refusal, rights::Action, thing::ThingKind};
use serde::Deserialize;
use store::thing;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::ThingView;
use crate::{
    api::{
        body::Body,
        caller::Caller,
        problem::{ApiError, Unknown},
        shape::Id,
    },
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(put))
}

/// An order of sections.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"sections": ["politics", "culture"]}))]
struct SectionOrderPut {
    /// The sections' ids; those that aren't named follow in their order.
    #[schema(value_type = Vec<Id>)]
    sections: Vec<String>,
}

/// Puts the sections into an order.
#[utoipa::path(put, path = "/section-order", tag = "things", request_body = SectionOrderPut,
    responses((status = 200, body = [ThingView], description = "The sections in their order."), Unknown))]
async fn put(
    State(desk): State<Desk>,
    caller: Caller,
    sent: Result<Body<SectionOrderPut>, ApiError>,
) -> Result<Json<Vec<ThingView>>, ApiError> {
    caller.may(Action::ChangeSections, None)?;
    let Body(put) = sent?;
    let kind = ThingKind::Section;
    let there = thing::all(&mut *desk.press.store.read().await?, kind).await?;
    let (mut order, mut rest): (Vec<String>, Vec<&str>) =
        (Vec::new(), there.iter().map(|one| one.id()).collect());
    for id in put.sections {
        if order.contains(&id) {
            continue;
        }
        if !rest.contains(&id.as_str()) {
            return Err(Refusal::NoSuchThing { kind, id }.into());
        }
        rest.retain(|one| *one != id);
        order.push(id);
    }
    order.extend(rest.into_iter().map(str::to_owned));
    desk.press.order_things(kind, &order, &caller.act(&desk)).await?;
    let now = thing::all(&mut *desk.press.store.read().await?, kind).await?;
    Ok(Json(now.iter().map(ThingView::of).collect()))
}

//! What became of deliveries, and sending them again.

use axum::{Json, extract::State, response::Response};
use http::{StatusCode, Uri};
use newsroom::{
    id::{DeliveryId, WebhookId},
    refusal::Refusal,
    rights::Action,
    webhook::delivery::{Attempt, Delivery},
};
use serde::{Deserialize, Serialize};
use store::{
    webhook,
    webhook::{attempt, delivery},
};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    api::{
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
        .routes(routes!(again))
}

/// A delivery.
#[derive(Serialize, ToSchema)]
struct DeliveryView {
    /// Its id, the same at every try: the header `webhook-id`.
    id: String,
    /// The event.
    event: String,
    /// `waiting`, `taken` or `dead`.
    state: &'static str,
    /// How often it was tried since it was last set going.
    tries: u32,
    /// When it was made.
    #[schema(format = DateTime)]
    made: String,
    /// When it is tried next, while it waits.
    #[schema(format = DateTime)]
    due: Option<String>,
}

/// A delivery with what was sent and every try.
#[derive(Serialize, ToSchema)]
struct DeliveryWhole {
    /// The delivery.
    delivery: DeliveryView,
    /// What is sent.
    body: String,
    /// Every try, the first one first.
    attempts: Vec<AttemptView>,
}

/// A try.
#[derive(Serialize, ToSchema)]
struct AttemptView {
    /// Its number.
    number: u32,
    /// When it began.
    #[schema(format = DateTime)]
    at: String,
    /// How long it took, in milliseconds; `null` while it is under way, and where the server ended in the middle.
    millis: Option<u32>,
    /// The answer's status; `null` where none came.
    status: Option<u16>,
    /// What went wrong on the way, or the beginning of what the target said.
    note: Option<String>,
}

impl DeliveryView {
    fn of(delivery: &Delivery) -> Self {
        use newsroom::webhook::delivery::State;
        Self {
            id: delivery.id.to_string(),
            event: delivery.event.clone(),
            state: delivery.state.as_str(),
            tries: delivery.tries,
            made: delivery.made.to_string(),
            due: (delivery.state == State::Waiting).then(|| delivery.due.to_string()),
        }
    }
}

impl AttemptView {
    fn of(attempt: &Attempt) -> Self {
        let outcome = attempt.outcome.as_ref();
        Self {
            number: attempt.number,
            at: attempt.at.to_string(),
            millis: outcome.map(|outcome| outcome.millis),
            status: outcome.and_then(|outcome| outcome.status),
            note: outcome.map(|outcome| outcome.note.clone()),
        }
    }
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct Asked {
    /// How many a page holds.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    limit: Option<Limit>,
    /// Where the page begins: what the page before said as `next`.
    #[param(value_type = Option<Cursor>)]
    cursor: Option<String>,
}

/// A webhook's deliveries, the newest first.
#[utoipa::path(get, path = "/webhooks/{webhook}/deliveries", tag = "webhooks",
    params(("webhook" = String, Path, description = "The webhook's id."), Asked),
    responses((status = 200, body = Listed<DeliveryView>, description = "A page of deliveries.")))]
async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(id): Segments<WebhookId>,
    query: Result<Params<Asked>, ApiError>,
    uri: Uri,
) -> Result<Response, ApiError> {
    caller.may(Action::ReadWebhooks, None)?;
    let Params(asked) = query?;
    let limit = asked.limit.unwrap_or_default();
    let before: Option<i64> = paging::begins(asked.cursor.as_deref())?;
    let mut read = desk.press.store.read().await?;
    if webhook::find(&mut read, &id).await?.is_none() {
        return Err(Refusal::NoSuchWebhook(id).into());
    }
    let mut page = delivery::list(&mut read, &id, before, limit.0 + 1).await?;
    let next = paging::cut(&mut page, limit, |last| last.place);
    Ok(paging::answer(
        &uri,
        page.iter().map(DeliveryView::of).collect(),
        next,
    ))
}

/// A delivery with every try.
#[utoipa::path(get, path = "/webhooks/{webhook}/deliveries/{delivery}", tag = "webhooks",
    params(("webhook" = String, Path, description = "The webhook's id."), ("delivery" = String, Path, description = "The delivery's id.")),
    responses((status = 200, body = DeliveryWhole, description = "The delivery.")))]
async fn get(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((id, one)): Segments<(WebhookId, DeliveryId)>,
) -> Result<Json<DeliveryWhole>, ApiError> {
    caller.may(Action::ReadWebhooks, None)?;
    let mut read = desk.press.store.read().await?;
    let found = delivery::find(&mut read, &one).await?;
    let found = found.filter(|found| found.webhook == id);
    let found = found.ok_or(Refusal::NoSuchDelivery(one))?;
    let attempts = attempt::list(&mut read, &found.id).await?;
    Ok(Json(DeliveryWhole {
        delivery: DeliveryView::of(&found),
        body: found.body,
        attempts: attempts.iter().map(AttemptView::of).collect(),
    }))
}

/// Sends a delivery again, under the same id.
#[utoipa::path(put, path = "/webhooks/{webhook}/deliveries/{delivery}/resend", tag = "webhooks",
    params(("webhook" = String, Path, description = "The webhook's id."), ("delivery" = String, Path, description = "The delivery's id.")),
    responses((status = 204, description = "It will be sent at once.")))]
async fn again(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((id, one)): Segments<(WebhookId, DeliveryId)>,
) -> Result<StatusCode, ApiError> {
    caller.may(Action::ChangeWebhooks, None)?;
    desk.press.send_again(&id, &one, &caller.act(&desk)).await?;
    Ok(StatusCode::NO_CONTENT)
}

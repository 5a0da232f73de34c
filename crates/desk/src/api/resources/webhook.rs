//! Webhooks: where the newsroom tells other programs what changed.

mod delivery;

use axum::{Json, extract::State, response::Response};
use http::StatusCode;
use newsroom::{
    id::{DeliveryId, WebhookId},
    refusal::Refusal,
    rights::Action,
    token::Name,
    webhook::{State as Going, Target, Webhook, events::Events, signature::Secret},
};
use press::webhook::{NewWebhook, WebhookChange};
use serde::{Deserialize, Serialize};
use store::webhook;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    api::{BASE, answer, body::Body, caller::Caller, ids, params::Segments, problem::ApiError},
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(list, make))
        .routes(routes!(get, change, delete))
        .routes(routes!(ping))
        .merge(delivery::routes())
}

/// A webhook.
#[derive(Serialize, ToSchema)]
struct WebhookView {
    /// Its id.
    id: String,
    /// What it is called.
    name: String,
    /// Where deliveries go.
    target: String,
    /// What it is told of: `edition.published`, `edition.*`, `*` ….
    events: Vec<String>,
    /// `active`, `paused` or `stopped`.
    state: &'static str,
    /// When it was made.
    #[schema(format = DateTime)]
    made: String,
    /// Who made it.
    by: Option<String>,
    /// The newest change it has seen.
    seq: i64,
}

/// A webhook that was just made or given a new secret, with that secret.
#[derive(Serialize, ToSchema)]
struct WebhookMade {
    /// Its id.
    id: String,
    /// What deliveries are signed with. It is shown here and at the desk.
    secret: String,
}

impl WebhookView {
    fn of(webhook: &Webhook) -> Self {
        Self {
            id: webhook.id.to_string(),
            name: webhook.name.as_str().to_owned(),
            target: webhook.target.as_str().to_owned(),
            events: webhook.events.patterns().to_vec(),
            state: webhook.state.as_str(),
            made: webhook.made.to_string(),
            by: webhook.by.clone(),
            seq: webhook.seq,
        }
    }
}

/// A webhook to be made.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "بوابة", "target": "https://hooks.example.org/t", "events": ["edition.*"]}))]
struct WebhookNew {
    /// What it is called.
    #[schema(min_length = 1, max_length = 100)]
    name: String,
    /// Where deliveries go: `https://…`.
    #[schema(pattern = "^https?://.+")]
    target: String,
    /// What it is told of: `edition.published`, `edition.*`, `*` ….
    #[schema(min_items = 1, max_items = 100)]
    events: Vec<String>,
}

/// What is changed of a webhook; what isn't named stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"state": "paused"}))]
struct WebhookPatch {
    /// What it is called.
    #[schema(min_length = 1, max_length = 100)]
    name: Option<String>,
    /// Where deliveries go.
    #[schema(pattern = "^https?://.+")]
    target: Option<String>,
    /// What it is told of.
    #[schema(min_items = 1, max_items = 100)]
    events: Option<Vec<String>>,
    /// Whether it delivers: `active` or `paused`.
    #[schema(pattern = "^(active|paused)$")]
    state: Option<String>,
}

/// All webhooks.
#[utoipa::path(get, path = "/webhooks", tag = "webhooks", responses((status = 200, body = [WebhookView], description = "The oldest first.")))]
async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<Vec<WebhookView>>, ApiError> {
    caller.may(Action::ReadWebhooks, None)?;
    let all = webhook::all(&mut *desk.press.store.read().await?).await?;
    Ok(Json(all.iter().map(WebhookView::of).collect()))
}

/// Makes a webhook. It is told of what changes from now on.
#[utoipa::path(post, path = "/webhooks", tag = "webhooks", request_body = WebhookNew,
    responses((status = 201, body = WebhookMade, description = "It is made.")))]
async fn make(
    State(desk): State<Desk>,
    caller: Caller,
    sent: Result<Body<WebhookNew>, ApiError>,
) -> Result<Response, ApiError> {
    caller.may(Action::ChangeWebhooks, None)?;
    let Body(new) = sent?;
    let mut bytes = [0; 32];
    (desk.chance.fill)(&mut bytes);
    let secret = Secret::of(&bytes);
    let new = NewWebhook {
        id: ids::webhook(&desk),
        name: name(&new.name)?,
        target: target(&desk, &new.target)?,
        events: events(&new.events)?,
        secret: secret.clone(),
    };
    let made = desk.press.make_webhook(new, &caller.act(&desk)).await?;
    let address = format!("{BASE}/webhooks/{}", answer::segment(made.id.as_str()));
    let made = WebhookMade {
        id: made.id.to_string(),
        secret: secret.reveal(),
    };
    Ok(answer::made_once(&made, &address))
}

/// A webhook.
#[utoipa::path(get, path = "/webhooks/{webhook}", tag = "webhooks", params(("webhook" = String, Path, description = "Its id.")),
    responses((status = 200, body = WebhookView, description = "The webhook.")))]
async fn get(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(id): Segments<WebhookId>,
) -> Result<Json<WebhookView>, ApiError> {
    caller.may(Action::ReadWebhooks, None)?;
    let found = webhook::find(&mut *desk.press.store.read().await?, &id).await?;
    let found = found.ok_or(Refusal::NoSuchWebhook(id))?;
    Ok(Json(WebhookView::of(&found)))
}

/// Changes a webhook.
#[utoipa::path(patch, path = "/webhooks/{webhook}", tag = "webhooks", params(("webhook" = String, Path, description = "Its id.")),
    request_body = WebhookPatch, responses((status = 200, body = WebhookView, description = "As it is now.")))]
async fn change(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(id): Segments<WebhookId>,
    sent: Result<Body<WebhookPatch>, ApiError>,
) -> Result<Json<WebhookView>, ApiError> {
    caller.may(Action::ChangeWebhooks, None)?;
    let Body(patch) = sent?;
    let change = WebhookChange {
        name: patch.name.as_deref().map(name).transpose()?,
        target: patch
            .target
            .as_deref()
            .map(|text| target(&desk, text))
            .transpose()?,
        events: patch.events.as_deref().map(events).transpose()?,
        secret: None,
        state: patch.state.as_deref().map(going).transpose()?,
    };
    let changed = desk.press.change_webhook(&id, change, &caller.act(&desk)).await?;
    Ok(Json(WebhookView::of(&changed)))
}

/// Deletes a webhook with its deliveries.
#[utoipa::path(delete, path = "/webhooks/{webhook}", tag = "webhooks", params(("webhook" = String, Path, description = "Its id.")),
    responses((status = 204, description = "It is gone.")))]
async fn delete(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(id): Segments<WebhookId>,
) -> Result<StatusCode, ApiError> {
    caller.may(Action::ChangeWebhooks, None)?;
    desk.press.delete_webhook(&id, &caller.act(&desk)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Tries the target: a delivery `ping` is sent, also while the webhook is paused.
#[utoipa::path(post, path = "/webhooks/{webhook}/pings", tag = "webhooks", params(("webhook" = String, Path, description = "Its id.")),
    responses((status = 202, body = PingView, description = "It will be sent at once.")))]
async fn ping(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(id): Segments<WebhookId>,
) -> Result<(StatusCode, Json<PingView>), ApiError> {
    caller.may(Action::ChangeWebhooks, None)?;
    let delivery = ids::delivery(&desk);
    desk.press
        .ping_webhook(&id, delivery.clone(), &caller.act(&desk))
        .await?;
    let view = PingView {
        delivery: DeliveryId::to_string(&delivery),
    };
    Ok((StatusCode::ACCEPTED, Json(view)))
}

/// A delivery that tries a target.
#[derive(Serialize, ToSchema)]
struct PingView {
    /// The delivery's id.
    delivery: String,
}

fn name(text: &str) -> Result<Name, ApiError> {
    Name::parse(text).map_err(|error| ApiError::unfit("name", error))
}

fn target(desk: &Desk, text: &str) -> Result<Target, ApiError> {
    let reach = desk.press.settings().api.webhook_reach;
    Target::parse(text, reach).map_err(|error| ApiError::unfit("target", error))
}

fn events(patterns: &[String]) -> Result<Events, ApiError> {
    Events::parse(patterns.iter().map(String::as_str)).map_err(|error| ApiError::unfit("events", error))
}

fn going(word: &str) -> Result<Going, ApiError> {
    match Going::parse(word) {
        Some(state @ (Going::Active | Going::Paused)) => Ok(state),
        _ => Err(ApiError::unfit(
            "state",
            format!("“{word}” is neither active nor paused"),
        )),
    }
}

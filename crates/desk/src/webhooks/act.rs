//! What is done with a webhook: changed, tried, paused, deleted; a delivery sent again.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::Form;
use axum_extra::extract::FormRejection;
use newsroom::{
    id::{DeliveryId, WebhookId},
    rights::Action,
    webhook::State as Going,
};
use press::webhook::WebhookChange;
use serde::Deserialize;

use super::{HERE, make::Asked, one, page_of};
use crate::{api::ids, desk::Desk, error::DeskError, page, who::Who};

/// Changes its name, its target and its events.
pub(super) async fn change(
    State(desk): State<Desk>,
    who: Who,
    Path(id): Path<WebhookId>,
    sent: Result<Form<Asked>, FormRejection>,
) -> Result<Response, DeskError> {
    who.may(Action::ChangeWebhooks, None)?;
    let Form(asked) = sent?;
    let meant = match asked.read(&desk) {
        Ok(meant) => meant,
        Err(wrong) => {
            let view = one::of(&desk, &who, &id, None, Some(asked.again(wrong))).await?;
            let html = page::render(&desk, &who, &view)?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, html).into_response());
        }
    };
    let change = WebhookChange {
        name: Some(meant.name),
        target: Some(meant.target),
        events: Some(meant.events),
        ..WebhookChange::default()
    };
    desk.press.change_webhook(&id, change, &who.act(&desk)).await?;
    Ok(page::done(&page_of(&id), "said-webhook-changed").into_response())
}

/// Tries the target.
pub(super) async fn ping(
    State(desk): State<Desk>,
    who: Who,
    Path(id): Path<WebhookId>,
) -> Result<Redirect, DeskError> {
    who.may(Action::ChangeWebhooks, None)?;
    desk.press
        .ping_webhook(&id, ids::delivery(&desk), &who.act(&desk))
        .await?;
    Ok(page::done(&page_of(&id), "said-webhook-pinged"))
}

/// What it shall be.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wanted {
    state: String,
}

/// Pauses it, or sets it going again.
pub(super) async fn state(
    State(desk): State<Desk>,
    who: Who,
    Path(id): Path<WebhookId>,
    sent: Result<Form<Wanted>, FormRejection>,
) -> Result<Redirect, DeskError> {
    who.may(Action::ChangeWebhooks, None)?;
    let Form(wanted) = sent?;
    let (state, said) = match Going::parse(&wanted.state) {
        Some(Going::Active) => (Going::Active, "said-webhook-active"),
        Some(Going::Paused) => (Going::Paused, "said-webhook-paused"),
        _ => {
            return Err(DeskError::Bad(format!(
                "“{}” is neither active nor paused",
                wanted.state
            )));
        }
    };
    let change = WebhookChange {
        state: Some(state),
        ..WebhookChange::default()
    };
    desk.press.change_webhook(&id, change, &who.act(&desk)).await?;
    Ok(page::done(&page_of(&id), said))
}

/// Deletes it with its deliveries.
pub(super) async fn delete(
    State(desk): State<Desk>,
    who: Who,
    Path(id): Path<WebhookId>,
) -> Result<Redirect, DeskError> {
    who.may(Action::ChangeWebhooks, None)?;
    desk.press.delete_webhook(&id, &who.act(&desk)).await?;
    Ok(page::done(HERE, "said-webhook-deleted"))
}

/// Sends a delivery again.
pub(super) async fn resend(
    State(desk): State<Desk>,
    who: Who,
    Path((id, delivery)): Path<(WebhookId, DeliveryId)>,
) -> Result<Redirect, DeskError> {
    who.may(Action::ChangeWebhooks, None)?;
    desk.press.send_again(&id, &delivery, &who.act(&desk)).await?;
    Ok(page::done(&page_of(&id), "said-webhook-resent"))
}

//! Webhooks: made, changed, deleted, tried; their deliveries sent again.

pub mod deliver;
pub mod tell;

use newsroom::{
    audit::{Deed, Note, Subject},
    id::{DeliveryId, WebhookId},
    refusal::Refusal,
    rights::Action,
    token::Name,
    webhook::{State, Target, Webhook, delivery, events, events::Events, signature::Secret},
    workflow::Act,
};
use serde_json::json;
use store::{
    Connection, feed, webhook,
    webhook::delivery::{self as deliveries, New},
};

use crate::{No, Press};

/// A webhook to be made.
#[derive(Debug, Clone)]
pub struct NewWebhook {
    /// Its id.
    pub id: WebhookId,
    /// What it is called.
    pub name: Name,
    /// Where it points.
    pub target: Target,
    /// What it is told of.
    pub events: Events,
    /// What it signs with.
    pub secret: Secret,
}

/// What is changed of a webhook; `None` leaves it as it is.
#[derive(Debug, Clone, Default)]
pub struct WebhookChange {
    /// What it is called.
    pub name: Option<Name>,
    /// Where it points.
    pub target: Option<Target>,
    /// What it is told of.
    pub events: Option<Events>,
    /// What it signs with.
    pub secret: Option<Secret>,
    /// Whether it delivers.
    pub state: Option<State>,
}

impl Press {
    /// Makes a webhook. It is told of what changes from now on.
    ///
    /// # Errors
    /// The database fails.
    pub async fn make_webhook(&self, new: NewWebhook, act: &Act) -> Result<Webhook, No> {
        let mut tx = self.store.write(act).await?;
        let head = feed::head(&mut tx).await?;
        let made = Webhook {
            id: new.id,
            name: new.name,
            target: new.target,
            events: new.events,
            secret: new.secret,
            state: State::Active,
            made: act.at,
            by: act.by.clone(),
            dead_in_a_row: 0,
            epoch: head.epoch,
            seq: head.seq,
        };
        webhook::insert(&mut tx, &made).await?;
        tx.note(noted(&made.id).saying(format!("+ {} → {}", made.name.as_str(), made.target.as_str())));
        tx.commit().await?;
        Ok(made)
    }

    /// Changes a webhook. One that is set going again begins with a clean sheet, where it stood.
    ///
    /// # Errors
    /// There is no such webhook.
    pub async fn change_webhook(
        &self,
        id: &WebhookId,
        change: WebhookChange,
        act: &Act,
    ) -> Result<Webhook, No> {
        let mut tx = self.store.write(act).await?;
        let mut changed = load(&mut tx, id).await?;
        if change.state == Some(State::Active) {
            changed.dead_in_a_row = 0;
        }
        changed.name = change.name.unwrap_or(changed.name);
        changed.target = change.target.unwrap_or(changed.target);
        changed.events = change.events.unwrap_or(changed.events);
        changed.secret = change.secret.unwrap_or(changed.secret);
        changed.state = change.state.unwrap_or(changed.state);
        webhook::update(&mut tx, &changed).await?;
        let (name, target) = (changed.name.as_str(), changed.target.as_str());
        tx.note(noted(id).saying(format!("{name} → {target}, {}", changed.state.as_str())));
        tx.commit().await?;
        Ok(changed)
    }

    /// Deletes a webhook, with what it has delivered and what waits.
    ///
    /// # Errors
    /// There is no such webhook.
    pub async fn delete_webhook(&self, id: &WebhookId, act: &Act) -> Result<(), No> {
        let mut tx = self.store.write(act).await?;
        let gone = load(&mut tx, id).await?;
        webhook::delete(&mut tx, id).await?;
        tx.note(noted(id).saying(format!("− {}", gone.name.as_str())));
        tx.commit().await?;
        Ok(())
    }

    /// Puts a delivery that tries the target behind the others; while the webhook is paused it is sent all the same.
    ///
    /// # Errors
    /// There is no such webhook.
    pub async fn ping_webhook(&self, id: &WebhookId, delivery: DeliveryId, act: &Act) -> Result<(), No> {
        let mut tx = self.store.write(act).await?;
        load(&mut tx, id).await?;
        let body = json!({
            "type": events::PING,
            "timestamp": act.at.to_string(),
            "data": { "webhook": id.as_str() },
        });
        let ping = New {
            id: delivery,
            event: events::PING.to_owned(),
            body: body.to_string(),
        };
        deliveries::put(&mut tx, id, vec![ping]).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Sets a delivery going again, whatever became of it, with all its tries before it. It keeps its id and its place, so
    /// it comes before those that wait behind it.
    ///
    /// # Errors
    /// There is no such delivery of that webhook.
    pub async fn send_again(&self, id: &WebhookId, delivery: &DeliveryId, act: &Act) -> Result<(), No> {
        let mut tx = self.store.write(act).await?;
        load(&mut tx, id).await?;
        let found = deliveries::find(&mut tx, delivery).await?;
        let no_such = || Refusal::NoSuchDelivery(delivery.clone());
        let mut again = found.filter(|found| found.webhook == *id).ok_or_else(no_such)?;
        again.state = delivery::State::Waiting;
        again.tries = 0;
        again.due = act.at;
        deliveries::update(&mut tx, &again).await?;
        tx.commit().await?;
        Ok(())
    }
}

async fn load(connection: &mut Connection, id: &WebhookId) -> Result<Webhook, No> {
    let found = webhook::find(connection, id).await?;
    Ok(found.ok_or_else(|| Refusal::NoSuchWebhook(id.clone()))?)
}

fn noted(id: &WebhookId) -> Note {
    Note::new(
        Deed::Act(Action::ChangeWebhooks),
        Subject::new("webhook", id.as_str()),
    )
}

//! Webhooks on their way out: what changed is told, deliveries are sent, each target in its order, all targets at once.

mod resolve;
mod send;
#[cfg(test)]
mod tests;

use std::time::Duration;

use newsroom::id::{Ids, WebhookId};
use press::{No, Press};
use tokio::{
    sync::watch,
    task::{JoinHandle, JoinSet},
};

use crate::ambient;
use send::Sender;

/// How often what is due is looked for.
const PULSE: Duration = Duration::from_millis(500);

/// After how many pulses old deliveries are forgotten: once an hour.
const FORGETTING: u32 = 7200;

/// How many deliveries of one webhook are sent in a row.
const IN_A_ROW: u32 = 50;

/// Delivers until it is told to stop; then what is being sent is finished.
pub(crate) fn deliver(press: Press, mut stopped: watch::Receiver<bool>) -> JoinHandle<()> {
    tokio::spawn(async move {
        let sender = match Sender::new(press.settings_of_file().api.webhook_reach) {
            Ok(sender) => sender,
            Err(error) => {
                tracing::error!(%error, "webhooks can't be delivered");
                return;
            }
        };
        let mut sending = JoinSet::new();
        for pulses in (0..FORGETTING).cycle() {
            if let Err(error) = pulse(&press, &sender, &mut sending).await {
                tracing::error!(%error, "webhooks couldn't be told; trying again");
            }
            if pulses == 0
                && let Err(error) = press.forget_deliveries(ambient::now()).await
            {
                tracing::error!(%error, "old deliveries couldn't be forgotten");
            }
            tokio::select! {
                _ = stopped.wait_for(|stop| *stop) => break,
                () = tokio::time::sleep(PULSE) => {}
            }
        }
        while sending.join_next().await.is_some() {}
    })
}

/// Tells what changed, and sets whatever is due on its way. A target that takes its time holds up no other.
async fn pulse(press: &Press, sender: &Sender, sending: &mut JoinSet<()>) -> Result<(), No> {
    while sending.try_join_next().is_some() {}
    press.tell_webhooks(ambient::now(), &mut ambient::Uuids).await?;
    for id in press.webhooks_due(ambient::now()).await? {
        let (press, sender) = (press.clone(), sender.clone());
        sending.spawn(async move {
            if let Err(error) = empty(&press, &sender, &id).await {
                tracing::error!(webhook = %id, %error, "a delivery couldn't be noted; it will be sent again");
            }
        });
    }
    Ok(())
}

/// Sends a webhook's deliveries, one after the other, while they are due.
async fn empty(press: &Press, sender: &Sender, id: &WebhookId) -> Result<(), No> {
    for _ in 0..IN_A_ROW {
        let Some(taken) = press.take_up(id, ambient::Uuids.next(), ambient::now()).await? else {
            return Ok(());
        };
        let outcome = sender.send(&taken, ambient::now()).await;
        tracing::debug!(webhook = %id, delivery = %taken.delivery.id, status = ?outcome.status, "sent");
        let chance = ambient::chance();
        press.note_sent(taken, &outcome, ambient::now(), chance).await?;
    }
    Ok(())
}

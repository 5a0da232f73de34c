//! Delivering: whoever delivers takes up the next delivery of a webhook, sends it, and notes what became of it. A program
//! that ends between sending and noting leaves a claim that runs out; the delivery is then sent again under the same id.

use language::Moment;
use newsroom::{
    id::WebhookId,
    webhook::{
        DEAD_BEFORE_STOP, State, Webhook,
        delivery::{self, Delivery, Next, Outcome},
        events,
    },
};
use store::{
    Tx, webhook,
    webhook::{attempt, claim, delivery as deliveries},
};

use crate::{No, Press};

/// How long a claim holds, in seconds: longer than any try may take.
pub const CLAIM: i64 = 60;

/// How many webhooks are looked for at a time.
const AT_ONCE: u32 = 32;

/// A delivery to be sent now.
#[derive(Debug, Clone)]
pub struct Sending {
    /// Its webhook.
    pub webhook: Webhook,
    /// The delivery, with this try counted.
    pub delivery: Delivery,
    attempt: u32,
    claim: String,
}

impl Press {
    /// The webhooks that have something due and nobody who delivers it.
    ///
    /// # Errors
    /// The database fails.
    pub async fn webhooks_due(&self, now: Moment) -> Result<Vec<WebhookId>, No> {
        Ok(claim::open(&mut *self.store.read().await?, now, AT_ONCE).await?)
    }

    /// Takes up the next delivery of a webhook, under a claim that nobody else has; `None` where somebody else was quicker,
    /// or nothing is due.
    ///
    /// # Errors
    /// The database fails.
    pub async fn take_up(&self, id: &WebhookId, claim: String, now: Moment) -> Result<Option<Sending>, No> {
        let mut tx = self.store.write(now).await?;
        if !claim::take(&mut tx, id, &claim, now.plus_seconds(CLAIM)).await? {
            return Ok(None);
        }
        let Some(webhook) = webhook::find(&mut tx, id).await? else {
            return Ok(None);
        };
        // Without a commit the claim goes with the transaction.
        let Some(mut delivery) = claim::next(&mut tx, id, now).await? else {
            return Ok(None);
        };
        delivery.tries += 1;
        deliveries::update(&mut tx, &delivery).await?;
        let attempt = attempt::begin(&mut tx, &delivery.id).await?;
        tx.commit().await?;
        Ok(Some(Sending {
            webhook,
            delivery,
            attempt,
            claim,
        }))
    }

    /// Notes what became of a delivery; `chance` from 0 to 999 spreads the waits. Where the claim has run out and somebody
    /// else has taken it up, only the try itself is noted.
    ///
    /// # Errors
    /// The database fails.
    pub async fn note_sent(
        &self,
        sending: Sending,
        outcome: &Outcome,
        now: Moment,
        chance: u16,
    ) -> Result<(), No> {
        let mut tx = self.store.write(now).await?;
        let Some(webhook) = webhook::find(&mut tx, &sending.webhook.id).await? else {
            return Ok(());
        };
        attempt::end(&mut tx, &sending.delivery.id, sending.attempt, outcome).await?;
        if claim::give_back(&mut tx, &webhook.id, &sending.claim).await? {
            let next = delivery::decide(outcome, sending.delivery.tries, now, chance);
            settle(&mut tx, webhook, sending.delivery, next, outcome).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}

async fn settle(
    tx: &mut Tx,
    mut webhook: Webhook,
    mut delivery: Delivery,
    next: Next,
    outcome: &Outcome,
) -> Result<(), No> {
    let is_ping = delivery.event == events::PING;
    match next {
        Next::Taken => {
            delivery.state = delivery::State::Taken;
            webhook.dead_in_a_row = 0;
        }
        // Somebody waits for the answer to a ping; it isn't tried again.
        Next::Again(_) if is_ping => delivery.state = delivery::State::Dead,
        Next::Again(at) => delivery.due = at,
        Next::GivenUp => {
            delivery.state = delivery::State::Dead;
            webhook.dead_in_a_row += u32::from(!is_ping);
        }
    }
    if outcome.is_gone() || DEAD_BEFORE_STOP <= webhook.dead_in_a_row {
        webhook.state = State::Stopped;
    }
    deliveries::update(tx, &delivery).await?;
    webhook::update(tx, &webhook).await?;
    Ok(())
}

//! Telling: what changed becomes deliveries. Each webhook follows the change feed from the number it last saw, in one
//! transaction that holds it, so that a change becomes one delivery whatever program or machine does it.

use language::Moment;
use newsroom::{
    change::Change,
    id::{DeliveryId, Ids, WebhookId},
    webhook::{State, Webhook, events},
};
use serde_json::{Value, json};
use store::{
    Tx,
    feed::{self, Head},
    webhook,
    webhook::delivery::{self as deliveries, New},
};

use crate::{No, Press};

/// How many changes a webhook takes at a time.
const BATCH: u32 = 200;

/// How long what was delivered is kept, in seconds.
const KEPT: i64 = 30 * 24 * 60 * 60;

/// How many old deliveries are forgotten at a time.
const FORGOTTEN: u32 = 500;

impl Press {
    /// Turns what changed since each active webhook last looked into deliveries; answers with how many there are.
    ///
    /// # Errors
    /// The database fails; what was done for one webhook stays done.
    pub async fn tell_webhooks(&self, now: Moment, ids: &mut (dyn Ids + Send)) -> Result<usize, No> {
        let mut told = 0;
        loop {
            let mut read = self.store.read().await?;
            let head = feed::head(&mut read).await?;
            let behind = webhook::behind(&mut read, &head).await?;
            drop(read);
            if behind.is_empty() {
                return Ok(told);
            }
            for id in behind {
                told += self.tell(&id, now, ids).await?;
            }
        }
    }

    async fn tell(&self, id: &WebhookId, now: Moment, ids: &mut (dyn Ids + Send)) -> Result<usize, No> {
        let mut tx = self.store.write(now).await?;
        let found = webhook::find(&mut tx, id).await?;
        let Some(mut webhook) = found.filter(|webhook| webhook.state == State::Active) else {
            return Ok(0);
        };
        let head = feed::head(&mut tx).await?;
        let new = if webhook.epoch == head.epoch {
            follow(&mut tx, &mut webhook, ids).await?
        } else {
            vec![reset(&mut webhook, head, now, ids)]
        };
        let told = new.len();
        webhook::update(&mut tx, &webhook).await?;
        deliveries::put(&mut tx, id, new).await?;
        tx.commit().await?;
        Ok(told)
    }

    /// Forgets what was delivered long ago.
    ///
    /// # Errors
    /// The database fails.
    pub async fn forget_deliveries(&self, now: Moment) -> Result<u64, No> {
        let mut tx = self.store.write(now).await?;
        let gone = deliveries::forget_before(&mut tx, now.plus_seconds(-KEPT), FORGOTTEN).await?;
        tx.commit().await?;
        Ok(gone)
    }
}

async fn follow(tx: &mut Tx, webhook: &mut Webhook, ids: &mut (dyn Ids + Send)) -> Result<Vec<New>, No> {
    let changes = feed::since(tx, webhook.seq, BATCH).await?;
    webhook.seq = changes.last().map_or(webhook.seq, |last| last.seq);
    let wanted = changes.iter().filter(|change| webhook.events.want(change));
    Ok(wanted
        .map(|change| new(events::word(change), change.at, data(change, &webhook.epoch), ids))
        .collect())
}

/// A newsroom that was restored counts anew: what a target has derived from earlier numbers is void.
fn reset(webhook: &mut Webhook, head: Head, now: Moment, ids: &mut (dyn Ids + Send)) -> New {
    let data = json!({ "epoch": head.epoch, "seq": head.seq });
    webhook.epoch = head.epoch;
    webhook.seq = head.seq;
    new(events::RESET.to_owned(), now, data, ids)
}

fn new(event: String, at: Moment, data: Value, ids: &mut (dyn Ids + Send)) -> New {
    let id = DeliveryId::parse(ids.next()).unwrap_or_else(|_| unreachable!("a new id is an id"));
    let body = json!({ "type": event, "timestamp": at.to_string(), "data": data });
    New {
        id,
        event,
        body: body.to_string(),
    }
}

fn data(change: &Change, epoch: &str) -> Value {
    let (kind, id, lang) = change.aggregate.parts();
    json!({
        "epoch": epoch,
        "seq": change.seq,
        "kind": kind,
        "id": id,
        "language": lang.map(language::Lang::as_str),
        "event": change.event.as_str(),
    })
}

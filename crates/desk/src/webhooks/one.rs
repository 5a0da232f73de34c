//! A webhook: what it is told of, its secret, and every delivery with every try.

use axum::{
    extract::{Path, Query, State},
    response::Html,
};
use newsroom::{id::WebhookId, refusal::Refusal, rights::Action};
use serde::Deserialize;
use store::{
    webhook,
    webhook::{attempt, delivery},
};

use super::{
    page_of,
    view::{DeliveryLine, Filled, One},
};
use crate::{desk::Desk, error::DeskError, page, who::Who};

/// How many deliveries stand on a page.
const PAGE: u32 = 25;

#[derive(Deserialize)]
pub(super) struct Asked {
    /// Only deliveries before this place.
    before: Option<i64>,
}

pub(super) async fn one(
    State(desk): State<Desk>,
    who: Who,
    Path(id): Path<WebhookId>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, DeskError> {
    who.may(Action::ReadWebhooks, None)?;
    page::render(&desk, &who, &of(&desk, &who, &id, asked.before, None).await?)
}

/// What the page shows; the form as it was filled in, where something was wrong with it.
pub(super) async fn of(
    desk: &Desk,
    who: &Who,
    id: &WebhookId,
    before: Option<i64>,
    form: Option<Filled>,
) -> Result<One, DeskError> {
    let language = desk.interface(&who.lang);
    let mut read = desk.press.store.read().await?;
    let found = webhook::find(&mut read, id).await?;
    let webhook = found.ok_or_else(|| Refusal::NoSuchWebhook(id.clone()))?;
    let mut page = delivery::list(&mut read, id, before, PAGE + 1).await?;
    let more = usize::try_from(PAGE).is_ok_and(|most| most < page.len());
    if more {
        page.pop();
    }
    let last = page.last().map(|last| last.place).filter(|_| more);
    let mut deliveries = Vec::with_capacity(page.len());
    for one in &page {
        let attempts = attempt::list(&mut read, &one.id).await?;
        deliveries.push(DeliveryLine::of(one, &attempts, language));
    }
    let may_change = who.can(Action::ChangeWebhooks, None);
    Ok(One {
        href: page_of(id),
        name: webhook.name.as_str().to_owned(),
        state: webhook.state.as_str(),
        secret: may_change.then(|| webhook.secret.reveal()),
        waiting: delivery::waiting(&mut read, id).await?,
        form: form.unwrap_or_else(|| Filled::of(&webhook)),
        deliveries,
        older: last.map(|place| format!("{}?before={place}", page_of(id))),
        may_change,
    })
}

#[cfg(test)]
mod tests {
    use newsroom::webhook::{State as Going, delivery::State as How};

    use super::*;
    use crate::page::sample;

    fn view(state: Going, deliveries: Vec<DeliveryLine>, may_change: bool) -> One {
        One {
            href: "/desk/webhooks/w/".to_owned(),
            name: "بوابة الوزارة".to_owned(),
            state: state.as_str(),
            secret: may_change.then(|| "whsec_x".to_owned()),
            waiting: 1,
            form: Filled::default(),
            deliveries,
            older: Some("/desk/webhooks/w/?before=3".to_owned()),
            may_change,
        }
    }

    #[test]
    fn a_webhook_has_its_words_in_every_language() {
        let all = [How::Waiting, How::Taken, How::Dead].map(DeliveryLine::sample);
        let pages = sample::check(&view(Going::Active, Vec::from(all), true));
        assert!(
            pages.iter().all(|page| !page.contains("<b>حاول")),
            "what a target says is no markup"
        );
        sample::check(&view(Going::Paused, Vec::new(), true));
        sample::check(&view(Going::Stopped, Vec::new(), false));
    }
}

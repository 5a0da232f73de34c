//! What the pages of webhooks are given.

use newsroom::webhook::{
    Webhook,
    delivery::{Attempt, Delivery},
};
use serde::Serialize;
use site::languages::Language;

use crate::page::View;

/// The list.
#[derive(Debug, Serialize)]
pub(super) struct Webhooks {
    pub(super) webhooks: Vec<Line>,
    pub(super) form: Filled,
    pub(super) may_change: bool,
}

/// A webhook in the list.
#[derive(Debug, Serialize)]
pub(super) struct Line {
    pub(super) href: String,
    pub(super) name: String,
    pub(super) target: String,
    pub(super) state: &'static str,
    pub(super) waiting: u64,
}

/// What stands in the form, and what is wrong with it.
#[derive(Debug, Default, Serialize)]
pub(super) struct Filled {
    pub(super) name: String,
    pub(super) target: String,
    pub(super) events: String,
    /// The key of a message.
    pub(super) wrong: Option<&'static str>,
    /// What the message names.
    pub(super) what: String,
}

/// A webhook with what it delivered.
#[derive(Debug, Serialize)]
pub(super) struct One {
    pub(super) href: String,
    pub(super) name: String,
    pub(super) state: &'static str,
    pub(super) secret: Option<String>,
    pub(super) waiting: u64,
    pub(super) form: Filled,
    pub(super) deliveries: Vec<DeliveryLine>,
    /// The address of older ones.
    pub(super) older: Option<String>,
    pub(super) may_change: bool,
}

/// A delivery.
#[derive(Debug, Serialize)]
pub(super) struct DeliveryLine {
    id: String,
    event: String,
    state: &'static str,
    made: String,
    due: Option<String>,
    body: String,
    attempts: Vec<AttemptLine>,
}

/// A try.
#[derive(Debug, Serialize)]
pub(super) struct AttemptLine {
    at: String,
    millis: Option<u32>,
    status: Option<u16>,
    note: Option<String>,
    ended: bool,
}

impl View for Webhooks {
    const TEMPLATE: &'static str = "webhooks/list.html";
    const PLACE: &'static str = "/desk/settings/";
}

impl View for One {
    const TEMPLATE: &'static str = "webhooks/one.html";
    const PLACE: &'static str = "/desk/settings/";
}

impl Filled {
    pub(super) fn of(webhook: &Webhook) -> Self {
        Self {
            name: webhook.name.as_str().to_owned(),
            target: webhook.target.as_str().to_owned(),
            events: webhook.events.patterns().join(" "),
            ..Self::default()
        }
    }
}

impl DeliveryLine {
    pub(super) fn of(delivery: &Delivery, attempts: &[Attempt], language: &Language) -> Self {
        use newsroom::webhook::delivery::State;
        let waits = delivery.state == State::Waiting;
        Self {
            id: delivery.id.to_string(),
            event: delivery.event.clone(),
            state: delivery.state.as_str(),
            made: language.day_and_hour(delivery.made).text,
            due: waits.then(|| language.day_and_hour(delivery.due).text),
            body: delivery.body.clone(),
            attempts: attempts
                .iter()
                .map(|one| AttemptLine::of(one, language))
                .collect(),
        }
    }

    #[cfg(test)]
    pub(super) fn sample(state: newsroom::webhook::delivery::State) -> Self {
        Self {
            id: "d-1".to_owned(),
            event: "edition.published".to_owned(),
            state: state.as_str(),
            made: "٢٤ نوفمبر".to_owned(),
            due: Some("٢٤ نوفمبر".to_owned()),
            body: "{\"type\":\"edition.published\"}".to_owned(),
            attempts: vec![
                AttemptLine {
                    at: "٢٤ نوفمبر".to_owned(),
                    millis: Some(12),
                    status: Some(500),
                    note: Some("<b>حاول لاحقا</b>".to_owned()),
                    ended: true,
                },
                AttemptLine {
                    at: "٢٤ نوفمبر".to_owned(),
                    millis: None,
                    status: None,
                    note: None,
                    ended: false,
                },
            ],
        }
    }
}

impl AttemptLine {
    fn of(attempt: &Attempt, language: &Language) -> Self {
        let outcome = attempt.outcome.as_ref();
        Self {
            at: language.day_and_hour(attempt.at).text,
            millis: outcome.map(|outcome| outcome.millis),
            status: outcome.and_then(|outcome| outcome.status),
            note: outcome
                .map(|outcome| outcome.note.clone())
                .filter(|note| !note.is_empty()),
            ended: outcome.is_some(),
        }
    }
}

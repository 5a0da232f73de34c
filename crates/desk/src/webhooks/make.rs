//! Making a webhook.

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use axum_extra::extract::Form;
use axum_extra::extract::FormRejection;
use newsroom::{
    rights::Action,
    token::Name,
    webhook::{Target, events::Events, signature::Secret},
};
use press::webhook::NewWebhook;
use serde::Deserialize;

use super::{list, page_of, view::Filled};
use crate::{api::ids, desk::Desk, error::DeskError, page, who::Who};

/// What stands in the form.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Asked {
    pub(super) name: String,
    pub(super) target: String,
    pub(super) events: String,
}

/// What was asked for, read.
pub(super) struct Meant {
    pub(super) name: Name,
    pub(super) target: Target,
    pub(super) events: Events,
}

impl Asked {
    /// Reads the form; what is wrong with it is the key of a message, and what the message names.
    pub(super) fn read(&self, desk: &Desk) -> Result<Meant, (&'static str, String)> {
        let reach = desk.press.settings().api.webhook_reach;
        let patterns = self.events.split([' ', '\n', '\r', '\t', ',', '،']);
        let patterns: Vec<&str> = patterns.filter(|pattern| !pattern.is_empty()).collect();
        let bad_target = |_| ("api-webhook-bad-target", self.target.clone());
        let bad_events = |error: newsroom::webhook::events::BadEvents| match error {
            newsroom::webhook::events::BadEvents::NoSuchEvent(pattern) => ("api-webhook-bad-events", pattern),
            _ => ("api-webhook-no-events", String::new()),
        };
        Ok(Meant {
            name: Name::parse(&self.name).map_err(|_| ("api-token-bad-name", String::new()))?,
            target: Target::parse(self.target.trim(), reach).map_err(bad_target)?,
            events: Events::parse(patterns).map_err(bad_events)?,
        })
    }

    /// The form as it was filled in, with what is wrong.
    pub(super) fn again(self, (wrong, what): (&'static str, String)) -> Filled {
        Filled {
            name: self.name,
            target: self.target,
            events: self.events,
            wrong: Some(wrong),
            what,
        }
    }
}

pub(super) async fn make(
    State(desk): State<Desk>,
    who: Who,
    sent: Result<Form<Asked>, FormRejection>,
) -> Result<Response, DeskError> {
    who.may(Action::ChangeWebhooks, None)?;
    let Form(asked) = sent?;
    let meant = match asked.read(&desk) {
        Ok(meant) => meant,
        Err(wrong) => {
            let view = list::of(&desk, &who, asked.again(wrong)).await?;
            let html = page::render(&desk, &who, &view)?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, html).into_response());
        }
    };
    let mut bytes = [0; 32];
    (desk.chance.fill)(&mut bytes);
    let new = NewWebhook {
        id: ids::webhook(&desk),
        name: meant.name,
        target: meant.target,
        events: meant.events,
        secret: Secret::of(&bytes),
    };
    let made = desk.press.make_webhook(new, &who.act(&desk)).await?;
    Ok(page::done(&page_of(&made.id), "said-webhook-made").into_response())
}

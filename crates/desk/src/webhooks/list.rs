//! The list of webhooks.

use axum::{extract::State, response::Html};
use newsroom::rights::Action;
use store::{webhook, webhook::delivery};

use super::{
    page_of,
    view::{Filled, Line, Webhooks},
};
use crate::{desk::Desk, error::DeskError, page, who::Who};

pub(super) async fn list(State(desk): State<Desk>, who: Who) -> Result<Html<String>, DeskError> {
    who.may(Action::ReadWebhooks, None)?;
    let blank = Filled {
        events: "edition.published edition.withdrawn".to_owned(),
        ..Filled::default()
    };
    page::render(&desk, &who, &of(&desk, &who, blank).await?)
}

/// What the page shows.
pub(super) async fn of(desk: &Desk, who: &Who, form: Filled) -> Result<Webhooks, DeskError> {
    let mut read = desk.press.store.read().await?;
    let mut webhooks = Vec::new();
    for webhook in webhook::all(&mut read).await? {
        webhooks.push(Line {
            href: page_of(&webhook.id),
            name: webhook.name.as_str().to_owned(),
            target: webhook.target.as_str().to_owned(),
            state: webhook.state.as_str(),
            waiting: delivery::waiting(&mut read, &webhook.id).await?,
        });
    }
    Ok(Webhooks {
        webhooks,
        form,
        may_change: who.can(Action::ChangeWebhooks, None),
    })
}

#[cfg(test)]
mod tests {
    use newsroom::webhook::State as Going;

    use super::*;
    use crate::page::sample;

    #[test]
    fn webhooks_have_their_words_in_every_language() {
        let line = |state: Going| Line {
            href: "/desk/webhooks/w/".to_owned(),
            name: "بوابة الوزارة".to_owned(),
            target: "https://example.org/hook".to_owned(),
            state: state.as_str(),
            waiting: 3,
        };
        let webhooks = vec![line(Going::Active), line(Going::Paused), line(Going::Stopped)];
        let form = Filled {
            wrong: Some("api-webhook-bad-events"),
            what: "edition.flown".to_owned(),
            ..Filled::default()
        };
        sample::check(&Webhooks {
            webhooks,
            form,
            may_change: true,
        });
        sample::check(&Webhooks {
            webhooks: Vec::new(),
            form: Filled::default(),
            may_change: false,
        });
    }
}

//! Sending an edition back, with a note at a block or at the whole of it.

use axum::{
    extract::State,
    response::{Html, Response},
};
use newsroom::{line::Notice, rights::Action, standing::UnitId};
use press::No;

use super::{
    at::AtEdition,
    confirm::{self, Confirm, Line, Subject},
    publish::to,
    shown::units,
};
use crate::{desk::Desk, error::DeskError, fields::Fields, page, who::Who};

/// What has to be written.
pub(super) async fn ask(
    State(desk): State<Desk>,
    who: Who,
    AtEdition(story, lang): AtEdition,
) -> Result<Html<String>, DeskError> {
    who.may(Action::SendBack, Some(&lang))?;
    let subject = Subject::read(&desk, &story, &lang).await?;
    page::render(&desk, &who, &confirm(&desk, &who, &subject, ""))
}

/// Sends it back.
pub(super) async fn send_back(
    State(desk): State<Desk>,
    who: Who,
    AtEdition(story, lang): AtEdition,
    fields: Result<Fields, DeskError>,
) -> Result<Response, DeskError> {
    who.may(Action::SendBack, Some(&lang))?;
    let fields = fields?.only(&["note", "unit"])?;
    let subject = Subject::read(&desk, &story, &lang).await?;
    let page = confirm(&desk, &who, &subject, fields.one("note"));
    let Ok(note) = Notice::parse(fields.one("note")) else {
        let error = desk.interface(&who.lang).word("stories-say-why");
        return confirm::again(&desk, &who, page, error);
    };
    let bad = |error: newsroom::id::BadId| DeskError::Bad(error.to_string());
    let unit = fields.said("unit").map(UnitId::parse).transpose().map_err(bad)?;
    let (act, mut ids) = (who.act(&desk), desk.chance);
    let sent = desk
        .press
        .send_back(&story, &lang, unit, note, &act, &mut ids)
        .await;
    match sent {
        Ok(_) => Ok(to(&story, &lang, "said-sent-back")),
        Err(No::Refused(why)) => confirm::refused(&desk, &who, page, &why),
        Err(error) => Err(error.into()),
    }
}

fn confirm(desk: &Desk, who: &Who, subject: &Subject, sent: &str) -> Confirm {
    let language = desk.interface(&who.lang);
    let mut page = subject.confirm(language, "send-back");
    (page.title, page.button) = ("stories-send-back-title", "stories-send-back-do");
    page.units = subject
        .edition()
        .map(|(_, head)| units(&head.text))
        .unwrap_or_default();
    page.line = Some(Line {
        field: "note",
        label: "stories-note",
        hint: "stories-note-hint",
        text: sent.to_owned(),
        lang: String::new(),
        dir: "auto",
        optional: false,
    });
    page
}

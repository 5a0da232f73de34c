//! Correcting a published edition: a dated note that readers see.

use axum::{
    extract::State,
    response::{Html, Response},
};
use language::Args;
use newsroom::{line::Notice, rights::Action, standing::UnitId, task::Correcting};
use press::No;

use super::{
    at::AtEdition,
    confirm::{self, Confirm, Line, Subject, sentence},
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
    who.may(Action::Correct, Some(&lang))?;
    let subject = Subject::read(&desk, &story, &lang).await?;
    page::render(&desk, &who, &confirm(&desk, &who, &subject, ""))
}

/// Corrects; answers when readers have it.
pub(super) async fn correct(
    State(desk): State<Desk>,
    who: Who,
    AtEdition(story, lang): AtEdition,
    fields: Result<Fields, DeskError>,
) -> Result<Response, DeskError> {
    who.may(Action::Correct, Some(&lang))?;
    let fields = fields?.only(&["note", "unit"])?;
    let subject = Subject::read(&desk, &story, &lang).await?;
    let page = confirm(&desk, &who, &subject, fields.one("note"));
    let Ok(note) = Notice::parse(fields.one("note")) else {
        let error = desk.interface(&who.lang).word("stories-say-what-was-wrong");
        return confirm::again(&desk, &who, page, error);
    };
    let unit = fields.said("unit").map(UnitId::parse).transpose();
    let unit = unit.map_err(|bad| DeskError::Bad(format!("unit: {bad}")))?;
    let what = Correcting { note, unit };
    match desk.press.correct(&story, &lang, what, &who.act(&desk)).await {
        Ok(_) => Ok(to(&story, &lang, "said-corrected")),
        Err(No::Refused(why)) => confirm::refused(&desk, &who, page, &why),
        Err(error) => Err(error.into()),
    }
}

fn confirm(desk: &Desk, who: &Who, subject: &Subject, sent: &str) -> Confirm {
    let language = desk.interface(&who.lang);
    let mut page = subject.confirm(language, "correct");
    (page.title, page.button) = ("stories-correct-title", "stories-correct-do");
    let happens = [
        "stories-correct-happens",
        "stories-correct-text-first",
        "translating-correct-travels",
    ];
    page.happens = happens.map(|key| sentence(language, key, &Args::none())).to_vec();
    page.address.clone_from(&subject.address);
    page.units = subject
        .edition()
        .map(|(_, head)| units(&head.text))
        .unwrap_or_default();
    page.line = Some(Line {
        field: "note",
        label: "stories-correction",
        hint: "stories-correction-hint",
        text: sent.to_owned(),
        lang: subject.lang.to_string(),
        dir: subject.lang.direction().as_str(),
        optional: false,
    });
    page
}

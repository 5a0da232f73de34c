//! Withdrawing a published edition: readers get a notice in its place.

use axum::{
    extract::State,
    response::{Html, Response},
};
use language::Args;
use newsroom::{line::Notice, rights::Action};
use press::No;

use super::{
    at::AtEdition,
    confirm::{self, Confirm, Line, Subject, sentence},
    publish::to,
};
use crate::{desk::Desk, error::DeskError, fields::Fields, page, who::Who};

/// What will happen.
pub(super) async fn ask(
    State(desk): State<Desk>,
    who: Who,
    AtEdition(story, lang): AtEdition,
) -> Result<Html<String>, DeskError> {
    who.may(Action::Withdraw, Some(&lang))?;
    let subject = Subject::read(&desk, &story, &lang).await?;
    page::render(&desk, &who, &confirm(&desk, &who, &subject, ""))
}

/// Withdraws; answers when readers get the notice.
pub(super) async fn withdraw(
    State(desk): State<Desk>,
    who: Who,
    AtEdition(story, lang): AtEdition,
    fields: Result<Fields, DeskError>,
) -> Result<Response, DeskError> {
    who.may(Action::Withdraw, Some(&lang))?;
    let fields = fields?.only(&["notice"])?;
    let subject = Subject::read(&desk, &story, &lang).await?;
    let page = confirm(&desk, &who, &subject, fields.one("notice"));
    let Ok(notice) = Notice::parse(fields.one("notice")) else {
        let error = desk.interface(&who.lang).word("stories-say-notice");
        return confirm::again(&desk, &who, page, error);
    };
    match desk.press.withdraw(&story, &lang, notice, &who.act(&desk)).await {
        Ok(_) => Ok(to(&story, &lang, "said-withdrawn")),
        Err(No::Refused(why)) => confirm::refused(&desk, &who, page, &why),
        Err(error) => Err(error.into()),
    }
}

fn confirm(desk: &Desk, who: &Who, subject: &Subject, sent: &str) -> Confirm {
    let language = desk.interface(&who.lang);
    let mut page = subject.confirm(language, "withdraw");
    (page.title, page.button) = ("stories-withdraw-title", "stories-withdraw-do");
    page.style = "danger";
    page.happens = vec![sentence(language, "stories-withdraw-happens", &Args::none())];
    page.address.clone_from(&subject.address);
    page.line = Some(Line {
        field: "notice",
        label: "stories-notice",
        hint: "stories-notice-hint",
        text: sent.to_owned(),
        lang: subject.lang.to_string(),
        dir: subject.lang.direction().as_str(),
        optional: false,
    });
    page
}

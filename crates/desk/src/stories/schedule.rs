//! Scheduling an edition; with it further ones, which come out in the same moment.

use axum::{
    extract::State,
    response::{Html, Response},
};
use language::{Args, Moment};
use newsroom::{edition::Public, rights::Action};
use press::No;

use super::{
    at::AtEdition,
    confirm::{self, Confirm, Subject, Time, sentence},
    publish::{langs, to},
};
use crate::{desk::Desk, error::DeskError, fields::Fields, page, who::Who};

/// What will happen.
pub(super) async fn ask(
    State(desk): State<Desk>,
    who: Who,
    AtEdition(story, lang): AtEdition,
) -> Result<Html<String>, DeskError> {
    who.may(Action::Schedule, Some(&lang))?;
    let subject = Subject::read(&desk, &story, &lang).await?;
    page::render(&desk, &who, &confirm(&desk, &who, &subject, &[], None))
}

/// Schedules.
pub(super) async fn schedule(
    State(desk): State<Desk>,
    who: Who,
    AtEdition(story, lang): AtEdition,
    fields: Result<Fields, DeskError>,
) -> Result<Response, DeskError> {
    who.may(Action::Schedule, Some(&lang))?;
    let fields = fields?.only(&["with", "seen", "at", "revision"])?;
    let with = fields.chosen("with");
    let langs = langs(&who, &lang, &with, Action::Schedule)?;
    let subject = Subject::read(&desk, &story, &lang).await?;
    let page = confirm(&desk, &who, &subject, &with, fields.said("at"));
    let word = |key| desk.interface(&who.lang).word(key);
    let Ok(at) = Moment::local(fields.one("at"), &desk.press.settings().zone) else {
        return confirm::again(&desk, &who, page, word("stories-bad-time"));
    };
    if subject.is_newer_than(&fields) {
        return confirm::again(&desk, &who, page, word("stories-newer-text"));
    }
    if page.asks && fields.one("seen") != "yes" {
        return confirm::again(&desk, &who, page, word("stories-see-warnings"));
    }
    let act = who.act(&desk);
    match desk.press.schedule_together(&story, &langs, at, &act).await {
        Ok(_) => Ok(to(&story, &lang, "said-scheduled")),
        Err(No::Refused(why)) => confirm::refused(&desk, &who, page, &why),
        Err(error) => Err(error.into()),
    }
}

/// An hour from now, where nothing else is known.
const LATER: i64 = 3_600;

fn confirm(desk: &Desk, who: &Who, subject: &Subject, with: &[&str], sent: Option<&str>) -> Confirm {
    let language = desk.interface(&who.lang);
    let mut page = subject.confirm(language, "schedule");
    let settings = desk.press.settings();
    let scheduled = subject.edition().and_then(|(edition, _)| match edition.public {
        Public::Scheduled { at, .. } => Some(at),
        _ => None,
    });
    let embargo = subject.newest.story.embargo;
    let known = scheduled.or(embargo.filter(|until| desk.now() < *until));
    let at = known.unwrap_or_else(|| desk.now().plus_seconds(LATER));
    page.time = Some(Time {
        local: sent.map_or_else(|| at.to_local(&settings.zone), str::to_owned),
        zone: settings.zone.to_string(),
    });
    let none = Args::none();
    (page.title, page.button) = ("stories-schedule-title", "stories-schedule-do");
    page.happens
        .push(sentence(language, "stories-schedule-newest", &none));
    if let Some(until) = embargo {
        let until = none.clone().with("time", language.day_and_hour(until).text);
        page.happens
            .push(sentence(language, "stories-embargo-until", &until));
    }
    page.revision = subject.edition().map(|(edition, _)| edition.head);
    page.address.clone_from(&subject.address);
    page.sisters = subject.sisters(language, with, |sister| {
        matches!(sister.public, Public::None | Public::Scheduled { .. })
            && who.can(Action::Schedule, Some(&sister.lang))
    });
    let findings = subject.findings(language);
    let together = page.sisters.iter().filter(|sister| sister.chosen);
    let warnings: usize = together.map(|sister| sister.findings.warnings).sum();
    page.asks = 0 < findings.warnings + warnings;
    page.findings = Some(findings);
    page
}

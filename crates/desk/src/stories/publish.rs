//! Publishing an edition, or its update; with it further editions in the same moment.

use axum::{
    extract::State,
    response::{Html, IntoResponse, Response},
};
use language::{Args, Lang};
use newsroom::{edition::Public, id::StoryId, refusal::Refusal, rights::Action};
use press::No;

use super::{
    at::{AtEdition, of_story},
    confirm::{self, Confirm, Subject, sentence},
};
use crate::{desk::Desk, error::DeskError, fields::Fields, page, refusal, who::Who};

/// What will happen.
pub(super) async fn ask(
    State(desk): State<Desk>,
    who: Who,
    AtEdition(story, lang): AtEdition,
) -> Result<Html<String>, DeskError> {
    who.may(Action::Publish, Some(&lang))?;
    let subject = Subject::read(&desk, &story, &lang).await?;
    page::render(&desk, &who, &confirm(&desk, &who, &subject, &[]))
}

/// Publishes; answers when readers have it.
pub(super) async fn publish(
    State(desk): State<Desk>,
    who: Who,
    AtEdition(story, lang): AtEdition,
    fields: Result<Fields, DeskError>,
) -> Result<Response, DeskError> {
    who.may(Action::Publish, Some(&lang))?;
    let fields = fields?.only(&["with", "seen", "revision"])?;
    let with = fields.chosen("with");
    let langs = langs(&who, &lang, &with, Action::Publish)?;
    let subject = Subject::read(&desk, &story, &lang).await?;
    let page = confirm(&desk, &who, &subject, &with);
    if subject.is_newer_than(&fields) {
        let error = desk.interface(&who.lang).word("stories-newer-text");
        return confirm::again(&desk, &who, page, error);
    }
    if page.asks && fields.one("seen") != "yes" {
        let error = desk.interface(&who.lang).word("stories-see-warnings");
        return confirm::again(&desk, &who, page, error);
    }
    match desk.press.publish_together(&story, &langs, &who.act(&desk)).await {
        Ok(_) => Ok(to(&story, &lang, "said-published")),
        Err(No::Refused(why)) => confirm::refused(&desk, &who, page, &why),
        Err(error) => Err(error.into()),
    }
}

/// The languages of an act that is done to several editions together, each allowed.
pub(super) fn langs(who: &Who, lang: &Lang, with: &[&str], action: Action) -> Result<Vec<Lang>, DeskError> {
    let mut langs = vec![lang.clone()];
    for tag in with {
        let other = Lang::parse(tag).map_err(|error| DeskError::Bad(error.to_string()))?;
        if !langs.contains(&other) {
            langs.push(other);
        }
    }
    for lang in &langs {
        who.may(action, Some(lang))?;
    }
    Ok(langs)
}

/// Back to the story, at the edition's card.
pub(super) fn to(story: &StoryId, lang: &Lang, said: &'static str) -> Response {
    let address = format!("{}?said={said}#edition-{lang}", of_story(story));
    axum::response::Redirect::to(&address).into_response()
}

fn confirm(desk: &Desk, who: &Who, subject: &Subject, with: &[&str]) -> Confirm {
    let language = desk.interface(&who.lang);
    let mut page = subject.confirm(language, "publish");
    let now = desk.now();
    let embargo = subject.newest.story.embargo.filter(|until| now < *until);
    page.refused = embargo.map(|until| refusal::words(language, &Refusal::Embargo(until)));
    if subject.newest.story.section.is_none() {
        let refusal = Refusal::NoSection(subject.newest.story.id.clone());
        page.refused = Some(refusal::words(language, &refusal));
    }
    let findings = subject.findings(language);
    let none = Args::none();
    (page.title, page.button) = ("stories-publish-title", "stories-publish-do");
    if let Some((edition, head)) = subject.edition() {
        let by = head.by.clone().unwrap_or_else(|| "—".to_owned());
        let saved = language.day_and_hour(head.at).text;
        let newest = none
            .clone()
            .with("number", i64::from(head.number))
            .with("by", by)
            .with("time", saved);
        page.happens
            .push(sentence(language, "stories-publish-newest", &newest));
        match &edition.public {
            Public::Published(_) => {
                (page.title, page.button) = ("stories-update-title", "stories-update-do");
                page.happens
                    .push(sentence(language, "stories-publish-update", &none));
            }
            Public::Scheduled { at, .. } => {
                let when = none.clone().with("time", language.day_and_hour(*at).text);
                page.happens
                    .push(sentence(language, "stories-publish-instead", &when));
            }
            Public::Withdrawn { .. } => page
                .happens
                .push(sentence(language, "stories-publish-back", &none)),
            Public::None => page
                .happens
                .push(sentence(language, "stories-publish-first", &none)),
        }
    }
    page.revision = subject.edition().map(|(edition, _)| edition.head);
    page.address.clone_from(&subject.address);
    page.sisters = subject.sisters(language, with, |sister| {
        let out = matches!(&sister.public, Public::Published(now) if now.revision == sister.head);
        !out && who.can(Action::Publish, Some(&sister.lang))
    });
    let together = page.sisters.iter().filter(|sister| sister.chosen);
    let warnings: usize = together.map(|sister| sister.findings.warnings).sum();
    page.asks = 0 < findings.warnings + warnings;
    page.findings = Some(findings);
    page
}

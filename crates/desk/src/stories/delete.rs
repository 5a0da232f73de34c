//! Deleting what readers never had: an edition, or a story.

use axum::{
    extract::State,
    response::{Html, IntoResponse, Response},
};
use language::Args;
use newsroom::{discard, edition::Edition, refusal::Refusal, rights::Action};
use press::{
    No,
    check::{Newest, newest},
    discard::Discarded,
};

use super::{
    at::{AtEdition, AtStory, of_story},
    confirm::{self, Confirm, Subject, sentence},
    story::headline,
};
use crate::{desk::Desk, error::DeskError, page, refusal, who::Who};

/// What will happen to an edition.
pub(super) async fn ask_edition(
    State(desk): State<Desk>,
    who: Who,
    AtEdition(story, lang): AtEdition,
) -> Result<Html<String>, DeskError> {
    who.may(Action::DeleteDraft, Some(&lang))?;
    let subject = Subject::read(&desk, &story, &lang).await?;
    page::render(&desk, &who, &of_edition(&desk, &who, &subject))
}

/// Deletes an edition.
pub(super) async fn edition(
    State(desk): State<Desk>,
    who: Who,
    AtEdition(story, lang): AtEdition,
) -> Result<Response, DeskError> {
    who.may(Action::DeleteDraft, Some(&lang))?;
    let subject = Subject::read(&desk, &story, &lang).await?;
    match desk.press.discard_edition(&story, &lang, &who.act(&desk)).await {
        Ok(Discarded::Edition) => Ok(page::done(&of_story(&story), "said-deleted").into_response()),
        Ok(Discarded::Story) => Ok(page::done("/desk/stories/", "said-deleted").into_response()),
        Err(No::Refused(why)) => confirm::refused(&desk, &who, of_edition(&desk, &who, &subject), &why),
        Err(error) => Err(error.into()),
    }
}

/// What will happen to a story.
pub(super) async fn ask_story(
    State(desk): State<Desk>,
    who: Who,
    AtStory(story): AtStory,
) -> Result<Html<String>, DeskError> {
    who.may(Action::DeleteDraft, None)?;
    let mut read = desk.press.store.read().await?;
    let newest = newest(&mut read, &story).await?;
    page::render(&desk, &who, &of_story_whole(&desk, &who, &newest))
}

/// Deletes a story.
pub(super) async fn story(
    State(desk): State<Desk>,
    who: Who,
    AtStory(story): AtStory,
) -> Result<Response, DeskError> {
    let newest = newest(&mut *desk.press.store.read().await?, &story).await?;
    for (edition, _) in &newest.editions {
        who.may(Action::DeleteDraft, Some(&edition.lang))?;
    }
    match desk.press.discard_story(&story, &who.act(&desk)).await {
        Ok(()) => Ok(page::done("/desk/stories/", "said-deleted").into_response()),
        Err(No::Refused(why)) => confirm::refused(&desk, &who, of_story_whole(&desk, &who, &newest), &why),
        Err(error) => Err(error.into()),
    }
}

fn editions(newest: &Newest) -> Vec<Edition> {
    newest
        .editions
        .iter()
        .map(|(edition, _)| edition.clone())
        .collect()
}

fn of_edition(desk: &Desk, who: &Who, subject: &Subject) -> Confirm {
    let language = desk.interface(&who.lang);
    let mut page = subject.confirm(language, "delete");
    (page.title, page.button) = ("stories-delete-title", "stories-delete-do");
    page.style = "danger";
    let sisters = editions(&subject.newest);
    let happens = if sisters.len() == 1 {
        "stories-delete-last"
    } else {
        "stories-delete-happens"
    };
    page.happens = vec![sentence(language, happens, &Args::none())];
    let judged = subject
        .edition()
        .map(|(edition, _)| discard::edition(edition, &sisters));
    page.refused = said(language, judged.unwrap_or(Ok(())));
    page
}

fn of_story_whole(desk: &Desk, who: &Who, newest: &Newest) -> Confirm {
    let language = desk.interface(&who.lang);
    let back = of_story(&newest.story.id);
    let count = Args::none().with("count", newest.editions.len());
    Confirm {
        title: "stories-delete-story-title",
        button: "stories-delete-do",
        style: "danger",
        action: format!("{back}delete"),
        back,
        headline: Some(headline(newest)),
        happens: vec![sentence(language, "stories-delete-story-happens", &count)],
        refused: said(language, discard::story(&editions(newest))),
        ..Confirm::default()
    }
}

fn said(language: &site::languages::Language, judged: Result<(), Refusal>) -> Option<String> {
    judged.err().map(|why| refusal::words(language, &why))
}

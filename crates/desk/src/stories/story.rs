//! `/desk/stories/{story}/`: what is true of a story whatever the language, and its editions.

mod edition;
mod facts;
#[cfg(test)]
mod sample;

use axum::{
    extract::{Query, State},
    response::Html,
};
use language::Lang;
use newsroom::{
    edition::{Origin, Public},
    id::StoryId,
    rights::Action,
};
use press::check::{Newest, newest};
use serde::Serialize;
use site::{languages::Language, view::card::When};
use store::{address, note, story as stories};

use super::{
    at::{AtStory, of_story},
    shown::Shown,
};
use crate::{
    desk::Desk,
    error::DeskError,
    page::{self, View},
    refusal::name_of,
    translating::Beside,
    who::Who,
};

pub(super) use edition::address;
pub(crate) use facts::{Choice, Draft, Why, choices, names};

/// A story's page.
#[derive(Debug, Serialize)]
pub(crate) struct StoryView {
    story: String,
    href: String,
    headline: Shown,
    zone: String,
    facts: facts::Facts,
    embargo: Embargo,
    editions: Vec<edition::Edition>,
    missing: Vec<Missing>,
    may_delete: bool,
    may_erase: bool,
}

/// The story's embargo and who may change it.
#[derive(Debug, Serialize)]
struct Embargo {
    until: Option<When>,
    is_over: bool,
    local: String,
    may: bool,
}

/// A language in which the story isn't told yet.
#[derive(Debug, Serialize)]
struct Missing {
    lang: String,
    dir: &'static str,
    name: String,
    may_write: bool,
    /// The editions it can be translated from.
    sources: Vec<Source>,
}

/// An edition to translate from.
#[derive(Debug, Serialize)]
struct Source {
    lang: String,
    name: String,
}

impl View for StoryView {
    const TEMPLATE: &'static str = "stories/story.html";
    const PLACE: &'static str = "/desk/stories/";
}

/// What may stand behind the address of the page.
#[derive(serde::Deserialize)]
pub(super) struct Asked {
    /// Words of pictures to lead with.
    #[serde(default)]
    pictures: String,
}

/// The page.
pub(super) async fn show(
    State(desk): State<Desk>,
    who: Who,
    AtStory(story): AtStory,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, DeskError> {
    who.may(Action::ReadStories, None)?;
    let view = view(&desk, &who, &story, None, &asked.pictures).await?;
    page::render(&desk, &who, &view)
}

/// A story's page, with facts that somebody sent and that couldn't be set.
pub(crate) async fn view(
    desk: &Desk,
    who: &Who,
    story: &StoryId,
    draft: Option<Draft>,
    pictures: &str,
) -> Result<StoryView, DeskError> {
    let language = desk.interface(&who.lang);
    let mut read = desk.press.store.read().await?;
    let newest = newest(&mut read, story).await?;
    let version = stories::find(&mut read, story).await?.map(|kept| kept.version);
    let findings = desk.press.check(story, desk.now()).await?;
    let mut editions = Vec::new();
    for (edition, head) in &newest.editions {
        let held = address::of_edition(&mut read, story, &edition.lang).await?;
        let notes = note::of_edition(&mut read, story, &edition.lang).await?;
        let beside = Beside::read(desk, who, story, &edition.lang).await?;
        let about = edition::About {
            beside: &beside,
            newest: &newest,
            edition,
            head,
            held: &held,
            notes: &notes,
            findings: &findings,
        };
        editions.push(edition::of(desk, who, language, &about));
    }
    let facts = facts::of(desk, who, &mut read, &newest, version, draft, pictures).await?;
    Ok(StoryView {
        story: story.to_string(),
        href: of_story(story),
        headline: headline(&newest),
        zone: desk.press.settings().zone.to_string(),
        facts,
        embargo: embargo(desk, who, language, &newest),
        missing: missing(desk, who, language, &newest),
        may_delete: newest.editions.iter().all(|(edition, _)| {
            edition.public == Public::None && who.can(Action::DeleteDraft, Some(&edition.lang))
        }),
        may_erase: who.can(Action::Erase, None),
        editions,
    })
}

/// The headline a story goes by: that of its original.
pub(super) fn headline(newest: &Newest) -> Shown {
    let original = newest
        .editions
        .iter()
        .find(|(edition, _)| edition.origin == Origin::Original);
    match original.or(newest.editions.first()) {
        Some((edition, head)) => Shown::new(head.text.headline.as_str(), &edition.lang),
        None => Shown::id(newest.story.id.as_str()),
    }
}

fn embargo(desk: &Desk, who: &Who, language: &Language, newest: &Newest) -> Embargo {
    let (until, zone) = (newest.story.embargo, &desk.press.settings().zone);
    let now = desk.now();
    Embargo {
        until: until.map(|until| language.day_and_hour(until)),
        is_over: until.is_some_and(|until| until <= now),
        local: until.map(|until| until.to_local(zone)).unwrap_or_default(),
        may: who.can(Action::Embargo, None),
    }
}

fn missing(desk: &Desk, who: &Who, language: &Language, newest: &Newest) -> Vec<Missing> {
    let is_there = |lang: &Lang| newest.editions.iter().any(|(edition, _)| edition.lang == *lang);
    let settings = desk.press.settings();
    let langs = settings.languages.iter().filter(|lang| !is_there(lang));
    langs
        .map(|lang| {
            let sources = newest.editions.iter().map(|(edition, _)| Source {
                lang: edition.lang.to_string(),
                name: name_of(language, &edition.lang),
            });
            let may_translate = who.can(Action::StartTranslation, Some(lang));
            Missing {
                lang: lang.to_string(),
                dir: lang.direction().as_str(),
                name: name_of(language, lang),
                may_write: who.can(Action::StartEdition, Some(lang)),
                sources: sources.filter(|_| may_translate).collect(),
            }
        })
        .collect()
}

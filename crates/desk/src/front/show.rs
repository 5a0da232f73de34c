//! A front in the making: what stands at its top, and the published stories to choose from.

use axum::{
    extract::{Path, Query, State},
    response::{Html, Redirect},
};
use language::{Lang, fold::match_key, own_name};
use newsroom::{
    arrangement::{Arrangement, FrontId},
    id::StoryId,
    rights::Action,
    thing::{Thing, ThingKind},
};
use serde::{Deserialize, Serialize};
use store::{
    arrangement,
    public::{card::Card, scope::Scope},
    thing,
};

use super::{front_of, path_of};
use crate::{
    desk::Desk,
    error::DeskError,
    page::{self, View},
    who::Who,
};

/// How many of the newest stories are looked through for the picker.
const RECENT: u32 = 200;
/// How many of them are shown.
const SHOWN: usize = 30;

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    q: String,
}

#[derive(Debug, Serialize)]
struct Front {
    path: String,
    lang: String,
    dir: &'static str,
    title: String,
    languages: Vec<Choice>,
    sections: Vec<Choice>,
    lead: Option<Row>,
    urgent: Vec<Row>,
    pinned: Vec<Row>,
    stories: Vec<Row>,
    q: String,
    site: String,
    may: bool,
}

#[derive(Debug, Serialize)]
struct Choice {
    path: String,
    name: String,
    lang: String,
    current: bool,
}

#[derive(Debug, Serialize)]
struct Row {
    story: String,
    headline: String,
    when: String,
    /// Until when it is urgent.
    until: Option<String>,
    /// Whether readers see it there now.
    shown: bool,
    pinned: bool,
    lead: bool,
    urgent: bool,
}

impl View for Front {
    const TEMPLATE: &'static str = "front/front.html";
    const PLACE: &'static str = "/desk/front/";
}

/// To the front of the reader's own language where the newsroom has one, else to that of its first.
pub(super) async fn first(State(desk): State<Desk>, who: Who) -> Result<Redirect, DeskError> {
    let settings = desk.press.settings();
    let own = settings.languages.iter().find(|lang| **lang == who.lang);
    let lang = own.or(settings.languages.first()).ok_or(DeskError::NotFound)?;
    Ok(Redirect::to(&format!("/desk/front/{lang}/")))
}

pub(super) async fn front(
    State(desk): State<Desk>,
    who: Who,
    Path(lang): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, DeskError> {
    let front = front_of(&desk, &lang, None)?;
    show(&desk, &who, &front, asked).await
}

pub(super) async fn section(
    State(desk): State<Desk>,
    who: Who,
    Path((lang, section)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, DeskError> {
    let front = front_of(&desk, &lang, Some(&section))?;
    show(&desk, &who, &front, asked).await
}

async fn show(desk: &Desk, who: &Who, front: &FrontId, asked: Asked) -> Result<Html<String>, DeskError> {
    who.may(Action::ReadStories, None)?;
    let mut read = desk.press.store.read().await?;
    let sections = thing::all(&mut read, ThingKind::Section).await?;
    let known = |section: &newsroom::id::SectionId| sections.iter().any(|one| one.id() == section.as_str());
    if front.section.as_ref().is_some_and(|section| !known(section)) {
        return Err(DeskError::NotFound);
    }
    let arranged = arrangement::find(&mut read, front).await?.value;
    drop(read);
    let public = desk.press.store.public();
    let scope = front.section.clone().map_or(Scope::Front, Scope::Section);
    let recent = public.cards(&front.lang, &scope, 0, RECENT).await?;
    let named: Vec<StoryId> = arranged.stories().cloned().collect();
    let placed = public.cards_of(&front.lang, &named).await?;
    let rows = Rows {
        desk,
        who,
        arranged: &arranged,
        placed: &placed,
    };
    let key = match_key(&asked.q);
    let found = recent
        .iter()
        .filter(|card| match_key(card.headline.as_str()).contains(&key));
    page::render(
        desk,
        who,
        &Front {
            path: path_of(front),
            lang: front.lang.to_string(),
            dir: front.lang.direction().as_str(),
            title: title(&sections, front),
            languages: languages(desk, front),
            sections: choices(&sections, front),
            lead: arranged.lead.as_ref().map(|story| rows.of(story)),
            urgent: arranged
                .urgent
                .iter()
                .map(|urgent| rows.of(&urgent.story))
                .collect(),
            pinned: arranged.pinned.iter().map(|story| rows.of(story)).collect(),
            stories: found
                .take(SHOWN)
                .map(|card| rows.row(&card.story, Some(card)))
                .collect(),
            q: asked.q,
            site: site_path(front),
            may: who.can(Action::ArrangeFront, Some(&front.lang)),
        },
    )
}

struct Rows<'a> {
    desk: &'a Desk,
    who: &'a Who,
    arranged: &'a Arrangement,
    placed: &'a [Card],
}

impl Rows<'_> {
    fn of(&self, story: &StoryId) -> Row {
        self.row(story, self.placed.iter().find(|card| card.story == *story))
    }

    fn row(&self, story: &StoryId, card: Option<&Card>) -> Row {
        let language = self.desk.interface(&self.who.lang);
        let urgent = self.arranged.urgent.iter().find(|urgent| urgent.story == *story);
        let until = urgent.map(|urgent| language.day_and_hour(urgent.until).text);
        let is_urgent = urgent.is_some_and(|urgent| self.desk.now() < urgent.until);
        Row {
            story: story.to_string(),
            headline: card.map_or_else(|| story.to_string(), |card| card.headline.to_string()),
            when: card
                .map(|card| language.day_and_hour(card.at).text)
                .unwrap_or_default(),
            until,
            shown: card.is_some() && (urgent.is_none() || is_urgent),
            pinned: self.arranged.pinned.contains(story),
            lead: self.arranged.lead.as_ref() == Some(story),
            urgent: is_urgent,
        }
    }
}

fn title(sections: &[Thing], front: &FrontId) -> String {
    let section = front.section.as_ref();
    let thing = section.and_then(|id| sections.iter().find(|one| one.id() == id.as_str()));
    thing.map_or_else(
        || own_name(&front.lang),
        |thing| thing.names.shown(&front.lang, thing.id()).text().to_owned(),
    )
}

fn languages(desk: &Desk, front: &FrontId) -> Vec<Choice> {
    let of = |lang: &Lang| Choice {
        path: path_of(&FrontId {
            lang: lang.clone(),
            section: front.section.clone(),
        }),
        name: own_name(lang),
        lang: lang.to_string(),
        current: *lang == front.lang,
    };
    desk.press.settings().languages.iter().map(of).collect()
}

fn choices(sections: &[Thing], front: &FrontId) -> Vec<Choice> {
    let of = |thing: &Thing| {
        let section = newsroom::id::SectionId::parse(thing.id()).ok()?;
        Some(Choice {
            current: front.section.as_ref() == Some(&section),
            path: path_of(&FrontId {
                lang: front.lang.clone(),
                section: Some(section),
            }),
            name: thing.names.shown(&front.lang, thing.id()).text().to_owned(),
            lang: front.lang.to_string(),
        })
    };
    sections.iter().filter_map(of).collect()
}

/// Where readers see it.
fn site_path(front: &FrontId) -> String {
    match &front.section {
        Some(section) => format!(
            "/{}/{}/",
            front.lang,
            language::address::encode_segment(section.as_str())
        ),
        None => format!("/{}/", front.lang),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::sample;

    fn row(headline: &str) -> Row {
        Row {
            story: "s-1".to_owned(),
            headline: headline.to_owned(),
            when: "٢٤ نوفمبر ٢٠٢٦".to_owned(),
            until: Some("٢٥ نوفمبر ٢٠٢٦".to_owned()),
            shown: false,
            pinned: true,
            lead: false,
            urgent: true,
        }
    }

    #[test]
    fn a_front_has_its_words_in_every_language() {
        let choice = |name: &str| Choice {
            path: "/desk/front/ar/".to_owned(),
            name: name.to_owned(),
            lang: "ar".to_owned(),
            current: true,
        };
        for may in [true, false] {
            sample::check(&Front {
                path: "/desk/front/ar/".to_owned(),
                lang: "ar".to_owned(),
                dir: "rtl",
                title: "العربية".to_owned(),
                languages: vec![choice("العربية")],
                sections: vec![choice("سياسة")],
                lead: may.then(|| row("قمة <في> المنامة")),
                urgent: vec![row("عاجل")],
                pinned: vec![row("الأول"), row("الثاني")],
                stories: if may { vec![row("آخر")] } else { Vec::new() },
                q: "قمة".to_owned(),
                site: "/ar/".to_owned(),
                may,
            });
        }
    }
}

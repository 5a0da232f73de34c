//! The standing pages with their editions.

use axum::{extract::State, response::Html};
use language::{Lang, own_name};
use newsroom::{id::SectionId, rights::Action};
use serde::Serialize;
use store::{overview, thing::desk::used_by};

use crate::{
    desk::Desk,
    error::DeskError,
    page::{self, View},
    who::Who,
};

/// How many standing pages a newsroom is thought to have.
const MOST: u32 = 200;

#[derive(Debug, Serialize)]
struct Pages {
    languages: Vec<Language>,
    pages: Vec<Row>,
    may_order: bool,
    /// The languages in which a new page may be begun.
    begin: Vec<Language>,
}

#[derive(Debug, Clone, Serialize)]
struct Language {
    lang: String,
    name: String,
}

#[derive(Debug, Serialize)]
struct Row {
    story: String,
    /// The address of its facts and editions.
    path: String,
    title: String,
    title_lang: String,
    title_dir: &'static str,
    editions: Vec<Option<Edition>>,
}

#[derive(Debug, Serialize)]
struct Edition {
    path: String,
    working: &'static str,
    public: String,
}

impl View for Pages {
    const TEMPLATE: &'static str = "pages/list.html";
    const PLACE: &'static str = "/desk/pages/";
}

pub(super) async fn list(State(desk): State<Desk>, who: Who) -> Result<Html<String>, DeskError> {
    who.may(Action::ReadStories, None)?;
    let settings = desk.press.settings();
    let lines = lines(&desk).await?;
    let language = |lang: &Lang| Language {
        lang: lang.to_string(),
        name: own_name(lang),
    };
    let may_begin = settings
        .languages
        .iter()
        .filter(|lang| who.can(Action::WritePage, Some(lang)));
    page::render(
        &desk,
        &who,
        &Pages {
            languages: settings.languages.iter().map(language).collect(),
            begin: may_begin.map(language).collect(),
            pages: lines
                .iter()
                .map(|line| row(&settings.languages, &who.lang, line))
                .collect(),
            may_order: who.can(Action::ChangeSettings, None),
        },
    )
}

/// The standing pages in the house's order.
pub(crate) async fn lines(desk: &Desk) -> Result<Vec<overview::Line>, DeskError> {
    let mut read = desk.press.store.read().await?;
    let section = SectionId::standing();
    let kind = newsroom::thing::ThingKind::Section;
    let ids = used_by(&mut read, kind, section.as_str(), MOST).await?;
    let mut lines = overview::of(&mut read, &ids).await?;
    let order = store::newsroom::find(&mut read).await?.house.pages;
    lines.sort_by_key(|line| {
        order
            .iter()
            .position(|own| *own == line.story)
            .unwrap_or(order.len())
    });
    Ok(lines)
}

fn row(languages: &[Lang], reader: &Lang, line: &overview::Line) -> Row {
    let own = line.editions.iter().find(|edition| edition.lang == *reader);
    let first = own.or(line.editions.first());
    let story = language::address::encode_segment(line.story.as_str());
    let edition = |lang: &Lang| {
        let edition = line.editions.iter().find(|edition| edition.lang == *lang)?;
        Some(Edition {
            path: format!("/desk/stories/{story}/{lang}/"),
            working: edition.working.as_str(),
            public: edition.public.clone(),
        })
    };
    let lang = first.map_or(reader, |edition| &edition.lang);
    Row {
        path: format!("/desk/stories/{story}/"),
        title: first.map_or_else(|| line.story.to_string(), |edition| edition.headline.to_string()),
        title_lang: lang.to_string(),
        title_dir: lang.direction().as_str(),
        editions: languages.iter().map(edition).collect(),
        story: line.story.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::sample;

    #[test]
    fn the_pages_have_their_words_in_every_language() {
        let language = Language {
            lang: "ar".to_owned(),
            name: "العربية".to_owned(),
        };
        let states = ["none", "scheduled", "published", "withdrawn"];
        let edition = |public: &&str| {
            Some(Edition {
                path: "/desk/stories/about/ar/".to_owned(),
                working: "in_review",
                public: (*public).to_owned(),
            })
        };
        let row = Row {
            story: "about".to_owned(),
            path: "/desk/stories/about/".to_owned(),
            title: "من نحن".to_owned(),
            title_lang: "ar".to_owned(),
            title_dir: "rtl",
            editions: states.iter().map(edition).chain([None]).collect(),
        };
        sample::check(&Pages {
            languages: vec![language.clone(); 5],
            pages: vec![row],
            may_order: true,
            begin: vec![language],
        });
        sample::check(&Pages {
            languages: Vec::new(),
            pages: Vec::new(),
            may_order: false,
            begin: Vec::new(),
        });
    }
}

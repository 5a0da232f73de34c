//! Every kind of page, with an address of the demonstration for each.

use anyhow::{Context, Result};
use browser::newsroom::{Newsroom, Story};

/// A language of the demonstration, as pages must show it.
pub(crate) struct Language {
    /// Its tag.
    pub(crate) tag: &'static str,
    /// Its name in itself.
    pub(crate) name: &'static str,
    /// Its direction.
    pub(crate) dir: &'static str,
}

/// Arabic first: what holds there holds elsewhere more often than the other way round.
pub(crate) const LANGUAGES: [Language; 3] = [
    Language {
        tag: "ar",
        name: "العربية",
        dir: "rtl",
    },
    Language {
        tag: "ru",
        name: "Русский",
        dir: "ltr",
    },
    Language {
        tag: "en",
        name: "English",
        dir: "ltr",
    },
];

/// One page.
pub(crate) struct Page {
    /// What kind of page it is.
    pub(crate) kind: &'static str,
    /// Its path, not percent-encoded.
    pub(crate) path: String,
    /// The status it answers with.
    pub(crate) status: u16,
}

/// A page of every kind there is in that language.
///
/// # Errors
/// Where the demonstration lacks what a kind needs.
pub(crate) fn of_every_kind(newsroom: &Newsroom, language: &str) -> Result<Vec<Page>> {
    let public = |story: &Story| story.is_public_in(language);
    let story = newsroom.story("with topics", |story| public(story) && !story.topics.is_empty())?;
    let edition = &story.editions[language];
    let month = edition
        .published_at
        .as_deref()
        .and_then(|time| time.get(..7))
        .context("no time of publishing")?;
    let mut pages = vec![
        page("front", format!("/{language}/")),
        page("section", format!("/{language}/{}/", story.section)),
        page("topic", format!("/{language}/topic/{}/", story.topics[0])),
        page(
            "archive",
            format!("/{language}/archive/{}/", month.replace('-', "/")),
        ),
        Page {
            kind: "not found",
            path: format!("/{language}/no/such-page/"),
            status: 404,
        },
    ];
    let editions = newsroom
        .stories
        .iter()
        .filter_map(|story| Some((story, story.editions.get(language)?)));
    for (story, edition) in editions {
        let path = story.path(language)?;
        match edition.status.as_str() {
            "published" => pages.push(page("article", path)),
            "withdrawn" => pages.push(Page {
                kind: "gone",
                path,
                status: 410,
            }),
            _ => {}
        }
    }
    Ok(pages)
}

fn page(kind: &'static str, path: String) -> Page {
    Page {
        kind,
        path,
        status: 200,
    }
}

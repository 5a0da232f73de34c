//! The library of pictures: looked for by words and by use, newest first, page by page.

use axum::{
    extract::{Query, State},
    response::Html,
};
use language::{Args, Lang};
use newsroom::rights::Action;
use serde::{Deserialize, Serialize};
use site::{languages::Language, view::card::When};
use store::{
    job::Progress,
    library::{self, Only, Shelved, Wanted},
};

use super::shown::{Said, Thumb, page_of};
use crate::{
    desk::Desk,
    error::DeskError,
    page::{self, View},
    who::Who,
};

/// How many pictures stand on a page.
const PAGE: u32 = 48;

/// How many days before its end a licence is said to end soon.
const SOON: i32 = 30;

#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    only: String,
    #[serde(default)]
    page: Option<u64>,
    /// What was just done: see [`crate::gate`].
    #[serde(default, rename = "said")]
    _said: Option<String>,
}

#[derive(Debug, Serialize)]
struct Library {
    q: String,
    choices: Vec<Choice>,
    shelf: Vec<Item>,
    total: u64,
    is_narrowed: bool,
    earlier: Option<String>,
    later: Option<String>,
    waiting: u64,
    failed: u64,
    may_upload: bool,
    most: usize,
}

/// What the library can be narrowed to.
#[derive(Debug, Serialize)]
struct Choice {
    value: String,
    name: String,
    chosen: bool,
}

#[derive(Debug, Serialize)]
struct Item {
    href: String,
    thumb: Thumb,
    alt: Option<Said>,
    title: Option<Said>,
    id: String,
    credit: Option<Said>,
    stories: u64,
    /// The languages in which nobody is credited.
    uncredited: Vec<String>,
    ends: Option<When>,
    has_ended: bool,
    is_made: bool,
}

impl View for Library {
    const TEMPLATE: &'static str = "pictures/library.html";
    const PLACE: &'static str = "/desk/pictures/";
}

pub(super) async fn library(
    State(desk): State<Desk>,
    who: Who,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, DeskError> {
    who.may(Action::ReadStories, None)?;
    let language = desk.interface(&who.lang);
    let languages = desk.press.settings().languages.clone();
    let today = desk.now().date(&desk.press.settings().zone);
    let (choices, only) = choices(language, &languages, &asked.only, today);
    let wanted = Wanted {
        words: asked.q.trim().to_owned(),
        only,
    };
    let number = asked.page.unwrap_or(1).clamp(1, 1_000_000);
    let mut snapshot = desk.press.store.read().await?;
    let total = library::count(&mut snapshot, &wanted).await?;
    let found = library::page(&mut snapshot, &wanted, (number - 1) * u64::from(PAGE), PAGE).await?;
    drop(snapshot);
    let Progress {
        waiting,
        running,
        failed,
    } = desk.press.rendering(desk.now()).await?;
    let item = |shelved: &Shelved| item(language, &languages, today, shelved);
    let address = |page| address(&wanted.words, &asked.only, page);
    page::render(
        &desk,
        &who,
        &Library {
            choices,
            shelf: found.iter().map(item).collect(),
            total,
            is_narrowed: !wanted.words.is_empty() || wanted.only != Only::Any,
            earlier: (1 < number).then(|| address(number - 1)),
            later: (number * u64::from(PAGE) < total).then(|| address(number + 1)),
            q: wanted.words.clone(),
            waiting: waiting + running,
            failed,
            may_upload: who.can(Action::UploadPicture, None),
            most: media::check::LARGEST_FILE >> 20,
        },
    )
}

fn address(words: &str, only: &str, page: u64) -> String {
    let encoded = |text: &str| {
        percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
    };
    format!(
        "/desk/pictures/?q={}&only={}&page={page}",
        encoded(words),
        encoded(only)
    )
}

/// All that can be chosen, and what is.
fn choices(
    language: &Language,
    languages: &[Lang],
    asked: &str,
    today: language::Date,
) -> (Vec<Choice>, Only) {
    let plain = [
        ("", "pictures-only-any", Only::Any),
        ("used", "pictures-only-used", Only::Used),
        ("unused", "pictures-only-unused", Only::Unused),
        (
            "expiring",
            "pictures-only-expiring",
            Only::ExpiringBy(today.plus_days(SOON)),
        ),
        ("awaited", "pictures-only-awaited", Only::Awaited),
        ("failed", "pictures-only-failed", Only::Failed),
    ];
    let plain = plain.map(|(value, key, only)| (value.to_owned(), language.word(key), only));
    let by_language = languages.iter().flat_map(|lang| {
        let named = |key: &str| {
            let name = language.name_of(lang);
            language.words.text(key, &Args::none().with("language", &name))
        };
        let (credit, alt) = (
            named("pictures-only-uncredited"),
            named("pictures-only-without-alt"),
        );
        [
            (
                format!("credit-{lang}"),
                credit,
                Only::WithoutCredit(lang.clone()),
            ),
            (format!("alt-{lang}"), alt, Only::WithoutAlt(lang.clone())),
        ]
    });
    let mut only = Only::Any;
    let choices = plain.into_iter().chain(by_language).map(|(value, name, meant)| {
        let chosen = value == asked;
        if chosen {
            only = meant;
        }
        Choice { value, name, chosen }
    });
    (choices.collect(), only)
}

fn item(language: &Language, languages: &[Lang], today: language::Date, shelved: &Shelved) -> Item {
    let picture = &shelved.picture;
    let lang = &language.lang;
    let credited = |lang: &&Lang| {
        picture
            .credit
            .get(lang)
            .is_some_and(|credit| !credit.trim().is_empty())
    };
    let ends = picture
        .licence
        .expires
        .filter(|ends| *ends <= today.plus_days(SOON));
    Item {
        href: page_of(picture),
        thumb: Thumb::of(picture, 640),
        alt: Said::of(&picture.alt, lang),
        title: Said::of(&picture.caption, lang).or_else(|| Said::of(&picture.alt, lang)),
        id: picture.id.to_string(),
        credit: Said::of(&picture.credit, lang),
        stories: shelved.stories,
        uncredited: languages
            .iter()
            .filter(|lang| !credited(lang))
            .map(|lang| language.name_of(lang))
            .collect(),
        has_ended: ends.is_some_and(|ends| ends < today),
        ends: ends.map(|ends| language.date(ends)),
        is_made: picture.file.is_none() || picture.renditions.is_some(),
    }
}

#[cfg(test)]
mod tests {
    use language::{Date, Moment};
    use newsroom::{
        id::PictureId,
        picture::{Licence, Picture, PictureFile, PictureFormat},
    };
    use site::languages::Languages;

    use super::*;
    use crate::{desk::interface_tags, page::sample};

    fn samples(language: &Language) -> Library {
        let languages = fixture::standing::settings().languages;
        let today = Date::new(2026, 11, 24).unwrap();
        let (choices, only) = choices(language, &languages, "credit-ru", today);
        assert_eq!(only, Only::WithoutCredit(Lang::parse("ru").unwrap()));
        let mut picture = Picture {
            file: Some(PictureFile {
                hash: "a".repeat(64),
                format: PictureFormat::Jpeg,
                width: 1600,
                height: 900,
            }),
            licence: Licence {
                expires: Date::new(2026, 11, 20),
                ..Licence::default()
            },
            ..Picture::awaited(PictureId::parse("صورة-1").unwrap())
        };
        picture.credit.set(Lang::parse("ar").unwrap(), "وكالة <الصور>");
        let shelved = |picture: Picture| Shelved {
            picture,
            created: Moment::parse("2026-11-24T08:00:00Z").unwrap(),
            by: None,
            stories: 3,
        };
        let shelf = [picture, Picture::awaited(PictureId::parse("p-2").unwrap())].map(shelved);
        Library {
            q: "ميناء".to_owned(),
            choices,
            shelf: shelf
                .iter()
                .map(|one| item(language, &languages, today, one))
                .collect(),
            total: 2,
            is_narrowed: true,
            earlier: Some(address("ميناء", "used", 1)),
            later: Some(address("ميناء", "used", 3)),
            waiting: 11,
            failed: 2,
            may_upload: true,
            most: 50,
        }
    }

    #[test]
    fn the_library_has_its_words_in_every_language() {
        let languages = Languages::among(&fixture::standing::settings(), interface_tags()).unwrap();
        for language in languages.iter() {
            sample::check(&samples(language));
            let empty = Library {
                shelf: Vec::new(),
                total: 0,
                is_narrowed: false,
                may_upload: false,
                earlier: None,
                later: None,
                waiting: 0,
                failed: 0,
                q: String::new(),
                ..samples(language)
            };
            sample::check(&empty);
        }
    }
}

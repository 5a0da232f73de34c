//! The frame around every page: who is signed in, where one can go.

use newsroom::names::Named;
use serde::Serialize;
use site::languages::Language;

use crate::{desk::Desk, who::Who};

/// What `frame.html` is given.
#[derive(Debug, Serialize)]
pub(crate) struct Frame {
    /// The interface's language.
    lang: String,
    /// `ltr` or `rtl`.
    dir: &'static str,
    /// The newsroom's name, in the interface's language where it has one.
    newsroom: String,
    /// The language and direction of that name.
    newsroom_lang: String,
    /// Where one can go; nowhere before signing in.
    places: Vec<Place>,
    /// Who is signed in.
    person: Option<String>,
    /// The key of what was just done.
    said: Option<String>,
}

/// A place one can go to.
#[derive(Debug, Serialize)]
struct Place {
    /// Its address.
    href: &'static str,
    /// The key of its name.
    key: &'static str,
    /// Whether one is there.
    current: bool,
}

/// The areas of the desk, in the order of the day.
const PLACES: [(&str, &str); 9] = [
    ("/desk/", "desk-place-day"),
    ("/desk/stories/", "desk-place-stories"),
    ("/desk/coverage/", "desk-place-coverage"),
    ("/desk/queue/", "desk-place-queue"),
    ("/desk/pictures/", "desk-place-pictures"),
    ("/desk/front/", "desk-place-front"),
    ("/desk/pages/", "desk-place-pages"),
    ("/desk/people/", "desk-place-people"),
    ("/desk/settings/", "desk-place-settings"),
];

impl Frame {
    /// A frame as somebody sees it who has just done something.
    #[cfg(test)]
    pub(crate) fn sample(language: &Language) -> Self {
        let lang = language.words.lang();
        let places = PLACES.iter().map(|&(href, key)| Place {
            href,
            key,
            current: href == "/desk/stories/",
        });
        Self {
            lang: lang.as_str().to_owned(),
            dir: lang.direction().as_str(),
            newsroom: String::from("ترجمان"),
            newsroom_lang: String::from("ar"),
            places: places.collect(),
            person: Some(String::from("Анна Ветрова")),
            said: Some(String::from("said-done")),
        }
    }

    pub(crate) fn of(desk: &Desk, language: &Language, who: Option<&Who>, here: &str) -> Self {
        let settings = desk.press.settings();
        let (newsroom, newsroom_lang) = match settings.name.shown(&language.lang, "Tarjuman") {
            Named::Own(name) => (name, language.lang.as_str()),
            Named::Other(lang, name) => (name, lang.as_str()),
            Named::Id(name) => (name, "en"),
        };
        let places = PLACES.iter().map(|&(href, key)| Place {
            href,
            key,
            current: href == here,
        });
        Self {
            lang: language.words.lang().as_str().to_owned(),
            dir: language.words.lang().direction().as_str(),
            newsroom: newsroom.to_owned(),
            newsroom_lang: newsroom_lang.to_owned(),
            places: who.map(|_| places.collect()).unwrap_or_default(),
            person: who.map(|who| who.name().to_owned()),
            said: who.and_then(|who| who.said.clone()),
        }
    }
}

//! Erasing on a lawful order: a text, or a person's name. A word has to be typed, and whose order it is.

use axum::{
    extract::State,
    response::{Html, IntoResponse, Response},
};
use language::{Args, Lang};
use newsroom::{
    erasure::{Extent as Reach, Order as Ordered},
    line::Notice,
    rights::Action,
};
use press::{
    No,
    check::{Newest, newest},
};

use super::{
    at::{AtStory, of_story},
    confirm::{self, Confirm, Extent, Line, Order, sentence},
    story::headline,
};
use crate::{desk::Desk, error::DeskError, fields::Fields, page, refusal::name_of, who::Who};

/// What will happen.
pub(super) async fn ask(
    State(desk): State<Desk>,
    who: Who,
    AtStory(story): AtStory,
) -> Result<Html<String>, DeskError> {
    who.may(Action::Erase, None)?;
    let mut read = desk.press.store.read().await?;
    let newest = newest(&mut read, &story).await?;
    page::render(&desk, &who, &of_text(&desk, &who, &newest, &Fields::default()))
}

/// Erases a text.
pub(super) async fn erase(
    State(desk): State<Desk>,
    who: Who,
    AtStory(story): AtStory,
    fields: Result<Fields, DeskError>,
) -> Result<Response, DeskError> {
    who.may(Action::Erase, None)?;
    let fields = fields?.only(&["extent", "reference", "notice", "word"])?;
    let newest = newest(&mut *desk.press.store.read().await?, &story).await?;
    let page = of_text(&desk, &who, &newest, &fields);
    let word = |key| desk.interface(&who.lang).word(key);
    if let Some(key) = missing(&desk, &who, &fields) {
        return confirm::again(&desk, &who, page, word(key));
    }
    let Some(extent) = extent(fields.one("extent")) else {
        return confirm::again(&desk, &who, page, word("stories-erase-choose"));
    };
    let order = Ordered {
        extent,
        notice: Notice::parse(fields.one("notice")).ok(),
        reference: fields.one("reference").to_owned(),
    };
    let gone = match desk.press.erase(&story, &order, &who.act(&desk)).await {
        Ok(_) => newest_is_gone(&desk, &story).await?,
        Err(No::Refused(why)) => return confirm::refused(&desk, &who, page, &why),
        Err(error) => return Err(error.into()),
    };
    let back = if gone {
        "/desk/stories/".to_owned()
    } else {
        of_story(&story)
    };
    Ok(page::done(&back, "said-erased").into_response())
}

/// What will happen to a person's name.
pub(super) async fn ask_name(State(desk): State<Desk>, who: Who) -> Result<Html<String>, DeskError> {
    who.may(Action::Erase, None)?;
    page::render(&desk, &who, &of_name(&desk, &who, &Fields::default()))
}

/// Erases a person's name.
pub(super) async fn erase_name(
    State(desk): State<Desk>,
    who: Who,
    fields: Result<Fields, DeskError>,
) -> Result<Response, DeskError> {
    who.may(Action::Erase, None)?;
    let fields = fields?.only(&["person", "reference", "word"])?;
    let page = of_name(&desk, &who, &fields);
    let word = |key| desk.interface(&who.lang).word(key);
    if let Some(key) = missing(&desk, &who, &fields) {
        return confirm::again(&desk, &who, page, word(key));
    }
    let Some(name) = fields.said("person") else {
        return confirm::again(&desk, &who, page, word("stories-erase-whom"));
    };
    let erased = desk
        .press
        .erase_name(name, fields.one("reference"), &who.act(&desk))
        .await;
    match erased {
        Ok(_) => Ok(page::done("/desk/stories/", "said-erased").into_response()),
        Err(No::Refused(why)) => confirm::refused(&desk, &who, page, &why),
        Err(error) => Err(error.into()),
    }
}

async fn newest_is_gone(desk: &Desk, story: &newsroom::id::StoryId) -> Result<bool, DeskError> {
    let mut read = desk.press.store.read().await?;
    Ok(store::story::find(&mut read, story).await?.is_none())
}

/// What an order lacks: the typed word, or whose it is.
fn missing(desk: &Desk, who: &Who, fields: &Fields) -> Option<&'static str> {
    let word = desk.interface(&who.lang).word("stories-erase-word");
    if fields.one("reference").is_empty() {
        return Some("stories-erase-whose");
    }
    (fields.one("word") != word).then_some("stories-erase-type")
}

fn extent(value: &str) -> Option<Reach> {
    let (what, lang) = value.split_once(':').unwrap_or((value, ""));
    let lang = Lang::parse(lang);
    match (what, lang) {
        ("story", _) => Some(Reach::Story),
        ("edition", Ok(lang)) => Some(Reach::Edition(lang)),
        ("past", Ok(lang)) => Some(Reach::Past(lang)),
        _ => None,
    }
}

fn of_text(desk: &Desk, who: &Who, newest: &Newest, fields: &Fields) -> Confirm {
    let language = desk.interface(&who.lang);
    let back = of_story(&newest.story.id);
    let asked = fields.one("extent");
    let choice = |value: String, key, name| Extent {
        chosen: value == asked,
        value,
        key,
        name,
    };
    let mut extents = Vec::new();
    for (edition, _) in &newest.editions {
        let (lang, name) = (&edition.lang, name_of(language, &edition.lang));
        extents.push(choice(format!("past:{lang}"), "stories-erase-past", name.clone()));
        extents.push(choice(format!("edition:{lang}"), "stories-erase-edition", name));
    }
    extents.push(choice("story".to_owned(), "stories-erase-story", String::new()));
    let happens = [
        "stories-erase-happens",
        "stories-erase-readers",
        "stories-erase-backups",
    ];
    Confirm {
        title: "stories-erase-title",
        action: format!("{back}erase"),
        back,
        headline: Some(headline(newest)),
        happens: happens.map(|key| sentence(language, key, &Args::none())).to_vec(),
        line: Some(Line {
            field: "notice",
            label: "stories-erase-notice",
            hint: "stories-erase-notice-hint",
            text: fields.one("notice").to_owned(),
            lang: String::new(),
            dir: "auto",
            optional: true,
        }),
        ..order(language, extents, fields)
    }
}

fn of_name(desk: &Desk, who: &Who, fields: &Fields) -> Confirm {
    let language = desk.interface(&who.lang);
    let happens = ["stories-erase-name-happens", "stories-erase-backups"];
    Confirm {
        title: "stories-erase-name-title",
        action: "/desk/erase-name".to_owned(),
        back: "/desk/stories/".to_owned(),
        happens: happens.map(|key| sentence(language, key, &Args::none())).to_vec(),
        line: Some(Line {
            field: "person",
            label: "stories-erase-name",
            hint: "stories-erase-name-hint",
            text: fields.one("person").to_owned(),
            lang: String::new(),
            dir: "auto",
            optional: false,
        }),
        ..order(language, Vec::new(), fields)
    }
}

fn order(language: &site::languages::Language, extents: Vec<Extent>, fields: &Fields) -> Confirm {
    Confirm {
        word: Some(language.word("stories-erase-word")),
        order: Some(Order {
            extents,
            reference: fields.one("reference").to_owned(),
        }),
        button: "stories-erase-do",
        style: "danger",
        ..Confirm::default()
    }
}

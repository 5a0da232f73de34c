//! The things of a kind, page by page.

use ::language::{Lang, own_name};
use ::newsroom::{
    rights::Action,
    thing::{Thing, ThingKind},
};
use axum::{
    Form,
    extract::{Path, Query, State, rejection::FormRejection},
    response::{Html, Redirect},
};
use serde::{Deserialize, Serialize};
use store::thing::desk::{self as kept, Wanted};

use super::{InLanguage, in_languages};
use crate::{
    desk::Desk,
    error::DeskError,
    page::{self, View},
    who::Who,
};

/// How many things a page shows.
const PAGE: u32 = 50;

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    q: String,
    /// A language in which a name is missing.
    #[serde(default)]
    nameless: String,
    #[serde(default)]
    page: Option<u32>,
}

#[derive(Debug, Serialize)]
struct Things {
    kind: &'static str,
    languages: Vec<Language>,
    rows: Vec<Row>,
    q: String,
    nameless: String,
    count: u64,
    page: u32,
    newer: Option<String>,
    older: Option<String>,
    /// The fields of a new thing.
    blank: Vec<InLanguage>,
    may_make: bool,
    may_order: bool,
}

#[derive(Debug, Clone, Serialize)]
struct Language {
    lang: String,
    dir: &'static str,
    name: String,
}

#[derive(Debug, Serialize)]
struct Row {
    id: String,
    path: String,
    names: Vec<Option<String>>,
}

impl View for Things {
    const TEMPLATE: &'static str = "settings/things.html";
    const PLACE: &'static str = "/desk/settings/";
}

pub(super) fn kind_of(word: &str) -> Result<ThingKind, DeskError> {
    ThingKind::parse(word).ok_or(DeskError::NotFound)
}

/// The act of making and changing things of a kind.
pub(super) fn change_of(kind: ThingKind) -> Action {
    kind.change()
}

pub(super) fn path_of(kind: ThingKind, id: &str) -> String {
    let id = ::language::address::encode_segment(id);
    format!("/desk/settings/{}/{id}/", kind.as_str())
}

pub(super) async fn list(
    State(desk): State<Desk>,
    who: Who,
    Path(word): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, DeskError> {
    who.may(Action::ReadSettings, None)?;
    let kind = kind_of(&word)?;
    let settings = desk.press.settings();
    let nameless = settings
        .languages
        .iter()
        .find(|lang| lang.as_str() == asked.nameless);
    let wanted = Wanted {
        search: Some(asked.q.clone()),
        nameless: nameless.cloned(),
    };
    let number = asked.page.unwrap_or(1).max(1);
    let mut read = desk.press.store.read().await?;
    let count = kept::count(&mut read, kind, &wanted).await?;
    let offset = (number - 1).saturating_mul(PAGE);
    let things = kept::page(&mut read, kind, &wanted, offset, PAGE).await?;
    let is_more = u64::from(offset) + u64::from(PAGE) < count;
    let path = |number: u32| {
        let q = ::language::address::encode_segment(&asked.q);
        format!("?q={q}&nameless={}&page={number}", asked.nameless)
    };
    let language = |lang: &Lang| Language {
        lang: lang.to_string(),
        dir: lang.direction().as_str(),
        name: own_name(lang),
    };
    let row = |thing: &Thing| Row {
        id: thing.id().to_owned(),
        path: path_of(kind, thing.id()),
        names: settings
            .languages
            .iter()
            .map(|lang| thing.names.get(lang).map(str::to_owned))
            .collect(),
    };
    let none = ::newsroom::names::Names::default();
    let is_whole = asked.q.is_empty() && nameless.is_none();
    let view = Things {
        kind: kind.as_str(),
        languages: settings.languages.iter().map(language).collect(),
        rows: things.iter().map(row).collect(),
        nameless: nameless.map(ToString::to_string).unwrap_or_default(),
        count,
        page: number,
        newer: (1 < number).then(|| path(number - 1)),
        older: is_more.then(|| path(number + 1)),
        blank: in_languages(&desk, &none, &none),
        may_make: who.can(change_of(kind), None),
        may_order: is_whole && kind == ThingKind::Section && who.can(Action::ChangeSections, None),
        q: asked.q,
    };
    page::render(&desk, &who, &view)
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Move {
    id: String,
    to: Way,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Way {
    Up,
    Down,
}

/// Moves a section one place.
pub(super) async fn order(
    State(desk): State<Desk>,
    who: Who,
    Path(word): Path<String>,
    sent: Result<Form<Move>, FormRejection>,
) -> Result<Redirect, DeskError> {
    let kind = kind_of(&word)?;
    who.may(Action::ChangeSections, None)?;
    let Form(asked) = sent?;
    if kind != ThingKind::Section {
        return Err(DeskError::NotFound);
    }
    let things = store::thing::all(&mut *desk.press.store.read().await?, kind).await?;
    let mut ids: Vec<String> = things.iter().map(|thing| thing.id().to_owned()).collect();
    let at = ids
        .iter()
        .position(|id| *id == asked.id)
        .ok_or(DeskError::NotFound)?;
    let to = match asked.to {
        Way::Up => at.saturating_sub(1),
        Way::Down => (at + 1).min(ids.len() - 1),
    };
    ids.swap(at, to);
    desk.press.order_things(kind, &ids, &who.act(&desk)).await?;
    Ok(page::done(&format!("/desk/settings/{word}/"), "said-done"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::sample;

    #[test]
    fn the_things_have_their_words_in_every_language() {
        for kind in ThingKind::ALL {
            for is_full in [true, false] {
                let row = Row {
                    id: "politics".to_owned(),
                    path: path_of(kind, "سياسة"),
                    names: vec![Some("سياسة".to_owned()), None],
                };
                let language = Language {
                    lang: "ar".to_owned(),
                    dir: "rtl",
                    name: "العربية".to_owned(),
                };
                sample::check(&Things {
                    kind: kind.as_str(),
                    languages: vec![language.clone(), language],
                    rows: if is_full { vec![row] } else { Vec::new() },
                    q: "سياسة".to_owned(),
                    nameless: "ar".to_owned(),
                    count: 120,
                    page: 2,
                    newer: Some("?page=1".to_owned()),
                    older: Some("?page=3".to_owned()),
                    blank: crate::settings::sample_fields(),
                    may_make: is_full,
                    may_order: is_full,
                });
            }
        }
    }
}

//! `/desk/coverage/`: the table of stories and languages.

use axum::{
    extract::{Query, State},
    response::Html,
};
use newsroom::rights::Action;
use serde::Serialize;
use site::view::card::When;
use store::coverage::{counts, list::list, page::lines};

use super::{
    filter::{Asked, Form},
    line::{Shown, StoryView, Words},
    names::Names,
    numbers::Numbers,
};
use crate::{
    desk::Desk,
    error::DeskError,
    page::{self, View},
    who::Who,
};

const PATH: &str = "/desk/coverage/";

/// How many stories a page shows.
pub(super) const STORIES: u32 = 50;

/// A page of stories.
#[derive(Debug, Serialize)]
pub(super) struct Stories {
    pub(super) stories: Vec<StoryView>,
    /// The next page's address.
    pub(super) next: Option<String>,
    /// For a search that looked only so far back: the day it got to.
    pub(super) looked_to: Option<When>,
}

/// Reads a page of stories.
pub(super) async fn stories(
    desk: &Desk,
    who: &Who,
    asked: &Asked,
    path: &str,
    read: &mut store::Connection,
    names: &Names,
) -> Result<Stories, DeskError> {
    let filter = asked.filter(desk, who)?;
    let found = list(read, &filter, asked.after()?.as_ref(), STORIES).await?;
    let lines = lines(read, &found.stories).await?;
    let settings = desk.press.settings();
    let language = desk.interface(&who.lang);
    let shown = Shown {
        language,
        languages: &settings.languages,
        names,
        now: desk.now(),
    };
    let day = found.looked_to.as_deref().and_then(|day| day.parse().ok());
    Ok(Stories {
        stories: lines.iter().map(|line| shown.story(line)).collect(),
        next: found.next.as_ref().map(|key| asked.page(path, key)),
        looked_to: day.map(|day| language.date(day)),
    })
}

#[derive(Debug, Serialize)]
pub(super) struct Coverage {
    numbers: Vec<Numbers>,
    form: Form,
    languages: Vec<Words>,
    #[serde(flatten)]
    page: Stories,
    can_assign: bool,
}

impl View for Coverage {
    const TEMPLATE: &'static str = "translating/coverage.html";
    const PLACE: &'static str = PATH;
}

pub(super) async fn page(
    State(desk): State<Desk>,
    who: Who,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, DeskError> {
    who.may(Action::ReadCoverage, None)?;
    let mut read = desk.press.store.read().await?;
    let names = Names::read(&mut read).await?;
    let page = stories(&desk, &who, &asked, PATH, &mut read, &names).await?;
    let counted = counts(&mut read).await?;
    let settings = desk.press.settings();
    let language = desk.interface(&who.lang);
    let columns = settings.languages.iter();
    let view = Coverage {
        numbers: Numbers::of(&counted, &settings.languages, language),
        form: asked.form(language, &settings.languages, &names),
        languages: columns
            .map(|lang| Words::of(&language.name_of(lang), None))
            .collect(),
        page,
        can_assign: who.can(Action::Assign, None),
    };
    page::render(&desk, &who, &view)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        page::sample,
        translating::{filter, line},
    };

    fn coverage(stories: Vec<StoryView>) -> Coverage {
        Coverage {
            numbers: vec![Numbers::sample()],
            form: filter::sample::form(),
            languages: ["ar", "ru", "en"].map(|tag| Words::of(tag, None)).to_vec(),
            page: Stories {
                stories,
                next: Some("/desk/coverage/?after=2026-11-24~s".to_owned()),
                looked_to: Some(When {
                    iso: "2020-01-01".to_owned(),
                    text: "١ يناير ٢٠٢٠".to_owned(),
                }),
            },
            can_assign: true,
        }
    }

    #[test]
    fn the_table_has_its_words_in_every_language() {
        sample::check(&coverage(vec![line::sample::story(), line::sample::bare()]));
        sample::check(&coverage(Vec::new()));
    }
}

//! `/desk/stories/`: the list of stories.

use axum::{
    extract::{Query, State},
    response::Html,
};
use newsroom::rights::Action;
use serde::Serialize;

use super::{
    coverage::{Stories, stories},
    filter::{Asked, Form},
    names::Names,
};
use crate::{
    desk::Desk,
    error::DeskError,
    page::{self, View},
    who::Who,
};

const PATH: &str = "/desk/stories/";

#[derive(Debug, Serialize)]
pub(super) struct List {
    form: Form,
    #[serde(flatten)]
    page: Stories,
    can_start: bool,
}

impl View for List {
    const TEMPLATE: &'static str = "translating/stories.html";
    const PLACE: &'static str = PATH;
}

pub(super) async fn page(
    State(desk): State<Desk>,
    who: Who,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, DeskError> {
    who.may(Action::ReadStories, None)?;
    let mut read = desk.press.store.read().await?;
    let names = Names::read(&mut read).await?;
    let page = stories(&desk, &who, &asked, PATH, &mut read, &names).await?;
    let settings = desk.press.settings();
    let view = List {
        form: asked.form(desk.interface(&who.lang), &settings.languages, &names),
        page,
        can_start: who.can(Action::StartStory, None),
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

    #[test]
    fn the_list_has_its_words_in_every_language() {
        for stories in [vec![line::sample::story(), line::sample::bare()], Vec::new()] {
            sample::check(&List {
                form: filter::sample::form(),
                page: Stories {
                    stories,
                    next: None,
                    looked_to: None,
                },
                can_start: true,
            });
        }
    }
}

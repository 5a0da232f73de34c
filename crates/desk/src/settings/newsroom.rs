//! What the newsroom calls itself, and what it is.

use ::newsroom::rights::Action;
use axum::{
    Form,
    extract::{State, rejection::FormRejection},
    response::{Html, Redirect},
};
use serde::Serialize;

use super::{InLanguage, in_languages, of_languages};
use crate::{
    desk::Desk,
    error::DeskError,
    page::{self, View},
    who::Who,
};

#[derive(Debug, Serialize)]
struct Newsroom {
    names: Vec<InLanguage>,
    about: Vec<InLanguage>,
    may: bool,
}

impl View for Newsroom {
    const TEMPLATE: &'static str = "settings/newsroom.html";
    const PLACE: &'static str = "/desk/settings/";
}

pub(super) async fn show(State(desk): State<Desk>, who: Who) -> Result<Html<String>, DeskError> {
    who.may(Action::ReadSettings, None)?;
    let set = store::newsroom::find(&mut *desk.press.store.read().await?).await?;
    let file = &desk.press.settings_of_file().name;
    page::render(
        &desk,
        &who,
        &Newsroom {
            names: in_languages(&desk, &set.names, file),
            about: in_languages(&desk, &set.about, &::newsroom::names::Names::default()),
            may: who.can(Action::ChangeSettings, None),
        },
    )
}

pub(super) async fn save(
    State(desk): State<Desk>,
    who: Who,
    sent: Result<Form<Vec<(String, String)>>, FormRejection>,
) -> Result<Redirect, DeskError> {
    who.may(Action::ChangeSettings, None)?;
    let Form(fields) = sent?;
    let change = |record: &mut ::newsroom::record::NewsroomRecord| {
        record.names = of_languages(&desk, &fields, "name", &record.names);
        record.about = of_languages(&desk, &fields, "about", &record.about);
    };
    desk.press.set(change, &who.act(&desk)).await?;
    Ok(page::done("/desk/settings/newsroom/", "said-done"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::sample;

    #[test]
    fn the_names_have_their_words_in_every_language() {
        for may in [true, false] {
            sample::check(&Newsroom {
                names: crate::settings::sample_fields(),
                about: crate::settings::sample_fields(),
                may,
            });
        }
    }
}

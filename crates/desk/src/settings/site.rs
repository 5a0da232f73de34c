//! What the readers' site shows.

use ::newsroom::{house::SiteSet, rights::Action, settings::Shown};
use axum::{
    Form,
    extract::{State, rejection::FormRejection},
    response::{Html, Redirect},
};
use serde::Serialize;

use super::field;
use crate::{
    desk::Desk,
    error::DeskError,
    page::{self, View},
    who::Who,
};

#[derive(Debug, Serialize)]
struct Site {
    /// `yes`, `no`, or nothing.
    stale_note: &'static str,
    stale_note_unset: &'static str,
    page_size: String,
    page_size_unset: usize,
    may: bool,
}

impl View for Site {
    const TEMPLATE: &'static str = "settings/site.html";
    const PLACE: &'static str = "/desk/settings/";
}

fn word(shown: Shown) -> &'static str {
    match shown {
        Shown::Yes => "yes",
        Shown::No => "no",
    }
}

pub(super) async fn show(State(desk): State<Desk>, who: Who) -> Result<Html<String>, DeskError> {
    who.may(Action::ReadSettings, None)?;
    let set = store::newsroom::find(&mut *desk.press.store.read().await?)
        .await?
        .house
        .site;
    let file = &desk.press.settings_of_file().site;
    page::render(
        &desk,
        &who,
        &Site {
            stale_note: set.stale_note.map_or("", word),
            stale_note_unset: word(file.stale_note),
            page_size: set.page_size.map(|size| size.to_string()).unwrap_or_default(),
            page_size_unset: file.page_size,
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
    let stale_note = match field(&fields, "stale_note") {
        None => None,
        Some("yes") => Some(Shown::Yes),
        Some("no") => Some(Shown::No),
        Some(other) => {
            return Err(DeskError::Bad(format!(
                "stale_note: “{other}” is neither yes nor no"
            )));
        }
    };
    let page_size = field(&fields, "page_size").map(str::parse).transpose();
    let page_size = page_size.map_err(|error| DeskError::Bad(format!("page_size: {error}")))?;
    let site = SiteSet {
        stale_note,
        page_size,
    };
    desk.press
        .set(|record| record.house.site = site, &who.act(&desk))
        .await?;
    Ok(page::done("/desk/settings/site/", "said-done"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::sample;

    #[test]
    fn the_sites_settings_have_their_words_in_every_language() {
        for may in [true, false] {
            sample::check(&Site {
                stale_note: "no",
                stale_note_unset: "yes",
                page_size: "30".to_owned(),
                page_size_unset: 20,
                may,
            });
        }
    }
}

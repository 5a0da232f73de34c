//! The house's list of spellings in a language.

use std::collections::BTreeMap;

use ::language::Lang;
use ::newsroom::{rights::Action, settings::Spellings};
use axum::{
    Form,
    extract::{Path, State, rejection::FormRejection},
    response::{Html, Redirect},
};
use serde::{Deserialize, Serialize};

use crate::{
    desk::Desk,
    error::DeskError,
    page::{self, View},
    who::Who,
};

#[derive(Debug, Serialize)]
struct Spelling {
    lang: String,
    dir: &'static str,
    name: String,
    /// One a line: `Путен = Путин`.
    list: String,
    /// What the settings file adds.
    file: Vec<(String, String)>,
    may: bool,
}

impl View for Spelling {
    const TEMPLATE: &'static str = "settings/spelling.html";
    const PLACE: &'static str = "/desk/settings/";
}

fn ours(desk: &Desk, tag: &str) -> Result<Lang, DeskError> {
    let lang = Lang::parse(tag).map_err(|_| DeskError::NotFound)?;
    let is_ours = desk.press.settings().languages.contains(&lang);
    is_ours.then_some(lang).ok_or(DeskError::NotFound)
}

pub(super) async fn show(
    State(desk): State<Desk>,
    who: Who,
    Path(tag): Path<String>,
) -> Result<Html<String>, DeskError> {
    who.may(Action::ReadSettings, None)?;
    let lang = ours(&desk, &tag)?;
    let set = store::newsroom::find(&mut *desk.press.store.read().await?).await?;
    let list = set.house.spelling.get(&lang);
    let lines = list
        .into_iter()
        .flatten()
        .map(|(from, to)| format!("{from} = {to}\n"));
    let file = desk.press.settings_of_file().spelling.get(&lang);
    page::render(
        &desk,
        &who,
        &Spelling {
            dir: lang.direction().as_str(),
            name: ::language::own_name(&lang),
            list: lines.collect(),
            file: file.cloned().unwrap_or_default().into_iter().collect(),
            may: who.can(Action::ChangeRules, None),
            lang: lang.to_string(),
        },
    )
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sent {
    #[serde(default)]
    list: String,
}

pub(super) async fn save(
    State(desk): State<Desk>,
    who: Who,
    Path(tag): Path<String>,
    sent: Result<Form<Sent>, FormRejection>,
) -> Result<Redirect, DeskError> {
    who.may(Action::ChangeRules, None)?;
    let Form(sent) = sent?;
    let lang = ours(&desk, &tag)?;
    let list = read(&sent.list).map_err(DeskError::Bad)?;
    let path = format!("/desk/settings/spelling/{lang}/");
    let change = |record: &mut ::newsroom::record::NewsroomRecord| {
        if list.is_empty() {
            record.house.spelling.remove(&lang);
        } else {
            record.house.spelling.insert(lang, list);
        }
    };
    desk.press.set(change, &who.act(&desk)).await?;
    Ok(page::done(&path, "said-done"))
}

/// A spelling a line: the one that isn't wanted, `=`, the one that is.
fn read(text: &str) -> Result<Spellings, String> {
    let mut list = BTreeMap::new();
    for (number, line) in (1..).zip(text.lines()) {
        if line.trim().is_empty() {
            continue;
        }
        let Some((from, to)) = line.split_once('=') else {
            return Err(format!("line {number}: “{}” has no =", line.trim()));
        };
        let (from, to) = (from.trim().to_owned(), to.trim().to_owned());
        if list.insert(from.clone(), to).is_some() {
            return Err(format!("line {number}: “{from}” stands twice"));
        }
    }
    Ok(list)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::sample;

    #[test]
    fn a_list_is_read_line_by_line() {
        let list = read("بوتن = بوتين\n\nبوتان=بوتين\n").unwrap();
        assert_eq!(list["بوتن"], "بوتين");
        assert_eq!(list.len(), 2);
        assert!(read("بوتين").unwrap_err().starts_with("line 1"));
        assert!(read("a = b\na = c").unwrap_err().starts_with("line 2"));
    }

    #[test]
    fn the_spellings_have_their_words_in_every_language() {
        for may in [true, false] {
            sample::check(&Spelling {
                lang: "ar".to_owned(),
                dir: "rtl",
                name: "العربية".to_owned(),
                list: "بوتن = بوتين\n".to_owned(),
                file: vec![("بوتان".to_owned(), "بوتين".to_owned())],
                may,
            });
        }
    }
}

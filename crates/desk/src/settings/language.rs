//! How one language is written.

use ::language::Lang;
use ::newsroom::{rights::Action, settings::LanguageSettings};
use axum::{
    Form,
    extract::{Path, State, rejection::FormRejection},
    response::{Html, Redirect},
};
use serde::Serialize;
use serde_json::{Map, Value};

use super::field;
use crate::{
    desk::Desk,
    error::DeskError,
    page::{self, View},
    who::Who,
};

/// The ways of a language, each with what can be chosen: as the settings file names them.
const WAYS: [(&str, &[&str]); 5] = [
    ("digits", &["latn", "arab", "arabext", "deva"]),
    ("day", &["plain", "padded"]),
    ("months", &["single", "double"]),
    ("hijri", &["off", "beside"]),
    ("slug", &["native", "ascii"]),
];

#[derive(Debug, Serialize)]
struct Ways {
    lang: String,
    name: String,
    ways: Vec<Way>,
    /// A day as readers see it now.
    sample: String,
    may: bool,
}

#[derive(Debug, Serialize)]
struct Way {
    name: &'static str,
    choices: &'static [&'static str],
    /// What is set in the desk; an empty text is nothing.
    set: String,
    /// What is in force.
    now: String,
}

impl View for Ways {
    const TEMPLATE: &'static str = "settings/language.html";
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
    let set = written(&set.house.language.get(&lang).copied().unwrap_or_default());
    let locale = desk.press.settings().locale(&lang);
    let now = written(&LanguageSettings {
        digits: Some(locale.digits),
        day: Some(locale.day),
        months: Some(locale.months),
        hijri: Some(locale.hijri),
        slug: Some(locale.slug),
    });
    let text = |of: &Map<String, Value>, name: &str| {
        let value = of.get(name).and_then(Value::as_str);
        value.unwrap_or_default().to_owned()
    };
    let dates = ::language::Dates::new(&locale).map_err(site::SiteError::from)?;
    page::render(
        &desk,
        &who,
        &Ways {
            lang: lang.to_string(),
            name: ::language::own_name(&lang),
            ways: WAYS
                .map(|(name, choices)| Way {
                    name,
                    choices,
                    set: text(&set, name),
                    now: text(&now, name),
                })
                .into(),
            sample: dates.long_date(desk.now().date(&desk.press.settings().zone)),
            may: who.can(Action::ChangeSettings, None),
        },
    )
}

/// The settings by their names, as the file would have them.
fn written(settings: &LanguageSettings) -> Map<String, Value> {
    match serde_json::to_value(settings) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    }
}

pub(super) async fn save(
    State(desk): State<Desk>,
    who: Who,
    Path(tag): Path<String>,
    sent: Result<Form<Vec<(String, String)>>, FormRejection>,
) -> Result<Redirect, DeskError> {
    who.may(Action::ChangeSettings, None)?;
    let Form(fields) = sent?;
    let lang = ours(&desk, &tag)?;
    let chosen = WAYS.iter().filter_map(|(name, _)| {
        let value = field(&fields, name)?;
        Some(((*name).to_owned(), Value::from(value)))
    });
    let chosen: LanguageSettings = serde_json::from_value(Value::Object(chosen.collect()))
        .map_err(|error| DeskError::Bad(error.to_string()))?;
    let path = format!("/desk/settings/languages/{lang}/");
    let change = |record: &mut ::newsroom::record::NewsroomRecord| {
        let house = &mut record.house.language;
        if chosen == LanguageSettings::default() {
            house.remove(&lang);
        } else {
            house.insert(lang, chosen);
        }
    };
    desk.press.set(change, &who.act(&desk)).await?;
    Ok(page::done(&path, "said-done"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::sample;

    #[test]
    fn the_ways_have_their_words_in_every_language() {
        for may in [true, false] {
            sample::check(&Ways {
                lang: "ar".to_owned(),
                name: "العربية".to_owned(),
                ways: WAYS
                    .map(|(name, choices)| Way {
                        name,
                        choices,
                        set: choices[0].to_owned(),
                        now: choices[1].to_owned(),
                    })
                    .into(),
                sample: "٢٤ نوفمبر ٢٠٢٦".to_owned(),
                may,
            });
        }
    }
}

//! How much each rule of the copy desk weighs in this house.

use ::newsroom::{
    copydesk::{finding::Severity, rules::RULES},
    rights::Action,
    settings::RuleSetting,
};
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

/// What a rule can weigh.
const WEIGHTS: [(&str, RuleSetting); 4] = [
    ("off", RuleSetting::Off),
    ("hint", RuleSetting::Hint),
    ("warning", RuleSetting::Warning),
    ("error", RuleSetting::Error),
];

#[derive(Debug, Serialize)]
struct Rules {
    rules: Vec<Row>,
    may: bool,
}

#[derive(Debug, Serialize)]
struct Row {
    id: &'static str,
    looks_for: &'static str,
    /// What is set in the desk; an empty text is nothing.
    set: &'static str,
    /// What holds where nothing is set.
    unset: &'static str,
}

impl View for Rules {
    const TEMPLATE: &'static str = "settings/rules.html";
    const PLACE: &'static str = "/desk/settings/";
}

pub(super) async fn show(State(desk): State<Desk>, who: Who) -> Result<Html<String>, DeskError> {
    who.may(Action::ReadSettings, None)?;
    let set = store::newsroom::find(&mut *desk.press.store.read().await?).await?;
    let file = &desk.press.settings_of_file().rules;
    let row = |rule: &::newsroom::copydesk::rules::Rule| Row {
        id: rule.id,
        looks_for: rule.looks_for,
        set: set.house.rules.get(rule.id).map_or("", word),
        unset: file.get(rule.id).map_or(own(rule.severity), word),
    };
    let rules = RULES.iter().map(row).collect();
    let may = who.can(Action::ChangeRules, None);
    page::render(&desk, &who, &Rules { rules, may })
}

fn word(setting: &RuleSetting) -> &'static str {
    let found = WEIGHTS.iter().find(|(_, weight)| weight == setting);
    found.map_or("", |(word, _)| word)
}

fn own(severity: Severity) -> &'static str {
    severity.as_str()
}

pub(super) async fn save(
    State(desk): State<Desk>,
    who: Who,
    sent: Result<Form<Vec<(String, String)>>, FormRejection>,
) -> Result<Redirect, DeskError> {
    who.may(Action::ChangeRules, None)?;
    let Form(fields) = sent?;
    let mut chosen = Vec::new();
    for rule in RULES {
        let Some(value) = field(&fields, rule.id) else {
            continue;
        };
        let weight = WEIGHTS.iter().find(|(word, _)| *word == value);
        let (_, weight) =
            weight.ok_or_else(|| DeskError::Bad(format!("{}: “{value}” is no weight", rule.id)))?;
        chosen.push((rule.id.to_owned(), *weight));
    }
    desk.press
        .set(
            |record| record.house.rules = chosen.into_iter().collect(),
            &who.act(&desk),
        )
        .await?;
    Ok(page::done("/desk/settings/rules/", "said-done"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::sample;

    #[test]
    fn the_rules_have_their_words_in_every_language() {
        for may in [true, false] {
            let row = |rule: &::newsroom::copydesk::rules::Rule| Row {
                id: rule.id,
                looks_for: rule.looks_for,
                set: "off",
                unset: "warning",
            };
            sample::check(&Rules {
                rules: RULES.iter().map(row).collect(),
                may,
            });
        }
    }
}

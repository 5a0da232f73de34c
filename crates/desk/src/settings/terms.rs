//! On what terms agencies' reports may be used.

use std::collections::BTreeMap;

use ::newsroom::{id::AgencyId, rights::Action, thing::ThingKind};
use axum::{
    Form,
    extract::{State, rejection::FormRejection},
    response::{Html, Redirect},
};
use serde::Serialize;

use crate::{
    desk::Desk,
    error::DeskError,
    page::{self, View},
    who::Who,
};

#[derive(Debug, Serialize)]
struct Terms {
    agencies: Vec<Row>,
    may: bool,
}

#[derive(Debug, Serialize)]
struct Row {
    id: String,
    name: String,
    set: String,
    unset: String,
}

impl View for Terms {
    const TEMPLATE: &'static str = "settings/terms.html";
    const PLACE: &'static str = "/desk/settings/";
}

pub(super) async fn show(State(desk): State<Desk>, who: Who) -> Result<Html<String>, DeskError> {
    who.may(Action::ReadSettings, None)?;
    let mut read = desk.press.store.read().await?;
    let set = store::newsroom::find(&mut read).await?.house.terms;
    let agencies = store::thing::all(&mut read, ThingKind::Agency).await?;
    let file = desk.press.settings_of_file();
    let row = |agency: &::newsroom::thing::Thing| {
        let id = AgencyId::parse(agency.id()).ok()?;
        Some(Row {
            name: agency.names.shown(&who.lang, agency.id()).text().to_owned(),
            set: set.get(&id).cloned().unwrap_or_default(),
            unset: file.terms_of(&id).unwrap_or_default().to_owned(),
            id: id.to_string(),
        })
    };
    let agencies = agencies.iter().filter_map(row).collect();
    let may = who.can(Action::ChangeSettings, None);
    page::render(&desk, &who, &Terms { agencies, may })
}

pub(super) async fn save(
    State(desk): State<Desk>,
    who: Who,
    sent: Result<Form<Vec<(String, String)>>, FormRejection>,
) -> Result<Redirect, DeskError> {
    who.may(Action::ChangeSettings, None)?;
    let Form(fields) = sent?;
    let mut terms = BTreeMap::new();
    for (name, value) in &fields {
        let Some(id) = name.strip_prefix("terms.") else {
            continue;
        };
        let id = AgencyId::parse(id).map_err(|error| DeskError::Bad(error.to_string()))?;
        if !value.trim().is_empty() {
            terms.insert(id, value.trim().to_owned());
        }
    }
    desk.press
        .set(|record| record.house.terms = terms, &who.act(&desk))
        .await?;
    Ok(page::done("/desk/settings/terms/", "said-done"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::sample;

    #[test]
    fn the_terms_have_their_words_in_every_language() {
        for may in [true, false] {
            let row = Row {
                id: "tass".to_owned(),
                name: "تاس".to_owned(),
                set: "بالاتفاق".to_owned(),
                unset: "CC-BY".to_owned(),
            };
            let agencies = if may { vec![row] } else { Vec::new() };
            sample::check(&Terms { agencies, may });
        }
    }
}

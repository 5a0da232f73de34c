//! "This change does not concern us": a unit of a translation, or one of the source that nothing translates.

use axum::{Json, body::Bytes, extract::State};
use newsroom::{rights::Action, standing::UnitId};
use serde::Deserialize;
use serde_json::Value;

use super::{
    at::At,
    problem::{self, Problem},
    text,
};
use crate::{desk::Desk, error::DeskError, who::Who};

/// Which unit: one of the translation, or one that is missing in it.
#[derive(Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
enum Settled {
    Unit(String),
    Missing(String),
}

pub(super) async fn settle(
    State(desk): State<Desk>,
    who: Who,
    at: At,
    bytes: Bytes,
) -> Result<Json<Value>, Problem> {
    who.may(Action::Settle, Some(&at.lang))?;
    let settled: Settled = problem::body(&bytes)?;
    let act = who.act(&desk);
    match settled {
        Settled::Unit(unit) => desk.press.settle(&at.story, &at.lang, &id(&unit)?, &act).await?,
        Settled::Missing(unit) => {
            desk.press
                .settle_missing(&at.story, &at.lang, &id(&unit)?, &act)
                .await?
        }
    };
    Ok(text::opened(&desk, &who, &at).await?)
}

fn id(unit: &str) -> Result<UnitId, DeskError> {
    UnitId::parse(unit).map_err(|error| DeskError::Bad(error.to_string()))
}

//! What the newsroom calls itself, and what it is.

use std::collections::BTreeMap;

use axum::{extract::State, response::Response};
use language::Lang;
use newsroom::{names::Names, refusal::Refusal, rights::Action};
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{set, view::SettingsView};
use crate::{
    api::{
        body::Body,
        caller::Caller,
        problem::{ApiError, Conflict},
        shape::{Names as NamesShape, Version},
        version::IfSeen,
    },
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(put))
}

/// What the newsroom calls itself, and what it is; where nothing is said the settings file's names stand.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"names": {"ar": "ترجمان", "ru": "Толмач"}, "about": {"ar": "غرفة أخبار"}}))]
struct NamesPut {
    /// Its names.
    #[schema(value_type = NamesShape)]
    names: BTreeMap<Lang, String>,
    /// What it is, in a sentence.
    #[serde(default)]
    #[schema(value_type = NamesShape, required = false)]
    about: BTreeMap<Lang, String>,
}

/// Sets what the newsroom calls itself, and what it is.
#[utoipa::path(put, path = "/settings/names", tag = "settings", params(Version), request_body = NamesPut,
    responses((status = 200, body = SettingsView, description = "The settings as they are now."), Conflict))]
async fn put(
    State(desk): State<Desk>,
    caller: Caller,
    seen: Result<IfSeen, ApiError>,
    sent: Result<Body<NamesPut>, ApiError>,
) -> Result<Response, ApiError> {
    caller.may(Action::ChangeSettings, None)?;
    let (IfSeen(seen), Body(put)) = (seen?, sent?);
    let names = texts(&desk, "names", put.names)?;
    let about = texts(&desk, "about", put.about)?;
    let change = |record: &mut newsroom::record::NewsroomRecord| {
        record.names = names;
        record.about = about;
    };
    set(&desk, &caller, &seen, change).await
}

fn texts(desk: &Desk, place: &str, given: BTreeMap<Lang, String>) -> Result<Names, ApiError> {
    let ours = &desk.press.settings().languages;
    let mut names = Names::default();
    for (lang, text) in given {
        if !ours.contains(&lang) {
            return Err(Refusal::NotOurLanguage(lang).into());
        }
        if !text.chars().any(newsroom::line::is_visible) {
            let detail = "a text needs at least one visible character";
            return Err(ApiError::unfit(format!("{place}.{lang}"), detail));
        }
        names.set(lang, text.trim());
    }
    Ok(names)
}

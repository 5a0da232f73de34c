//! How one language is written: its ways, and spellings that the house doesn't want.

use std::collections::BTreeMap;

use axum::{extract::State, response::Response};
use language::Lang;
use newsroom::{rights::Action, settings::LanguageSettings};
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{set, view::SettingsView};
use crate::{
    api::{
        body::Body,
        caller::Caller,
        params::Segments,
        problem::ApiError,
        shape::{ByWord, Version},
        version::IfSeen,
    },
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(put))
        .routes(routes!(spelling))
}

/// How a language is written; what isn't named is as the settings file or the language has it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"digits": "arab", "day": "padded"}))]
#[allow(dead_code, reason = "it describes what is read as the newsroom's own type")]
struct LanguagePut {
    /// The digits that readers see.
    #[schema(pattern = "^(latn|arab|arabext|deva)$", required = false)]
    digits: Option<String>,
    /// The form of the day in long dates.
    #[schema(pattern = "^(plain|padded)$", required = false)]
    day: Option<String>,
    /// The names of months.
    #[schema(pattern = "^(single|double)$", required = false)]
    months: Option<String>,
    /// The second calendar.
    #[schema(pattern = "^(off|beside)$", required = false)]
    hijri: Option<String>,
    /// The letters of addresses.
    #[schema(pattern = "^(native|ascii)$", required = false)]
    slug: Option<String>,
}

/// Spellings that the house doesn't want, each with the one it wants.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"spelling": {"بوتن": "بوتين"}}))]
struct SpellingPut {
    /// All of them.
    #[schema(value_type = ByWord)]
    spelling: BTreeMap<String, String>,
}

fn ours(desk: &Desk, lang: &Lang) -> Result<(), ApiError> {
    if desk.press.settings().languages.contains(lang) {
        return Ok(());
    }
    Err(ApiError::not_found(format!("{lang} is not a language of this newsroom")).at("path"))
}

/// Sets how a language is written.
#[utoipa::path(put, path = "/settings/languages/{language}", tag = "settings",
    params(("language" = String, Path, description = "The language's tag."), Version), request_body = LanguagePut,
    responses((status = 200, body = SettingsView, description = "The settings as they are now.")))]
async fn put(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(lang): Segments<Lang>,
    seen: Result<IfSeen, ApiError>,
    sent: Result<Body<LanguageSettings>, ApiError>,
) -> Result<Response, ApiError> {
    caller.may(Action::ChangeSettings, None)?;
    let (IfSeen(seen), Body(ways)) = (seen?, sent?);
    ours(&desk, &lang)?;
    let change = |record: &mut newsroom::record::NewsroomRecord| {
        let house = &mut record.house.language;
        house.remove(&lang);
        if ways != LanguageSettings::default() {
            house.insert(lang, ways);
        }
    };
    set(&desk, &caller, &seen, change).await
}

/// Sets the spellings that the house doesn't want in a language.
#[utoipa::path(put, path = "/settings/spelling/{language}", tag = "settings",
    params(("language" = String, Path, description = "The language's tag."), Version), request_body = SpellingPut,
    responses((status = 200, body = SettingsView, description = "The settings as they are now.")))]
async fn spelling(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(lang): Segments<Lang>,
    seen: Result<IfSeen, ApiError>,
    sent: Result<Body<SpellingPut>, ApiError>,
) -> Result<Response, ApiError> {
    caller.may(Action::ChangeRules, None)?;
    let (IfSeen(seen), Body(put)) = (seen?, sent?);
    ours(&desk, &lang)?;
    let change = |record: &mut newsroom::record::NewsroomRecord| {
        let house = &mut record.house.spelling;
        house.remove(&lang);
        if !put.spelling.is_empty() {
            house.insert(lang, put.spelling);
        }
    };
    set(&desk, &caller, &seen, change).await
}

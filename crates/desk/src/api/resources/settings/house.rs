//! The house's own ways, whatever the language: what the site shows, how much rules weigh, agencies' terms.

use std::collections::BTreeMap;

use axum::{extract::State, response::Response};
use newsroom::{
    house::SiteSet,
    id::AgencyId,
    rights::Action,
    settings::{RuleSetting, Shown},
};
use serde::{Deserialize, Deserializer, de::Error};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{set, view::SettingsView};
use crate::{
    api::{
        body::Body,
        caller::Caller,
        problem::ApiError,
        shape::{ById, Version, Weights},
        version::IfSeen,
    },
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(site))
        .routes(routes!(rules))
        .routes(routes!(terms))
}

/// What the readers' site shows; what isn't named is as the settings file has it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"stale_note": "yes", "page_size": 30}))]
struct SitePut {
    /// Whether a translation says that its original has changed since.
    #[schema(value_type = Option<String>, pattern = "^(yes|no)$", required = false)]
    stale_note: Option<Shown>,
    /// How many stories a page of a list holds.
    #[schema(minimum = 1, maximum = 200, required = false)]
    #[serde(default, deserialize_with = "whole")]
    page_size: Option<u16>,
}

/// A number without a fraction, however it is written: `16.0` is an integer too (JSON Schema 2020-12, §6.1.1 of its validation).
fn whole<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u16>, D::Error> {
    let Some(number) = Option::<f64>::deserialize(deserializer)? else {
        return Ok(None);
    };
    let read = format!("{number}").parse();
    read.map(Some)
        .map_err(|_| D::Error::custom(format!("{number} is no whole number from 0 to {}", u16::MAX)))
}

/// How much rules of the copy desk weigh; those that aren't named weigh what they do of themselves.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"rules": {"quote-unbalanced": "error"}}))]
struct RulesPut {
    /// `off`, `hint`, `warning` or `error`, by the rule's id.
    #[schema(value_type = Weights)]
    rules: BTreeMap<String, RuleSetting>,
}

/// On what terms agencies' reports may be used, where a source doesn't say otherwise.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"terms": {"tass": "بالاتفاق"}}))]
struct TermsPut {
    /// The terms, by the agency's id.
    #[schema(value_type = ById)]
    terms: BTreeMap<AgencyId, String>,
}

/// Sets what the readers' site shows.
#[utoipa::path(put, path = "/settings/site", tag = "settings", params(Version), request_body = SitePut,
    responses((status = 200, body = SettingsView, description = "The settings as they are now.")))]
async fn site(
    State(desk): State<Desk>,
    caller: Caller,
    seen: Result<IfSeen, ApiError>,
    sent: Result<Body<SitePut>, ApiError>,
) -> Result<Response, ApiError> {
    caller.may(Action::ChangeSettings, None)?;
    let (IfSeen(seen), Body(put)) = (seen?, sent?);
    let site = SiteSet {
        stale_note: put.stale_note,
        page_size: put.page_size.map(usize::from),
    };
    set(&desk, &caller, &seen, |record| record.house.site = site).await
}

/// Sets how much rules of the copy desk weigh.
#[utoipa::path(put, path = "/settings/rules", tag = "settings", params(Version), request_body = RulesPut,
    responses((status = 200, body = SettingsView, description = "The settings as they are now.")))]
async fn rules(
    State(desk): State<Desk>,
    caller: Caller,
    seen: Result<IfSeen, ApiError>,
    sent: Result<Body<RulesPut>, ApiError>,
) -> Result<Response, ApiError> {
    caller.may(Action::ChangeRules, None)?;
    let (IfSeen(seen), Body(put)) = (seen?, sent?);
    set(&desk, &caller, &seen, |record| record.house.rules = put.rules).await
}

/// Sets on what terms agencies' reports may be used.
#[utoipa::path(put, path = "/settings/terms", tag = "settings", params(Version), request_body = TermsPut,
    responses((status = 200, body = SettingsView, description = "The settings as they are now.")))]
async fn terms(
    State(desk): State<Desk>,
    caller: Caller,
    seen: Result<IfSeen, ApiError>,
    sent: Result<Body<TermsPut>, ApiError>,
) -> Result<Response, ApiError> {
    caller.may(Action::ChangeSettings, None)?;
    let (IfSeen(seen), Body(put)) = (seen?, sent?);
    set(&desk, &caller, &seen, |record| record.house.terms = put.terms).await
}

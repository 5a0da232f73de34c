//! Roles as programs send them.

use std::collections::BTreeSet;

use language::Lang;
use newsroom::{
    refusal::Refusal,
    rights::{Grant, Grants, Reach, Role},
};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    api::{problem::ApiError, shape::Tag},
    desk::Desk,
};

/// A role to be granted.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"role": "editor", "languages": ["ar", "ru"]}))]
pub(super) struct GrantGiven {
    /// The role.
    #[schema(pattern = "^(reporter|translator|copy_editor|editor|chief|administrator)$")]
    role: String,
    /// For which languages; `null` for all.
    #[serde(default)]
    #[schema(value_type = Option<Vec<Tag>>, min_items = 1, required = false)]
    languages: Option<BTreeSet<Lang>>,
}

/// The roles that were sent.
///
/// # Errors
/// A role isn't one, or is for no language, or for one that isn't the newsroom's.
pub(super) fn grants(desk: &Desk, given: Vec<GrantGiven>) -> Result<Grants, ApiError> {
    let ours = &desk.press.settings().languages;
    let mut grants = Vec::new();
    for (at, one) in given.into_iter().enumerate() {
        let role = Role::parse(&one.role);
        let no_role = || ApiError::unfit(format!("grants[{at}].role"), format!("“{}” is no role", one.role));
        let role = role.ok_or_else(no_role)?;
        let reach = match one.languages {
            None => Reach::All,
            Some(languages) if languages.is_empty() => {
                let place = format!("grants[{at}].languages");
                return Err(ApiError::unfit(
                    place,
                    "name at least one language, or null for all",
                ));
            }
            Some(languages) => {
                if let Some(other) = languages.iter().find(|lang| !ours.contains(lang)) {
                    return Err(Refusal::NotOurLanguage(other.clone()).into());
                }
                Reach::Languages(languages)
            }
        };
        grants.push(Grant { role, reach });
    }
    Ok(grants.into())
}

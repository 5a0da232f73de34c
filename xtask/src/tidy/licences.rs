//! The licences of everything we build from, against the list in `deny.toml`.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use serde::Deserialize;
use spdx::{Expression, ParseError, ParseMode};

use super::Finding;
use crate::metadata::{Metadata, Package};
use crate::workspace::Workspace;

#[derive(Deserialize)]
struct Deny {
    licenses: Licences,
}

#[derive(Deserialize)]
struct Licences {
    allow: BTreeSet<String>,
}

/// Every package names a licence, and its expression is satisfied by the allowed ones alone.
pub(super) fn check(workspace: &Workspace) -> Result<Vec<Finding>> {
    let text =
        std::fs::read_to_string(workspace.root().join("deny.toml")).context("cannot read deny.toml")?;
    let deny: Deny = toml::from_str(&text).context("deny.toml")?;
    let metadata = Metadata::of(workspace)?;
    let refused = metadata
        .others()
        .filter_map(|package| refusal(package, &deny.licenses.allow));
    Ok(refused.collect())
}

fn refusal(package: &Package, allowed: &BTreeSet<String>) -> Option<Finding> {
    let place = format!("{} {}", package.name, package.version);
    let Some(expression) = &package.license else {
        return Some(Finding::new(place, "names no licence"));
    };
    match is_allowed(expression, allowed) {
        Ok(true) => None,
        Ok(false) => Some(Finding::new(
            place,
            format!("is under {expression}, which deny.toml does not allow"),
        )),
        Err(error) => Some(Finding::new(
            place,
            format!("has a licence that cannot be read: {error}"),
        )),
    }
}

/// Whether the expression can be met by choosing allowed licences; old expressions separate choices by a slash.
fn is_allowed(expression: &str, allowed: &BTreeSet<String>) -> Result<bool, ParseError> {
    let expression = Expression::parse_mode(expression, ParseMode::LAX)?;
    Ok(expression.evaluate(|licence| allowed.contains(&licence.to_string())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::assert_kept;

    #[test]
    fn every_package_has_an_allowed_licence() {
        assert_kept(check);
    }

    #[test]
    fn one_allowed_choice_is_enough_and_every_demand_must_be_allowed() {
        let allowed = BTreeSet::from(["MIT", "Apache-2.0", "Unicode-3.0"].map(String::from));
        let judge = |expression| is_allowed(expression, &allowed).ok();
        assert_eq!(judge("MIT OR GPL-3.0-only"), Some(true));
        assert_eq!(judge("MIT/Apache-2.0"), Some(true));
        assert_eq!(judge("(MIT OR Apache-2.0) AND Unicode-3.0"), Some(true));
        assert_eq!(judge("MIT AND GPL-3.0-only"), Some(false));
        assert_eq!(judge("Apache-2.0 WITH LLVM-exception"), Some(false));
        assert_eq!(judge("whatever you like"), None);
    }
}

//! Packages that must not be built, as `deny.toml` names them.

use anyhow::{Context, Result};
use serde::Deserialize;

use super::Finding;
use crate::metadata::{Metadata, Package};
use crate::workspace::Workspace;

#[derive(Deserialize)]
struct Deny {
    bans: Bans,
}

#[derive(Deserialize)]
struct Bans {
    deny: Vec<Banned>,
}

#[derive(Deserialize)]
struct Banned {
    #[serde(rename = "crate")]
    name: String,
    reason: String,
}

/// No package of the build is on the list, and each comes from a registry, where a version never changes.
pub(super) fn check(workspace: &Workspace) -> Result<Vec<Finding>> {
    let text =
        std::fs::read_to_string(workspace.root().join("deny.toml")).context("cannot read deny.toml")?;
    let deny: Deny = toml::from_str(&text).context("deny.toml")?;
    let metadata = Metadata::of(workspace)?;
    let mut findings = Vec::new();
    for banned in &deny.bans.deny {
        if metadata.others().any(|package| package.name == banned.name) {
            findings.push(Finding::new(&banned.name, format!("is built: {}", banned.reason)));
        }
    }
    let fetched = metadata
        .others()
        .filter(|package| !comes_from_a_registry(package));
    findings
        .extend(fetched.map(|package| Finding::new(&package.name, "does not come from a package registry")));
    Ok(findings)
}

fn comes_from_a_registry(package: &Package) -> bool {
    package
        .source
        .as_ref()
        .is_some_and(|source| source.starts_with("registry+"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::assert_kept;

    #[test]
    fn no_banned_package_is_built() {
        assert_kept(check);
    }
}

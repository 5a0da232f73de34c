//! Every call that `clippy.toml` forbids says what to do instead.

use anyhow::{Context, Result};
use toml::Value;

use super::Finding;
use crate::workspace::Workspace;

/// Every entry of every `disallowed-…` list has a path and a reason.
pub(super) fn check(workspace: &Workspace) -> Result<Vec<Finding>> {
    let text =
        std::fs::read_to_string(workspace.root().join("clippy.toml")).context("cannot read clippy.toml")?;
    let table: toml::Table = toml::from_str(&text).context("clippy.toml")?;
    Ok(unexplained(&table))
}

fn unexplained(table: &toml::Table) -> Vec<Finding> {
    let lists = table.iter().filter(|(key, _)| key.starts_with("disallowed-"));
    let entries = lists.filter_map(|(_, list)| list.as_array()).flatten();
    let silent = entries.filter(|entry| reason(entry).is_none_or(|reason| reason.trim().is_empty()));
    silent
        .map(|entry| Finding::new("clippy.toml", format!("gives no reason for {entry}")))
        .collect()
}

fn reason(entry: &Value) -> Option<&str> {
    entry.get("reason")?.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::assert_kept;

    #[test]
    fn every_forbidden_call_has_a_reason() {
        assert_kept(check);
    }

    #[test]
    fn a_bare_path_and_an_empty_reason_are_found() {
        let text =
            "disallowed-methods = ['a::b', { path = 'c', reason = ' ' }, { path = 'd', reason = 'e' }]";
        assert_eq!(unexplained(&toml::from_str(text).unwrap()).len(), 2);
    }
}

//! `cargo xtask tidy`: the rules of the house that no compiler checks, each also a test of its own.

pub(crate) mod arrows;
mod bans;
mod css;
mod files;
mod licences;
mod paths;
mod reasons;
mod rust;

use anyhow::{Result, bail};

use crate::workspace::Workspace;

/// One place where a rule is broken.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    /// Where: a file with its line, a crate, a package.
    pub(crate) place: String,
    /// What is wrong there, and what would be right.
    pub(crate) text: String,
}

impl Finding {
    fn new(place: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            place: place.into(),
            text: text.into(),
        }
    }
}

/// Looks at the whole workspace for one rule.
type Rule = fn(&Workspace) -> Result<Vec<Finding>>;

const RULES: [(&str, Rule); 11] = [
    ("crates call only what they may", arrows::check),
    ("the pure crates stay pure", arrows::check_purity),
    ("no banned package is built", bans::check),
    ("every package has an allowed licence", licences::check),
    ("every Rust file begins with its doc", rust::check_docs),
    ("no Rust file is longer than 500 lines", rust::check_length),
    ("every allowed lint has a reason", rust::check_allowed),
    ("every forbidden call has a reason", reasons::check),
    ("styles use logical properties", css::check),
    ("no path of one machine is committed", paths::check),
    ("no large or shared file is committed", files::check),
];

/// Checks every rule and prints what breaks one.
///
/// # Errors
/// Where a rule is broken, or a check cannot be made.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let mut broken = 0;
    for (name, rule) in RULES {
        let findings = rule(workspace)?;
        println!("{} {name}", if findings.is_empty() { "ok    " } else { "BROKEN" });
        for finding in &findings {
            println!("       {}: {}", finding.place, finding.text);
        }
        broken += findings.len();
    }
    match broken {
        0 => Ok(()),
        1 => bail!("one place breaks a rule"),
        _ => bail!("{broken} places break rules"),
    }
}

/// Fails with every finding where this workspace breaks the rule.
#[cfg(test)]
fn assert_kept(rule: Rule) {
    let workspace = Workspace::here().unwrap();
    let findings = rule(&workspace).unwrap();
    let lines: Vec<String> = findings
        .iter()
        .map(|finding| format!("{}: {}", finding.place, finding.text))
        .collect();
    assert!(findings.is_empty(), "\n{}", lines.join("\n"));
}

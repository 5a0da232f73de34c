//! What the tests need from the system: found, installed where that can be done, or asked for by name.

mod apt;
mod checks;
mod need;
mod schemathesis;

use std::path::PathBuf;

use anyhow::{Result, bail};
use clap::ValueEnum;

use crate::workspace::Workspace;
use need::{NEEDS, Need};

/// What to do where a tool is missing and cannot be installed.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Missing {
    /// Say what to install, and run nothing.
    Fail,
    /// Say what is left out, and run the rest.
    Skip,
}

/// Environment variables by which the tests find the tools.
pub(crate) type Variables = Vec<(&'static str, String)>;

/// Finds every tool, installing those that are missing, and tells where each is.
///
/// # Errors
/// Where one is missing, cannot be installed and may not be left out; the error says what to install.
pub(crate) fn provide(workspace: &Workspace, missing: Missing) -> Result<Variables> {
    let absent: Vec<&Need> = NEEDS.iter().filter(|need| need.find().is_none()).collect();
    if !absent.is_empty() {
        install(&absent, missing)?;
    }
    let mut variables = Variables::new();
    for need in &NEEDS {
        match need.find() {
            Some(path) => {
                eprintln!("found: {} at {}", need.what, path.display());
                variables.push((need.variable, path.display().to_string()));
            }
            None => eprintln!("skipped: tests that need {} ({})", need.what, need.reason),
        }
    }
    variables.extend(checks::provide(workspace, missing)?);
    variables.extend(schemathesis::provide(workspace, missing)?);
    Ok(variables)
}

/// npm, installed where it is missing; the editor is built with it.
///
/// # Errors
/// Where it is missing and cannot be installed; the error says what to install.
pub(crate) fn npm() -> Result<PathBuf> {
    let Some(npm) = NEEDS.iter().find(|need| need.variable == "TARJUMAN_NPM") else {
        bail!("npm is not in the table of tools");
    };
    if npm.find().is_none() {
        install(&[npm], Missing::Fail)?;
    }
    npm.find()
        .ok_or_else(|| anyhow::anyhow!("npm is not installed:\n{}", npm.line()))
}

fn install(absent: &[&Need], missing: Missing) -> Result<()> {
    let installed = match apt::Rights::here() {
        Some(rights) => rights.install(absent),
        None => Err(anyhow::anyhow!(
            "this is not Debian or Ubuntu as root or with sudo without a password"
        )),
    };
    let reason = match (installed, still_absent(absent)) {
        (Ok(()), None) => return Ok(()),
        (Ok(()), Some(_)) => String::from("the packages are installed, but not all that they should hold"),
        (Err(error), _) => format!("{error:#}"),
    };
    let wanted = still_absent(absent).unwrap_or_default();
    match missing {
        Missing::Skip => {
            eprintln!("not installed: {reason}");
            Ok(())
        }
        Missing::Fail => bail!(
            "{reason}.\nThe tests need:\n{wanted}\
             Install them and run this again, or leave their tests out with --missing skip."
        ),
    }
}

/// A line for each tool that is still not there; `None` where all are.
fn still_absent(needs: &[&Need]) -> Option<String> {
    let absent = needs.iter().filter(|need| need.find().is_none());
    let lines: String = absent.map(|need| need.line()).collect();
    (!lines.is_empty()).then_some(lines)
}

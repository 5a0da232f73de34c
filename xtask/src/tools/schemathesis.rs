//! What asks the API everything that its description allows: schemathesis, a PyPI package, pinned in `xtask/checks`.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::{Missing, Variables};
use crate::command;
use crate::workspace::Workspace;

const VARIABLE: &str = "TARJUMAN_SCHEMATHESIS";
const REQUIREMENTS: &str = "xtask/checks/requirements.txt";

/// Installs it below the target folder, where it isn't there in the pinned version, and tells where it is.
pub(super) fn provide(workspace: &Workspace, missing: Missing) -> Result<Variables> {
    if let Some(said) = std::env::var_os(VARIABLE).filter(|said| !said.is_empty()) {
        return Ok(vec![(VARIABLE, PathBuf::from(said).display().to_string())]);
    }
    let folder = workspace.scratch("schemathesis")?;
    let wanted = workspace.root().join(REQUIREMENTS);
    if !is_installed(&folder, &wanted)? {
        match (install(&folder, &wanted), missing) {
            (Ok(()), _) => {}
            (Err(error), Missing::Fail) => {
                return Err(error.context(
                    "the API's test needs schemathesis, from PyPI by Python's pip: install python3-venv, or leave the test \
                     out with --missing skip",
                ));
            }
            (Err(error), Missing::Skip) => {
                eprintln!("skipped: the API against its description ({error:#})");
                return Ok(Variables::new());
            }
        }
    }
    let program = program(&folder);
    eprintln!("found: schemathesis at {}", program.display());
    Ok(vec![(VARIABLE, program.display().to_string())])
}

fn program(folder: &Path) -> PathBuf {
    folder.join("bin/schemathesis")
}

/// The requirements are copied last, so their copy says that what they pin is there.
fn stamp(folder: &Path) -> PathBuf {
    folder.join("requirements.txt")
}

fn is_installed(folder: &Path, wanted: &Path) -> Result<bool> {
    let wanted = std::fs::read(wanted).with_context(|| format!("{} is gone", wanted.display()))?;
    let there = std::fs::read(stamp(folder)).unwrap_or_default();
    Ok(wanted == there && program(folder).is_file())
}

fn install(folder: &Path, wanted: &Path) -> Result<()> {
    let python = command::on_path(&["python3"]).context("python3 is not installed")?;
    command::run(Command::new(python).args(["-m", "venv", "--clear"]).arg(folder))?;
    let mut pip = Command::new(folder.join("bin/python"));
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
    command::run(
        pip.args(["--timeout", "20", "--retries", "2", "--requirement"])
            .arg(wanted),
    )?;
    std::fs::copy(wanted, stamp(folder))?;
    Ok(())
}

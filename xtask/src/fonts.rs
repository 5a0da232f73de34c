//! `fonts`: makes the default theme's web fonts anew, out of pinned packages, by what its style asks for.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::workspace::Workspace;
use crate::{command, tools};

const FOLDER: &str = "xtask/fonts";

/// Installs what it takes below the target folder, and writes the fonts into the theme. The same style and packages make the
/// same bytes, so that nothing differs where nothing changed.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let folder = workspace.scratch("fonts")?;
    let ours = workspace.root().join(FOLDER);
    for file in ["package.json", "package-lock.json"] {
        std::fs::copy(ours.join(file), folder.join(file))
            .with_context(|| format!("cannot copy {file} to {}", folder.display()))?;
    }
    let mut npm = Command::new(tools::npm()?);
    npm.args([
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ]);
    command::run(npm.current_dir(&folder))?;
    let python = python(&folder, &ours.join("requirements.txt"))?;
    let mut subset = Command::new(python);
    subset
        .arg(ours.join("subset.py"))
        .arg(folder.join("node_modules"))
        .arg(workspace.root().join("themes/default"));
    command::run(&mut subset)
}

/// A Python of its own with what the requirements name.
fn python(folder: &Path, requirements: &Path) -> Result<std::path::PathBuf> {
    let home = folder.join("python");
    let system = command::on_path(&["python3"]).context("python3 is not installed")?;
    command::run(Command::new(system).args(["-m", "venv", "--clear"]).arg(&home))?;
    let python = home.join("bin/python");
    let mut pip = Command::new(&python);
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
    command::run(pip.arg("--requirement").arg(requirements))?;
    Ok(python)
}

//! The judges of pages, axe and the Nu HTML checker: npm packages, pinned with their hashes in `xtask/checks`.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use super::need::NEEDS;
use super::{Missing, Variables};
use crate::command;
use crate::workspace::Workspace;

const MANIFESTS: [&str; 2] = ["package.json", "package-lock.json"];
const FILES: [(&str, &str); 2] = [
    ("TARJUMAN_AXE", "node_modules/axe-core/axe.min.js"),
    ("TARJUMAN_VNU", "node_modules/vnu-jar/build/dist/vnu.jar"),
];

/// Installs both below the target folder, where they aren't there in the pinned versions, and tells where they are.
pub(super) fn provide(workspace: &Workspace, missing: Missing) -> Result<Variables> {
    let folder = workspace.scratch("checks")?;
    if !is_installed(workspace, &folder)? {
        let installed = install(workspace, &folder);
        match (installed, missing) {
            (Ok(()), _) => {}
            (Err(error), Missing::Fail) => return Err(error),
            (Err(error), Missing::Skip) => {
                eprintln!("skipped: accessibility and markup checks ({error:#})");
                return Ok(Variables::new());
            }
        }
    }
    let found = FILES.map(|(variable, file)| (variable, folder.join(file).display().to_string()));
    Ok(Variables::from(found))
}

/// The lock file is copied last, so its copy says that what it pins is there.
fn is_installed(workspace: &Workspace, folder: &Path) -> Result<bool> {
    let lock = MANIFESTS[1];
    let wanted = std::fs::read(manifests(workspace).join(lock))?;
    let stamp = std::fs::read(folder.join("node_modules").join(lock)).unwrap_or_default();
    Ok(wanted == stamp && FILES.iter().all(|(_, file)| folder.join(file).is_file()))
}

fn install(workspace: &Workspace, folder: &Path) -> Result<()> {
    for file in MANIFESTS {
        std::fs::copy(manifests(workspace).join(file), folder.join(file))
            .with_context(|| format!("cannot copy {file} to {}", folder.display()))?;
    }
    let npm = NEEDS
        .iter()
        .find(|need| need.variable == "TARJUMAN_NPM")
        .and_then(|need| need.find());
    let mut ci = Command::new(npm.context("npm is not installed")?);
    // Neither package needs its install script: the checker's would fetch a Java that we take from the system.
    ci.args([
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ]);
    command::run(ci.current_dir(folder))?;
    let lock = MANIFESTS[1];
    std::fs::copy(folder.join(lock), folder.join("node_modules").join(lock))?;
    Ok(())
}

fn manifests(workspace: &Workspace) -> std::path::PathBuf {
    workspace.root().join("xtask/checks")
}

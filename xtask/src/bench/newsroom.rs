//! The program, built with optimisation, and the newsrooms it is measured on.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use super::corpus::LANGUAGES;
use super::measured::{self, Measured};
use crate::command::{cargo, run as say_and_run};
use crate::workspace::Workspace;

/// The program under measure.
pub(super) struct Program {
    file: PathBuf,
}

/// A newsroom in a folder of its own, which goes with it.
pub(super) struct Newsroom<'a> {
    program: &'a Program,
    folder: PathBuf,
}

/// The numbers of an import's report.
#[derive(Deserialize)]
struct Report {
    taken: u32,
    left_out: Vec<serde_json::Value>,
}

impl Program {
    /// Builds it in the release profile.
    pub(super) fn build(workspace: &Workspace) -> Result<Self> {
        say_and_run(
            cargo()
                .args(["build", "--release", "--package", "tarjuman"])
                .current_dir(workspace.root()),
        )?;
        Ok(Self {
            file: workspace.target().join("release/tarjuman"),
        })
    }

    /// A newsroom with nothing in it.
    pub(super) fn newsroom(&self, workspace: &Workspace) -> Result<Newsroom<'_>> {
        let folder = workspace.scratch("bench")?.join("newsroom");
        remove(&folder)?;
        let newsroom = Newsroom {
            program: self,
            folder,
        };
        measured::run(newsroom.command().args(["init", "--languages", LANGUAGES]))?;
        Ok(newsroom)
    }
}

impl Newsroom<'_> {
    /// Lets its editions have no share cards.
    pub(super) fn without_cards(&self) -> Result<()> {
        let file = self.folder.join("newsroom.toml");
        let settings =
            std::fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        ensure!(
            !settings.contains("[site]"),
            "the settings have a table [site] already"
        );
        std::fs::write(&file, format!("{settings}\n[site]\ncards = \"no\"\n"))
            .with_context(|| format!("cannot write {}", file.display()))
    }

    /// The program, told to work on this newsroom.
    pub(super) fn command(&self) -> Command {
        let mut command = Command::new(&self.program.file);
        command.arg("--dir").arg(&self.folder);
        command
    }

    /// Takes in a corpus of that many stories, all of them.
    pub(super) fn import(&self, corpus: &Path, stories: u32) -> Result<Measured> {
        let import = measured::run(self.command().args(["import", "jsonl"]).arg(corpus).arg("--json"))?;
        let report: Report = serde_json::from_str(&import.output).context("the import's report")?;
        // Sections and topics are items too.
        ensure!(
            report.taken >= stories,
            "of {stories} stories {} were taken",
            report.taken
        );
        ensure!(
            report.left_out.is_empty(),
            "left out: {:?}",
            report.left_out.first()
        );
        Ok(import)
    }
}

impl Drop for Newsroom<'_> {
    fn drop(&mut self) {
        // What is left behind lies in the target folder and is removed before the next run.
        let _ = remove(&self.folder);
    }
}

/// Removes a folder of an earlier run; it is fine where there is none.
pub(super) fn remove(folder: &Path) -> Result<()> {
    if !folder.exists() {
        return Ok(());
    }
    std::fs::remove_dir_all(folder).with_context(|| format!("cannot remove {}", folder.display()))
}

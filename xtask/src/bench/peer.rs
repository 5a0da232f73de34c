//! The peers that our figures stand beside.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, ensure};

use super::measured::{self, Measured};
use super::newsroom::remove;
use crate::workspace::Workspace;

/// What the import's peer is, for the table.
pub(super) const ROWS: &str = "Peer: Python's sqlite3 module writing the same records as bare rows (one a story, one an \
    edition) in transactions of 500 stories, WAL, synchronous=FULL; it judges and indexes nothing.";

/// What the export's peer is, for the table.
pub(super) const COPY: &str =
    "Peer: `cp -r` of the files the export wrote, which is the least that writing them costs.";

/// Writes the corpus as bare rows into a new SQLite file.
pub(super) fn write_rows(workspace: &Workspace, corpus: &Path, stories: u32) -> Result<Measured> {
    let folder = workspace.scratch("bench")?.join("rows");
    remove(&folder)?;
    std::fs::create_dir(&folder)?;
    let mut python = Command::new("python3");
    python
        .args(["-c", include_str!("peer.py")])
        .arg(corpus)
        .arg(folder.join("rows.db"));
    let written = measured::run(&mut python)?;
    ensure!(
        written.output.trim() == stories.to_string(),
        "the peer wrote {} stories",
        written.output.trim()
    );
    remove(&folder)?;
    Ok(written)
}

/// Copies a folder beside itself.
pub(super) fn copy(folder: &Path) -> Result<Measured> {
    let target = folder.with_extension("copy");
    remove(&target)?;
    let copied = measured::run(Command::new("cp").arg("-r").arg(folder).arg(&target))?;
    remove(&target)?;
    Ok(copied)
}

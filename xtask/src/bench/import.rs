//! `cargo xtask bench import`: stories a second into a fresh newsroom.

use anyhow::Result;

use super::corpus::{self, EDITIONS};
use super::newsroom::Program;
use super::peer;
use super::table::{Growth, Table, mib};
use crate::workspace::Workspace;

const COLUMNS: [&str; 8] = [
    "stories",
    "editions",
    "seconds",
    "stories/s",
    "growth per story",
    "peak MiB",
    "peer seconds",
    "times the peer",
];

/// Imports a corpus of each size into a newsroom of its own, the peer right after it.
pub(super) fn run(workspace: &Workspace, sizes: &[u32]) -> Result<()> {
    let program = Program::build(workspace)?;
    let mut table = Table::new(&COLUMNS);
    let mut growth = Growth::new();
    for &stories in sizes {
        let corpus = corpus::make(workspace, stories)?;
        let ours = program.newsroom(workspace)?.import(&corpus, stories)?;
        let peers = peer::write_rows(workspace, &corpus, stories)?;
        table.row(&[
            stories.to_string(),
            (stories * EDITIONS).to_string(),
            format!("{:.2}", ours.seconds),
            format!("{:.0}", f64::from(stories) / ours.seconds),
            growth.of(ours.seconds, stories),
            mib(ours.peak_mib),
            format!("{:.2}", peers.seconds),
            format!("{:.1}", ours.seconds / peers.seconds),
        ]);
    }
    println!("{}\n{}", table.text(), peer::ROWS);
    Ok(())
}

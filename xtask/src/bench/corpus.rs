//! Made-up newsrooms of any size, by the generator in the shared folder.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, ensure};

use crate::command;
use crate::workspace::Workspace;

/// The languages of every story the generator makes.
pub(super) const LANGUAGES: &str = "ar,ru,en";

/// How many editions that is.
pub(super) const EDITIONS: u32 = 3;

/// A JSON Lines file of that many stories; one that an earlier run made is taken, unless the generator is newer.
///
/// # Errors
/// Where the generator or python3 is absent; the error says where it was looked for.
pub(super) fn make(workspace: &Workspace, stories: u32) -> Result<PathBuf> {
    let generator = workspace.shared().join("bench/gen_corpus.py");
    ensure!(
        generator.is_file(),
        "the corpus generator is not at {}; set TARJUMAN_SHARED to the folder that holds bench/gen_corpus.py",
        generator.display()
    );
    let file = workspace
        .scratch("bench")?
        .join(format!("corpus-{stories}.jsonl"));
    if is_newer(&file, &generator) {
        return Ok(file);
    }
    let unfinished = file.with_extension("part");
    let mut python = Command::new("python3");
    python
        .arg(generator)
        .args(["tarjuman", "-n", &stories.to_string(), "-o"])
        .arg(&unfinished);
    command::run(&mut python)?;
    std::fs::rename(&unfinished, &file)?;
    Ok(file)
}

fn is_newer(file: &Path, generator: &Path) -> bool {
    let changed = |path: &Path| path.metadata().and_then(|facts| facts.modified()).ok();
    changed(file).is_some() && changed(generator) < changed(file)
}

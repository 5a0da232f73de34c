//! Made-up newsrooms of any size, by the generator in the shared folder.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, ensure};

use crate::command;
use crate::workspace::Workspace;

/// The languages of every story the generator makes.
pub(super) const LANGUAGES: &str = "ar,ru,en";

/// How many editions that is.
pub(super) const EDITIONS: u32 = 3;

/// A JSON Lines file of that many stories.
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
    let mut python = Command::new("python3");
    python
        .arg(generator)
        .args(["tarjuman", "-n", &stories.to_string(), "-o"])
        .arg(&file);
    command::run(&mut python)?;
    Ok(file)
}

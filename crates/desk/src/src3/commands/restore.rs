//! `restore`: brings a backup back, into a folder that holds no newsroom. It never overwrites one.

use std::{fs, path::Path, process::ExitCode};

use anyhow::{Context, Result, bail};
use serde_json::json;
use store::Store;

use super::backup::COPY;
use crate::{
    ambient, compose,
    folder::Folder,
    out::{self, Audience},
    pictures,
};

pub(super) async fn run(dir: &Path, path: &Path, audience: Audience) -> Result<ExitCode> {
    let copy = path.join(COPY);
    if !copy.is_file() {
        bail!("{} is no backup: it has no {COPY}", path.display());
    }
    let kept = Folder::load(path).with_context(|| format!("{} is no whole backup", path.display()))?;
    let target = dir.join("newsroom.toml");
    if target.exists() {
        bail!("{} holds a newsroom: a restore never overwrites one. Name an empty folder with --dir", dir.display());
    }
    fs::create_dir_all(dir).with_context(|| format!("{} can't be made", dir.display()))?;
    let folder = Folder { path: dir.to_owned(), settings: kept.settings.clone() };
    let store = Store::restore(&compose::database(&folder)?, &copy, ambient::now(), &mut ambient::Uuids).await?;
    let count = pictures::copy(&path.join("media"), &folder.media())?;
    // The settings come last: with them the folder is a newsroom.
    fs::copy(kept.file(), &target).with_context(|| format!("{} can't be written", target.display()))?;
    store.close().await?;
    match audience {
        Audience::Program => out::json(&json!({"dir": dir, "pictures": count}))?,
        Audience::Person => out::line(&format!("Restored the newsroom to {} ({count} pictures).", dir.display()))?,
    }
    Ok(ExitCode::SUCCESS)
}

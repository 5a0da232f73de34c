//! `backup`: a consistent copy of the newsroom, while it serves too: a folder with the database's copy (`newsroom.db`,
//! always SQLite), the pictures and the settings.

use std::{fs, path::Path, process::ExitCode};

use anyhow::{Context, Result, bail};
use serde_json::json;

use crate::{
    ambient, compose,
    folder::Folder,
    out::{self, Audience},
    pictures,
};

/// The database's copy in a backup's folder.
pub(super) const COPY: &str = "newsroom.db";

pub(super) async fn run(dir: &Path, path: &Path, audience: Audience) -> Result<ExitCode> {
    let folder = Folder::load(dir)?;
    let press = compose::press(&folder).await?;
    if path.exists() {
        bail!("{} is there already: name a folder that isn't", path.display());
    }
    // Made beside its place and renamed at the end: a folder of that name is a whole backup, or none is there.
    let beside = path.with_extension("partial");
    if beside.exists() {
        bail!("{} is left of a backup that was interrupted: remove it and try again", beside.display());
    }
    fs::create_dir_all(&beside).with_context(|| format!("{} can't be made", beside.display()))?;
    let made = async {
        press.store.backup(&beside.join(COPY), ambient::now()).await?;
        // After the database: a picture is kept before a row names it, so every named one is there by now.
        let count = pictures::copy(press.media.folder(), &beside.join("media"))?;
        fs::copy(folder.file(), beside.join("newsroom.toml"))?;
        fs::rename(&beside, path)?;
        anyhow::Ok(count)
    };
    let count = match made.await {
        Ok(count) => count,
        Err(error) => {
            let _ = fs::remove_dir_all(&beside);
            return Err(error.context(format!("the backup to {} failed, nothing of it is left", path.display())));
        }
    };
    match audience {
        Audience::Program => out::json(&json!({"backup": path, "pictures": count}))?,
        Audience::Person => {
            out::line(&format!("Copied the newsroom to {} ({count} pictures).", path.display()))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

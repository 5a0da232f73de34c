//! `export jsonl`: everything as JSON Lines, with the pictures beside it.

use std::{
    fs,
    io::{BufWriter, Write},
    path::Path,
    process::ExitCode,
};

use anyhow::{Context, Result, bail};
use media::Media;
use newsroom::picture::PictureFile;
use press::Press;
use serde_json::json;

use crate::{
    beside::beside,
    compose,
    folder::Folder,
    out::{self, Audience},
};

pub(super) async fn run(dir: &Path, path: &Path, audience: Audience) -> Result<ExitCode> {
    let press = compose::press(&Folder::load(dir)?).await?;
    let folder = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    fs::create_dir_all(folder).with_context(|| format!("{} can't be made", folder.display()))?;
    // Written beside its place and renamed at the end, so that nobody takes half an export for a whole one.
    let beside = beside(path);
    let written = write(&press, &beside, folder).await;
    if written.is_err() {
        let _ = fs::remove_file(&beside);
    }
    let (records, pictures) = written?;
    fs::rename(&beside, path).with_context(|| format!("{} can't be written", path.display()))?;
    match audience {
        Audience::Program => out::json(&json!({"records": records, "pictures": pictures, "path": path}))?,
        Audience::Person => {
            out::line(&format!(
                "Wrote {records} records to {} and {pictures} pictures beside it.",
                path.display()
            ))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes all records to a file and all pictures beside it; answers how many there are of each.
async fn write(press: &Press, path: &Path, folder: &Path) -> Result<(u64, u64)> {
    let file = fs::File::create(path).with_context(|| format!("{} can't be written", path.display()))?;
    let mut lines = BufWriter::new(file);
    let mut export = press.export().await?;
    let (mut records, mut pictures) = (0_u64, 0_u64);
    while let Some(page) = export.next().await? {
        for exported in page {
            if let Some(file) = &exported.file {
                copy(&press.media, file, &folder.join("media"))?;
                pictures += 1;
            }
            if let Some(file) = &exported.document {
                let bytes = press.media.read_document(&file.name())?;
                keep(press.media.folder(), &file.name(), bytes, &folder.join("media"))?;
            }
            writeln!(lines, "{}", intake::jsonl::write(&exported.record))?;
            records += 1;
        }
    }
    lines
        .into_inner()
        .context("the export can't be written")?
        .sync_all()?;
    Ok((records, pictures))
}

fn copy(media: &Media, file: &PictureFile, folder: &Path) -> Result<()> {
    keep(media.folder(), &file.name(), media.read(&file.name())?, folder)
}

fn keep(from: &Path, name: &str, bytes: Option<Vec<u8>>, folder: &Path) -> Result<()> {
    let target = folder.join(name);
    if target.exists() {
        return Ok(());
    }
    let Some(bytes) = bytes else {
        bail!(
            "the file {name} isn't in {}: see `tarjuman doctor`",
            from.display()
        );
    };
    fs::create_dir_all(folder)?;
    // A file of this name is a whole one: an export that is cut short leaves none for the next to trust.
    let beside = beside(&target);
    fs::write(&beside, bytes)
        .and_then(|()| fs::rename(&beside, &target))
        .with_context(|| format!("{} can't be written", target.display()))
}

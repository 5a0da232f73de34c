//! Copying the pictures' folder: file by file, those that are there already left alone.

use std::{fs, io, path::Path};

use anyhow::{Context, Result};

/// Copies all pictures from one folder to another; answers how many there are.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<usize> {
    fs::create_dir_all(to).with_context(|| format!("{} can't be made", to.display()))?;
    let entries = match fs::read_dir(from) {
        Ok(entries) => entries,
        // No picture was ever kept.
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(0),
        Err(error) => return Err(error).with_context(|| format!("{} can't be read", from.display())),
    };
    let mut count = 0;
    for entry in entries {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            count += copy(&entry.path(), &target)?;
            continue;
        }
        if !target.exists() {
            fs::copy(entry.path(), &target).with_context(|| format!("{} can't be copied", entry.path().display()))?;
        }
        count += 1;
    }
    Ok(count)
}

//! The list of the files that exports wrote into a folder: only those are ever removed. A file is listed before it is
//! written, so an export that is cut short leaves nothing that the next one wouldn't know.

use std::{
    collections::{BTreeSet, HashSet},
    fs::{self, File, OpenOptions},
    io::{self, Write as _},
    path::Path,
    sync::{Mutex, PoisonError},
};

use super::ExportError;

/// The list, a path a line, relative to the folder.
const FILE: &str = ".tarjuman-export.files";

/// The list, open for more.
pub(super) struct Ledger(Mutex<File>);

impl Ledger {
    pub(super) fn open(root: &Path) -> Result<Self, ExportError> {
        let file = OpenOptions::new().create(true).append(true).open(root.join(FILE));
        Ok(Self(Mutex::new(file.map_err(failed(root))?)))
    }

    /// Lists a file that is about to be written.
    pub(super) fn add(&self, root: &Path, file: &str) -> Result<(), ExportError> {
        let mut list = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        list.write_all(format!("{file}\n").as_bytes())
            .map_err(failed(root))
    }

    /// The files that this export and earlier ones wrote.
    pub(super) fn files(&self, root: &Path) -> Result<BTreeSet<String>, ExportError> {
        let text = fs::read_to_string(root.join(FILE)).map_err(failed(root))?;
        Ok(text.lines().map(str::to_owned).collect())
    }

    /// Lists exactly these.
    pub(super) fn replace(&self, root: &Path, files: &HashSet<String>) -> Result<(), ExportError> {
        let sorted: BTreeSet<&str> = files.iter().map(String::as_str).collect();
        let mut text = String::new();
        for file in sorted {
            text.push_str(file);
            text.push('\n');
        }
        let beside = root.join(format!("{FILE}.new"));
        fs::write(&beside, text).map_err(failed(root))?;
        fs::rename(&beside, root.join(FILE)).map_err(failed(root))
    }
}

fn failed(root: &Path) -> impl FnOnce(io::Error) -> ExportError {
    let path = root.join(FILE);
    move |error| ExportError::File { path, error }
}

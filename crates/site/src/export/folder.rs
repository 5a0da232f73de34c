//! The folder of an export: files written whole, left alone where they are the same, removed where they are no more.

use std::{
    collections::HashSet,
    fs, io,
    io::Write as _,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use super::{ExportError, Forms, Report, ledger::Ledger, state};

/// Endings of files that are worth compressing.
const TEXTS: [&str; 7] = ["html", "xml", "json", "css", "svg", "txt", "js"];

/// The folder.
pub(super) struct Folder {
    root: PathBuf,
    forms: Forms,
    ledger: Ledger,
    kept: Mutex<Kept>,
}

#[derive(Default)]
struct Kept {
    files: HashSet<String>,
    folders: HashSet<PathBuf>,
    report: Report,
}

impl Folder {
    /// Opens a folder that is empty, isn't there yet, or holds an export.
    pub(super) fn open(root: &Path, forms: Forms) -> Result<Self, ExportError> {
        let failed = |path: &Path| {
            let path = path.to_owned();
            move |error| ExportError::File { path, error }
        };
        fs::create_dir_all(root).map_err(failed(root))?;
        let mut entries = fs::read_dir(root).map_err(failed(root))?;
        let mark = root.join(state::FILE);
        if entries.next().is_some() && !mark.is_file() {
            return Err(ExportError::NotOurs(root.to_owned()));
        }
        // From here on the folder is known as an export's, also one that is interrupted.
        if !mark.exists() {
            fs::write(&mark, "{}\n").map_err(failed(&mark))?;
        }
        Ok(Self {
            root: root.to_owned(),
            forms,
            ledger: Ledger::open(root)?,
            kept: Mutex::default(),
        })
    }

    pub(super) fn read(&self, file: &str) -> Result<Vec<u8>, ExportError> {
        fs::read(self.root.join(file)).map_err(|error| self.failed(file, error))
    }

    /// Says what the folder was made from. The mark isn't one of the site's files.
    pub(super) fn mark(&self, bytes: &[u8]) -> Result<(), ExportError> {
        self.put_new(&self.root.join(state::FILE), bytes)
            .map_err(|error| self.failed(state::FILE, error))
    }

    /// Writes a file, with its compressed forms where they are asked for.
    pub(super) fn write(&self, file: &str, bytes: &[u8]) -> Result<(), ExportError> {
        let is_same = self.put(file, bytes)?;
        let mut kept = self.kept();
        let count = if is_same {
            &mut kept.report.unchanged
        } else {
            &mut kept.report.written
        };
        *count += 1;
        drop(kept);
        let text = file
            .rsplit('.')
            .next()
            .is_some_and(|ending| TEXTS.contains(&ending));
        if self.forms == Forms::Plain || !text {
            return Ok(());
        }
        for (ending, compress) in [("br", brotli as fn(&[u8]) -> io::Result<Vec<u8>>), ("gz", gzip)] {
            let form = format!("{file}.{ending}");
            let there = is_same && self.keep(&form);
            if !there {
                let compressed = compress(bytes).map_err(|error| self.failed(&form, error))?;
                self.put(&form, &compressed)?;
            }
        }
        Ok(())
    }

    /// Writes beside the place and renames; answers whether the bytes were there already.
    fn put(&self, file: &str, bytes: &[u8]) -> Result<bool, ExportError> {
        let path = self.root.join(file);
        self.kept().files.insert(file.to_owned());
        match fs::read(&path) {
            Ok(there) if there == bytes => return Ok(true),
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(self.failed(file, error)),
            _ => {}
        }
        self.ledger.add(&self.root, file)?;
        self.put_new(&path, bytes)
            .map_err(|error| self.failed(file, error))?;
        Ok(false)
    }

    fn put_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let parent = path.parent().unwrap_or(&self.root).to_owned();
        if !self.kept().folders.contains(&parent) {
            fs::create_dir_all(&parent)?;
            self.kept().folders.insert(parent);
        }
        let mut beside = path.as_os_str().to_owned();
        beside.push(".new");
        fs::write(&beside, bytes)?;
        fs::rename(&beside, path)
    }

    /// Keeps a file that is there, whatever it holds: one whose name says what it holds. Answers whether it is.
    pub(super) fn keep(&self, file: &str) -> bool {
        let is_there = self.root.join(file).is_file();
        if is_there {
            self.kept().files.insert(file.to_owned());
        }
        is_there
    }

    /// Whether this export wrote the file, or found it as it is.
    pub(super) fn holds(&self, file: &str) -> bool {
        self.kept().files.contains(file)
    }

    /// Removes the files of earlier exports that this one neither wrote nor found as they are, and folders that are empty
    /// then.
    pub(super) fn remove_gone(&self) -> Result<(), ExportError> {
        let kept = std::mem::take(&mut self.kept().files);
        for file in self.ledger.files(&self.root)? {
            if kept.contains(&file) {
                continue;
            }
            self.remove(&file).map_err(|error| self.failed(&file, error))?;
            let is_form = file.ends_with(".br") || file.ends_with(".gz");
            self.kept().report.removed += u64::from(!is_form);
        }
        self.ledger.replace(&self.root, &kept)
    }

    fn remove(&self, file: &str) -> io::Result<()> {
        let path = self.root.join(file);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let folders = path.ancestors().skip(1).take_while(|folder| *folder != self.root);
        for folder in folders {
            // One that isn't empty stays, and so do those above it.
            if fs::remove_dir(folder).is_err() {
                break;
            }
        }
        Ok(())
    }

    /// Counts a page that was made.
    pub(super) fn made(&self) {
        self.kept().report.made += 1;
    }

    pub(super) fn report(&self) -> Report {
        self.kept().report
    }

    pub(super) fn failed(&self, file: &str, error: io::Error) -> ExportError {
        ExportError::File {
            path: self.root.join(file),
            error,
        }
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(9));
    encoder.write_all(bytes)?;
    encoder.finish()
}

fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams {
        quality: 9,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &params)?;
    Ok(compressed)
}

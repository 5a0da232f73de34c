//! The folder of an export: files written whole, left alone where they are the same.

use std::{
    fs::{self, File},
    io::{self, Write as _},
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use super::{ExportError, Forms, Report, state};

/// Endings of files that are worth compressing.
const TEXTS: [&str; 8] = ["html", "xml", "json", "css", "svg", "txt", "js", "webmanifest"];
/// Held by the export under way.
const LOCK: &str = ".tarjuman-export.lock";

/// The folder.
pub(super) struct Folder {
    root: PathBuf,
    forms: Forms,
    /// Whether no export wrote into it before: then there is nothing to compare with.
    is_new: bool,
    report: Mutex<Report>,
    /// Let go when the export ends, however it ends.
    _lock: File,
}

impl Folder {
    /// Opens a folder that is empty, isn't there yet, or holds an export.
    pub(super) fn open(root: &Path, forms: Forms) -> Result<Self, ExportError> {
        let failed = |path: &Path| {
            let path = path.to_owned();
            move |error| ExportError::File { path, error }
        };
        fs::create_dir_all(root).map_err(failed(root))?;
        let mark = root.join(state::FILE);
        let is_new = !mark.is_file();
        if is_new && fs::read_dir(root).map_err(failed(root))?.next().is_some() {
            return Err(ExportError::NotOurs(root.to_owned()));
        }
        // From here on the folder is known as an export's, also one that is interrupted.
        if is_new {
            fs::write(&mark, "{}\n").map_err(failed(&mark))?;
        }
        let lock = File::create(root.join(LOCK)).map_err(failed(root))?;
        lock.try_lock().map_err(|_| ExportError::Busy(root.to_owned()))?;
        Ok(Self {
            root: root.to_owned(),
            forms,
            is_new,
            report: Mutex::default(),
            _lock: lock,
        })
    }

    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// Writes a file, with its compressed forms where they are asked for.
    pub(super) fn write(&self, file: &str, bytes: &[u8]) -> Result<(), ExportError> {
        let is_same = self.put(file, bytes)?;
        let mut report = self.report();
        *(if is_same {
            &mut report.unchanged
        } else {
            &mut report.written
        }) += 1;
        drop(report);
        if !file
            .rsplit('.')
            .next()
            .is_some_and(|ending| TEXTS.contains(&ending))
        {
            return Ok(());
        }
        for (ending, compress) in [("br", brotli as fn(&[u8]) -> io::Result<Vec<u8>>), ("gz", gzip)] {
            let form = format!("{file}.{ending}");
            if self.forms == Forms::Plain {
                if !self.is_new {
                    self.unlink(&form)?;
                }
            } else if !(is_same && self.has(&form)) {
                let compressed = compress(bytes).map_err(|error| self.failed(&form, error))?;
                self.put(&form, &compressed)?;
            }
        }
        Ok(())
    }

    /// Writes beside the place and renames; answers whether the bytes were there already.
    fn put(&self, file: &str, bytes: &[u8]) -> Result<bool, ExportError> {
        let path = self.root.join(file);
        if !self.is_new {
            match fs::read(&path) {
                Ok(there) if there == bytes => return Ok(true),
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(self.failed(file, error)),
                _ => {}
            }
        }
        self.put_new(&path, bytes)
            .map_err(|error| self.failed(file, error))?;
        Ok(false)
    }

    fn put_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut beside = path.as_os_str().to_owned();
        beside.push(".new");
        match fs::write(&beside, bytes) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                fs::create_dir_all(path.parent().unwrap_or(&self.root))?;
                fs::write(&beside, bytes)?;
            }
            written => written?,
        }
        fs::rename(&beside, path)
    }

    /// Whether a file stands there.
    pub(super) fn has(&self, file: &str) -> bool {
        self.root.join(file).is_file()
    }

    /// Removes a file with its forms and what an export that was cut short left of them, and folders that are empty then.
    pub(super) fn remove(&self, file: &str) -> Result<(), ExportError> {
        let was_there = self.has(file);
        for form in ["", ".br", ".gz"] {
            self.unlink(&format!("{file}{form}"))?;
            self.unlink(&format!("{file}{form}.new"))?;
        }
        let path = self.root.join(file);
        for folder in path.ancestors().skip(1).take_while(|folder| *folder != self.root) {
            // One that isn't empty stays, and so do those above it.
            if fs::remove_dir(folder).is_err() {
                break;
            }
        }
        self.report().removed += u64::from(was_there);
        Ok(())
    }

    fn unlink(&self, file: &str) -> Result<(), ExportError> {
        match fs::remove_file(self.root.join(file)) {
            Err(error)
                if error.kind() != io::ErrorKind::NotFound
                    && error.kind() != io::ErrorKind::NotADirectory =>
            {
                Err(self.failed(file, error))
            }
            _ => Ok(()),
        }
    }

    /// One of the export's own files, which isn't one of the site's.
    pub(super) fn read_own(&self, file: &str) -> Result<Vec<u8>, ExportError> {
        match fs::read(self.root.join(file)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            read => read.map_err(|error| self.failed(file, error)),
        }
    }

    pub(super) fn put_own(&self, file: &str, bytes: &[u8]) -> Result<(), ExportError> {
        let put = self.put_new(&self.root.join(file), bytes);
        put.map_err(|error| self.failed(file, error))
    }

    pub(super) fn remove_own(&self, file: &str) -> Result<(), ExportError> {
        self.unlink(file)
    }

    /// Counts a page that was made.
    pub(super) fn made(&self) {
        self.report().made += 1;
    }

    pub(super) fn report(&self) -> MutexGuard<'_, Report> {
        self.report.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn failed(&self, file: &str, error: io::Error) -> ExportError {
        ExportError::File {
            path: self.root.join(file),
            error,
        }
    }
}

fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(6));
    encoder.write_all(bytes)?;
    encoder.finish()
}

fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams {
        quality: 5,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &params)?;
    Ok(compressed)
}

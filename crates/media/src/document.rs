//! Documents: PDF files, told by their content, never by their name.

use std::{
    fs, io,
    io::Write,
    path::{Path, PathBuf},
};

use newsroom::attachment::DocumentFile;
use sha2::{Digest, Sha256};

use crate::keep::{Condition, Media};

/// The largest document, in bytes.
pub const LARGEST_DOCUMENT: usize = 32 << 20;

/// Why the bytes aren't taken as a document.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadDocument {
    /// Nothing in it.
    #[error("the document's file is empty")]
    Empty,
    /// Over [`LARGEST_DOCUMENT`].
    #[error("the document is {0} bytes long; at most {LARGEST_DOCUMENT} are taken: save it smaller")]
    TooLarge(usize),
    /// Something else.
    #[error("this is no PDF: save the document as PDF")]
    NotPdf,
    /// It doesn't reach its end.
    #[error("the PDF is cut off: it has no end; save it again")]
    CutOff,
    /// It wants a password.
    #[error("the PDF is protected by a password, so readers couldn't open it: save it without")]
    Locked,
}

/// A document couldn't be kept or read.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// The bytes aren't a document we take.
    #[error(transparent)]
    Bad(#[from] BadDocument),
    /// The folder doesn't answer.
    #[error("the folder of documents, {path}: {error}")]
    Folder {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
}

/// Checks a document and says what it is, without keeping it.
///
/// # Errors
/// See [`BadDocument`].
pub fn describe(bytes: &[u8]) -> Result<DocumentFile, BadDocument> {
    if bytes.is_empty() {
        return Err(BadDocument::Empty);
    }
    if LARGEST_DOCUMENT < bytes.len() {
        return Err(BadDocument::TooLarge(bytes.len()));
    }
    if !bytes.starts_with(b"%PDF-") {
        return Err(BadDocument::NotPdf);
    }
    // Programs may leave a line or two behind the end (ISO 32000-2, 7.5.5: the last 1024 bytes).
    let tail = &bytes[bytes.len().saturating_sub(1024)..];
    if !contains(tail, b"%%EOF") {
        return Err(BadDocument::CutOff);
    }
    if contains(bytes, b"/Encrypt ") || contains(bytes, b"/Encrypt\n") || contains(bytes, b"/Encrypt\r") {
        return Err(BadDocument::Locked);
    }
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    Ok(DocumentFile {
        hash: hash(bytes),
        size,
    })
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

impl Media {
    /// Checks a document and keeps it; the same bytes are kept once. Answers when the file is durable.
    ///
    /// # Errors
    /// The bytes aren't a document we take, or the folder can't be written.
    pub fn keep_document(&self, bytes: &[u8]) -> Result<DocumentFile, DocumentError> {
        let file = describe(bytes)?;
        let path = self.document_path(&file.hash);
        if !path.exists() {
            write(&path, bytes).map_err(|error| DocumentError::Folder { path, error })?;
        }
        Ok(file)
    }

    /// The bytes of a kept document by its name (see [`DocumentFile::name`]); `None` where there is none, or the name
    /// isn't one of ours.
    ///
    /// # Errors
    /// The folder doesn't answer.
    pub fn read_document(&self, name: &str) -> Result<Option<Vec<u8>>, DocumentError> {
        let Some(hash) = name.strip_suffix(".pdf").filter(|hash| is_hash(hash)) else {
            return Ok(None);
        };
        let path = self.document_path(hash);
        match fs::read(&path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(DocumentError::Folder { path, error }),
        }
    }

    /// Whether a document is there and still the one that was kept.
    ///
    /// # Errors
    /// The folder doesn't answer.
    pub fn document_condition(&self, file: &DocumentFile) -> Result<Condition, DocumentError> {
        Ok(match self.read_document(&file.name())? {
            None => Condition::Absent,
            Some(bytes) if hash(&bytes) == file.hash => Condition::Sound,
            Some(_) => Condition::Altered,
        })
    }

    fn document_path(&self, hash: &str) -> PathBuf {
        self.folder().join(&hash[..2]).join(format!("{hash}.pdf"))
    }
}

/// Writes beside the place and renames, so that no reader sees half a file; then makes the name durable too.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut beside = tempfile::NamedTempFile::new_in(folder)?;
    beside.write_all(bytes)?;
    beside.as_file().sync_all()?;
    beside.persist(path)?;
    fs::File::open(folder)?.sync_all()
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn is_hash(text: &str) -> bool {
    text.len() == 64
        && text
            .bytes()
            .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

/// The address of a kept document on the site, from the root.
#[must_use]
pub fn address(file: &DocumentFile) -> String {
    format!("/media/{}", file.name())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_open_pdf_is_taken() {
        let whole = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n";
        assert_eq!(describe(whole).unwrap().size, whole.len() as u64);
        assert_eq!(describe(b""), Err(BadDocument::Empty));
        assert_eq!(describe(b"<html>%PDF-"), Err(BadDocument::NotPdf));
        assert_eq!(describe(&whole[..40]), Err(BadDocument::CutOff));
        let locked = b"%PDF-1.7\ntrailer\n<</Encrypt 5 0 R>>\n%%EOF\n";
        assert_eq!(describe(locked), Err(BadDocument::Locked));
        let mut large = vec![0; LARGEST_DOCUMENT + 1];
        large[..5].copy_from_slice(b"%PDF-");
        assert_eq!(describe(&large), Err(BadDocument::TooLarge(LARGEST_DOCUMENT + 1)));
    }
}

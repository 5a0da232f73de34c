//! The folder of pictures: a file is named by the SHA-256 of its bytes, in folders by its first two digits. What is made of
//! it stands apart, under `renditions/`, and can be made again.

use std::{
    fs, io,
    io::Write,
    path::{Path, PathBuf},
};

use newsroom::picture::{
    PictureFile, PictureFormat,
    renditions::{Rendition, RenditionFormat},
};
use sha2::{Digest, Sha256};

use crate::{
    check::{BadPicture, check},
    clean::clean,
};

/// The pictures of one newsroom.
#[derive(Debug, Clone)]
pub struct Media {
    folder: PathBuf,
}

/// A picture couldn't be kept or read.
#[derive(Debug, thiserror::Error)]
pub enum KeepError {
    /// The bytes aren't a picture we take.
    #[error(transparent)]
    Bad(#[from] BadPicture),
    /// The folder doesn't answer.
    #[error("the pictures' folder, {path}: {error}")]
    Folder {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
}

/// How a kept file stands to what is known of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Condition {
    /// It is there, byte for byte.
    Sound,
    /// It isn't there.
    Absent,
    /// It is there, but its bytes are others.
    Altered,
}

impl Media {
    /// The pictures in a folder, which is made when the first one is kept.
    #[must_use]
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
        }
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Checks a picture and keeps it; the same bytes are kept once. Answers when the file is durable.
    ///
    /// # Errors
    /// The bytes aren't a picture we take, or the folder can't be written.
    pub fn keep(&self, bytes: &[u8]) -> Result<PictureFile, KeepError> {
        let file = describe(bytes)?;
        let path = self.path(&file.name());
        if !path.exists() {
            write(&path, bytes, Durable::Now).map_err(|error| KeepError::Folder { path, error })?;
        }
        Ok(file)
    }

    /// What readers get under a name: a rendition (see [`Rendition::name`]), or the picture itself without anything that
    /// isn't picture. `None` where there is none, or the name isn't one of ours.
    ///
    /// # Errors
    /// The folder doesn't answer.
    pub fn shown(&self, name: &str) -> Result<Option<Vec<u8>>, KeepError> {
        if is_rendition(name) {
            return read(&self.rendition_path(name));
        }
        let Some(bytes) = self.read(name)? else {
            return Ok(None);
        };
        let format = FORMATS
            .into_iter()
            .find(|format| name.ends_with(format.extension()));
        Ok(format.and_then(|format| clean(&bytes, format)))
    }

    /// Keeps a rendition. It can be made again, so nobody waits until it is durable.
    ///
    /// # Errors
    /// The folder can't be written.
    pub fn keep_rendition(&self, of: &PictureFile, made: &Rendition, bytes: &[u8]) -> Result<(), KeepError> {
        let path = self.rendition_path(&made.name(of));
        write(&path, bytes, Durable::Later).map_err(|error| KeepError::Folder { path, error })
    }

    /// Whether a rendition is there.
    #[must_use]
    pub fn has_rendition(&self, of: &PictureFile, made: &Rendition) -> bool {
        self.rendition_path(&made.name(of)).exists()
    }

    /// Removes a picture and all that was made of it.
    ///
    /// # Errors
    /// The folder can't be written.
    pub fn remove(&self, file: &PictureFile) -> Result<(), KeepError> {
        let begin = &file.hash[..2];
        for folder in [
            self.folder.join("renditions").join(begin),
            self.folder.join(begin),
        ] {
            remove_all(&folder, &file.hash).map_err(|error| KeepError::Folder { path: folder, error })?;
        }
        Ok(())
    }

    /// The bytes of a kept file, as it came, by its name (see [`PictureFile::name`]); `None` where there is none, or the name isn't
    /// one of ours.
    ///
    /// # Errors
    /// The folder doesn't answer.
    pub fn read(&self, name: &str) -> Result<Option<Vec<u8>>, KeepError> {
        if !is_name(name) {
            return Ok(None);
        }
        read(&self.path(name))
    }

    /// Whether a file is there and still the one that was kept.
    ///
    /// # Errors
    /// The folder doesn't answer.
    pub fn condition(&self, file: &PictureFile) -> Result<Condition, KeepError> {
        Ok(match self.read(&file.name())? {
            None => Condition::Absent,
            Some(bytes) if hash(&bytes) == file.hash => Condition::Sound,
            Some(_) => Condition::Altered,
        })
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(&name[..2]).join(name)
    }

    fn rendition_path(&self, name: &str) -> PathBuf {
        self.folder.join("renditions").join(&name[..2]).join(name)
    }
}

/// When a file has to outlive a loss of power.
#[derive(PartialEq, Eq)]
enum Durable {
    Now,
    Later,
}

/// Writes beside the place and renames, so that no reader sees half a file; then makes the name durable too.
fn write(path: &Path, bytes: &[u8], durable: Durable) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut beside = tempfile::NamedTempFile::new_in(folder)?;
    beside.write_all(bytes)?;
    if durable == Durable::Later {
        beside.persist(path)?;
        return Ok(());
    }
    beside.as_file().sync_all()?;
    beside.persist(path)?;
    fs::File::open(folder)?.sync_all()
}

/// Removes the files of a folder whose names begin with a hash.
fn remove_all(folder: &Path, hash: &str) -> io::Result<()> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    for entry in entries {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(hash) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

fn read(path: &Path) -> Result<Option<Vec<u8>>, KeepError> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(KeepError::Folder {
            path: path.to_owned(),
            error,
        }),
    }
}

/// Checks a picture and says what it is, without keeping it.
///
/// # Errors
/// The bytes aren't a picture we take.
pub fn describe(bytes: &[u8]) -> Result<PictureFile, BadPicture> {
    let checked = check(bytes)?;
    Ok(PictureFile {
        hash: hash(bytes),
        format: checked.format,
        width: checked.width,
        height: checked.height,
    })
}

/// The address of a kept file on the site, from the root.
#[must_use]
pub fn address(file: &PictureFile) -> String {
    format!("/media/{}", file.name())
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The address of a rendition on the site, from the root.
#[must_use]
pub fn rendition_address(file: &PictureFile, made: &Rendition) -> String {
    format!("/media/{}", made.name(file))
}

const FORMATS: [PictureFormat; 4] = [
    PictureFormat::Jpeg,
    PictureFormat::Png,
    PictureFormat::Gif,
    PictureFormat::Webp,
];

fn is_name(name: &str) -> bool {
    let Some((hash, ending)) = name.split_once('.') else {
        return false;
    };
    is_hash(hash) && FORMATS.iter().any(|format| format.extension() == ending)
}

fn is_rendition(name: &str) -> bool {
    let Some((hash, rest)) = name.split_once('-') else {
        return false;
    };
    let Some((width, ending)) = rest.split_once('.') else {
        return false;
    };
    let is_width = (1..=5).contains(&width.len()) && width.bytes().all(|b| b.is_ascii_digit());
    let formats = RenditionFormat::ALL;
    is_hash(hash) && is_width && formats.iter().any(|format| format.extension() == ending)
}

fn is_hash(hash: &str) -> bool {
    let hex = hash
        .bytes()
        .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
    hash.len() == 64 && hex
}

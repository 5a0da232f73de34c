//! Cards that were drawn, kept in a folder: one file an edition, so many bytes in all, the oldest going first.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
    time::SystemTime,
};

use language::Lang;
use newsroom::id::StoryId;
use sha2::{Digest, Sha256};

/// How much of a full folder stays, in tenths, so that it isn't swept at every card.
const STAYS: u64 = 9;

/// The folder. What is in it can be dropped at any time.
#[derive(Debug)]
pub(super) struct Kept {
    folder: PathBuf,
    most: u64,
    /// How many bytes are in it; none until they are counted.
    bytes: Mutex<Option<u64>>,
}

/// Whose card it is, as its file's name says it.
#[derive(Debug, Clone)]
pub(super) struct Owner(String);

struct File {
    path: PathBuf,
    bytes: u64,
    at: SystemTime,
}

impl Owner {
    pub(super) fn of(lang: &Lang, story: &StoryId) -> Self {
        let digest = Sha256::digest(format!("{lang}/{}", story.as_str()));
        Self(digest.iter().take(10).map(|byte| format!("{byte:02x}")).collect())
    }

    /// Files are spread over folders: an archive has many.
    fn folder(&self, root: &Path) -> PathBuf {
        root.join(&self.0[..2])
    }
}

impl Kept {
    pub(super) fn at(folder: PathBuf, most: u64) -> Self {
        Self {
            folder,
            most,
            bytes: Mutex::new(None),
        }
    }

    /// The card of a hash; `None` where it isn't kept.
    pub(super) fn read(&self, owner: &Owner, hash: &str) -> Option<Vec<u8>> {
        fs::read(self.file(owner, hash)).ok()
    }

    /// Keeps a card in place of its owner's earlier ones.
    ///
    /// # Errors
    /// The folder can't be written.
    pub(super) fn write(&self, owner: &Owner, hash: &str, card: &[u8]) -> io::Result<()> {
        let file = self.file(owner, hash);
        fs::create_dir_all(owner.folder(&self.folder))?;
        self.forget(owner);
        // Written beside its place and renamed: whoever reads meanwhile gets a whole card or none.
        let beside = tempfile::NamedTempFile::new_in(owner.folder(&self.folder))?;
        fs::write(beside.path(), card)?;
        beside.persist(&file).map_err(|error| error.error)?;
        self.grown(card.len() as u64)
    }

    /// Removes whatever is kept of an owner.
    pub(super) fn forget(&self, owner: &Owner) {
        for file in files(&owner.folder(&self.folder)) {
            let name = file.path.file_name().and_then(|name| name.to_str());
            if name.is_some_and(|name| name.starts_with(&owner.0)) && fs::remove_file(&file.path).is_ok() {
                let mut bytes = self.bytes.lock().unwrap_or_else(PoisonError::into_inner);
                *bytes = bytes.map(|bytes| bytes.saturating_sub(file.bytes));
            }
        }
    }

    fn file(&self, owner: &Owner, hash: &str) -> PathBuf {
        owner.folder(&self.folder).join(format!("{}-{hash}.png", owner.0))
    }

    /// Counts what came, and sweeps where it is too much.
    fn grown(&self, by: u64) -> io::Result<()> {
        let mut bytes = self.bytes.lock().unwrap_or_else(PoisonError::into_inner);
        let total = match *bytes {
            Some(bytes) => bytes + by,
            None => self.all()?.iter().map(|file| file.bytes).sum(),
        };
        *bytes = Some(if total <= self.most { total } else { self.sweep()? });
        Ok(())
    }

    /// Removes the oldest; answers how many bytes are left.
    fn sweep(&self) -> io::Result<u64> {
        let mut all = self.all()?;
        all.sort_by_key(|file| std::cmp::Reverse(file.at));
        let (mut left, room) = (0, self.most / 10 * STAYS);
        for file in all {
            if left + file.bytes <= room {
                left += file.bytes;
            } else {
                fs::remove_file(&file.path)?;
            }
        }
        Ok(left)
    }

    fn all(&self) -> io::Result<Vec<File>> {
        let mut all = Vec::new();
        for entry in fs::read_dir(&self.folder)? {
            all.extend(files(&entry?.path()));
        }
        Ok(all)
    }
}

/// The files of a folder; none where it isn't there. One that goes meanwhile is passed over.
fn files(folder: &Path) -> Vec<File> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let file = |entry: fs::DirEntry| {
        let facts = entry.metadata().ok()?;
        Some(File {
            path: entry.path(),
            bytes: facts.len(),
            at: facts.modified().ok()?,
        })
    };
    entries.filter_map(file).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn owner(story: &str) -> Owner {
        Owner::of(&Lang::parse("ar").unwrap(), &StoryId::parse(story).unwrap())
    }

    #[test]
    fn a_new_card_takes_the_place_of_the_old_one() {
        let folder = tempfile::tempdir().unwrap();
        let kept = Kept::at(folder.path().join("cards"), 1000);
        kept.write(&owner("s-1"), "old", b"old card").unwrap();
        kept.write(&owner("s-2"), "other", b"other card").unwrap();
        kept.write(&owner("s-1"), "new", b"new card").unwrap();
        assert_eq!(kept.read(&owner("s-1"), "old"), None);
        assert_eq!(kept.read(&owner("s-1"), "new").as_deref(), Some(&b"new card"[..]));
        assert_eq!(
            kept.read(&owner("s-2"), "other").as_deref(),
            Some(&b"other card"[..])
        );
        kept.forget(&owner("s-1"));
        assert_eq!(kept.read(&owner("s-1"), "new"), None);
    }

    #[test]
    fn the_folder_stays_within_its_bound() {
        let folder = tempfile::tempdir().unwrap();
        let kept = Kept::at(folder.path().to_owned(), 1000);
        for number in 0..40 {
            kept.write(&owner(&format!("s-{number}")), "card", &[0; 100])
                .unwrap();
        }
        let left: u64 = kept.all().unwrap().iter().map(|file| file.bytes).sum();
        assert!((500..=1000).contains(&left), "{left}");
        assert!(kept.read(&owner("s-39"), "card").is_some(), "the newest stays");
    }
}

//! Names beside a place: what is written there first and renamed when it is whole.

use std::path::{Path, PathBuf};

/// The name under which a file or folder is made, until it is renamed to `path`.
pub(crate) fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".partial");
    path.with_file_name(name)
}

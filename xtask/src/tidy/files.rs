//! What must not be committed: large files, and files of the shared test data.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::Finding;
use crate::workspace::Workspace;

/// The largest file that may be committed, in bytes.
const LARGEST: u64 = 1_500_000;

/// Smaller files may be alike by chance: an empty one, a licence's line.
const TELLING: u64 = 256;

/// No committed file is large, none is a copy of a file of the shared data (where that is present).
pub(super) fn check(workspace: &Workspace) -> Result<Vec<Finding>> {
    let shared = by_size(&workspace.data())?;
    let mut findings = Vec::new();
    for file in workspace.files()? {
        let path = workspace.root().join(&file);
        let size = path
            .metadata()
            .with_context(|| format!("cannot read {file}"))?
            .len();
        if size > LARGEST {
            findings.push(Finding::new(
                &file,
                format!("has {size} bytes; at most {LARGEST} may be committed"),
            ));
        }
        let twins = shared
            .get(&size)
            .filter(|_| size >= TELLING)
            .into_iter()
            .flatten();
        for twin in twins {
            if std::fs::read(&path)? == std::fs::read(twin)? {
                findings.push(Finding::new(
                    &file,
                    "is a file of the shared data, which is not ours to publish",
                ));
            }
        }
    }
    Ok(findings)
}

/// The files below a folder by their size; none where the folder is absent.
fn by_size(folder: &Path) -> Result<HashMap<u64, Vec<PathBuf>>> {
    let mut sizes: HashMap<u64, Vec<PathBuf>> = HashMap::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else {
            continue;
        };
        for entry in entries {
            let entry = entry?;
            let facts = entry.metadata()?;
            if facts.is_dir() {
                open.push(entry.path());
            } else {
                sizes.entry(facts.len()).or_default().push(entry.path());
            }
        }
    }
    Ok(sizes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::assert_kept;

    #[test]
    fn no_large_or_shared_file_is_committed() {
        assert_kept(check);
    }

    #[test]
    fn files_are_found_in_folders_of_folders() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("inner")).unwrap();
        std::fs::write(folder.path().join("inner/a"), [0; 300]).unwrap();
        assert_eq!(
            by_size(folder.path()).unwrap()[&300],
            [folder.path().join("inner/a")]
        );
    }
}

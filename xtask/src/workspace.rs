//! Where the workspace lies, and what is committed in it.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

/// The workspace this command was built from.
pub(crate) struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The workspace whose `xtask` folder this program was compiled in.
    pub(crate) fn here() -> Result<Self> {
        let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = xtask
            .parent()
            .context("the xtask crate lies at the root of a file system")?;
        Ok(Self {
            root: root.to_path_buf(),
        })
    }

    /// The folder that holds the root `Cargo.toml`.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The folder cargo builds into: `CARGO_TARGET_DIR`, else `target`.
    pub(crate) fn target(&self) -> PathBuf {
        match std::env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => self.root.join(folder),
            None => self.root.join("target"),
        }
    }

    /// A folder of our own below the target folder, made if it isn't there.
    pub(crate) fn scratch(&self, name: &str) -> Result<PathBuf> {
        let folder = self.target().join("xtask").join(name);
        std::fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        Ok(folder)
    }

    /// The folder of shared material that is not part of the repository: `TARJUMAN_SHARED`, else `../shared`.
    pub(crate) fn shared(&self) -> PathBuf {
        match std::env::var_os("TARJUMAN_SHARED") {
            Some(folder) => self.root.join(folder),
            None => self.root.join("../shared"),
        }
    }

    /// The folder of real-world test data: `TARJUMAN_DATA`, else `data` in the shared folder.
    pub(crate) fn data(&self) -> PathBuf {
        match std::env::var_os("TARJUMAN_DATA") {
            Some(folder) => self.root.join(folder),
            None => self.shared().join("data"),
        }
    }

    /// The committed files, and those about to be, as paths relative to the root with forward slashes.
    ///
    /// # Errors
    /// Where git is missing or the workspace is not a checkout.
    pub(crate) fn files(&self) -> Result<Vec<String>> {
        // The folder may belong to another user than the one who runs the checks: a container's root, say.
        let output = Command::new("git")
            .args([
                "-c",
                "safe.directory=*",
                "ls-files",
                "-z",
                "--cached",
                "--others",
                "--exclude-standard",
            ])
            .current_dir(&self.root)
            .output()
            .context("cannot run git to list the committed files")?;
        ensure!(
            output.status.success(),
            "git ls-files: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        );
        let listed = String::from_utf8(output.stdout).context("git lists a file whose name is not UTF-8")?;
        let mut files: Vec<String> = listed.split_terminator('\0').map(str::to_owned).collect();
        files.retain(|file| self.root.join(file).is_file());
        files.sort();
        files.dedup();
        Ok(files)
    }

    /// The text of a committed file; `None` where it is not UTF-8 text.
    pub(crate) fn text(&self, file: &str) -> Result<Option<String>> {
        let path = self.root.join(file);
        let bytes = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        Ok(String::from_utf8(bytes).ok())
    }
}

//! The newsroom's key, `secret.key` in its folder: secrets in the database are sealed with it. It isn't in the database, so it
//! isn't in a backup either: whoever has one of the two opens nothing.

use std::{
    fs::{self, OpenOptions},
    io::{ErrorKind, Write},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use data_encoding::BASE64URL_NOPAD;
use press::seal::SealingKey;

use crate::ambient;

/// The key's file.
const FILE: &str = "secret.key";

/// Where a newsroom's key is.
pub(crate) fn path(folder: &Path) -> PathBuf {
    folder.join(FILE)
}

/// The key of the newsroom in a folder; a new one where there is none yet.
pub(crate) fn of(folder: &Path) -> Result<SealingKey> {
    let path = path(folder);
    if let Some(key) = read(&path)? {
        return Ok(key);
    }
    let mut bytes = [0; 32];
    (ambient::CHANCE.fill)(&mut bytes);
    if make(&path, &bytes).with_context(|| format!("{} can't be written", path.display()))? {
        return Ok(SealingKey::of(bytes));
    }
    // Another command was quicker.
    match read(&path)? {
        Some(key) => Ok(key),
        None => bail!("{} was taken away just now", path.display()),
    }
}

/// What is wrong with a newsroom's key.
pub(crate) fn ills(folder: &Path) -> Vec<String> {
    let path = path(folder);
    let shown = path.display();
    match read(&path) {
        Ok(None) => {
            return vec![format!(
                "the key: {shown} isn't there: the next command makes a new one"
            )];
        }
        Err(error) => return vec![format!("the key: {error:#}")],
        Ok(Some(_)) => {}
    }
    if is_private(&path) {
        return Vec::new();
    }
    vec![format!("the key: others may read {shown}: chmod 600 {shown}")]
}

/// `None` where it isn't there.
fn read(path: &Path) -> Result<Option<SealingKey>> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error).with_context(|| format!("{} can't be read", path.display())),
    };
    let bytes = BASE64URL_NOPAD.decode(text.trim().as_bytes()).ok();
    let bytes = bytes.and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
    match bytes {
        Some(bytes) => Ok(Some(SealingKey::of(bytes))),
        None => bail!(
            "{} is no key: bring it back from where you keep it, or take it away and a new one is made",
            path.display()
        ),
    }
}

/// Whether it was made: not where somebody else had made it.
fn make(path: &Path, bytes: &[u8; 32]) -> std::io::Result<bool> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = match options.open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Ok(false),
        Err(error) => return Err(error),
    };
    writeln!(file, "{}", BASE64URL_NOPAD.encode(bytes))?;
    file.sync_all()?;
    Ok(true)
}

/// Whether its owner alone may read it.
fn is_private(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::metadata(path).is_ok_and(|known| known.permissions().mode() & 0o077 == 0)
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        true
    }
}

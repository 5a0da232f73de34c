//! The editor's bundle: built where it is missing or older than what it is made from, and tested.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Context, Result, bail};

use crate::command::{self, run};
use crate::tools;
use crate::workspace::Workspace;

/// The oldest Node that Vite runs on.
const NODE: (u32, u32) = (20, 19);

const BUNDLE: [&str; 2] = ["dist/editor.js", "dist/editor.css"];

/// What the bundle is made from, beside what lies in `src`.
const SOURCES: [&str; 4] = [
    "package.json",
    "package-lock.json",
    "vite.config.ts",
    "tsconfig.json",
];

/// Builds the bundle where it is needed, so that the program that is built next holds it.
///
/// # Errors
/// Where Node is missing or too old; the error says what to install.
pub(crate) fn build(workspace: &Workspace) -> Result<()> {
    let web = workspace.root().join("web");
    if is_fresh(&web)? {
        return Ok(());
    }
    let npm = ready(&web)?;
    run(npm_in(&npm, &web).args(["run", "build", "--silent"]))
}

/// Types, units, and where Chromium is, the tests in it.
pub(crate) fn test(workspace: &Workspace, chromium: Option<&str>) -> Result<()> {
    let web = workspace.root().join("web");
    let npm = ready(&web)?;
    for script in ["types", "test"] {
        // The bundle is there by now: what looks at it may not leave itself out.
        let mut command = npm_in(&npm, &web);
        command.env("TARJUMAN_REQUIRE", "1");
        run(command.args(["run", script, "--silent"]))?;
    }
    match chromium {
        Some(path) => run(npm_in(&npm, &web)
            .args(["run", "test:browser", "--silent"])
            .env("CHROMIUM", path)),
        None => {
            eprintln!("skipped: the editor's tests in Chromium");
            Ok(())
        }
    }
}

fn npm_in(npm: &Path, web: &Path) -> Command {
    let mut command = Command::new(npm);
    command.current_dir(web);
    command
}

/// npm, with Node new enough and the packages of the lock file in place.
fn ready(web: &Path) -> Result<PathBuf> {
    let npm = tools::npm()?;
    let node = command::on_path(&["node", "nodejs"]).context("npm is there, Node isn't: install nodejs")?;
    let version = version_of(&node)?;
    if version < NODE {
        let ((major, minor), (want, least)) = (version, NODE);
        bail!(
            "Node {major}.{minor} is installed; the editor is built with Node {want}.{least} or newer. \
             Install it from https://nodejs.org or with your system's packages, then run this again."
        );
    }
    if !is_installed(web)? {
        run(npm_in(&npm, web).args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]))?;
    }
    Ok(npm)
}

fn version_of(node: &Path) -> Result<(u32, u32)> {
    let output = Command::new(node)
        .arg("--version")
        .output()
        .context("node cannot be started")?;
    let said = String::from_utf8_lossy(&output.stdout);
    parse_version(&said).with_context(|| format!("node says that its version is “{}”", said.trim()))
}

fn parse_version(said: &str) -> Option<(u32, u32)> {
    let mut numbers = said.trim().trim_start_matches('v').split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

/// npm writes its own lock file last, so one that is newer than ours says that all of it is there.
fn is_installed(web: &Path) -> Result<bool> {
    let wanted = modified(&web.join("package-lock.json"))?;
    Ok(modified(&web.join("node_modules/.package-lock.json")).is_ok_and(|there| wanted <= there))
}

fn is_fresh(web: &Path) -> Result<bool> {
    let built = BUNDLE.map(|file| modified(&web.join(file)).ok());
    let Some(oldest) = built
        .into_iter()
        .collect::<Option<Vec<_>>>()
        .and_then(|all| all.into_iter().min())
    else {
        return Ok(false);
    };
    let mut newest = newest_in(&web.join("src"))?;
    for file in SOURCES {
        newest = newest.max(modified(&web.join(file))?);
    }
    Ok(newest <= oldest)
}

fn newest_in(folder: &Path) -> Result<SystemTime> {
    let mut newest = SystemTime::UNIX_EPOCH;
    for entry in std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        let when = if path.is_dir() {
            newest_in(&path)?
        } else {
            modified(&path)?
        };
        newest = newest.max(when);
    }
    Ok(newest)
}

fn modified(path: &Path) -> Result<SystemTime> {
    let facts = path.metadata();
    facts
        .and_then(|facts| facts.modified())
        .with_context(|| format!("cannot read {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_that_node_says_is_compared_by_number() {
        assert_eq!(parse_version("v20.19.2\n"), Some((20, 19)));
        assert!(parse_version("v18.20.4").is_some_and(|version| version < NODE));
        assert!(parse_version("v22.1.0").is_some_and(|version| NODE < version));
        assert_eq!(parse_version("none"), None);
    }

    #[test]
    fn a_bundle_is_fresh_until_a_source_is_newer() {
        let web = tempfile::tempdir().unwrap();
        let path = |file: &str| web.path().join(file);
        for folder in ["src/ui", "dist"] {
            std::fs::create_dir_all(path(folder)).unwrap();
        }
        for file in SOURCES.iter().chain(&["src/ui/a.ts"]) {
            std::fs::write(path(file), "").unwrap();
        }
        assert!(!is_fresh(web.path()).unwrap());
        for file in BUNDLE {
            std::fs::write(path(file), "").unwrap();
        }
        assert!(is_fresh(web.path()).unwrap());
        let later = modified(&path(BUNDLE[0])).unwrap() + std::time::Duration::from_secs(60);
        let source = std::fs::File::options()
            .write(true)
            .open(path("src/ui/a.ts"))
            .unwrap();
        source.set_modified(later).unwrap();
        assert!(!is_fresh(web.path()).unwrap());
    }
}

//! The built program serving the demonstration newsroom from a folder of its own.

use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;
use url::Url;

use crate::environment::Tool;
use crate::newsroom::Newsroom;
use crate::server::Server;

/// A demonstration newsroom that is being served; it ends when this is dropped.
pub struct Demo {
    program: PathBuf,
    base: Url,
    // In this order: the program ends before its folder is removed.
    _server: Server,
    folder: TempDir,
}

impl Demo {
    /// Makes the newsroom in an empty folder and serves it; `None` where the program is not built.
    ///
    /// # Errors
    /// Where the program fails or does not say, within a minute, where it serves.
    pub fn start() -> Result<Option<Self>> {
        let Some(program) = Tool::Tarjuman.find()? else {
            return Ok(None);
        };
        let folder = tempfile::tempdir()?;
        let mut command = Command::new(&program);
        command
            .arg("--dir")
            .arg(folder.path().join("newsroom"))
            .args(["demo", "--listen", "127.0.0.1:0"]);
        let (server, base) = Server::start(&mut command, Duration::from_secs(60), address)?;
        Ok(Some(Self {
            program,
            base,
            _server: server,
            folder,
        }))
    }

    /// A page's address here. It takes a path, or an address under the newsroom's public one, as pages and feeds give.
    ///
    /// # Errors
    /// Where it is no address.
    pub fn url(&self, address: &str) -> Result<Url> {
        let mut url = self
            .base
            .join(address)
            .with_context(|| format!("{address} is no address"))?;
        url.set_host(self.base.host_str())
            .context("the demonstration has a host")?;
        ensure!(url.set_port(self.base.port()).is_ok(), "{address} takes no port");
        Ok(url)
    }

    /// Writes the newsroom's site as static files, as the program does while serving, and tells where they are.
    ///
    /// # Errors
    /// Where the export fails.
    pub fn export_site(&self) -> Result<PathBuf> {
        let site = self.folder.path().join("site");
        let mut export = Command::new(&self.program);
        export
            .arg("--dir")
            .arg(self.folder.path().join("newsroom"))
            .args(["export", "site", "--plain"])
            .arg(&site);
        let output = export.output().context("cannot run the program to export")?;
        ensure!(
            output.status.success(),
            "the export failed: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        Ok(site)
    }

    /// What the newsroom holds, as the program exports it while serving.
    ///
    /// # Errors
    /// Where the export fails or has another shape.
    pub fn newsroom(&self) -> Result<Newsroom> {
        let file = self.folder.path().join("export.jsonl");
        let mut export = Command::new(&self.program);
        export
            .arg("--dir")
            .arg(self.folder.path().join("newsroom"))
            .args(["export", "jsonl"])
            .arg(&file);
        let output = export.output().context("cannot run the program to export")?;
        ensure!(
            output.status.success(),
            "the export failed: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        Newsroom::parse(&std::fs::read_to_string(&file).context("the export wrote no file")?)
    }
}

/// The first address in a line of the program's greeting.
fn address(line: &str) -> Option<Url> {
    let begin = line.find("http://")?;
    let address = line[begin..].split_whitespace().next()?;
    Url::parse(address).ok()?.join("/").ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_is_found_in_a_greeting() {
        let found = address("  Readers:  http://127.0.0.1:41234/ar/  (Ctrl-C ends it)").map(String::from);
        assert_eq!(found.as_deref(), Some("http://127.0.0.1:41234/"));
        assert_eq!(address("Making the demonstration newsroom"), None);
    }
}

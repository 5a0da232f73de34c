//! The built program serving the demonstration newsroom from a folder of its own.

use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use tempfile::TempDir;
use url::Url;

use crate::environment::Tool;
use crate::newsroom::Newsroom;
use crate::server::Server;

/// A demonstration newsroom that is being served; it ends when this is dropped.
pub struct Demo {
    program: PathBuf,
    greeting: Greeting,
    // In this order: the program ends before its folder is removed.
    _server: Server,
    folder: TempDir,
}

/// What the program says once it serves.
#[derive(Deserialize)]
struct Greeting {
    /// Where readers get their pages.
    #[serde(rename = "listening")]
    base: Url,
    desk: Url,
    password: String,
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
        command.arg("--dir").arg(folder.path().join("newsroom")).args([
            "--json",
            "demo",
            "--listen",
            "127.0.0.1:0",
        ]);
        let (server, greeting) = Server::start(&mut command, Duration::from_secs(60), greeting)?;
        Ok(Some(Self {
            program,
            greeting,
            _server: server,
            folder,
        }))
    }

    /// A page's address here. It takes a path, or an address under the newsroom's public one, as pages and feeds give.
    ///
    /// # Errors
    /// Where it is no address.
    pub fn url(&self, address: &str) -> Result<Url> {
        let base = &self.greeting.base;
        let mut url = base
            .join(address)
            .with_context(|| format!("{address} is no address"))?;
        url.set_host(base.host_str())
            .context("the demonstration has a host")?;
        ensure!(url.set_port(base.port()).is_ok(), "{address} takes no port");
        Ok(url)
    }

    /// An address of the desk, under the name by which it lets people in: `/desk/coverage/`.
    ///
    /// # Errors
    /// Where it is no address.
    pub fn desk(&self, address: &str) -> Result<Url> {
        let desk = &self.greeting.desk;
        desk.join(address)
            .with_context(|| format!("{address} is no address"))
    }

    /// The password of everybody in the demonstration.
    #[must_use]
    pub fn password(&self) -> &str {
        &self.greeting.password
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

/// What a line says, where it is the program's greeting.
fn greeting(line: &str) -> Option<Greeting> {
    serde_json::from_str(line).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_greeting_says_where_readers_and_editors_go() {
        let line = r#"{"listening":"http://127.0.0.1:41234/","desk":"http://localhost:41234/desk/","logins":["layla"],"password":"maple-42"}"#;
        let said = greeting(line).map(|it| (it.base.to_string(), it.desk.to_string(), it.password));
        let meant = (
            String::from("http://127.0.0.1:41234/"),
            String::from("http://localhost:41234/desk/"),
            String::from("maple-42"),
        );
        assert_eq!(said, Some(meant));
        assert!(greeting("Making the demonstration newsroom").is_none());
    }
}

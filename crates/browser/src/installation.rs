//! A newsroom of a test's own: made by the program, filled, served at one address, and served again after its server died.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use crate::environment::Tool;
use crate::server::Server;

/// How long the program may take to say that it listens.
const PATIENCE: Duration = Duration::from_secs(60);

/// A newsroom in Arabic, Russian and English, in a folder that goes with it.
pub struct Installation {
    program: PathBuf,
    dir: TempDir,
    port: u16,
}

impl Installation {
    /// A newsroom that holds these records of the interchange; `None` where the program, or the editor in it, isn't built.
    ///
    /// # Errors
    /// Where the program fails, or is absent and may not be.
    pub fn new(records: &str) -> Result<Option<Self>> {
        if !editor_is_built()? {
            return Ok(None);
        }
        let Some(program) = Tool::Tarjuman.find()? else {
            return Ok(None);
        };
        let dir = tempfile::tempdir()?;
        // A free port, taken again by the server.
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let newsroom = Self { program, dir, port };
        let address = newsroom.at("");
        newsroom.run(&["init", "--languages", "ar,ru,en", "--address", &address])?;
        let file = newsroom.dir.path().join("records.jsonl");
        fs::write(&file, records)?;
        newsroom.run(&["import", "jsonl", &file.display().to_string()])?;
        Ok(Some(newsroom))
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        let folder = self.dir.path().join("newsroom");
        command.arg("--dir").arg(folder).arg("--json").args(args);
        command
    }

    /// Runs one of the program's commands on the newsroom and gives what it printed.
    ///
    /// # Errors
    /// Where it fails.
    pub fn run(&self, args: &[&str]) -> Result<String> {
        let output = self.command(args).output()?;
        if !output.status.success() {
            bail!("{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        }
        Ok(String::from_utf8(output.stdout)?)
    }

    /// The whole address of one of its pages.
    #[must_use]
    pub fn at(&self, path: &str) -> String {
        format!("http://localhost:{}{path}", self.port)
    }

    /// Serves it until what is given back is dropped.
    ///
    /// # Errors
    /// Where the program doesn't listen within a minute.
    pub fn serve(&self) -> Result<Server> {
        let listen = format!("127.0.0.1:{}", self.port);
        let mut command = self.command(&["serve", "--listen", &listen]);
        let (server, ()) = Server::start(&mut command, PATIENCE, |line| {
            line.contains("listening").then_some(())
        })?;
        Ok(server)
    }

    /// Takes somebody on, by `user add` with these arguments; the link with which they set their password.
    ///
    /// # Errors
    /// Where the program fails or prints no link.
    pub fn invite(&self, args: &[&str]) -> Result<String> {
        let said = self.run(&[&["user", "add"], args].concat())?;
        let said: serde_json::Value = serde_json::from_str(said.trim())?;
        Ok(said["link"].as_str().context("no link")?.to_owned())
    }
}

/// The program holds the bundle that was there when it was built, so that one absent now makes no test of the editor.
fn editor_is_built() -> Result<bool> {
    let bundle = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../web/dist/editor.js");
    if bundle.is_file() {
        return Ok(true);
    }
    if crate::environment::nothing_may_be_left_out() {
        bail!("the editor isn't built; `npm ci` and `npm run build` in web build it");
    }
    eprintln!("skipped: the editor isn't built");
    Ok(false)
}

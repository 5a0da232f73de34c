//! Headless Chromium with a fresh profile, driven by a ChromeDriver of its own.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result};
use data_encoding::BASE64;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::devtools::{ConsoleLog, DevTools, Scheme, Screen, Stretch};
use crate::environment::Tool;
use crate::server::Server;

/// What keeps the browser to itself: no sandbox (it cannot be had as root), no network of its own.
const FLAGS: [&str; 10] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
];

/// A browser with one tab; it closes when this is dropped, also where a test fails.
pub struct Browser {
    /// The WebDriver session.
    pub client: Client,
    session: String,
    port: u16,
    // In this order: the driver ends before its profile is removed.
    _driver: Server,
    _profile: TempDir,
}

impl Browser {
    /// A new browser with an empty profile; `None` where Chromium or ChromeDriver is absent.
    ///
    /// # Errors
    /// Where one of them does not start, or is absent and may not be.
    pub async fn start() -> Result<Option<Self>> {
        Self::start_for("en").await
    }

    /// The same for a reader whose system speaks that language.
    ///
    /// # Errors
    /// As [`Browser::start`].
    pub async fn start_for(language: &str) -> Result<Option<Self>> {
        let (Some(chromium), Some(chromedriver)) = (Tool::Chromium.find()?, Tool::ChromeDriver.find()?)
        else {
            return Ok(None);
        };
        let profile = tempfile::tempdir()?;
        let mut command = Command::new(chromedriver);
        let (driver, port) = Server::start(
            command.arg("--port=0").stderr(Stdio::null()),
            Duration::from_secs(20),
            port,
        )?;
        let mut arguments = FLAGS.map(String::from).to_vec();
        arguments.push(format!("--accept-lang={language}"));
        arguments.push(format!("--user-data-dir={}", profile.path().display()));
        let capabilities = json!({
            "goog:chromeOptions": { "binary": chromium, "args": arguments },
            "goog:loggingPrefs": { "browser": "SEVERE" },
            "timeouts": { "script": 60_000, "pageLoad": 60_000 },
        });
        let Value::Object(capabilities) = capabilities else {
            anyhow::bail!("capabilities are an object")
        };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .context("ChromeDriver cannot start Chromium")?;
        let session = client.session_id().await?.context("the session has no id")?;
        Ok(Some(Self {
            client,
            session,
            port,
            _driver: driver,
            _profile: profile,
        }))
    }

    /// Shows pages as on that screen, from now on.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn set_screen(&self, screen: Screen) -> Result<()> {
        self.client.issue_cmd(DevTools::screen(screen)).await?;
        Ok(())
    }

    /// Shows pages as to a reader who prefers that scheme, from now on.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn set_scheme(&self, scheme: Scheme) -> Result<()> {
        self.client.issue_cmd(DevTools::scheme(scheme)).await?;
        Ok(())
    }

    /// What the browser wrote into its console since it was last asked, as far as it is an error.
    ///
    /// # Errors
    /// Where the browser keeps no such log.
    pub async fn console_errors(&self) -> Result<Vec<String>> {
        let entries = self.client.issue_cmd(ConsoleLog).await?;
        let entries: Vec<Entry> =
            serde_json::from_value(entries).context("the console's log has another shape")?;
        Ok(entries
            .into_iter()
            .filter(|entry| entry.level == "SEVERE")
            .map(|entry| entry.message)
            .collect())
    }

    /// A picture of the whole page as PNG, also of what is below the screen.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn whole_picture(&self, screen: Screen) -> Result<Vec<u8>> {
        let height: u32 = self.ask("return document.documentElement.scrollHeight").await?;
        self.client
            .issue_cmd(DevTools::screen_of(screen, height.clamp(844, 9000)))
            .await?;
        let picture = self.client.screenshot().await?;
        self.set_screen(screen).await?;
        Ok(picture)
    }

    /// A stretch of the page as the bytes of a WebP picture.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn picture(&self, stretch: &Stretch) -> Result<Vec<u8>> {
        let answer = self.client.issue_cmd(DevTools::picture(stretch)).await?;
        let data = answer["data"].as_str().context("the browser gave no picture")?;
        Ok(BASE64.decode(data.as_bytes())?)
    }

    /// Runs a script's body in the page and gives what it returns.
    ///
    /// # Errors
    /// Where the script throws, or returns something of another shape than asked for.
    pub async fn ask<T: serde::de::DeserializeOwned>(&self, script: &str) -> Result<T> {
        let answer = self
            .client
            .execute(script, Vec::new())
            .await
            .context("a script in the page failed")?;
        serde_json::from_value(answer).context("a script in the page returned something unexpected")
    }
}

/// A line of the console.
#[derive(serde::Deserialize)]
struct Entry {
    level: String,
    message: String,
}

impl Drop for Browser {
    /// ChromeDriver killed without this would leave its browser running.
    fn drop(&mut self) {
        let close = || -> std::io::Result<()> {
            let mut driver = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
            driver.set_read_timeout(Some(Duration::from_secs(10)))?;
            write!(
                driver,
                "DELETE /session/{} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                self.session
            )?;
            driver.read_exact(&mut [0])
        };
        if let Err(error) = close() {
            eprintln!("the browser could not be closed: {error}");
        }
    }
}

/// The port in ChromeDriver's greeting, "… started successfully on port 41234."
fn port(line: &str) -> Option<u16> {
    let (_, rest) = line.split_once("started successfully on port ")?;
    rest.trim_end().trim_end_matches('.').parse().ok()
}

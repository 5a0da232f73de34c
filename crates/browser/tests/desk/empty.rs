//! A newsroom on its first day: nothing is there yet, and every page says so and what to do.

use std::{net::TcpListener, path::PathBuf, process::Command, time::Duration};

use anyhow::{Context, Result, ensure};
use browser::{
    devtools::{Scheme, Screen},
    environment::Tool,
    server::Server,
    session::Browser,
};
use tempfile::TempDir;
use url::Url;

use crate::{
    judge::{Judge, Sight},
    office::{Office, Served},
};

/// A newsroom without stories, being served.
pub(crate) struct Empty {
    base: Url,
    /// The link with which the first administrator sets a password.
    link: String,
    // In this order: the program ends before its folder is removed.
    _server: Server,
    _folder: TempDir,
}

impl Empty {
    /// The password of the first administrator.
    pub(crate) const PASSWORD: &'static str = "قنديل-البحر-77-сирень";

    /// A new newsroom; `None` where the program is not built.
    fn start() -> Result<Option<Self>> {
        let Some(program) = Tool::Tarjuman.find()? else {
            return Ok(None);
        };
        let folder = tempfile::tempdir()?;
        // A free port, taken again by the server.
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let base = Url::parse(&format!("http://localhost:{port}/"))?;
        let address = base.as_str().trim_end_matches('/');
        let command = |args: &[&str]| {
            let mut command = Command::new(PathBuf::from(&program));
            command
                .arg("--dir")
                .arg(folder.path().join("newsroom"))
                .arg("--json");
            command.args(args);
            command
        };
        let said = command(&["init", "--languages", "ar,ru,en", "--address", address]).output()?;
        ensure!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
        let said = command(&[
            "user",
            "add",
            "layla",
            "--role",
            "administrator",
            "--role",
            "chief",
        ])
        .output()?;
        ensure!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
        let said: serde_json::Value = serde_json::from_slice(&said.stdout)?;
        let link = said["link"].as_str().context("no link")?.to_owned();
        let listen = format!("127.0.0.1:{port}");
        let mut serve = command(&["serve", "--listen", &listen]);
        let (server, ()) = Server::start(&mut serve, Duration::from_secs(60), |line| {
            line.contains("listening").then_some(())
        })?;
        Ok(Some(Self {
            base,
            link,
            _server: server,
            _folder: folder,
        }))
    }

    /// An address of its desk.
    pub(crate) fn desk(&self, path: &str) -> Result<Url> {
        self.base
            .join(path)
            .with_context(|| format!("{path} is no address"))
    }
}

#[tokio::test]
async fn nothing_is_found_on_the_pages_of_an_empty_newsroom() -> Result<()> {
    let sights = [(Screen::Desk, Scheme::Light), (Screen::Phone, Scheme::Dark)];
    let sights = sights.map(|(screen, scheme)| Sight { screen, scheme });
    let Some(mut judge) = Judge::new(sights.to_vec())? else {
        return Ok(());
    };
    let (Some(browser), Some(empty)) = (Browser::start_for("ar").await?, Empty::start()?) else {
        return Ok(());
    };
    let link = empty.link.clone();
    let office = Office {
        browser,
        served: Served::Empty(empty),
        lang: "ar",
    };
    office.goto(&link).await?;
    let fields = [
        ("name", "ليلى منصور"),
        ("password", office.password()),
        ("again", office.password()),
    ];
    office.submit(&link, &fields).await?;
    for name in [
        "",
        "stories/",
        "coverage/",
        "queue/",
        "pictures/",
        "front/",
        "front/ar/",
        "pages/",
        "webhooks/",
        "settings/topic/",
        "account/tokens/",
        "audit/",
    ] {
        office.goto(&format!("/desk/{name}")).await?;
        judge
            .judge(&office, &format!("empty-{}", name.replace('/', "-")))
            .await?;
    }
    assert!(judge.findings.is_empty(), "{}", judge.findings.join("\n"));
    Ok(())
}

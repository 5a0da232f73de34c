//! Two people with a browser each on one edition, and the server killed while they write: every word they typed is found.

use std::{
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use browser::{environment::Tool, server::Server, session::Browser};
use fantoccini::{Locator, key::Key};

const STORY: &str = r#"{"type":"story","id":"s","section":"politics","editions":{"ar":{"headline":"افتتاح الجسر","blocks":[{"id":"a","kind":"paragraph","text":"فُتح الجسر."},{"id":"b","kind":"paragraph","text":"وعبرته أول سيارة."}]}}}"#;
const PAGE: &str = "/desk/stories/s/ar/";
const PASSWORD: &str = "قنديل-البحر-77-сирень";
const PATIENCE: Duration = Duration::from_secs(60);

/// A newsroom whose server can be killed and started again at the same address.
struct Newsroom {
    program: PathBuf,
    dir: tempfile::TempDir,
    port: u16,
}

impl Newsroom {
    fn new(program: PathBuf) -> Result<Self> {
        let dir = tempfile::tempdir()?;
        // A free port, taken again by the server.
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let newsroom = Self { program, dir, port };
        let address = newsroom.at("");
        newsroom.run(&["init", "--languages", "ar,ru,en", "--address", &address])?;
        let lines = newsroom.dir.path().join("s.jsonl");
        fs::write(&lines, STORY)?;
        newsroom.run(&["import", "jsonl", &lines.display().to_string()])?;
        Ok(newsroom)
    }

    fn folder(&self) -> PathBuf {
        self.dir.path().join("newsroom")
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command.arg("--dir").arg(self.folder()).arg("--json").args(args);
        command
    }

    fn run(&self, args: &[&str]) -> Result<String> {
        let output = self.command(args).output()?;
        if !output.status.success() {
            bail!("{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        }
        Ok(String::from_utf8(output.stdout)?)
    }

    fn at(&self, path: &str) -> String {
        format!("http://localhost:{}{path}", self.port)
    }

    fn serve(&self) -> Result<Server> {
        let listen = format!("127.0.0.1:{}", self.port);
        let mut command = self.command(&["serve", "--listen", &listen]);
        let (server, ()) = Server::start(&mut command, PATIENCE, |line| {
            line.contains("listening").then_some(())
        })?;
        Ok(server)
    }

    /// The link with which somebody sets a password.
    fn invite(&self, login: &str) -> Result<String> {
        let said = self.run(&["user", "add", login, "--role", "editor"])?;
        let said: serde_json::Value = serde_json::from_str(said.trim())?;
        Ok(said["link"].as_str().context("no link")?.to_owned())
    }
}

/// Somebody at the editor.
struct Editor {
    browser: Browser,
}

impl Editor {
    async fn enter(newsroom: &Newsroom, browser: Browser, login: &str) -> Result<Self> {
        let client = browser.client.clone();
        client.goto(&newsroom.invite(login)?).await?;
        for field in ["password", "again"] {
            let field = client.wait().for_element(Locator::Id(field)).await?;
            field.send_keys(PASSWORD).await?;
        }
        client
            .find(Locator::Css("form button.primary"))
            .await?
            .click()
            .await?;
        client.wait().for_element(Locator::Css(".bar-person")).await?;
        client.goto(&newsroom.at(PAGE)).await?;
        client.wait().for_element(Locator::Css(".document > p")).await?;
        Ok(Self { browser })
    }

    /// Types at the end of a paragraph, letter by letter.
    async fn write(&self, paragraph: usize, words: &str) -> Result<()> {
        let client = &self.browser.client;
        let paragraphs = client.find_all(Locator::Css(".document > p")).await?;
        paragraphs
            .get(paragraph)
            .context("no such paragraph")?
            .click()
            .await?;
        let focused = client.active_element().await?;
        focused.send_keys(&char::from(Key::End).to_string()).await?;
        focused.send_keys(words).await?;
        Ok(())
    }

    async fn state(&self) -> Result<String> {
        self.browser
            .ask("return document.querySelector('.status')?.dataset.state ?? ''")
            .await
    }

    /// Waits until the page says that everything is saved.
    async fn is_saved(&self) -> Result<()> {
        let began = Instant::now();
        loop {
            let state = self.state().await?;
            if state == "saved" {
                return Ok(());
            }
            if PATIENCE < began.elapsed() {
                bail!("after {PATIENCE:?} the page says “{state}”");
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    }

    /// All that stands on the page: the text, and both versions of what was written twice.
    async fn page(&self) -> Result<String> {
        self.browser.ask("return document.body.textContent").await
    }

    /// What the server has.
    async fn kept(&self) -> Result<String> {
        let script = "return fetch('/desk/stories/s/ar/text', {headers: {accept: 'application/json'}}).then(it => it.text())";
        self.browser.ask(script).await
    }
}

async fn two(newsroom: &Newsroom) -> Result<Option<(Editor, Editor)>> {
    let (Some(one), Some(other)) = (Browser::start().await?, Browser::start().await?) else {
        return Ok(None);
    };
    Ok(Some((
        Editor::enter(newsroom, one, "salma").await?,
        Editor::enter(newsroom, other, "anna").await?,
    )))
}

/// The program, where it holds the editor.
fn program() -> Result<Option<PathBuf>> {
    let bundle = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../web/dist/editor.js");
    if !bundle.is_file() {
        eprintln!("skipped: the editor isn't built");
        return Ok(None);
    }
    Tool::Tarjuman.find()
}

#[tokio::test]
async fn every_word_is_found_that_two_people_type_while_the_server_is_killed() -> Result<()> {
    let Some(program) = program()? else { return Ok(()) };
    let newsroom = Newsroom::new(program)?;
    let server = newsroom.serve()?;
    let Some((salma, anna)) = two(&newsroom).await? else {
        return Ok(());
    };
    salma.write(0, " قالت سلمى قبل الانقطاع.").await?;
    anna.write(1, " قالت آنا قبل الانقطاع.").await?;
    // No word of farewell: as the power goes out.
    drop(server);
    salma.write(0, " وكتبت سلمى أثناءه.").await?;
    anna.write(1, " وكتبت آنا أثناءه.").await?;
    let server = newsroom.serve()?;
    salma.write(0, " وأكملت سلمى بعده.").await?;
    anna.write(1, " وأكملت آنا بعده.").await?;
    salma.is_saved().await?;
    anna.is_saved().await?;
    let kept = salma.kept().await?;
    for words in [
        "قالت سلمى قبل الانقطاع.",
        "وكتبت سلمى أثناءه.",
        "وأكملت سلمى بعده.",
        "قالت آنا قبل الانقطاع.",
        "وكتبت آنا أثناءه.",
        "وأكملت آنا بعده.",
    ] {
        assert!(kept.contains(words), "“{words}” is not in {kept}");
    }
    drop(server);
    Ok(())
}

#[tokio::test]
async fn what_two_people_type_in_one_paragraph_while_the_server_is_down_is_shown_to_choose_from() -> Result<()>
{
    let Some(program) = program()? else { return Ok(()) };
    let newsroom = Newsroom::new(program)?;
    let server = newsroom.serve()?;
    let Some((salma, anna)) = two(&newsroom).await? else {
        return Ok(());
    };
    drop(server);
    salma.write(0, " كلمات سلمى.").await?;
    anna.write(0, " كلمات آنا.").await?;
    let server = newsroom.serve()?;
    let began = Instant::now();
    loop {
        let (hers, theirs) = (salma.page().await?, anna.page().await?);
        let both = |page: &str| page.contains("كلمات سلمى.") && page.contains("كلمات آنا.");
        if both(&hers) || both(&theirs) {
            break;
        }
        if PATIENCE < began.elapsed() {
            bail!("no page shows both versions:\n{hers}\n{theirs}");
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    drop(server);
    Ok(())
}

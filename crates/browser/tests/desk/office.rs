//! Somebody at a browser in the desk of the demonstration: opening pages, sending forms.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use browser::{demo::Demo, session::Browser};
use serde::Deserialize;
use serde_json::{Value, json};
use url::Url;

use crate::empty::Empty;

/// What is being served; it ends when this is dropped.
pub(crate) enum Served {
    /// The demonstration.
    Demo(Demo),
    /// A newsroom without anything.
    Empty(Empty),
}

/// A browser in the desk.
pub(crate) struct Office {
    /// The browser; it closes first.
    pub(crate) browser: Browser,
    /// The served newsroom.
    pub(crate) served: Served,
    /// The interface's language.
    pub(crate) lang: &'static str,
}

/// What an address answered.
#[derive(Deserialize, Debug)]
pub(crate) struct Answer {
    /// The status, after redirects.
    pub(crate) status: u16,
    /// The body.
    pub(crate) text: String,
}

/// Sends fields as a form does, without leaving the page.
const SEND: &str = r"
    const [path, fields, done] = arguments;
    const body = new URLSearchParams(fields);
    fetch(path, { method: 'POST', body, headers: { accept: 'text/html' } }).then(async it =>
        done({ status: it.status, text: await it.text() }));";

/// Sends fields as a form does, and shows what is answered.
const SUBMIT: &str = r"
    const [path, fields] = arguments;
    const form = document.createElement('form');
    form.method = 'post';
    form.action = path;
    for (const [name, value] of fields) {
        const input = document.createElement('input');
        input.type = 'hidden';
        input.name = name;
        input.value = value;
        form.append(input);
    }
    document.body.append(form);
    window.isOld = true;
    form.submit();";

const PATIENCE: Duration = Duration::from_secs(60);

impl Office {
    /// The demonstration with a browser before its door; `None` where a tool is absent.
    pub(crate) async fn open(lang: &'static str) -> Result<Option<Self>> {
        let Some(browser) = Browser::start_for(lang).await? else {
            return Ok(None);
        };
        let Some(demo) = Demo::start()? else {
            return Ok(None);
        };
        let served = Served::Demo(demo);
        Ok(Some(Self {
            browser,
            served,
            lang,
        }))
    }

    /// The password of everybody.
    pub(crate) fn password(&self) -> &str {
        match &self.served {
            Served::Demo(demo) => demo.password(),
            Served::Empty(_) => Empty::PASSWORD,
        }
    }

    fn url(&self, path: &str) -> Result<Url> {
        match &self.served {
            Served::Demo(demo) => demo.desk(path),
            Served::Empty(empty) => empty.desk(path),
        }
    }

    /// Opens a page.
    pub(crate) async fn goto(&self, path: &str) -> Result<()> {
        let url = self.url(path)?;
        self.browser.client.goto(url.as_str()).await?;
        Ok(())
    }

    /// Signs in, and sets the interface's language.
    pub(crate) async fn sign_in(&self, login: &str) -> Result<()> {
        self.goto(&format!("/desk/sign-in?lang={}", self.lang)).await?;
        let fields = [("login", login), ("password", self.password()), ("then", "")];
        self.submit("/desk/sign-in", &fields).await?;
        let path: String = self.browser.ask("return location.pathname").await?;
        ensure!(path == "/desk/", "{login} isn't let in: {path}");
        let name: String = self
            .browser
            .ask("return document.querySelector('.bar-person').textContent")
            .await?;
        self.send(
            "/desk/account/",
            &[("name", name.trim()), ("interface", self.lang)],
        )
        .await?;
        Ok(())
    }

    /// Sends fields without leaving the page; only what succeeds comes back.
    pub(crate) async fn send(&self, path: &str, fields: &[(&str, &str)]) -> Result<Answer> {
        let answer = self
            .browser
            .client
            .execute_async(SEND, vec![json!(path), json!(fields)])
            .await?;
        let answer: Answer = serde_json::from_value(answer).with_context(|| path.to_owned())?;
        ensure!(
            answer.status < 400,
            "{path} with {fields:?} answered {}: {}",
            answer.status,
            answer.text
        );
        Ok(answer)
    }

    /// Sends fields and shows the answer, whatever it is.
    pub(crate) async fn submit(&self, path: &str, fields: &[(&str, &str)]) -> Result<()> {
        self.browser
            .client
            .execute(SUBMIT, vec![json!(path), json!(fields)])
            .await?;
        let began = Instant::now();
        loop {
            let ready = "return !window.isOld && document.readyState === 'complete'";
            // While one page makes room for the next, there may be none to ask.
            if matches!(self.browser.ask::<bool>(ready).await, Ok(true)) {
                return Ok(());
            }
            if PATIENCE < began.elapsed() {
                bail!("{path} shows nothing after {PATIENCE:?}");
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Runs a script that calls back, in the page that is open.
    pub(crate) async fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.browser.client.execute_async(script, arguments).await?)
    }
}

//! Two people with a browser each on one edition, and the server killed while they write: every word they typed is found.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use browser::{installation::Installation, session::Browser};
use fantoccini::{Locator, key::Key};

const STORY: &str = r#"{"type":"story","id":"s","section":"politics","editions":{"ar":{"headline":"افتتاح الجسر","blocks":[{"id":"a","kind":"paragraph","text":"فُتح الجسر."},{"id":"b","kind":"paragraph","text":"وعبرته أول سيارة."}]}}}"#;
const PAGE: &str = "/desk/stories/s/ar/";
const PASSWORD: &str = "قنديل-البحر-77-сирень";
const PATIENCE: Duration = Duration::from_secs(60);

/// Somebody at the editor.
struct Editor {
    browser: Browser,
}

impl Editor {
    async fn enter(newsroom: &Installation, browser: Browser, login: &str) -> Result<Self> {
        let client = browser.client.clone();
        client
            .goto(&newsroom.invite(&[login, "--role", "editor"])?)
            .await?;
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

async fn two(newsroom: &Installation) -> Result<Option<(Editor, Editor)>> {
    let (Some(one), Some(other)) = (Browser::start().await?, Browser::start().await?) else {
        return Ok(None);
    };
    Ok(Some((
        Editor::enter(newsroom, one, "salma").await?,
        Editor::enter(newsroom, other, "anna").await?,
    )))
}

#[tokio::test]
async fn every_word_is_found_that_two_people_type_while_the_server_is_killed() -> Result<()> {
    let Some(newsroom) = Installation::new(STORY)? else {
        return Ok(());
    };
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
    let Some(newsroom) = Installation::new(STORY)? else {
        return Ok(());
    };
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

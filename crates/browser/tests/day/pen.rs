//! Writing in the editor: by keys and clicks, and what one sees there.

use std::time::Duration;

use anyhow::{Context, Result};
use fantoccini::{
    Locator,
    actions::{InputSource, MouseActions, PointerAction},
    key::Key,
};

use crate::person::Person;

/// The left button.
const LEFT: u64 = 0;

impl Person<'_> {
    /// Keys at the caret; a key that is held counts until the end.
    pub(crate) async fn types(&self, keys: &str) -> Result<()> {
        let focused = self.browser.client.active_element().await?;
        focused.send_keys(keys).await?;
        Ok(())
    }

    /// One key while another is held.
    pub(crate) async fn chord(&self, held: Key, key: &str) -> Result<()> {
        self.types(&format!("{}{key}", char::from(held))).await
    }

    pub(crate) async fn key(&self, key: Key) -> Result<()> {
        self.types(&char::from(key).to_string()).await
    }

    /// Opens what the selector finds, with the caret at its end.
    pub(crate) async fn puts_caret_in(&self, selector: &str) -> Result<()> {
        self.click(Locator::Css(selector)).await?;
        self.key(Key::End).await
    }

    /// Turns the empty paragraph at the caret into another block, as the list that a slash opens names it.
    pub(crate) async fn makes_by_slash(&self, key: &str) -> Result<()> {
        let name = self.say(key);
        let begin = name.split_whitespace().next().context("a block has a name")?;
        self.types(&format!("/{begin}")).await?;
        self.finds(".slash [aria-selected=true]", &[&name]).await?;
        self.key(Key::Enter).await
    }

    /// Doubleclicks on a word of the text, so that it is chosen.
    pub(crate) async fn doubleclicks(&self, word: &str) -> Result<()> {
        let script = format!(
            "const walk = document.createTreeWalker(document.querySelector('.document'), NodeFilter.SHOW_TEXT, \
               node => node.parentElement.closest('[contenteditable=false]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT); \
             for (let node; (node = walk.nextNode());) {{ \
               const at = node.data.indexOf({word}); \
               if (at < 0) continue; \
               node.parentElement.scrollIntoView({{block: 'center', behavior: 'instant'}}); \
               const range = document.createRange(); \
               range.setStart(node, at); range.setEnd(node, at + {word}.length); \
               const box = range.getBoundingClientRect(); \
               return [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)]; \
             }} return null;",
            word = serde_json::to_string(word)?
        );
        let at: Option<(i64, i64)> = self.browser.ask(&script).await?;
        let (x, y) = at.with_context(|| format!("“{word}” isn't in the text"))?;
        let press = || PointerAction::Down { button: LEFT };
        let release = || PointerAction::Up { button: LEFT };
        let mouse = MouseActions::new("mouse".to_owned())
            .then(PointerAction::MoveTo {
                duration: Some(Duration::ZERO),
                x: x as f64,
                y: y as f64,
            })
            .then(press())
            .then(release())
            .then(press())
            .then(release());
        self.browser.client.perform_actions(mouse).await?;
        let chosen: String = self
            .browser
            .ask("return getSelection().toString().trim()")
            .await?;
        assert_eq!(chosen, word);
        Ok(())
    }

    /// What the selector finds can be seen: it is in the window, and nothing lies over it.
    pub(crate) async fn has_before_them(&self, selector: &str) -> Result<()> {
        let script = format!(
            "const it = document.querySelector({}); \
             const box = it.getBoundingClientRect(); \
             const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2); \
             return top !== null && it.contains(top)",
            serde_json::to_string(selector)?
        );
        self.until(&format!("{selector} before them"), async || {
            Ok(self.browser.ask::<bool>(&script).await?.then_some(()))
        })
        .await
    }

    /// Waits until the bar says that everything is saved.
    pub(crate) async fn is_saved(&self) -> Result<()> {
        self.finds(
            ".status[data-state=saved] [role=status]",
            &[&self.say("editor-state-saved")],
        )
        .await
    }

    /// What the text's own blocks and fields say, without those that are empty.
    pub(crate) async fn text(&self) -> Result<Vec<String>> {
        let blocks = ".document > :is(p, h2, h3), .document .quote-text, .field-headline .field-text, .field-standfirst .field-text";
        let all = self.all(blocks).await?;
        Ok(all.into_iter().filter(|words| !words.is_empty()).collect())
    }

    /// The direction of the interface about the text, and that of each block that somebody wrote.
    pub(crate) async fn directions(&self) -> Result<(String, Vec<String>)> {
        self.browser
            .ask(
                "const dir = it => getComputedStyle(it).direction; \
                 const blocks = [...document.querySelectorAll('.document > p, .document .quote-text, .field-headline .field-text')]; \
                 return [dir(document.querySelector('.editor-bar')), [...new Set(blocks.map(dir))]]",
            )
            .await
    }
}

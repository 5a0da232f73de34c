//! Accessibility, judged by axe in the page as it stands: WCAG 2.2 AA and axe's own good practice.

use std::fmt::Write;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::environment::Tool;
use crate::session::Browser;

/// axe's script, ready to be run in pages.
pub struct Axe {
    script: String,
}

#[derive(Deserialize)]
struct Results {
    violations: Vec<Violation>,
    /// How many rules found something on the page to pass.
    passes: usize,
}

#[derive(Deserialize)]
struct Violation {
    id: String,
    help: String,
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    html: String,
    why: String,
}

/// Whether the page that is open holds axe already.
const IS_THERE: &str = "return Boolean(window.axe)";

/// WCAG 2.2 AA and axe's own good practice.
const TAGS: [&str; 6] = [
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
];

/// Calls back with what axe found; the results are cut to what a person needs to find the place.
const RUN: &str = r"
    const done = arguments[arguments.length - 1];
    const wanted = arguments[0];
    const cut = node => ({ html: node.html.slice(0, 300), why: node.failureSummary || '' });
    axe.run(document, { runOnly: wanted, resultTypes: ['violations'] }).then(
        found => done({
            violations: found.violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(cut) })),
            passes: found.passes.length,
        }),
        error => done(String(error)));
";

impl Axe {
    /// axe's script from the disk; `None` where it is absent.
    ///
    /// # Errors
    /// Where it cannot be read, or is absent and may not be.
    pub fn load() -> Result<Option<Self>> {
        let Some(file) = Tool::Axe.find()? else {
            return Ok(None);
        };
        let script =
            std::fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        Ok(Some(Self { script }))
    }

    /// What axe finds on the page that is open: a readable line for each place, none where all is well.
    ///
    /// # Errors
    /// Where axe cannot be run.
    pub async fn findings(&self, browser: &Browser) -> Result<Vec<String>> {
        let results = self.run(browser, json!(TAGS)).await?;
        ensure!(results.passes > 0, "axe found nothing on the page to judge");
        Ok(results.lines())
    }

    /// What axe finds of the page's colours alone: for another scheme of a page that was judged as a whole.
    ///
    /// # Errors
    /// Where axe cannot be run.
    pub async fn colour_findings(&self, browser: &Browser) -> Result<Vec<String>> {
        let rules = ["color-contrast", "link-in-text-block"];
        let wanted = json!({ "type": "rule", "values": rules });
        Ok(self.run(browser, wanted).await?.lines())
    }

    async fn run(&self, browser: &Browser, wanted: Value) -> Result<Results> {
        if !browser.ask::<bool>(IS_THERE).await? {
            browser
                .client
                .execute(&self.script, Vec::new())
                .await
                .context("axe cannot be loaded")?;
        }
        let answer = browser
            .client
            .execute_async(RUN, vec![wanted])
            .await
            .context("axe cannot be run")?;
        serde_json::from_value(answer.clone()).with_context(|| format!("axe said {answer}"))
    }
}

impl Results {
    fn lines(&self) -> Vec<String> {
        self.violations.iter().map(Violation::line).collect()
    }
}

impl Violation {
    fn line(&self) -> String {
        let mut line = format!("{}: {}", self.id, self.help);
        for node in &self.nodes {
            let why = node.why.replace('\n', " ");
            // Writing to a String cannot fail.
            let _ = write!(line, "\n    {}\n      {}", node.html, why.trim());
        }
        line
    }
}

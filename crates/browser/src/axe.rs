//! Accessibility, judged by axe in the page as it stands: WCAG 2.2 AA and axe's own good practice.

use std::fmt::Write;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

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

/// Calls back with what axe found; the results are cut to what a person needs to find the place.
const RUN: &str = r"
    const done = arguments[arguments.length - 1];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const cut = node => ({ html: node.html.slice(0, 300), why: node.failureSummary || '' });
    axe.run(document, { runOnly: tags, resultTypes: ['violations'] }).then(
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
        browser
            .client
            .execute(&self.script, Vec::new())
            .await
            .context("axe cannot be loaded")?;
        let answer = browser
            .client
            .execute_async(RUN, Vec::new())
            .await
            .context("axe cannot be run")?;
        let results: Results =
            serde_json::from_value(answer.clone()).with_context(|| format!("axe said {answer}"))?;
        ensure!(results.passes > 0, "axe found nothing on the page to judge");
        Ok(results.violations.iter().map(Violation::line).collect())
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

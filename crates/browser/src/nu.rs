//! Markup, judged by the Nu HTML checker: one run of its Java for many pages.

use std::collections::HashMap;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::environment::Tool;

#[derive(Deserialize)]
struct Report {
    messages: Vec<Message>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Message {
    #[serde(rename = "type")]
    kind: String,
    url: Option<String>,
    last_line: Option<u32>,
    message: String,
    extract: Option<String>,
}

/// What the checker finds in the pages, given with their names: a readable line for each error, in the pages' order.
///
/// `None` where Java or the checker is absent.
///
/// # Errors
/// Where the checker cannot be run, or is absent and may not be.
pub fn errors(pages: &[(String, String)]) -> Result<Option<Vec<String>>> {
    let (Some(java), Some(checker)) = (Tool::Java.find()?, Tool::Vnu.find()?) else {
        return Ok(None);
    };
    let folder = tempfile::tempdir()?;
    let mut names = HashMap::new();
    let mut run = Command::new(java);
    run.arg("-jar").arg(checker).args([
        "--errors-only",
        "--format",
        "json",
        "--stdout",
        "--exit-zero-always",
    ]);
    for (number, (name, html)) in pages.iter().enumerate() {
        let file = folder.path().join(format!("{number:04}.html"));
        std::fs::write(&file, html)?;
        names.insert(format!("{number:04}.html"), name.as_str());
        run.arg(file);
    }
    let output = run
        .stdin(Stdio::null())
        .output()
        .context("cannot run the Nu HTML checker")?;
    let said = || String::from_utf8_lossy(&output.stderr).into_owned();
    let report: Report = serde_json::from_slice(&output.stdout)
        .with_context(|| format!("the Nu HTML checker did not report: {}", said()))?;
    Ok(Some(
        report
            .messages
            .iter()
            .map(|message| message.line(&names))
            .collect(),
    ))
}

impl Message {
    fn line(&self, names: &HashMap<String, &str>) -> String {
        let file = self
            .url
            .as_deref()
            .and_then(|url| url.rsplit('/').next())
            .unwrap_or_default();
        let page = names.get(file).copied().unwrap_or(file);
        let line = self.last_line.unwrap_or_default();
        let extract = self.extract.as_deref().unwrap_or_default().replace('\n', " ");
        format!("{page}, line {line}: {}: {}: {extract}", self.kind, self.message)
    }
}

//! Marked text as a part of a document.

use language::Lang;
use newsroom::runs::{Emphasis, Link, Marks, Run, Runs, Strong};
use serde::{Deserialize, Serialize};

/// The runs of a text.
pub(crate) type RunsRow = Vec<RunRow>;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RunRow {
    text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    strong: Option<Mark>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    emphasis: Option<Mark>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    link: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lang: Option<Lang>,
}

/// A mark that is there or not.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Mark {
    On,
}

/// The row of runs.
pub(crate) fn runs_row(runs: &Runs) -> RunsRow {
    let row = |run: &Run| RunRow {
        text: run.text.clone(),
        strong: run.marks.strong.map(|Strong| Mark::On),
        emphasis: run.marks.emphasis.map(|Emphasis| Mark::On),
        link: run.marks.link.as_ref().map(Link::to_string),
        lang: run.marks.lang.clone(),
    };
    runs.as_slice().iter().map(row).collect()
}

/// The runs of a row; in words, what in it can't be one.
pub(crate) fn runs(rows: RunsRow) -> Result<Runs, String> {
    let value = |row: RunRow| {
        let link = row
            .link
            .map(|link| Link::parse(&link))
            .transpose()
            .map_err(|error| error.to_string())?;
        let marks = Marks {
            strong: row.strong.map(|Mark::On| Strong),
            emphasis: row.emphasis.map(|Mark::On| Emphasis),
            link,
            lang: row.lang,
        };
        Ok(Run {
            text: row.text,
            marks,
        })
    };
    Ok(Runs::new(
        rows.into_iter().map(value).collect::<Result<Vec<_>, String>>()?,
    ))
}

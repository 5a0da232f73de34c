//! What the copy desk says of an edition, as a page lists it.

use language::Lang;
use newsroom::copydesk::finding::{Finding, Place, Severity};
use serde::Serialize;
use site::languages::Language;

use crate::refusal;

/// The findings on an edition, the weightiest first.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Findings {
    /// How many bar publishing.
    pub(crate) errors: usize,
    /// How many ask.
    pub(crate) warnings: usize,
    /// How many tell.
    pub(crate) hints: usize,
    /// Each of them.
    pub(crate) lines: Vec<Line>,
}

/// A finding.
#[derive(Debug, Serialize)]
pub(crate) struct Line {
    /// `error`, `warning` or `hint`.
    severity: &'static str,
    /// The rule, as lists call it.
    rule: String,
    /// What is wrong and what to do.
    text: String,
    /// The block it stands in; none for a field or the story.
    block: Option<String>,
}

impl Findings {
    /// Those that publishing an edition must look at.
    pub(crate) fn of(language: &Language, findings: &[Finding], lang: &Lang) -> Self {
        let mut own: Vec<&Finding> = findings.iter().filter(|one| one.concerns(lang)).collect();
        own.sort_by_key(|one| std::cmp::Reverse(one.severity));
        let count = |severity| own.iter().filter(|one| one.severity == severity).count();
        Self {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            hints: count(Severity::Hint),
            lines: own.iter().map(|one| line(language, one)).collect(),
        }
    }
}

fn line(language: &Language, finding: &Finding) -> Line {
    let block = match &finding.place {
        Place::Range { block, .. } => Some(block.to_string()),
        Place::Field(_) => None,
    };
    Line {
        severity: finding.severity.as_str(),
        rule: refusal::rule(language, finding.rule),
        text: refusal::finding(language, finding),
        block,
    }
}

#[cfg(test)]
impl Findings {
    pub(crate) fn sample() -> Self {
        let line = |severity, rule: &str| Line {
            severity,
            rule: rule.to_owned(),
            text: "the quotation mark « in block b2 never closes".to_owned(),
            block: Some("b2".to_owned()),
        };
        Self {
            errors: 1,
            warnings: 2,
            hints: 0,
            lines: vec![
                line("error", "علامة اقتباس لا تُغلق"),
                line("warning", "дата без года"),
            ],
        }
    }
}

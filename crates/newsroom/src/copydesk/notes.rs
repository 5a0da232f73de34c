//! What a rule writes its findings into.

use std::ops::Range;

use language::Lang;

use super::{
    finding::{Finding, Mend, Place, Severity},
    proof::{Passage, Spot},
};

/// The findings of one rule.
pub(crate) struct Notes<'a> {
    rule: &'static str,
    severity: Severity,
    findings: &'a mut Vec<Finding>,
}

impl<'a> Notes<'a> {
    pub(crate) fn new(rule: &'static str, severity: Severity, findings: &'a mut Vec<Finding>) -> Self {
        Self {
            rule,
            severity,
            findings,
        }
    }

    /// Notes something that one can only look at.
    pub(crate) fn say(&mut self, lang: &Lang, place: Place, text: impl Into<String>) {
        self.push(lang, place, text.into(), None);
    }

    /// Notes something about characters of a passage.
    pub(crate) fn say_at(&mut self, passage: &Passage<'_>, range: Range<usize>, text: impl Into<String>) {
        self.push(passage.lang, passage.place(range), text.into(), None);
    }

    /// Notes something about characters of a passage, with what should stand there.
    pub(crate) fn mend_at(
        &mut self,
        passage: &Passage<'_>,
        range: Range<usize>,
        replacement: impl Into<String>,
        text: impl Into<String>,
    ) {
        // A byline is no place to change unseen: it names a person, as they write themselves.
        let mend = (passage.spot != Spot::Byline).then(|| Mend {
            range: range.clone(),
            replacement: replacement.into(),
        });
        self.push(passage.lang, passage.place(range), text.into(), mend);
    }

    fn push(&mut self, lang: &Lang, place: Place, text: String, mend: Option<Mend>) {
        self.findings.push(Finding {
            lang: lang.clone(),
            rule: self.rule,
            severity: self.severity,
            place,
            text,
            mend,
        });
    }
}

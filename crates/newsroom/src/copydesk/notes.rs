//! What a rule writes its findings into.

use std::ops::Range;

use language::Lang;

use super::{
    finding::{Finding, Mend, Place, Severity},
    proof::{Passage, Spot},
    saying::Saying,
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
    pub(crate) fn say(&mut self, lang: &Lang, place: Place, saying: impl Into<Saying>) {
        self.push(lang, place, saying.into(), None);
    }

    /// Notes something about characters of a passage.
    pub(crate) fn say_at(&mut self, passage: &Passage<'_>, range: Range<usize>, saying: impl Into<Saying>) {
        self.push(passage.lang, passage.place(range), saying.into(), None);
    }

    /// Notes something about characters of a passage, with what should stand there.
    pub(crate) fn mend_at(
        &mut self,
        passage: &Passage<'_>,
        range: Range<usize>,
        replacement: impl Into<String>,
        saying: impl Into<Saying>,
    ) {
        // A byline is no place to change unseen: it names a person, as they write themselves.
        let mend = (passage.spot != Spot::Byline).then(|| Mend {
            range: range.clone(),
            replacement: replacement.into(),
        });
        self.push(passage.lang, passage.place(range), saying.into(), mend);
    }

    fn push(&mut self, lang: &Lang, place: Place, saying: Saying, mend: Option<Mend>) {
        self.findings.push(Finding {
            lang: lang.clone(),
            rule: self.rule,
            severity: self.severity,
            place,
            text: saying.text,
            form: saying.form,
            named: saying.named,
            mend,
        });
    }
}

//! Cleaning of pasted and plain text: what carries nothing goes, and what went is told. Never used on JSON
//! Lines, which is kept as it stands.
//!
//! What is decided, and where: line ends and blank paragraphs in `lines`, marks that can't be seen in
//! `marks`, letters in their ordinary form in `letters`, spaces in `spaces`. Cleaning a cleaned text changes
//! nothing.

mod letters;
mod lines;
mod marks;
mod spaces;

use std::collections::BTreeMap;

/// A kind of change. [`Change::as_str`] is its stable name in reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Change {
    /// CRLF, CR and other line ends became LF; counted in line ends.
    LineEnd,
    /// Control characters and byte order marks were dropped.
    Control,
    /// Zero-width and direction marks that carry nothing were dropped.
    InvisibleMark,
    /// Soft hyphens were dropped.
    SoftHyphen,
    /// Arabic presentation forms became letters.
    PresentationForm,
    /// Letters were composed (NFC); counted in lines.
    Composed,
    /// Tabs and typographer's spaces became ordinary spaces.
    OddSpace,
    /// No-break spaces that hold nothing together became ordinary spaces.
    NoBreakSpace,
    /// Runs of spaces became one; counted in runs.
    DoubledSpace,
    /// Spaces at the ends of lines were dropped; counted in lines' ends.
    EdgeSpace,
    /// Paragraphs with nothing to see, and blank lines beyond the one that parts two paragraphs, were
    /// dropped.
    BlankParagraph,
}

/// One kind of change, and how often it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cleaned {
    /// The kind.
    pub change: Change,
    /// How often, at least 1.
    pub count: usize,
}

impl Change {
    /// The stable name: `line-end`, `no-break-space` …
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LineEnd => "line-end",
            Self::Control => "control",
            Self::InvisibleMark => "invisible-mark",
            Self::SoftHyphen => "soft-hyphen",
            Self::PresentationForm => "presentation-form",
            Self::Composed => "composed",
            Self::OddSpace => "odd-space",
            Self::NoBreakSpace => "no-break-space",
            Self::DoubledSpace => "doubled-space",
            Self::EdgeSpace => "edge-space",
            Self::BlankParagraph => "blank-paragraph",
        }
    }
}

/// The text cleaned, and what was changed, each kind once, in the order of [`Change`].
#[must_use]
pub fn clean(text: &str) -> (String, Vec<Cleaned>) {
    let mut tally = Tally::default();
    let text = lines::ends(text, &mut tally);
    let text = marks::controls(&text, &mut tally);
    let cleaned: Vec<String> = text
        .split('\n')
        .map(|line| clean_line(line, &mut tally))
        .collect();
    let hollow = text
        .split('\n')
        .zip(&cleaned)
        .filter(|(line, cleaned)| !line.is_empty() && cleaned.is_empty())
        .count();
    (lines::without_blanks(&cleaned, hollow, &mut tally), tally.told())
}

/// One line without line ends in it: marks go before letters are composed, because they may stand between a
/// letter and its accent, and spaces come last, because dropping a mark may bring two together.
fn clean_line(line: &str, tally: &mut Tally) -> String {
    let line = marks::soft_hyphens(line, tally);
    let line = letters::ordinary(&line, tally);
    let line = marks::invisible(&line, tally);
    let line = letters::composed(&line, tally);
    spaces::single(&line, tally)
}

#[derive(Default)]
struct Tally(BTreeMap<Change, usize>);

impl Tally {
    fn add(&mut self, change: Change, count: usize) {
        if 0 < count {
            *self.0.entry(change).or_default() += count;
        }
    }

    fn told(self) -> Vec<Cleaned> {
        self.0
            .into_iter()
            .map(|(change, count)| Cleaned { change, count })
            .collect()
    }
}

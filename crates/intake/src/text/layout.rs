//! Which line is what.

use language::date_reading::FoundDate;

use super::{Remarks, foot, labels, top};

/// A page by its parts.
#[derive(Debug, Default)]
pub(super) struct Layout {
    pub(super) headline: String,
    pub(super) date: Option<FoundDate>,
    pub(super) body: Vec<(Role, String)>,
    pub(super) byline: Option<String>,
    pub(super) photo_credit: Option<String>,
    pub(super) source: Option<String>,
}

/// What a line of the body is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A paragraph.
    Paragraph,
    /// A heading between paragraphs.
    Crosshead,
}

/// The longest crosshead, in characters.
const LONGEST_CROSSHEAD: usize = 90;

/// Gives every line its part; there is at least one line.
pub(super) fn lay_out(lines: Vec<String>, remarks: &mut Remarks<'_>) -> Layout {
    let mut layout = Layout::default();
    let mut lines = without_chrome(lines, remarks);
    top::take(&mut lines, &mut layout, remarks);
    foot::take(&mut lines, &mut layout, remarks);
    let last = lines.len().saturating_sub(1);
    let roles: Vec<Role> = (0..lines.len())
        .map(|at| {
            let between = 0 < at && at < last;
            let stands_alone = between && !is_short_and_open(&lines[at + 1]);
            if stands_alone && is_short_and_open(&lines[at]) {
                Role::Crosshead
            } else {
                Role::Paragraph
            }
        })
        .collect();
    layout.body = roles.into_iter().zip(lines).collect();
    for (_, line) in layout.body.iter().filter(|(role, _)| *role == Role::Crosshead) {
        remarks.add("crosshead", format!("took as a crosshead: “{line}”"));
    }
    layout
}

/// Drops what belongs to the site around the text, wherever it stands; a page of nothing else is left as it is.
fn without_chrome(lines: Vec<String>, remarks: &mut Remarks<'_>) -> Vec<String> {
    let why = |line: &str| {
        if labels::is_language_switch(line) {
            return Some("language-switch");
        }
        let empty = !line.chars().any(char::is_alphanumeric);
        let bullet = line.starts_with('•') && is_short_and_open(line);
        (empty || bullet || labels::is_chrome(line)).then_some("dropped")
    };
    if lines.iter().all(|line| why(line).is_some()) {
        return lines;
    }
    lines
        .into_iter()
        .filter(|line| match why(line) {
            Some(rule) => {
                remarks.add(rule, format!("dropped “{line}”"));
                false
            }
            None => true,
        })
        .collect()
}

/// A short line that no sentence ends: a heading, a name.
pub(super) fn is_short_and_open(line: &str) -> bool {
    let words = line.split_whitespace().count();
    line.chars().count() <= LONGEST_CROSSHEAD
        && words <= 12
        && !line.starts_with(['—', '–', '-'])
        && !ends(line)
}

/// Whether a line ends as a sentence or a clause does, marks of quotation and brackets aside.
pub(super) fn ends(line: &str) -> bool {
    let bare = line.trim_end_matches(['"', '»', '”', '“', '’', '\'', ')', ']', ' ']);
    bare.ends_with(['.', '!', '?', '؟', '…', ':', ';', '؛', ',', '،', '۔'])
}

//! Which line is what.

use language::{
    Lang,
    date_reading::{FoundDate, is_date_line},
};

use super::{Remarks, chrome, date_line, foot, top};

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
pub(super) fn lay_out(lines: Vec<String>, lang: &Lang, remarks: &mut Remarks<'_>) -> Layout {
    let mut layout = Layout::default();
    let mut lines = chrome::drop(lines, remarks);
    date_line::take(&mut lines, &mut layout, remarks);
    top::take(&mut lines, &mut layout, remarks);
    foot::take(&mut lines, lang, &mut layout, remarks);
    let roles: Vec<Role> = (0..lines.len()).map(|at| role(&lines, at)).collect();
    layout.body = roles.into_iter().zip(lines).collect();
    for (_, line) in layout.body.iter().filter(|(role, _)| *role == Role::Crosshead) {
        remarks.add("crosshead", format!("took as a crosshead: “{line}”"));
    }
    layout
}

/// A crosshead is a short line between paragraphs, right above one: never the first or the last of a body.
fn role(lines: &[String], at: usize) -> Role {
    let is_heading =
        |line: &str| is_short_and_open(line) && !line.starts_with('•') && is_date_line(line).is_none();
    let stands_above_a_paragraph = 0 < at && lines.get(at + 1).is_some_and(|next| !is_heading(next));
    if stands_above_a_paragraph && is_heading(&lines[at]) {
        Role::Crosshead
    } else {
        Role::Paragraph
    }
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
    bare(line).ends_with(['.', '!', '?', '؟', '…', ':', ';', '؛', ',', '،', '۔'])
}

/// Whether a line ends as a sentence does.
pub(super) fn is_sentence(line: &str) -> bool {
    bare(line).ends_with(['.', '!', '?', '؟', '…', '۔'])
}

fn bare(line: &str) -> &str {
    line.trim_end_matches(['"', '»', '”', '“', '’', '\'', ')', ']', ' '])
}

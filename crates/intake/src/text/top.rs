//! The top of a page: headline and date line, in either order, perhaps under the section's name.

use language::date_reading::{FoundDate, find, is_date_line};

use super::{
    Remarks,
    layout::{Layout, ends},
};

/// How many lines from the top may be the date line.
const REACH: usize = 5;

/// Beyond so many characters a headline is rather a paragraph.
const LONGEST_HEADLINE: usize = 200;

/// The longest date line, in characters, with its time and its agency.
const LONGEST_DATE_LINE: usize = 80;

/// Takes headline and date line out of the lines.
pub(super) fn take(lines: &mut Vec<String>, layout: &mut Layout, remarks: &mut Remarks<'_>) {
    take_date(lines, layout, remarks);
    if lines.is_empty() {
        return;
    }
    if lines.len() > 2 && is_section_name(&lines[0]) && is_headline(&lines[1]) {
        let line = lines.remove(0);
        remarks.add(
            "dropped",
            format!("dropped “{line}”: it reads like the section's name over the headline"),
        );
    }
    layout.headline = lines.remove(0);
    remarks.add("headline", format!("took as the headline: “{}”", layout.headline));
    if LONGEST_HEADLINE < layout.headline.chars().count() {
        remarks.add(
            "headline",
            "the headline is as long as a paragraph: the text may have come without one".to_owned(),
        );
    }
    let before = lines.len();
    lines.retain(|line| *line != layout.headline);
    if lines.len() < before {
        remarks.add("dropped", "dropped the headline where it stood again".to_owned());
    }
}

fn take_date(lines: &mut Vec<String>, layout: &mut Layout, remarks: &mut Remarks<'_>) {
    // A page whose only line is a date has that as its headline.
    let reach = if lines.len() == 1 {
        0
    } else {
        lines.len().min(REACH)
    };
    let found = (0..reach).find_map(|at| date_of(&lines[at]).map(|date| (at, date)));
    let Some((at, date)) = found else { return };
    let line = lines.remove(at);
    if date.date().is_some() {
        remarks.add("date-line", format!("took as the date line: “{line}”"));
    } else {
        remarks.add(
            "date-without-year",
            format!("the date line “{line}” has no year: the date is left open"),
        );
    }
    layout.date = Some(date);
}

/// The date of a line that is a date line: nothing but a date, or one followed by a time or an agency.
fn date_of(line: &str) -> Option<FoundDate> {
    if let Some(date) = is_date_line(line) {
        return Some(date);
    }
    let short = line.chars().count() <= LONGEST_DATE_LINE;
    let first = find(line)
        .into_iter()
        .next()
        .filter(|found| found.span.start == 0)?;
    let rest: String = line.chars().skip(first.span.end).collect();
    let then = rest.trim_start().chars().next()?;
    (short && matches!(then, ',' | '،' | '|' | '—' | '–' | '-' | '.')).then_some(first.date)
}

/// One or two words without a full stop.
fn is_section_name(line: &str) -> bool {
    line.split_whitespace().count() <= 2 && line.chars().count() <= 25 && !ends(line)
}

fn is_headline(line: &str) -> bool {
    4 <= line.split_whitespace().count() && line.chars().count() <= 200 && !ends(line)
}

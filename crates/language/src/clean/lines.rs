//! Line ends, and lines that hold nothing.

use super::{Change, Tally};

/// Every line end becomes LF: CRLF, CR, NEL, vertical tab, form feed, and Unicode's line and paragraph
/// separators.
pub(super) fn ends(text: &str, tally: &mut Tally) -> String {
    let mut out = String::with_capacity(text.len());
    let mut count = 0;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => count += 1,
            '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                count += 1;
                out.push('\n');
            }
            _ => out.push(c),
        }
    }
    tally.add(Change::LineEnd, count);
    out
}

/// The lines joined again: no blank ones at the start or the end, and one between two paragraphs where there
/// were any. The line end that closes a text is no blank line. `hollow` lines held only what can't be seen,
/// and are counted even where the blank line they became stays.
pub(super) fn without_blanks(lines: &[String], hollow: usize, tally: &mut Tally) -> String {
    let mut out = String::new();
    let mut blanks = 0_usize;
    let mut dropped = 0;
    for line in lines {
        if line.is_empty() {
            blanks += 1;
            continue;
        }
        match (out.is_empty(), blanks) {
            (true, _) => dropped += blanks,
            (false, 0) => out.push('\n'),
            (false, _) => {
                dropped += blanks - 1;
                out.push_str("\n\n");
            }
        }
        out.push_str(line);
        blanks = 0;
    }
    dropped += blanks.saturating_sub(1);
    tally.add(Change::BlankParagraph, dropped.max(hollow));
    if !out.is_empty() && 0 < blanks {
        out.push('\n');
    }
    out
}

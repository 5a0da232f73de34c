//! Spaces. A line keeps one space where it had several, none at its ends, and a no-break space only where it
//! holds together what a typographer would:
//!
//! - after a digit, or after № § and signs of currency: `10 000`, `5 км`, `2020 г.`;
//! - before a dash, a percent or degree sign, and the marks French sets off: `Москва — столица`, `50 %`, `Ah
//!   !`;
//! - after « and before », as French does;
//! - after a word of one or two Latin or Cyrillic letters, with or without a full stop: `А. С. Пушкин`, `в
//!   Москве`.
//!
//! Everywhere else, and wherever another space stands beside it, it becomes an ordinary one.

use super::{Change, Tally};
use crate::digits;

/// The line with its spaces put right.
pub(super) fn single(line: &str, tally: &mut Tally) -> String {
    let chars: Vec<char> = line.chars().map(|c| ordinary(c, tally)).collect();
    let start = chars.iter().position(|c| !is_space(*c)).unwrap_or(chars.len());
    let end = chars
        .iter()
        .rposition(|c| !is_space(*c))
        .map_or(start, |last| last + 1);
    // A line of nothing but spaces is a blank one, and counted as such.
    if start < end {
        tally.add(
            Change::EdgeSpace,
            usize::from(0 < start) + usize::from(end < chars.len()),
        );
    }
    between(&chars[start..end], tally)
}

fn between(chars: &[char], tally: &mut Tally) -> String {
    let mut out = String::with_capacity(chars.len() * 2);
    let mut at = 0;
    while at < chars.len() {
        if !is_space(chars[at]) {
            out.push(chars[at]);
            at += 1;
            continue;
        }
        let run = chars[at..].iter().take_while(|c| is_space(**c)).count();
        out.push(one(chars, at, run, tally));
        at += run;
    }
    out
}

/// The space that stands for a run of them.
fn one(chars: &[char], at: usize, run: usize, tally: &mut Tally) -> char {
    let no_break = chars[at..at + run].iter().filter(|c| is_no_break(**c)).count();
    if run == 1 && (no_break == 0 || holds(&chars[..at], &chars[at + 1..])) {
        return chars[at];
    }
    tally.add(Change::NoBreakSpace, no_break);
    tally.add(Change::DoubledSpace, usize::from(1 < run));
    ' '
}

/// Whether a no-break space holds together what stands before and after it.
fn holds(before: &[char], after: &[char]) -> bool {
    let (Some(last), Some(next)) = (before.last(), after.first()) else {
        return false;
    };
    let sign_before = matches!(last, '№' | '§' | '«' | '$' | '€' | '£' | '₽' | '–' | '—');
    let sign_after = matches!(
        next,
        '–' | '—' | '%' | '٪' | '‰' | '°' | '»' | ':' | ';' | '!' | '?'
    );
    digits::value(*last).is_some() || sign_before || sign_after || is_short_word(before)
}

fn is_short_word(before: &[char]) -> bool {
    let word: Vec<char> = before
        .iter()
        .rev()
        .copied()
        .take_while(|c| !is_space(*c))
        .take(4)
        .collect();
    let letters = word.strip_prefix(&['.']).unwrap_or(&word);
    matches!(letters.len(), 1 | 2) && letters.iter().all(|c| is_latin_or_cyrillic(*c))
}

fn is_latin_or_cyrillic(c: char) -> bool {
    c.is_alphabetic() && (c < '\u{250}' || matches!(c, '\u{400}'..='\u{52f}'))
}

fn ordinary(c: char, tally: &mut Tally) -> char {
    let odd = matches!(
        c,
        '\t' | '\u{1680}' | '\u{2000}'..='\u{2006}' | '\u{2008}' | '\u{205f}'
    );
    tally.add(Change::OddSpace, usize::from(odd));
    if odd { ' ' } else { c }
}

fn is_no_break(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}')
}

/// Spaces that may be doubled. Thin and ideographic spaces are left to those who set them.
fn is_space(c: char) -> bool {
    c == ' ' || is_no_break(c)
}

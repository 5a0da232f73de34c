//! The numbers of passages, as far as two languages can be compared by them.

use std::ops::Range;

use language::numbers::Number;

use super::{context::is_arabic_letter, number_words, proof::Passage};

/// Numbers up to this one are as often written in words.
pub(super) const IN_WORDS: f64 = 12.0;

/// All numbers of one side.
pub(crate) struct Amounts<'a> {
    pub(crate) all: Vec<Amount>,
    /// What they were read from: numbers may be written in words too.
    pub(super) passages: &'a [&'a Passage<'a>],
}

/// One number.
pub(crate) struct Amount {
    /// The passage it stands in, by its place among those read.
    pub(crate) passage: usize,
    /// Where, in characters.
    pub(crate) span: Range<usize>,
    /// As it stands there, with its word of scale.
    pub(crate) shown: String,
    /// Whether the other side must have it.
    pub(crate) is_asked_for: bool,
    pub(super) value: f64,
    /// With its word of scale: million, тыс.
    pub(super) scaled: f64,
}

/// Reads the numbers of some passages of one edition.
pub(crate) fn read<'a>(passages: &'a [&'a Passage<'a>]) -> Amounts<'a> {
    let mut all = Vec::new();
    for (index, passage) in passages.iter().enumerate() {
        let numbers = passage.numbers().iter();
        all.extend(numbers.filter_map(|number| amount(passage, index, number)));
        all.extend(roman(passage, index));
    }
    Amounts { all, passages }
}

fn amount(passage: &Passage<'_>, index: usize, number: &Number) -> Option<Amount> {
    let span = number.span.clone();
    if passage.is_technical(span.start) {
        return None;
    }
    let value: f64 = number.value.parse().ok()?;
    let (scale, end) = scale(passage, span.end);
    let in_date = passage.dates().iter().any(|date| date.span.contains(&span.start));
    let small = value <= IN_WORDS && value.fract() == 0.0;
    Some(Amount {
        passage: index,
        is_asked_for: !small && !in_date && !is_in_name(passage, &span) && !is_hijri_year(passage, &span),
        shown: passage.chars[span.start..end].iter().collect(),
        span,
        value,
        scaled: value * scale,
    })
}

/// The power of ten that the word behind a number stands for, and where that word ends.
fn scale(passage: &Passage<'_>, end: usize) -> (f64, usize) {
    let gap = passage.at(end).is_some_and(|c| c.is_whitespace() || c == '-');
    let start = end + usize::from(gap);
    let length = passage
        .chars
        .iter()
        .skip(start)
        .take_while(|c| c.is_alphabetic() || !crate::line::is_visible(**c) && !c.is_whitespace())
        .count();
    let word: String = passage.chars.iter().skip(start).take(length).collect();
    match number_words::scale(passage.lang.primary(), &word) {
        Some(scale) => (scale, start + length),
        None => (1.0, end),
    }
}

/// Whether a letter right before, or one and a hyphen, makes it part of a name: F-35, Су-57, G20; or a word right behind:
/// 24sports. An Arabic prefix doesn't, nor does an ending or a unit: 20th, 85mph.
fn is_in_name(passage: &Passage<'_>, span: &Range<usize>) -> bool {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphabetic() && !is_arabic_letter(c) && c != 'ـ');
    let before = passage.before(span.start);
    let hyphened = matches!(before, Some('-' | '‑')) && letter(passage.before(span.start - 1));
    let behind = passage.chars[span.end..]
        .iter()
        .take_while(|c| c.is_ascii_alphabetic())
        .count();
    letter(before) || hyphened || 5 <= behind
}

/// A year of the Hijra stands beside the other one in Arabic alone.
fn is_hijri_year(passage: &Passage<'_>, span: &Range<usize>) -> bool {
    let behind: Vec<char> = passage.chars[span.end..]
        .iter()
        .copied()
        .filter(|c| !c.is_whitespace())
        .take(2)
        .collect();
    behind == ['ه', 'ـ']
        || behind.first() == Some(&'ه') && behind.get(1).is_none_or(|c| !is_arabic_letter(*c))
}

/// Roman numerals, which Russian writes centuries with; they are never asked for.
fn roman(passage: &Passage<'_>, index: usize) -> Vec<Amount> {
    let mut found = Vec::new();
    let mut start = 0;
    for word in passage.chars.split(|c| !c.is_alphabetic()) {
        let span = start..start + word.len();
        start = span.end + 1;
        if let Some(value) = number_words::roman(word) {
            found.push(Amount {
                passage: index,
                shown: word.iter().collect(),
                is_asked_for: false,
                span,
                value,
                scaled: value,
            });
        }
    }
    found
}

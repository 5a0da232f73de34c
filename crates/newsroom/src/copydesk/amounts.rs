//! The numbers of passages, as far as two languages can be compared by them.

use std::ops::Range;

use language::{date_reading, digits, numbers};

use super::{context::is_arabic_letter, number_words, proof::Passage};

/// Numbers up to this one are as often written in words.
const IN_WORDS: f64 = 12.0;

/// All numbers of one side.
pub(crate) struct Amounts {
    pub(crate) all: Vec<Amount>,
    /// The words, in which numbers may be written too.
    words: Vec<(String, String)>,
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
    value: f64,
    /// With its word of scale: million, тыс.
    scaled: f64,
}

/// Reads the numbers of some passages of one edition.
pub(crate) fn read(passages: &[&Passage<'_>]) -> Amounts {
    let mut all = Vec::new();
    let mut words = Vec::new();
    for (index, passage) in passages.iter().enumerate() {
        let has_digits = passage.chars.iter().any(|c| digits::value(*c).is_some());
        if has_digits {
            let dates = date_reading::find(&passage.text);
            let found = numbers::find(&passage.text, passage.lang);
            all.extend(
                found
                    .into_iter()
                    .filter_map(|number| amount(passage, index, number, &dates)),
            );
        }
        all.extend(roman(passage, index));
        words.push((
            passage.lang.primary().to_owned(),
            language::fold::match_key(&passage.text),
        ));
    }
    Amounts { all, words }
}

fn amount(
    passage: &Passage<'_>,
    index: usize,
    number: numbers::Number,
    dates: &[date_reading::Found],
) -> Option<Amount> {
    let span = number.span;
    if passage.is_technical(span.start) {
        return None;
    }
    let value: f64 = number.value.parse().ok()?;
    let (scale, end) = scale(passage, span.end);
    let in_date = dates.iter().any(|date| date.span.contains(&span.start));
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

/// Whether a letter right before, or one and a hyphen, makes it part of a name: F-35, Су-57, G20. An Arabic prefix doesn't.
fn is_in_name(passage: &Passage<'_>, span: &Range<usize>) -> bool {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphabetic() && !is_arabic_letter(c) && c != 'ـ');
    let before = passage.before(span.start);
    let hyphened = matches!(before, Some('-' | '‑')) && letter(passage.before(span.start - 1));
    letter(before) || hyphened
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

impl Amounts {
    /// Whether this side says the same number, in whatever way.
    pub(crate) fn has(&self, asked: &Amount) -> bool {
        let among = self.all.iter().any(|amount| agree(amount, asked));
        among || self.has_parts(asked) || self.in_words(asked)
    }

    /// 10.30 here is 10:30 there, 18:15 here is 18-15 there.
    fn has_parts(&self, asked: &Amount) -> bool {
        let folded = digits::fold(&asked.shown).into_owned();
        let mut parts = folded
            .split(|c: char| !c.is_ascii_digit())
            .filter_map(|part| part.parse::<f64>().ok())
            .peekable();
        let has = |part: f64| part <= IN_WORDS || self.all.iter().any(|amount| same(amount.value, part));
        0.0 < asked.value.fract() && parts.peek().is_some() && parts.all(has)
    }

    fn in_words(&self, asked: &Amount) -> bool {
        self.words.iter().any(|(lang, words)| {
            number_words::says(lang, words, asked.value) || number_words::says(lang, words, asked.scaled)
        })
    }
}

fn agree(a: &Amount, b: &Amount) -> bool {
    let pairs = [
        (a.value, b.value),
        (a.scaled, b.scaled),
        (a.value, b.scaled),
        (a.scaled, b.value),
    ];
    pairs.iter().any(|(a, b)| same(*a, *b))
        || clock(a.value, b.value)
        || clock(b.value, a.value)
        || tail(a.value, b.value)
        || tail(b.value, a.value)
}

fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= a.abs().max(b.abs()) * 1e-9
}

/// 15 and 3 are one hour.
fn clock(late: f64, early: f64) -> bool {
    (13.0..=24.0).contains(&late) && same(late - 12.0, early)
}

/// 1990 and 90, 2020 and 20: a decade or a season.
fn tail(year: f64, short: f64) -> bool {
    (1900.0..2100.0).contains(&year) && same(year % 100.0, short)
}

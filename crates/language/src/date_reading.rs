//! Reading dates out of Arabic, Russian and English text, in any digits.
//!
//! What is read: a day with a month's name (`1 октября 2020 г.`, «٠١ أكتوبر/تشرين الأول ٢٠٢٠», `October 1,
//! 2020`, `1st of October`), day, month and year in numbers (`01.10.2020`, `16-11-2020`, day first unless
//! that is no date and month first is one), and year first (`2020-10-01`). A year has four digits; a date
//! without one says so and is never given one.

mod names;
mod scan;

use std::ops::Range;

use crate::{Date, fold};

/// A day read from a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct FoundDate {
    /// The day of the month, one that the month has (in a leap year, where the year isn't known).
    pub day: i8,
    /// The month, 1 to 12.
    pub month: i8,
    /// The year, 1000 to 2199; `None` where the text names none.
    pub year: Option<i16>,
}

/// A date and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where, in characters; with a following «г.», «года» or «م».
    pub span: Range<usize>,
    /// The date.
    pub date: FoundDate,
}

impl FoundDate {
    /// The calendar day; `None` without a year.
    #[must_use]
    pub fn date(self) -> Option<Date> {
        Date::new(self.year?, self.month, self.day)
    }

    /// A date the calendar has.
    fn checked(day: i64, month: i64, year: Option<i64>) -> Option<Self> {
        const A_LEAP_YEAR: i16 = 2000;
        let found = Self {
            day: day.try_into().ok()?,
            month: month.try_into().ok()?,
            year: year.map(i16::try_from).transpose().ok()?,
        };
        Date::new(found.year.unwrap_or(A_LEAP_YEAR), found.month, found.day).map(|_| found)
    }
}

/// The dates of a text, in order.
#[must_use]
pub fn find(text: &str) -> Vec<Found> {
    let letters = Letters::of(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < letters.folded.len() {
        match scan::date(&letters.folded, at) {
            Some((end, date)) if date.year.is_some() || !letters.is_verb(at..end, text) => {
                found.push(Found {
                    span: letters.places[at]..letters.places[end - 1] + 1,
                    date,
                });
                at = end;
            }
            _ => at += 1,
        }
    }
    found
}

/// The date of a line that holds nothing else, but for a weekday, a time, a zone and punctuation: `21 July
/// 2018, Saturday`, `16-11-2020, 16:30`. `None` where the line has other words, or more dates than one.
#[must_use]
pub fn is_date_line(text: &str) -> Option<FoundDate> {
    let found = find(text);
    let [Found { span, date }] = &found[..] else {
        return None;
    };
    let chars: Vec<char> = text.chars().collect();
    let rest = |part: &[char]| scan::is_trimming(&Letters::of(&part.iter().collect::<String>()).folded);
    (rest(&chars[..span.start]) && rest(&chars[span.end..])).then_some(*date)
}

/// A text folded for comparing, each letter with its place in the text; letters that say nothing are left
/// out.
struct Letters {
    folded: Vec<char>,
    places: Vec<usize>,
}

impl Letters {
    fn of(text: &str) -> Self {
        let mut letters = Self {
            folded: Vec::new(),
            places: Vec::new(),
        };
        for (place, c) in text.chars().enumerate() {
            let lower = c.to_lowercase().next().unwrap_or(c);
            if let Some(letter) = fold::letter(lower) {
                letters
                    .folded
                    .push(if letter.is_whitespace() { ' ' } else { letter });
                letters.places.push(place);
            }
        }
        letters
    }

    /// English `may` and `march` without a capital, which name a month only beside a year.
    fn is_verb(&self, span: Range<usize>, text: &str) -> bool {
        let has_latin = self.folded[span.clone()].iter().any(char::is_ascii_lowercase);
        let places = self.places[span.start]..self.places[span.end - 1] + 1;
        has_latin
            && !text
                .chars()
                .skip(places.start)
                .take(places.len())
                .any(char::is_uppercase)
    }
}

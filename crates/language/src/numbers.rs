//! Finding the numbers of a text, whatever its digits and separators, so that two editions can be compared.

use std::ops::Range;

use fixed_decimal::Decimal;
use icu::decimal::{DecimalFormatter, options::DecimalFormatterOptions};

use crate::{Lang, Locale, Numbering, digits};

/// A number as it stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// Where, in characters.
    pub span: Range<usize>,
    /// Its value in ASCII: no grouping, a full stop before the fraction, no needless noughts: `1234.5`.
    pub value: String,
}

/// The numbers of a text, in order. Signs, percents and units aren't part of a number; dates and times are
/// read as several (`01.10.2020` is 1, 10 and 2020).
///
/// Groups of three are joined over ٬ and no-break or thin spaces; over a plain space where the language
/// groups so (Russian); and over a comma or full stop where the language writes its decimals with the other
/// one. A lone separator before other than three digits is a decimal one. In Arabic, where all are met, three
/// digits after a separator are a group.
#[must_use]
pub fn find(text: &str, lang: &Lang) -> Vec<Number> {
    let chars: Vec<char> = text.chars().collect();
    let habit = Habit::of(lang);
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        if digits::value(chars[at]).is_none() {
            at += 1;
            continue;
        }
        let (end, value) = read(&chars, at, habit);
        found.push(Number { span: at..end, value });
        at = end;
    }
    found
}

/// How a language writes long numbers and fractions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Habit {
    /// 1,234.5
    Dot,
    /// 1.234,5
    Comma,
    /// 1 234,5
    SpaceAndComma,
    /// Arabic script: ١٬٢٣٤٫٥, and every Latin way too.
    Any,
}

impl Habit {
    /// As CLDR writes twelve million and a half.
    fn of(lang: &Lang) -> Self {
        if lang.script() == "Arab" {
            return Self::Any;
        }
        let locale = Locale {
            digits: Numbering::Latn,
            ..Locale::of(lang.clone())
        };
        let formatter = DecimalFormatter::try_new(locale.icu().into(), DecimalFormatterOptions::default());
        let (Ok(formatter), Ok(sample)) = (formatter, Decimal::try_from_str("12000000.5")) else {
            return Self::Dot;
        };
        let written = formatter.format(&sample).to_string();
        match (written.contains(','), written.contains(char::is_whitespace)) {
            (true, true) => Self::SpaceAndComma,
            (true, false) if written.ends_with(",5") => Self::Comma,
            _ => Self::Dot,
        }
    }

    fn groups(self, separator: char) -> bool {
        match separator {
            '\u{66c}' | '\u{a0}' | '\u{202f}' | '\u{2009}' => true,
            ' ' => self == Self::SpaceAndComma,
            ',' => matches!(self, Self::Dot | Self::Any),
            '.' => self != Self::Dot,
            '\u{60c}' => self == Self::Any,
            _ => false,
        }
    }

    fn parts_decimals(self, separator: char) -> bool {
        match separator {
            '\u{66b}' | '.' => true,
            ',' => self != Self::Dot,
            '\u{60c}' => self == Self::Any,
            _ => false,
        }
    }
}

/// One number from its first digit: where it ends, and its value.
fn read(chars: &[char], start: usize, habit: Habit) -> (usize, String) {
    let mut end = digits_end(chars, start);
    let mut whole = ascii(&chars[start..end]);
    let mut grouping = None;
    while let Some(separator) = chars.get(end).copied() {
        let next = digits_end(chars, end + 1);
        let follows = grouping.is_none_or(|before| before == separator);
        let first = grouping.is_some()
            || (end - start <= 3 && whole != "0" && !follows_digits(chars, start, separator));
        if !(next == end + 4 && follows && first && habit.groups(separator)) {
            break;
        }
        whole.push_str(&ascii(&chars[end + 1..next]));
        grouping = Some(separator);
        end = next;
    }
    let is_link = chars
        .get(end)
        .is_some_and(|separator| follows_digits(chars, start, *separator));
    let fraction = if is_link {
        end
    } else {
        fraction_end(chars, end, habit, grouping)
    };
    let tail = if fraction == end {
        String::new()
    } else {
        ascii(&chars[end + 1..fraction])
    };
    (fraction, normal(&whole, &tail))
}

/// Where the fraction ends that begins at `end`; `end` itself where there is none. A second separator of the
/// same kind means a date, a version or a list.
fn fraction_end(chars: &[char], end: usize, habit: Habit, grouping: Option<char>) -> usize {
    let Some(separator) = chars.get(end).copied() else {
        return end;
    };
    let next = digits_end(chars, end + 1);
    let is_chain = chars.get(next) == Some(&separator) && digits_end(chars, next + 1) != next + 1;
    if next == end + 1 || is_chain || grouping == Some(separator) || !habit.parts_decimals(separator) {
        return end;
    }
    next
}

/// Whether digits and this separator stand before `start`: then it is a link of a chain such as a date.
fn follows_digits(chars: &[char], start: usize, separator: char) -> bool {
    2 <= start && chars[start - 1] == separator && digits::value(chars[start - 2]).is_some()
}

/// The end of the run of digits that begins at `from`; `from` where there is none.
fn digits_end(chars: &[char], from: usize) -> usize {
    let run = chars
        .iter()
        .skip(from)
        .take_while(|c| digits::value(**c).is_some())
        .count();
    from + run
}

fn ascii(digits: &[char]) -> String {
    crate::digits::fold(&digits.iter().collect::<String>()).into_owned()
}

fn normal(whole: &str, fraction: &str) -> String {
    let whole = match whole.trim_start_matches('0') {
        "" => "0",
        trimmed => trimmed,
    };
    match fraction.trim_end_matches('0') {
        "" => whole.to_owned(),
        fraction => format!("{whole}.{fraction}"),
    }
}

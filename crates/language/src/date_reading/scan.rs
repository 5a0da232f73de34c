//! The shapes of dates, tried at one place of a folded text (lower case, ASCII digits, one kind of space).

use super::{
    FoundDate,
    names::{self, MONTHS, WEEKDAYS},
};

/// A date that begins exactly here, and where it ends.
pub(super) fn date(text: &[char], from: usize) -> Option<(usize, FoundDate)> {
    if 0 < from && text[from].is_alphanumeric() && text[from - 1].is_alphanumeric() {
        return None;
    }
    in_numbers(text, from)
        .or_else(|| day_first(text, from))
        .or_else(|| month_first(text, from))
}

/// Whether a piece beside a date says nothing more than when: weekdays, times, zones, punctuation.
pub(super) fn is_trimming(text: &[char]) -> bool {
    const WORDS: &str = "at on am pm a p m gmt utc msk t z в мск г года في الساعه يوم م ص مسا صباحا بتوقيت";
    let mut at = 0;
    while at < text.len() {
        let word = text[at..].iter().take_while(|c| c.is_alphabetic()).count();
        let spelled: String = text[at..at + word].iter().collect();
        if let Some((end, _)) = names::at(&WEEKDAYS, text, at) {
            at = end;
        } else if let Some(end) = time(text, at) {
            at = end;
        } else if 0 < word && WORDS.split(' ').any(|known| known == spelled) {
            at += word;
        } else if word == 0 && !text[at].is_alphanumeric() {
            at += 1;
        } else {
            return false;
        }
    }
    true
}

/// `01.10.2020`, `16-11-2020`, `2020/10/01`.
fn in_numbers(text: &[char], from: usize) -> Option<(usize, FoundDate)> {
    if 2 <= from && matches!(text[from - 1], '.' | '/' | '-') && text[from - 2].is_ascii_digit() {
        return None;
    }
    let (end, first) = digits(text, from)?;
    let separator = text.get(end).copied().filter(|c| matches!(c, '.' | '/' | '-'))?;
    let (second_end, second) = digits(text, end + 1)?;
    text.get(second_end).filter(|c| **c == separator)?;
    let (third_end, third) = digits(text, second_end + 1)?;
    let goes_on = text
        .get(third_end)
        .is_some_and(|c| c.is_alphabetic() && *c != 'г' && *c != 'م' && *c != 't');
    if goes_on || (text.get(third_end) == Some(&separator) && digits(text, third_end + 1).is_some()) {
        return None;
    }
    let lengths = (end - from, second_end - end - 1, third_end - second_end - 1);
    let date = match lengths {
        (1 | 2, 1 | 2, 4) => FoundDate::checked(first, second, year(third))
            .or_else(|| FoundDate::checked(second, first, year(third))),
        (4, 1 | 2, 1 | 2) => FoundDate::checked(third, second, year(first)),
        _ => None,
    }?;
    date.year?;
    Some((after_year(text, third_end), date))
}

/// `1 октября 2020 г.`, «٠١ أكتوبر/تشرين الأول ٢٠٢٠», `01st October, 2020`.
fn day_first(text: &[char], from: usize) -> Option<(usize, FoundDate)> {
    let (end, day) = short_number(text, from)?;
    let end = skip_word(text, ordinal(text, end), &["of", "من"]);
    let end = skip(text, end, " .-/");
    let (end, month) = month(text, end)?;
    ending(text, end, day, month)
}

/// `October 1, 2020`, `Oct. 1st`. A day that belongs to a time or a longer number is none.
fn month_first(text: &[char], from: usize) -> Option<(usize, FoundDate)> {
    text[from].is_ascii_lowercase().then_some(())?;
    let (end, month) = names::at(&MONTHS, text, from)?;
    let (end, day) = short_number(text, skip(text, end, " ."))?;
    if text.get(end) == Some(&':') {
        return None;
    }
    ending(text, ordinal(text, end), day, month)
}

/// The date with the year that may follow.
fn ending(text: &[char], end: usize, day: i64, month: i64) -> Option<(usize, FoundDate)> {
    let start = skip_word(text, skip(text, end, " .,،-/"), &["عام", "سنه", "لعام"]);
    let start = skip(text, start, " ");
    let has_comma = text[end..start].iter().any(|c| matches!(c, ',' | '،'));
    let found = digits(text, start).filter(|(end, _)| end - start == 4 && is_free(text, *end));
    let found = found.and_then(|(end, number)| Some((end, year(number)?)));
    // After a comma a number may count something: «1 October, 1500 people».
    match found.filter(|(_, year)| start != end && (!has_comma || (1800..2200).contains(year))) {
        Some((year_end, year)) => Some((
            after_year(text, year_end),
            FoundDate::checked(day, month, Some(year))?,
        )),
        None => Some((end, FoundDate::checked(day, month, None)?)),
    }
}

/// A month's name, and the same month's other name beside it: «أكتوبر/تشرين الأول», «تشرين الأول (أكتوبر)».
fn month(text: &[char], from: usize) -> Option<(usize, i64)> {
    let (end, month) = names::at(&MONTHS, text, from)?;
    let start = skip(text, end, " /(-");
    match names::at(&MONTHS, text, start) {
        Some((second_end, second)) if second == month && start != end => {
            Some((skip(text, second_end, ")"), month))
        }
        _ => Some((end, month)),
    }
}

/// The end of a `г.`, `года` or «م» that belongs to the year before it.
fn after_year(text: &[char], end: usize) -> usize {
    let start = skip(text, end, " ");
    for (word, dot) in [
        ("года", 0),
        ("году", 0),
        ("год", 0),
        ("г.", 0),
        ("г", 0),
        ("م", 0),
    ] {
        let word_end = start + word.chars().count() + dot;
        let is_there = text
            .get(start..word_end)
            .is_some_and(|there| there.iter().copied().eq(word.chars()));
        if is_there && !text.get(word_end).is_some_and(|c| c.is_alphanumeric()) {
            return word_end;
        }
    }
    end
}

/// `16:30`, `16:30:00`, `T09:00`.
fn time(text: &[char], from: usize) -> Option<usize> {
    let from = if text.get(from) == Some(&'t') {
        from + 1
    } else {
        from
    };
    let (end, hour) = short_number(text, from)?;
    let separator = text.get(end).filter(|c| matches!(c, ':' | '.'))?;
    let (minute_end, minute) = short_number(text, end + 1)?;
    if 24 < hour || 59 < minute || minute_end - end != 3 {
        return None;
    }
    let seconds = (text.get(minute_end) == Some(separator))
        .then(|| short_number(text, minute_end + 1))
        .flatten();
    Some(seconds.map_or(minute_end, |(end, _)| end))
}

fn ordinal(text: &[char], from: usize) -> usize {
    for suffix in ["st", "nd", "rd", "th", "-го", "-е"] {
        let end = from + suffix.chars().count();
        let is_there = text
            .get(from..end)
            .is_some_and(|there| there.iter().copied().eq(suffix.chars()));
        if is_there && !text.get(end).is_some_and(|c| c.is_alphabetic()) {
            return end;
        }
    }
    from
}

fn skip(text: &[char], from: usize, what: &str) -> usize {
    from + text
        .iter()
        .skip(from)
        .take(3)
        .take_while(|c| what.contains(**c))
        .count()
}

/// Past one of these words, where it stands after a space as a whole.
fn skip_word(text: &[char], from: usize, words: &[&str]) -> usize {
    let start = skip(text, from, " ");
    let word: String = text
        .iter()
        .skip(start)
        .take_while(|c| c.is_alphabetic())
        .collect();
    if words.contains(&word.as_str()) {
        start + word.chars().count()
    } else {
        from
    }
}

fn short_number(text: &[char], from: usize) -> Option<(usize, i64)> {
    digits(text, from).filter(|(end, _)| end - from <= 2)
}

fn digits(text: &[char], from: usize) -> Option<(usize, i64)> {
    let run: String = text
        .iter()
        .skip(from)
        .take_while(|c| c.is_ascii_digit())
        .take(9)
        .collect();
    Some((from + run.len(), run.parse().ok()?))
}

fn is_free(text: &[char], end: usize) -> bool {
    !text
        .get(end)
        .is_some_and(|c| c.is_alphanumeric() && *c != 'г' && *c != 'م')
}

fn year(number: i64) -> Option<i64> {
    (1000..2200).contains(&number).then_some(number)
}

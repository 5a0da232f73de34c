//! The line that says of which day a page is: alone, with an agency beside it, or under a label.

use language::date_reading::{Found, FoundDate, find, is_date_line};

use super::{
    Remarks,
    layout::{Layout, is_sentence},
};

/// How many lines from the top may be the date line.
const REACH: usize = 5;

/// The longest date line, in characters, with its time and its agency.
const LONGEST: usize = 80;

/// The most words that stand beside the date: a time, a dash, an agency, a city.
const WORDS_BESIDE: usize = 8;

/// What parts a date from an agency or a city beside it.
const PARTING: [char; 7] = [',', '،', '|', '—', '–', '-', '/'];

/// What a site writes before the day on which it published or changed a page.
const LABELS: [&str; 12] = [
    "опубликовано",
    "дата публикации",
    "обновлено",
    "published on",
    "published",
    "posted on",
    "updated",
    "date",
    "تاريخ النشر",
    "نشر في",
    "نُشر في",
    "آخر تحديث",
];

/// Takes the date line out of the lines, and drops further ones of those that can't be anything else.
pub(super) fn take(lines: &mut Vec<String>, layout: &mut Layout, remarks: &mut Remarks<'_>) {
    // A page whose only line is a date has that as its headline.
    if lines.len() < 2 {
        return;
    }
    let at_top = (0..lines.len().min(REACH)).find_map(|at| date_of(&lines[at], at).map(|date| (at, date)));
    let labelled = || {
        lines
            .iter()
            .enumerate()
            .find_map(|(at, line)| Some((at, labelled(line)?)))
    };
    let Some((at, date)) = at_top.or_else(labelled) else {
        return;
    };
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
    drop_others(lines, remarks);
}

fn drop_others(lines: &mut Vec<String>, remarks: &mut Remarks<'_>) {
    let mut left = lines.len();
    lines.retain(|line| {
        let goes = 1 < left && labelled(line).is_some();
        if goes {
            left -= 1;
            remarks.add("dropped", format!("dropped “{line}”: it is a further date line"));
        }
        !goes
    });
}

/// The date of a line that is a date line. The first line may be a headline that ends with a day, so that an agency
/// before the date counts from the second line on.
fn date_of(line: &str, at: usize) -> Option<FoundDate> {
    if line.chars().nth(LONGEST).is_some() {
        return None;
    }
    if let Some(date) = is_date_line(line).or_else(|| labelled(line)) {
        return Some(date);
    }
    let [Found { span, date }] = &find(line)[..] else {
        return None;
    };
    if is_sentence(line) || date.year.is_none() {
        return None;
    }
    let before: String = line.chars().take(span.start).collect();
    let after: String = line.chars().skip(span.end).collect();
    let is_short = |part: &str| part.split_whitespace().count() <= WORDS_BESIDE;
    let agency_after = before.is_empty() && after.trim_start().starts_with(PARTING) && is_short(&after);
    let agency_before = 0 < at
        && is_short(&before)
        && before
            .rfind(PARTING)
            .is_some_and(|parting| is_date_line(&line[parting..]).is_some());
    (agency_after || agency_before).then_some(*date)
}

/// The date of a line under a label: `Опубликовано 1 октября 2020 в 01:21`, «تاريخ النشر: ٣ مارس ٢٠٢٦».
fn labelled(line: &str) -> Option<FoundDate> {
    if line.chars().nth(LONGEST).is_some() {
        return None;
    }
    let lower = line.to_lowercase();
    let label = LABELS.iter().find(|label| lower.starts_with(**label))?;
    // The rest keeps its capitals, which tell the month of May from the verb.
    let rest: String = line.chars().skip(label.chars().count()).collect();
    is_date_line(&rest)
}

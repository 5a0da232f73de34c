//! `date-differs`: a date that the source and its translation give differently.

use language::date_reading::{Found, FoundDate};

use super::{
    between::Comparison,
    finding::Severity,
    notes::Notes,
    proof::Passage,
    rules::{Check, Example, Rule},
    saying::Saying,
};

pub(super) const RULE: Rule = Rule {
    id: "date-differs",
    severity: Severity::Warning,
    looks_for: "A date in a translated unit that isn't its source's: another day, month or year.",
    limits: "Quiet where either side has no date of its own (“yesterday”), and where only one side gives the year. Sister \
             editions are compared through their source, or with each other where it isn't there.",
    mends: None,
    examples: [
        Example::new(
            "ar",
            "1 октября 2020 г. → ٢ أكتوبر ٢٠٢٠",
            "1 октября 2020 г. → ٠١ أكتوبر ٢٠٢٠",
        ),
        Example::new(
            "ru",
            "٠١ أكتوبر ٢٠٢٠ → 1 ноября 2020 г.",
            "٠١ أكتوبر ٢٠٢٠ → 1 октября 2020 г.",
        ),
        Example::new(
            "en",
            "٠١ أكتوبر ٢٠٢٠ → October 1, 2021",
            "٠١ أكتوبر ٢٠٢٠ → October 1, 2020",
        ),
    ],
    check: Check::Comparison(check),
};

/// A date with where it was read.
struct Read<'a> {
    passage: &'a Passage<'a>,
    found: &'a Found,
}

fn check(comparison: &Comparison<'_>, notes: &mut Notes<'_>) {
    let source = read(&comparison.source);
    let target = read(&comparison.target);
    let there = without_partner(&source, &target);
    let here = without_partner(&target, &source);
    for (there, here) in there.into_iter().zip(here) {
        let text = format!(
            "“{}” says {}, and this {}: give both the same date.",
            comparison.from,
            said(there),
            said(here)
        );
        let text = Saying::new(text)
            .with("language", comparison.from)
            .with("there", said(there))
            .with("here", said(here));
        notes.say_at(here.passage, here.found.span.clone(), text);
    }
}

fn read<'a>(passages: &[&'a Passage<'a>]) -> Vec<Read<'a>> {
    let dates = |passage: &&'a Passage<'a>| {
        let passage = *passage;
        passage.dates().iter().map(move |found| Read { passage, found })
    };
    passages.iter().flat_map(dates).collect()
}

fn without_partner<'a, 'b>(dates: &'a [Read<'b>], others: &[Read<'_>]) -> Vec<&'a Read<'b>> {
    let lacks = |date: &&Read<'_>| !others.iter().any(|other| same(date.found.date, other.found.date));
    dates.iter().filter(lacks).collect()
}

fn same(a: FoundDate, b: FoundDate) -> bool {
    let years_agree = a.year.is_none() || b.year.is_none() || a.year == b.year;
    (a.day, a.month) == (b.day, b.month) && years_agree
}

fn said(read: &Read<'_>) -> String {
    read.passage.chars[read.found.span.clone()].iter().collect()
}

//! `date-without-year`: a day whose year a later reader can't know.

use language::Date;

use super::{
    finding::Severity,
    notes::Notes,
    proof::{Passage, Proof, Spot},
    rules::{Check, Example, Rule},
};

pub(super) const RULE: Rule = Rule {
    id: "date-without-year",
    severity: Severity::Hint,
    looks_for: "A day and month without a year, where the year isn't plain.",
    limits: "The year is plain where the same block, or the same day elsewhere in the text, has one; and where the day lies \
             within three months of the story's date, or of a date earlier in the text, in the same calendar year. Days \
             known by their date alone (1 May, 9 May, 11 September …) are left alone.",
    mends: None,
    examples: [
        Example::new("ar", "وُقّع الاتفاق في ١٢ مارس.", "وُقّع الاتفاق في ١٢ مارس ٢٠١٩."),
        Example::new(
            "ru",
            "Соглашение подписали 12 марта.",
            "Соглашение подписали 12 марта 2019 года.",
        ),
        Example::new(
            "en",
            "The agreement was signed on 12 March.",
            "The agreement was signed on 12 March 2019.",
        ),
    ],
    check: Check::Edition(check),
};

/// Days in which a date is close enough to another to share its year.
const NEAR: i32 = 93;

/// Feasts and events that are called by their day: (month, day).
const BY_NAME: [(i8, i8); 12] = [
    (1, 1),
    (2, 23),
    (3, 8),
    (5, 1),
    (5, 9),
    (6, 12),
    (7, 4),
    (7, 14),
    (9, 11),
    (11, 4),
    (12, 25),
    (12, 31),
];

fn check(proof: &Proof<'_>, notes: &mut Notes<'_>) {
    let read: Vec<&Passage<'_>> = proof
        .passages
        .iter()
        .filter(|passage| passage.spot != Spot::Byline)
        .collect();
    let mut known: Vec<Date> = proof.edition.date.into_iter().collect();
    let whole: Vec<Date> = read
        .iter()
        .flat_map(|passage| passage.dates())
        .filter_map(|found| found.date.date())
        .collect();
    for passage in read {
        let dates = passage.dates();
        let here: Vec<Date> = dates.iter().filter_map(|found| found.date.date()).collect();
        known.extend(&here);
        for found in dates.iter().filter(|found| found.date.year.is_none()) {
            let (month, day) = (found.date.month, found.date.day);
            let named = BY_NAME.contains(&(month, day));
            let told = whole
                .iter()
                .any(|date| (date.month(), date.day()) == (month, day));
            let near = known.iter().any(|date| is_near(*date, month, day));
            if here.is_empty() && !named && !told && !near && !passage.is_technical(found.span.start) {
                let text =
                    "This date has no year, and the story's own date doesn't make it plain: add the year.";
                notes.say_at(passage, found.span.clone(), text);
            }
        }
    }
}

fn is_near(date: Date, month: i8, day: i8) -> bool {
    let days = |month: i8, day: i8| i32::from(month) * 31 + i32::from(day);
    (days(date.month(), date.day()) - days(month, day)).abs() <= NEAR
}

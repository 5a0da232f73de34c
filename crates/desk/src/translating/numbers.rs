//! The numbers over the coverage page: for each language how many stories stand in which way.

use language::Lang;
use newsroom::{
    coverage::{Fit, PublicState},
    edition::WorkingState,
};
use serde::Serialize;
use site::languages::Language;
use store::coverage::Count;

use super::bar::Bar;

/// A language's numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Numbers {
    pub(crate) lang: String,
    pub(crate) name: String,
    /// Stories with an edition.
    pub(crate) editions: i64,
    pub(crate) published: i64,
    pub(crate) in_review: i64,
    pub(crate) drafts: i64,
    pub(crate) stale: i64,
    pub(crate) missing: i64,
    pub(crate) absent: i64,
    pub(crate) bar: Bar,
}

impl Numbers {
    /// Those of each language of the newsroom, in its order.
    pub(crate) fn of(counts: &[Count], languages: &[Lang], language: &Language) -> Vec<Self> {
        let numbers = |lang: &Lang| {
            let sum = |is: &dyn Fn(&Count) -> bool| -> i64 {
                let these = counts.iter().filter(|count| count.lang == *lang && is(count));
                these.map(|count| count.stories).sum()
            };
            let in_state =
                |working| sum(&move |count| count.states.is_some_and(|states| states.working == working));
            let stale = sum(&|count| matches!(count.fit, Fit::Stale | Fit::StaleAndMissing));
            let missing = sum(&|count| count.fit == Fit::Missing);
            let absent = sum(&|count| count.fit == Fit::Absent);
            let current = sum(&|count| count.fit == Fit::Current);
            Self {
                lang: lang.as_str().to_owned(),
                name: language.name_of(lang),
                editions: current + stale + missing,
                published: sum(&|count| {
                    count
                        .states
                        .is_some_and(|states| states.public == PublicState::Published)
                }),
                in_review: in_state(WorkingState::InReview),
                drafts: in_state(WorkingState::Draft),
                stale,
                missing: missing + sum(&|count| count.fit == Fit::StaleAndMissing),
                absent,
                bar: Bar::of(&[
                    ("current", current),
                    ("stale", stale),
                    ("missing", missing),
                    ("absent", absent),
                ]),
            }
        };
        languages.iter().map(numbers).collect()
    }
}

#[cfg(test)]
impl Numbers {
    /// Those of a newsroom at work.
    pub(crate) fn sample() -> Self {
        Self {
            lang: "ar".to_owned(),
            name: "العربية".to_owned(),
            editions: 100,
            published: 99,
            in_review: 2,
            drafts: 1,
            stale: 11,
            missing: 3,
            absent: 0,
            bar: Bar::of(&[("current", 80), ("stale", 11)]),
        }
    }
}

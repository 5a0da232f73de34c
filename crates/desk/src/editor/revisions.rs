//! The revisions of an edition: who saved, when, and what lost a race. Saves of one person within a quarter of an hour are one
//! line, for a page saves by itself.

use axum::{extract::State, response::Html};
use language::{Moment, Zone};
use newsroom::{edition::Fate, rights::Action};
use serde::Serialize;
use site::{languages::Language, view::card::When};
use store::revision::{self, Entry};

use super::at::At;
use crate::{
    desk::Desk,
    error::DeskError,
    page::{self, View},
    who::Who,
};

/// The page's context.
#[derive(Debug, Serialize)]
struct Revisions {
    headline: String,
    lang: String,
    dir: &'static str,
    /// The edition's page.
    here: String,
    /// Newest first.
    lines: Vec<Line>,
    /// Whether whoever looks may restore one.
    may_restore: bool,
}

/// A sitting of one person, or a conflict.
#[derive(Debug, Serialize)]
struct Line {
    /// The last revision of it.
    number: u32,
    /// The one before its first: what it is compared with. None for the first of all.
    before: Option<u32>,
    /// How many revisions it holds.
    count: usize,
    /// Who; none where no person did.
    by: Option<String>,
    when: When,
    headline: String,
    is_head: bool,
    is_public: bool,
    is_conflict: bool,
}

impl View for Revisions {
    const TEMPLATE: &'static str = "editor/revisions.html";
    const PLACE: &'static str = "/desk/stories/";
}

pub(super) async fn list(State(desk): State<Desk>, who: Who, at: At) -> Result<Html<String>, DeskError> {
    who.may(Action::ReadStories, None)?;
    let edition = desk.press.edition(&at.story, &at.lang).await?;
    let mut snapshot = desk.press.store.read().await?;
    let entries = revision::list(&mut snapshot, &at.story, &at.lang).await?;
    drop(snapshot);
    let interface = desk.interface(&who.lang);
    let public = edition.public.revision();
    let lines = sittings(&entries)
        .into_iter()
        .rev()
        .map(|sitting| line(interface, &sitting, edition.head, public));
    let newest = entries.iter().rev().find(|entry| entry.number == edition.head);
    let page = Revisions {
        headline: newest.map(|entry| entry.headline.to_string()).unwrap_or_default(),
        lang: at.lang.to_string(),
        dir: at.lang.direction().as_str(),
        here: at.address(),
        lines: lines.collect(),
        may_restore: who.can(Action::RestoreRevision, Some(&at.lang)),
    };
    page::render(&desk, &who, &page)
}

fn line(interface: &Language, sitting: &[&Entry], head: u32, public: Option<u32>) -> Line {
    let (first, last) = (sitting[0], sitting[sitting.len() - 1]);
    let has = |number: u32| sitting.iter().any(|entry| entry.number == number);
    Line {
        number: last.number,
        before: first.base,
        count: sitting.len(),
        by: last.by.clone(),
        when: interface.day_and_hour(last.at),
        headline: last.headline.to_string(),
        is_head: has(head),
        is_public: public.is_some_and(has),
        is_conflict: last.fate == Fate::Conflict,
    }
}

/// Saves of one person in one quarter of an hour, in order; a conflict stands alone.
fn sittings(entries: &[Entry]) -> Vec<Vec<&Entry>> {
    let mut sittings: Vec<Vec<&Entry>> = Vec::new();
    for entry in entries {
        match sittings.last_mut() {
            Some(sitting) if is_one(sitting[0], entry) => sitting.push(entry),
            _ => sittings.push(vec![entry]),
        }
    }
    sittings
}

fn is_one(first: &Entry, next: &Entry) -> bool {
    let both = [first, next];
    let heads = both.iter().all(|entry| entry.fate == Fate::Head);
    heads && first.by == next.by && first.base.is_some() && quarter(first.at) == quarter(next.at)
}

/// The day and quarter of an hour of a moment; every zone's quarters are the same.
fn quarter(at: Moment) -> String {
    let text = at.in_zone(&Zone::utc());
    let minutes: u32 = text
        .get(14..16)
        .and_then(|digits| digits.parse().ok())
        .unwrap_or(0);
    format!("{}{}", text.get(..14).unwrap_or_default(), minutes / 15)
}

#[cfg(test)]
mod tests {
    use newsroom::line::Headline;

    use super::*;
    use crate::page::sample;

    fn entry(number: u32, time: &str, by: &str, fate: Fate) -> Entry {
        Entry {
            number,
            base: number.checked_sub(1).filter(|base| 0 < *base),
            at: Moment::parse(&format!("2026-11-24T{time}Z")).unwrap(),
            by: Some(by.to_owned()),
            fate,
            headline: Headline::parse("عنوان").unwrap(),
        }
    }

    #[test]
    fn saves_of_one_person_within_a_quarter_of_an_hour_are_one_line() {
        let entries = [
            entry(1, "09:00:00", "سلمى", Fate::Head),
            entry(2, "09:00:10", "سلمى", Fate::Head),
            entry(3, "09:14:59", "سلمى", Fate::Head),
            entry(4, "09:15:00", "سلمى", Fate::Head),
            entry(5, "09:15:10", "Анна", Fate::Head),
            entry(6, "09:15:11", "Анна", Fate::Conflict),
            entry(7, "09:15:12", "Анна", Fate::Head),
        ];
        let numbers: Vec<Vec<u32>> = sittings(&entries)
            .iter()
            .map(|sitting| sitting.iter().map(|entry| entry.number).collect())
            .collect();
        assert_eq!(numbers, [vec![1], vec![2, 3], vec![4], vec![5], vec![6], vec![7]]);
    }

    #[test]
    fn the_list_has_its_words_in_every_language() {
        let when = || When {
            iso: String::from("2026-11-24T09:00:00Z"),
            text: String::from("٢٤ نوفمبر ٢٠٢٦"),
        };
        let line = |number, is_conflict: bool| Line {
            number,
            before: Some(1),
            count: 11,
            by: Some(String::from("Анна <b>")),
            when: when(),
            headline: String::from("عنوان"),
            is_head: !is_conflict,
            is_public: !is_conflict,
            is_conflict,
        };
        sample::check(&Revisions {
            headline: String::from("عنوان"),
            lang: String::from("ar"),
            dir: "rtl",
            here: String::from("/desk/stories/s/ar/"),
            lines: vec![
                line(3, false),
                line(2, true),
                Line {
                    before: None,
                    by: None,
                    count: 1,
                    ..line(1, false)
                },
            ],
            may_restore: true,
        });
    }
}

//! Assignments, and corrections that travel.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should panic")]

use language::{Lang, Moment};
use newsroom::{
    assignment::{Asked, assign},
    audit::Origin,
    edition::{self, Edition, Public, Published, Working},
    id::{StoryId, UserId},
    line::Notice,
    refusal::Refusal,
    task::{Answer, Corrected, Task, close, is_asked},
    workflow::Act,
};

fn at(time: &str) -> Moment {
    Moment::parse(&format!("2026-11-24T{time}:00Z")).unwrap()
}

fn act(time: &str) -> Act {
    Act {
        by: Some("سلمى".to_owned()),
        ..Act::of_nobody(at(time), Origin::CommandLine)
    }
}

fn notice(text: &str) -> Notice {
    Notice::parse(text).unwrap()
}

fn story() -> StoryId {
    StoryId::parse("قمة").unwrap()
}

fn arabic(public: Public) -> Edition {
    Edition {
        story: story(),
        lang: Lang::parse("ar").unwrap(),
        origin: edition::Origin::Original,
        head: 1,
        working: Working::default(),
        public,
        corrections: Vec::new(),
    }
}

fn published() -> Public {
    Public::Published(Published {
        revision: 1,
        at: at("08:00"),
        updated: None,
    })
}

fn task() -> Task {
    Task {
        story: story(),
        lang: Lang::parse("ar").unwrap(),
        number: 3,
        corrected: Corrected {
            lang: Lang::parse("ru").unwrap(),
            note: notice("Исправлена дата."),
            unit: None,
        },
        by: Some("Ольга".to_owned()),
        at: at("09:00"),
        closed: None,
    }
}

#[test]
fn closing_a_task_prints_the_dated_note() {
    let answer = Answer::Printed(notice("صُحح التاريخ."));
    let (closed, edition) = close(task(), answer.clone(), arabic(published()), &act("10:00")).unwrap();
    let closed = closed.closed.unwrap();
    assert_eq!(
        (closed.by.as_deref(), closed.at, closed.answer),
        (Some("سلمى"), at("10:00"), answer)
    );
    let printed = edition.corrections.last().unwrap();
    assert_eq!((printed.at, printed.text.as_str()), (at("10:00"), "صُحح التاريخ."));
}

#[test]
fn what_does_not_concern_an_edition_changes_nothing_in_it() {
    let before = arabic(published());
    let answer = Answer::Unconcerned(notice("لم يرد التاريخ في النص العربي"));
    let (closed, after) = close(task(), answer, before.clone(), &act("10:00")).unwrap();
    assert!(closed.closed.is_some());
    assert_eq!(after, before);
}

#[test]
fn only_what_readers_never_had_is_mended_without_a_word_and_only_what_they_have_gets_a_note() {
    assert_eq!(
        close(task(), Answer::Mended, arabic(published()), &act("10:00")),
        Err(Refusal::ReadersHaveIt)
    );
    close(task(), Answer::Mended, arabic(Public::None), &act("10:00")).unwrap();
    let print = Answer::Printed(notice("صُحح"));
    assert_eq!(
        close(task(), print, arabic(Public::None), &act("10:00")),
        Err(Refusal::NotPublished("correct"))
    );
}

#[test]
fn a_task_is_closed_once() {
    let answer = || Answer::Unconcerned(notice("لا يعنينا"));
    let (closed, edition) = close(task(), answer(), arabic(published()), &act("10:00")).unwrap();
    assert_eq!(
        close(closed, answer(), edition, &act("10:01")),
        Err(Refusal::TaskClosed(3))
    );
}

#[test]
fn a_withdrawn_edition_is_not_asked() {
    let Public::Published(last) = published() else {
        unreachable!()
    };
    let withdrawn = Public::Withdrawn {
        notice: notice("سُحب"),
        at: at("09:00"),
        last,
    };
    assert!(!is_asked(&arabic(withdrawn)));
    assert!(is_asked(&arabic(published())) && is_asked(&arabic(Public::None)));
}

#[test]
fn a_due_time_lies_ahead_unless_it_stays_as_it_was() {
    let ar = Lang::parse("ar").unwrap();
    let asked = |due: &str, to: &str| Asked {
        to: UserId::parse(to).unwrap(),
        due: Some(at(due)),
        note: None,
    };
    let first = assign(&story(), &ar, asked("12:00", "u-1"), None, &act("10:00")).unwrap();
    assert!(!first.is_overdue(at("12:00")) && first.is_overdue(at("12:01")));
    assert_eq!(
        assign(&story(), &ar, asked("12:30", "u-2"), Some(&first), &act("13:00")),
        Err(Refusal::DuePast)
    );
    let handed_on = assign(&story(), &ar, asked("12:00", "u-2"), Some(&first), &act("13:00")).unwrap();
    assert!(handed_on.is_overdue(at("13:00")));
}

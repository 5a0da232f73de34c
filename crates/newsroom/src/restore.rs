//! From the interchange's record of an edition to the edition with its revisions, and back.
//!
//! An import restores states as they stand: the public text becomes revision 1, a later working text revision 2.

use language::Moment;

use crate::{
    edition::{Edition, Fate, Public, Published, Revision, Working, WorkingState},
    id::StoryId,
    record::{EditionRecord, Status, WorkingRecord},
    remark::Remark,
    story::Story,
    text::Text,
};

/// An edition with its revisions, as an import stores it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// The edition.
    pub edition: Edition,
    /// Its one or two revisions.
    pub revisions: Vec<Revision>,
}

/// Brings a record's state to one that can stand: what is public needs a section to have an address, a published edition
/// needs the time at which it was, and neither may be ahead of the story's embargo; else it stays `ready`, with a remark.
#[must_use]
pub fn standing_status(story: &Story, record: &mut EditionRecord, now: Moment) -> Option<Remark> {
    let until = story.embargo;
    let early = |at: Moment| until.is_some_and(|until| at < until);
    let why = match (&record.status, &story.section) {
        (Status::Unpublished(_), _) => return None,
        (_, None) => "the story has no section, so it has no address",
        (Status::Published { at: None, .. }, _) => "it has no published_at",
        (Status::Published { .. }, _) if early(now) => "the story is under embargo",
        (Status::Scheduled { at }, _) if early(*at) => "it is scheduled for a moment before the embargo ends",
        _ => return None,
    };
    let text = format!("the {} edition stays ready: {why}", record.lang);
    // What editors did after the public text is the newest text still, and the public one is its past.
    record.status = Status::Unpublished(WorkingState::Ready);
    Some(Remark::new(story.id.as_str(), "stays-ready", text))
}

/// The edition and revisions of a record whose status can stand.
#[must_use]
pub fn restore(story: &StoryId, record: EditionRecord, now: Moment) -> Restored {
    let state = working_state(&record);
    let note = record.working.as_ref().and_then(|working| working.note.clone());
    let later = record.working.and_then(|working| working.text);
    let public = public(&record.status, now);
    let mut revisions = vec![revision(1, None, record.text, now)];
    if let Some(text) = later {
        revisions.push(revision(2, Some(1), text, now));
    }
    let edition = Edition {
        story: story.clone(),
        lang: record.lang,
        origin: record.origin,
        head: if revisions.len() == 2 { 2 } else { 1 },
        working: Working {
            state,
            by: None,
            at: None,
            note,
        },
        public,
        corrections: record.corrections,
    };
    Restored { edition, revisions }
}

/// The record that an edition gives once it was restored from one: a later text that says nothing else is none, and an
/// edition that isn't public has only its newest text.
#[must_use]
pub fn kept(story: &StoryId, given: EditionRecord, now: Moment) -> EditionRecord {
    let public = given.text.clone();
    let later = given.working.as_ref().and_then(|working| working.text.clone());
    let edition = restore(story, given, now).edition;
    let head = later.unwrap_or_else(|| public.clone());
    let public = edition.public.revision().map(|_| public);
    record(&edition, public, head)
}

/// The record of an edition: its public text (its newest one where nothing is public) and what editors did since.
#[must_use]
pub fn record(edition: &Edition, public: Option<Text>, head: Text) -> EditionRecord {
    let working = Some(&edition.working);
    let later = |text: Option<Text>| {
        let changed = text.is_some() || edition.working.state != WorkingState::Ready;
        working
            .filter(|working| changed || working.note.is_some())
            .map(|working| WorkingRecord {
                state: working.state,
                note: working.note.clone(),
                text,
            })
    };
    let (text, working) = match public {
        // A text that was saved again without a change is no later one.
        Some(public) if public != head => (public, later(Some(head))),
        Some(public) => (public, later(None)),
        None => (head, unpublished_note(edition)),
    };
    EditionRecord {
        lang: edition.lang.clone(),
        origin: edition.origin.clone(),
        text,
        status: status(edition),
        corrections: edition.corrections.clone(),
        working,
    }
}

/// An unpublished edition has one text; only a note is left to say of its working state.
fn unpublished_note(edition: &Edition) -> Option<WorkingRecord> {
    let working = &edition.working;
    working.note.as_ref().map(|note| WorkingRecord {
        state: working.state,
        note: Some(note.clone()),
        text: None,
    })
}

fn status(edition: &Edition) -> Status {
    match &edition.public {
        Public::None => Status::Unpublished(edition.working.state),
        Public::Scheduled { at, .. } => Status::Scheduled { at: *at },
        Public::Published(published) => Status::Published {
            at: Some(published.at),
            updated: published.updated,
        },
        Public::Withdrawn { notice, at, last } => Status::Withdrawn {
            notice: notice.clone(),
            since: Some(*at),
            at: Some(last.at),
            updated: last.updated,
        },
    }
}

fn working_state(record: &EditionRecord) -> WorkingState {
    match (&record.working, &record.status) {
        (_, Status::Unpublished(state)) => *state,
        (Some(working), _) => working.state,
        (None, _) => WorkingState::Ready,
    }
}

fn public(status: &Status, now: Moment) -> Public {
    match status {
        Status::Unpublished(_) => Public::None,
        Status::Scheduled { at } => Public::Scheduled { at: *at, revision: 1 },
        Status::Published { at, updated } => Public::Published(Published {
            revision: 1,
            at: at.unwrap_or(now),
            updated: *updated,
        }),
        Status::Withdrawn {
            notice,
            since,
            at,
            updated,
        } => {
            let since = since.unwrap_or(now);
            let last = Published {
                revision: 1,
                at: at.unwrap_or(since),
                updated: *updated,
            };
            Public::Withdrawn {
                notice: notice.clone(),
                at: since,
                last,
            }
        }
    }
}

fn revision(number: u32, base: Option<u32>, text: Text, now: Moment) -> Revision {
    Revision {
        number,
        base,
        at: now,
        by: None,
        fate: Fate::Head,
        text,
    }
}

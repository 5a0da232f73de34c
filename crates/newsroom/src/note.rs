//! Notes of a review: a thread at a block or at the whole edition, answered and settled.

use language::Moment;

use crate::{edition::RevisionNumber, line::Notice, refusal::Refusal, standing::UnitId, workflow::Act};

/// A note with its answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its id.
    pub id: String,
    /// The unit it stands at; `None` for the whole edition.
    pub unit: Option<UnitId>,
    /// The revision it was written about.
    pub revision: RevisionNumber,
    /// Who wrote it; `None` where no person did.
    pub by: Option<String>,
    /// When.
    pub at: Moment,
    /// What it says.
    pub text: Notice,
    /// Who settled it, and when; `None` while it is open.
    pub settled: Option<Settled>,
    /// The answers, oldest first.
    pub answers: Vec<Answer>,
}

/// That a note is settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// By whom; `None` where that was no person.
    pub by: Option<String>,
    /// When.
    pub at: Moment,
}

/// An answer to a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Its id.
    pub id: String,
    /// Who answered; `None` where no person did.
    pub by: Option<String>,
    /// When.
    pub at: Moment,
    /// What it says.
    pub text: Notice,
}

impl Note {
    /// Whether it waits for somebody.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.settled.is_none()
    }
}

/// The note with one more answer. What was settled is open again by it: somebody has more to say.
#[must_use]
pub fn answer(mut note: Note, id: String, text: Notice, act: &Act) -> Note {
    note.answers.push(Answer {
        id,
        by: act.by.clone(),
        at: act.at,
        text,
    });
    note.settled = None;
    note
}

/// The note as settled.
///
/// # Errors
/// It is settled already.
pub fn settle(mut note: Note, act: &Act) -> Result<Note, Refusal> {
    if !note.is_open() {
        return Err(Refusal::NoteSettled);
    }
    note.settled = Some(Settled {
        by: act.by.clone(),
        at: act.at,
    });
    Ok(note)
}

//! Tasks: a correction that travels. Marking one on an edition opens a task on each of its sisters; it is closed there by
//! printing the dated note in that language, or by saying why the correction doesn't concern that edition.

use language::{Lang, Moment};

use crate::{
    edition::{Edition, Public},
    id::StoryId,
    line::Notice,
    refusal::Refusal,
    standing::UnitId,
    workflow::{self, Act},
};

/// The number of a task, from 1 within its edition.
pub type TaskNumber = u32;

/// A correction of a sister edition that waits for an answer here, or has got one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// The story.
    pub story: StoryId,
    /// The language of the edition that is asked.
    pub lang: Lang,
    /// Its number there.
    pub number: TaskNumber,
    /// What was corrected.
    pub corrected: Corrected,
    /// Who marked the correction; `None` where no person did.
    pub by: Option<String>,
    /// When.
    pub at: Moment,
    /// How it was closed; `None` while it is open.
    pub closed: Option<Closed>,
}

/// What a correction is marked with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correcting {
    /// What readers are told, in the edition's language.
    pub note: Notice,
    /// The unit of the edition that it concerns; `None` where it concerns none, or all.
    pub unit: Option<UnitId>,
}

impl From<Notice> for Correcting {
    fn from(note: Notice) -> Self {
        Self { note, unit: None }
    }
}

/// A correction as its sisters see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Corrected {
    /// The language of the edition that was corrected.
    pub lang: Lang,
    /// The note its readers get.
    pub note: Notice,
    /// The unit of that edition that it concerns.
    pub unit: Option<UnitId>,
}

/// How a task was closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    /// Who closed it; `None` where no person did.
    pub by: Option<String>,
    /// When.
    pub at: Moment,
    /// What they answered.
    pub answer: Answer,
}

/// What an edition answers to the correction of its sister.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Its readers get this dated note.
    Printed(Notice),
    /// Its text is right now, and its readers never had another.
    Mended,
    /// The correction doesn't concern it, for this reason.
    Unconcerned(Notice),
}

impl Answer {
    /// The answer's word.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Printed(_) => "printed",
            Self::Mended => "mended",
            Self::Unconcerned(_) => "unconcerned",
        }
    }

    /// The note that was printed or the reason that was given.
    #[must_use]
    pub fn words(&self) -> Option<&Notice> {
        match self {
            Self::Printed(words) | Self::Unconcerned(words) => Some(words),
            Self::Mended => None,
        }
    }
}

/// Whether the correction of a sister is asked of this edition. Readers of a withdrawn one have no text to be corrected.
#[must_use]
pub fn is_asked(sister: &Edition) -> bool {
    !matches!(sister.public, Public::Withdrawn { .. })
}

/// Closes a task; where a note is printed, the edition has it.
///
/// # Errors
/// The task is closed already, a note would be printed where nothing is published, or an edition that readers have would
/// be mended without a word to them.
pub fn close(
    mut task: Task,
    answer: Answer,
    edition: Edition,
    act: &Act,
) -> Result<(Task, Edition), Refusal> {
    if task.closed.is_some() {
        return Err(Refusal::TaskClosed(task.number));
    }
    let edition = match &answer {
        Answer::Printed(note) => workflow::correct(edition, note.clone(), act)?.0,
        Answer::Mended if matches!(edition.public, Public::Published(_)) => {
            return Err(Refusal::ReadersHaveIt);
        }
        Answer::Mended | Answer::Unconcerned(_) => edition,
    };
    task.closed = Some(Closed {
        by: act.by.clone(),
        at: act.at,
        answer,
    });
    Ok((task, edition))
}

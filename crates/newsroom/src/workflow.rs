//! The workflow: (edition, verb, now) → (edition, event) or a refusal. `draft → in_review → ready`, back with a note;
//! `none · scheduled · published · withdrawn` beside it.

use language::Moment;

use crate::{
    audit::Origin,
    change::Event,
    edition::{Correction, Edition, Fate, Public, Published, RevisionNumber, Working, WorkingState},
    embargo,
    id::{StoryId, UserId},
    line::Notice,
    refusal::Refusal,
    user::User,
};

/// Who does it, when, and from where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// The person's name; `None` where no person does (an import, a timer).
    pub by: Option<String>,
    /// The moment.
    pub at: Moment,
    /// The person, where they are signed in.
    pub user: Option<UserId>,
    /// From where it is done.
    pub origin: Origin,
}

impl Act {
    /// What somebody who is signed in does.
    #[must_use]
    pub fn of(user: &User, at: Moment, origin: Origin) -> Self {
        Self {
            by: Some(user.name.as_str().to_owned()),
            at,
            user: Some(user.id.clone()),
            origin,
        }
    }

    /// What no person does: the command line, a timer.
    #[must_use]
    pub fn of_nobody(at: Moment, origin: Origin) -> Self {
        Self {
            by: None,
            at,
            user: None,
            origin,
        }
    }
}

/// A decision: the edition as it is then, and what happened.
pub type Decision = Result<(Edition, Event), Refusal>;

/// What has to be known of an edition's revision and story before readers may get it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clearance<'a> {
    /// The story, to name it in a refusal.
    pub story: &'a StoryId,
    /// Whether the story has a section, and so an address.
    pub placed: Placed,
    /// The moment before which nothing of the story may be published.
    pub embargo: Option<Moment>,
    /// How many `error` findings the copy desk has, and the first one's rule.
    pub errors: (usize, Option<&'a str>),
}

/// Whether a story has a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placed {
    /// It has.
    InSection,
    /// It has none.
    Nowhere,
}

fn working(state: WorkingState, act: &Act, note: Option<String>) -> Working {
    Working {
        state,
        by: act.by.clone(),
        at: Some(act.at),
        note,
    }
}

/// Decides where a save goes: onto the head, or beside it where someone has saved since its base.
#[must_use]
pub fn save(edition: &Edition, base: RevisionNumber) -> Fate {
    if base == edition.head {
        Fate::Head
    } else {
        Fate::Conflict
    }
}

/// The edition after a save became its head: a draft again, whatever it was.
#[must_use]
pub fn saved(mut edition: Edition, revision: RevisionNumber, act: &Act) -> Edition {
    edition.head = revision;
    edition.working = working(WorkingState::Draft, act, None);
    edition
}

/// The edition after a revision that alters no word became its head: its working state stays as it is.
#[must_use]
pub fn settled(mut edition: Edition, revision: RevisionNumber) -> Edition {
    edition.head = revision;
    edition
}

/// Hands a draft over for review.
///
/// # Errors
/// It isn't a draft.
pub fn hand_over(mut edition: Edition, act: &Act) -> Decision {
    require(&edition, &[WorkingState::Draft], "handed over")?;
    edition.working = working(WorkingState::InReview, act, None);
    Ok((edition, Event::HandedOver))
}

/// Sends an edition back to draft with a note.
///
/// # Errors
/// It is a draft already.
pub fn send_back(mut edition: Edition, note: &Notice, act: &Act) -> Decision {
    require(
        &edition,
        &[WorkingState::InReview, WorkingState::Ready],
        "sent back",
    )?;
    edition.working = working(WorkingState::Draft, act, Some(note.to_string()));
    Ok((edition, Event::SentBack))
}

/// Finds an edition fit to be published.
///
/// # Errors
/// It isn't in review.
pub fn approve(mut edition: Edition, act: &Act) -> Decision {
    require(&edition, &[WorkingState::InReview], "approved")?;
    edition.working = working(WorkingState::Ready, act, None);
    Ok((edition, Event::Approved))
}

/// Publishes the head. Whoever may publish may approve, so the edition is `ready` with it. A withdrawn edition that
/// is published again keeps the time at which readers first got it.
///
/// # Errors
/// The story has no section or is under embargo, or the copy desk bars it.
pub fn publish(mut edition: Edition, clearance: Clearance<'_>, act: &Act) -> Decision {
    clear(clearance, act.at)?;
    let revision = edition.head;
    let published = match &edition.public {
        Public::None | Public::Scheduled { .. } => Published {
            revision,
            at: act.at,
            updated: None,
        },
        Public::Published(before) if before.revision == revision => *before,
        Public::Published(before) | Public::Withdrawn { last: before, .. } => Published {
            revision,
            at: before.at,
            updated: Some(act.at),
        },
    };
    edition.public = Public::Published(published);
    edition.working = working(WorkingState::Ready, act, None);
    Ok((edition, Event::Published))
}

/// The edition as first published at another moment: an import's day, which may be past. An edition that readers had
/// before keeps its own.
#[must_use]
pub fn dated(mut edition: Edition, at: Moment) -> Edition {
    if let Public::Published(published) = &mut edition.public
        && published.updated.is_none()
    {
        published.at = at;
    }
    edition
}

/// The edition as found fit by whoever may publish, though readers can't have it yet.
#[must_use]
pub fn ready(mut edition: Edition, act: &Act) -> Edition {
    edition.working = working(WorkingState::Ready, act, None);
    edition
}

/// Sets the head to be published at a moment.
///
/// # Errors
/// The moment is past or before the embargo's end, the edition is public already, the story has no section, or the copy
/// desk bars it.
pub fn schedule(mut edition: Edition, at: Moment, clearance: Clearance<'_>, act: &Act) -> Decision {
    clear(clearance, at)?;
    if at <= act.at {
        return Err(Refusal::Past);
    }
    if !matches!(edition.public, Public::None | Public::Scheduled { .. }) {
        return Err(Refusal::WrongState {
            is: edition.public.as_str(),
            verb: "scheduled",
        });
    }
    edition.public = Public::Scheduled {
        at,
        revision: edition.head,
    };
    edition.working = working(WorkingState::Ready, act, None);
    Ok((edition, Event::Scheduled))
}

/// Takes an edition off the schedule; it stays ready.
///
/// # Errors
/// It isn't scheduled.
pub fn unschedule(mut edition: Edition, act: &Act) -> Decision {
    if !matches!(edition.public, Public::Scheduled { .. }) {
        return Err(Refusal::NotScheduled);
    }
    edition.public = Public::None;
    edition.working = working(edition.working.state, act, edition.working.note.take());
    Ok((edition, Event::Unscheduled))
}

/// Publishes what was scheduled for `now` or before: the revision that was scheduled, at the time it was scheduled for.
/// `None` where nothing is due.
#[must_use]
pub fn release(mut edition: Edition, now: Moment) -> Option<(Edition, Event)> {
    let Public::Scheduled { at, revision } = edition.public else {
        return None;
    };
    if now < at {
        return None;
    }
    edition.public = Public::Published(Published {
        revision,
        at,
        updated: None,
    });
    Some((edition, Event::Published))
}

/// Withdraws a published edition: readers get the notice.
///
/// # Errors
/// It isn't published.
pub fn withdraw(mut edition: Edition, notice: Notice, act: &Act) -> Decision {
    let last = match edition.public {
        Public::Published(published) => published,
        Public::Withdrawn { .. } => return Err(Refusal::Withdrawn),
        Public::None | Public::Scheduled { .. } => return Err(Refusal::NotPublished("withdraw")),
    };
    edition.public = Public::Withdrawn {
        notice,
        at: act.at,
        last,
    };
    Ok((edition, Event::Withdrawn))
}

/// Adds a dated public note to a published edition.
///
/// # Errors
/// It isn't published.
pub fn correct(mut edition: Edition, text: Notice, act: &Act) -> Decision {
    if !matches!(edition.public, Public::Published(_)) {
        return Err(Refusal::NotPublished("correct"));
    }
    edition.corrections.push(Correction { at: act.at, text });
    Ok((edition, Event::Corrected))
}

fn clear(clearance: Clearance<'_>, at: Moment) -> Result<(), Refusal> {
    if clearance.placed == Placed::Nowhere {
        return Err(Refusal::NoSection(clearance.story.clone()));
    }
    embargo::allows(clearance.embargo, at)?;
    let (count, first) = clearance.errors;
    if 0 < count {
        return Err(Refusal::CopyDesk {
            count,
            first: first.unwrap_or_default().to_owned(),
        });
    }
    Ok(())
}

fn require(edition: &Edition, states: &[WorkingState], verb: &'static str) -> Result<(), Refusal> {
    if states.contains(&edition.working.state) {
        return Ok(());
    }
    Err(Refusal::WrongState {
        is: edition.working.state.as_str(),
        verb,
    })
}

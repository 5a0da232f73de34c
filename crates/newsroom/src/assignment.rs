//! Assignments: who works on an edition, there already or to be made, and until when.

use language::{Lang, Moment};

use crate::{
    id::{StoryId, UserId},
    line::Notice,
    refusal::Refusal,
    rights::Action,
    user::User,
    workflow::Act,
};

/// One person's work on a story in a language. An edition is assigned to one person at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment {
    /// The story.
    pub story: StoryId,
    /// The language.
    pub lang: Lang,
    /// Whose work it is.
    pub to: UserId,
    /// Until when.
    pub due: Option<Moment>,
    /// What they should know.
    pub note: Option<Notice>,
    /// Who assigned it; `None` where no person did.
    pub by: Option<String>,
    /// When.
    pub at: Moment,
}

/// What is asked of somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Whose work it will be.
    pub to: UserId,
    /// Until when.
    pub due: Option<Moment>,
    /// What they should know.
    pub note: Option<Notice>,
}

impl Assignment {
    /// Whether it should be done by now.
    #[must_use]
    pub fn is_overdue(&self, now: Moment) -> bool {
        self.due.is_some_and(|due| due < now)
    }
}

/// The act by which somebody gives work to somebody: taking it, where they give themselves what is nobody's or their own already.
#[must_use]
pub fn giving(by: &UserId, to: &UserId, held: Option<&UserId>) -> Action {
    let is_free = held.is_none_or(|held| held == by);
    if by == to && is_free {
        Action::TakeTask
    } else {
        Action::Assign
    }
}

/// Decides whether somebody can be given work in a language; `id` names them where they aren't there.
///
/// # Errors
/// [`Refusal::NotTheirWork`] where they may not write in it.
pub fn may_have(user: Option<&User>, id: &UserId, lang: &Lang) -> Result<(), Refusal> {
    if user.is_some_and(|user| user.may(Action::Write, Some(lang)).is_ok()) {
        return Ok(());
    }
    let name = user.map_or_else(|| id.to_string(), |user| user.name.as_str().to_owned());
    Err(Refusal::NotTheirWork(name))
}

/// Assigns a story in a language; `before` is the assignment it replaces. A due time that stays as it was may be past, so
/// that an overdue assignment can be handed on.
///
/// # Errors
/// [`Refusal::DuePast`] where a new due time is.
pub fn assign(
    story: &StoryId,
    lang: &Lang,
    asked: Asked,
    before: Option<&Assignment>,
    act: &Act,
) -> Result<Assignment, Refusal> {
    let kept = before.and_then(|before| before.due);
    if asked.due.is_some_and(|due| due <= act.at) && asked.due != kept {
        return Err(Refusal::DuePast);
    }
    Ok(Assignment {
        story: story.clone(),
        lang: lang.clone(),
        to: asked.to,
        due: asked.due,
        note: asked.note,
        by: act.by.clone(),
        at: act.at,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_free_is_taken_and_what_is_not_is_given() {
        let [me, other] = ["u-1", "u-2"].map(|id| UserId::parse(id).unwrap());
        assert_eq!(giving(&me, &me, None), Action::TakeTask);
        assert_eq!(giving(&me, &me, Some(&me)), Action::TakeTask);
        assert_eq!(giving(&me, &me, Some(&other)), Action::Assign);
        assert_eq!(giving(&me, &other, None), Action::Assign);
    }
}

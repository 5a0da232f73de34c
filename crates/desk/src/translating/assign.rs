//! `…/assign`: giving a story in a language to somebody, taking it oneself, giving it up.

use axum::{
    Form,
    extract::{Path, State, rejection::FormRejection},
    response::{Html, Redirect},
};
use language::{Lang, Moment};
use newsroom::{
    assignment::{Asked, Assignment, giving},
    id::{StoryId, UserId},
    line::Notice,
    rights::Action,
};
use serde::{Deserialize, Serialize};
use store::assignment;

use super::{
    line::{Shown, StoryView, Work},
    names::Names,
};
use crate::{
    desk::Desk,
    error::DeskError,
    page::{self, View},
    who::Who,
};

/// The story and the language of an address.
pub(super) fn at((story, lang): (String, String)) -> Result<(StoryId, Lang), DeskError> {
    let story = StoryId::parse(story).map_err(|_| DeskError::NotFound)?;
    let lang = Lang::parse(&lang).map_err(|_| DeskError::NotFound)?;
    Ok((story, lang))
}

/// The story of an address, as its page shows it.
pub(super) async fn story(
    desk: &Desk,
    who: &Who,
    story: &StoryId,
    read: &mut store::Connection,
    names: &Names,
) -> Result<StoryView, DeskError> {
    let found = store::coverage::page::lines(read, std::slice::from_ref(story)).await?;
    let line = found.first().ok_or(DeskError::NotFound)?;
    let languages = desk.press.settings().languages.clone();
    let shown = Shown {
        language: desk.interface(&who.lang),
        languages: &languages,
        names,
        now: desk.now(),
    };
    Ok(shown.story(line))
}

/// Somebody it can be given to.
#[derive(Debug, Serialize)]
struct Person {
    id: String,
    name: String,
    chosen: bool,
}

#[derive(Debug, Serialize)]
pub(super) struct Assign {
    story: StoryView,
    /// The language's name.
    name: String,
    /// The beginning of the addresses of what is done to it.
    base: String,
    people: Vec<Person>,
    /// The time it is due at, in the newsroom's zone, as the field has it.
    due: String,
    zone: String,
    note: String,
    work: Option<Work>,
    can_assign: bool,
    can_take: bool,
    can_give_up: bool,
    me: String,
}

impl View for Assign {
    const TEMPLATE: &'static str = "translating/assign.html";
    const PLACE: &'static str = "/desk/coverage/";
}

pub(super) async fn page(
    State(desk): State<Desk>,
    who: Who,
    Path(path): Path<(String, String)>,
) -> Result<Html<String>, DeskError> {
    let (id, lang) = at(path)?;
    if !who.can(Action::Assign, Some(&lang)) {
        who.may(Action::TakeTask, Some(&lang))?;
    }
    let mut read = desk.press.store.read().await?;
    let names = Names::read(&mut read).await?;
    let story = story(&desk, &who, &id, &mut read, &names).await?;
    let found = assignment::find(&mut read, &id, &lang).await?;
    let view = view(&desk, &who, story, (&id, &lang), found.as_ref(), &names);
    page::render(&desk, &who, &view)
}

fn view(
    desk: &Desk,
    who: &Who,
    story: StoryView,
    (id, lang): (&StoryId, &Lang),
    found: Option<&Assignment>,
    names: &Names,
) -> Assign {
    let settings = desk.press.settings();
    let language = desk.interface(&who.lang);
    let shown = Shown {
        language,
        languages: &settings.languages,
        names,
        now: desk.now(),
    };
    let people = names.people().into_iter();
    let can_write = people.filter(|user| user.may(Action::Write, Some(lang)).is_ok());
    let is_mine = found.is_some_and(|found| found.to == who.user.id);
    Assign {
        story,
        name: language.name_of(lang),
        base: super::line::edition_href(id, lang),
        people: can_write
            .map(|user| Person {
                id: user.id.to_string(),
                name: user.name.as_str().to_owned(),
                chosen: found.is_some_and(|found| found.to == user.id),
            })
            .collect(),
        due: found
            .and_then(|found| found.due)
            .map_or_else(String::new, |due| due.to_local(&settings.zone)),
        zone: settings.zone.name().to_owned(),
        note: found
            .and_then(|found| found.note.as_ref())
            .map_or_else(String::new, ToString::to_string),
        work: found.map(|found| shown.work(found)),
        can_assign: who.can(Action::Assign, Some(lang)),
        can_take: found.is_none() && who.can(Action::TakeTask, Some(lang)),
        can_give_up: is_mine || (found.is_some() && who.can(Action::Assign, Some(lang))),
        me: who.user.id.to_string(),
    }
}

/// What the form sends.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sent {
    to: String,
    #[serde(default)]
    due: String,
    #[serde(default)]
    note: String,
}

pub(super) async fn assign(
    State(desk): State<Desk>,
    who: Who,
    Path(path): Path<(String, String)>,
    sent: Result<Form<Sent>, FormRejection>,
) -> Result<Redirect, DeskError> {
    let (story, lang) = at(path)?;
    // Whoever may assign may take.
    who.may(Action::TakeTask, Some(&lang))?;
    let Form(sent) = sent.map_err(|bad| DeskError::Bad(bad.body_text()))?;
    let to = UserId::parse(sent.to).map_err(|bad| DeskError::Bad(format!("to: {bad}")))?;
    may_give(&desk, &who, (&story, &lang), &to).await?;
    let due = Some(sent.due.trim()).filter(|due| !due.is_empty());
    let due = due
        .map(|due| Moment::local(due, &desk.press.settings().zone))
        .transpose();
    let note = Some(sent.note.as_str()).filter(|note| !note.trim().is_empty());
    let asked = Asked {
        to,
        due: due.map_err(|bad| DeskError::Bad(format!("due: {bad}")))?,
        note: note
            .map(Notice::parse)
            .transpose()
            .map_err(|bad| DeskError::Bad(format!("note: {bad}")))?,
    };
    desk.press.assign(&story, &lang, asked, &who.act(&desk)).await?;
    Ok(page::done(
        &format!("{}assign", super::line::edition_href(&story, &lang)),
        "said-assigned",
    ))
}

/// Whether they may give it: see [`giving`].
async fn may_give(
    desk: &Desk,
    who: &Who,
    (story, lang): (&StoryId, &Lang),
    to: &UserId,
) -> Result<(), DeskError> {
    let found = assignment::find(&mut *desk.press.store.read().await?, story, lang).await?;
    let held = found.as_ref().map(|found| &found.to);
    who.may(giving(&who.user.id, to, held), Some(lang))
}

pub(super) async fn unassign(
    State(desk): State<Desk>,
    who: Who,
    Path(path): Path<(String, String)>,
) -> Result<Redirect, DeskError> {
    let (story, lang) = at(path)?;
    may_give(&desk, &who, (&story, &lang), &who.user.id).await?;
    desk.press.unassign(&story, &lang, &who.act(&desk)).await?;
    Ok(page::done(
        &format!("{}assign", super::line::edition_href(&story, &lang)),
        "said-unassigned",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{page::sample, translating::line};

    #[test]
    fn the_form_has_its_words_in_every_language() {
        let story = line::sample::story();
        for work in [story.cells[0].work.clone(), None] {
            sample::check(&Assign {
                name: "العربية".to_owned(),
                base: "/desk/stories/s-1/ar/".to_owned(),
                people: vec![Person {
                    id: "u-1".to_owned(),
                    name: "Анна Ветрова".to_owned(),
                    chosen: true,
                }],
                due: "2026-11-24T15:00".to_owned(),
                zone: "Europe/Moscow".to_owned(),
                note: "قبل النشرة".to_owned(),
                can_assign: work.is_some(),
                can_take: work.is_none(),
                can_give_up: work.is_some(),
                me: "u-1".to_owned(),
                work,
                story: story.clone(),
            });
        }
    }
}

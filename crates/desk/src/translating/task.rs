//! `…/tasks/`: corrections of sister editions, and what this edition answers to them.

use axum::{
    Form,
    extract::{Path, State, rejection::FormRejection},
    response::{Html, Redirect},
};
use language::Lang;
use newsroom::{
    coverage::PublicState,
    id::StoryId,
    line::Notice,
    refusal::Refusal,
    rights::Action,
    task::{Answer, TaskNumber},
};
use press::answer::Concerning;
use serde::{Deserialize, Serialize};
use site::{languages::Language, view::card::When};

use super::{
    assign::{at, story},
    line::{StoryView, Words, edition_href},
    names::Names,
};
use crate::{
    desk::Desk,
    error::DeskError,
    page::{self, View},
    who::Who,
};

/// A correction, with what it concerns here.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Shown {
    href: String,
    /// The name of the language of the edition that was corrected.
    from: String,
    from_href: String,
    note: Words,
    by: Option<String>,
    at: When,
    /// What the block that was corrected says now.
    corrected: Option<Words>,
    /// What says the same here.
    units: Vec<Unit>,
    closed: Option<Closed>,
}

/// A unit of the edition that is asked.
#[derive(Debug, Clone, Serialize)]
struct Unit {
    /// Where it stands in the editor.
    href: String,
    text: Words,
}

/// How a task was closed.
#[derive(Debug, Clone, Serialize)]
struct Closed {
    by: Option<String>,
    at: When,
    /// `printed`, `mended` or `unconcerned`.
    answer: &'static str,
    words: Option<Words>,
}

/// Corrections as somebody is shown them.
pub(super) fn shown(language: &Language, one: &Concerning) -> Shown {
    let task = &one.task;
    let (base, corrected) = (edition_href(&task.story, &task.lang), &task.corrected);
    let unit = |(unit, text): &(newsroom::standing::UnitId, String)| Unit {
        href: format!("{base}#{}", language::address::encode_segment(unit.as_str())),
        text: Words::of(text, Some(&task.lang)),
    };
    let closed = task.closed.as_ref().map(|closed| Closed {
        by: closed.by.clone(),
        at: language.day_and_hour(closed.at),
        answer: closed.answer.as_str(),
        words: closed
            .answer
            .words()
            .map(|words| Words::of(words.as_str(), Some(&task.lang))),
    });
    Shown {
        href: format!("{base}tasks/{}", task.number),
        from: language.name_of(&corrected.lang),
        from_href: edition_href(&task.story, &corrected.lang),
        note: Words::of(corrected.note.as_str(), Some(&corrected.lang)),
        by: task.by.clone(),
        at: language.day_and_hour(task.at),
        corrected: one
            .corrected
            .as_deref()
            .map(|text| Words::of(text, Some(&corrected.lang))),
        units: one.units.iter().map(unit).collect(),
        closed,
    }
}

#[derive(Debug, Serialize)]
pub(super) struct List {
    story: StoryView,
    name: String,
    base: String,
    tasks: Vec<Shown>,
}

impl View for List {
    const TEMPLATE: &'static str = "translating/tasks.html";
    const PLACE: &'static str = "/desk/queue/";
}

pub(super) async fn list(
    State(desk): State<Desk>,
    who: Who,
    Path(path): Path<(String, String)>,
) -> Result<Html<String>, DeskError> {
    who.may(Action::ReadCoverage, None)?;
    let (id, lang) = at(path)?;
    let tasks = desk.press.tasks(&id).await?;
    let language = desk.interface(&who.lang);
    let here = tasks.iter().filter(|one| one.task.lang == lang);
    let view = List {
        tasks: here.map(|one| shown(language, one)).collect(),
        story: story_of(&desk, &who, &id).await?,
        name: language.name_of(&lang),
        base: edition_href(&id, &lang),
    };
    page::render(&desk, &who, &view)
}

#[derive(Debug, Serialize)]
pub(super) struct Page {
    story: StoryView,
    /// The language's name.
    name: String,
    lang: String,
    dir: &'static str,
    base: String,
    task: Shown,
    /// Whether readers have the edition, so that a note can be printed.
    published: bool,
    can_answer: bool,
}

impl View for Page {
    const TEMPLATE: &'static str = "translating/task.html";
    const PLACE: &'static str = "/desk/queue/";
}

async fn story_of(desk: &Desk, who: &Who, id: &StoryId) -> Result<StoryView, DeskError> {
    let mut read = desk.press.store.read().await?;
    let names = Names::read(&mut read).await?;
    story(desk, who, id, &mut read, &names).await
}

/// The story, the language and the number of an address.
fn numbered(path: (String, String, String)) -> Result<(StoryId, Lang, TaskNumber), DeskError> {
    let (story, lang) = at((path.0, path.1))?;
    let number = path.2.parse().map_err(|_| DeskError::NotFound)?;
    Ok((story, lang, number))
}

pub(super) async fn page(
    State(desk): State<Desk>,
    who: Who,
    Path(path): Path<(String, String, String)>,
) -> Result<Html<String>, DeskError> {
    who.may(Action::ReadCoverage, None)?;
    let (id, lang, number) = numbered(path)?;
    let tasks = desk.press.tasks(&id).await?;
    let found = tasks
        .iter()
        .find(|one| one.task.lang == lang && one.task.number == number);
    let one = found.ok_or(Refusal::NoSuchTask(number))?;
    let language = desk.interface(&who.lang);
    let edition = store::edition::find(&mut *desk.press.store.read().await?, &id, &lang).await?;
    let public = edition.and_then(|edition| PublicState::parse(edition.value.public.as_str()));
    let view = Page {
        story: story_of(&desk, &who, &id).await?,
        name: language.name_of(&lang),
        dir: lang.direction().as_str(),
        base: edition_href(&id, &lang),
        task: shown(language, one),
        published: public == Some(PublicState::Published),
        can_answer: one.task.closed.is_none() && who.can(Action::CarryCorrection, Some(&lang)),
        lang: lang.as_str().to_owned(),
    };
    page::render(&desk, &who, &view)
}

/// What the form sends.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sent {
    answer: String,
    #[serde(default)]
    words: String,
}

impl Sent {
    fn answer(&self) -> Result<Answer, DeskError> {
        let words = || Notice::parse(&self.words).map_err(|bad| DeskError::Bad(format!("words: {bad}")));
        Ok(match self.answer.as_str() {
            "printed" => Answer::Printed(words()?),
            "unconcerned" => Answer::Unconcerned(words()?),
            "mended" => Answer::Mended,
            other => return Err(DeskError::Bad(format!("answer: {other}"))),
        })
    }
}

pub(super) async fn answer(
    State(desk): State<Desk>,
    who: Who,
    Path(path): Path<(String, String, String)>,
    sent: Result<Form<Sent>, FormRejection>,
) -> Result<Redirect, DeskError> {
    let (story, lang, number) = numbered(path)?;
    who.may(Action::CarryCorrection, Some(&lang))?;
    let Form(sent) = sent.map_err(|bad| DeskError::Bad(bad.body_text()))?;
    let act = who.act(&desk);
    let answer = sent.answer()?;
    let said = match &answer {
        Answer::Printed(_) => "said-correction-printed",
        Answer::Mended | Answer::Unconcerned(_) => "said-task-closed",
    };
    desk.press.answer(&story, &lang, number, answer, &act).await?;
    Ok(page::done(
        &format!("{}tasks/{number}", edition_href(&story, &lang)),
        said,
    ))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::{page::sample, translating::line};

    fn when() -> When {
        When {
            iso: "2026-11-24T15:00:00+03:00".to_owned(),
            text: "٢٤ نوفمبر ٢٠٢٦ ١٥:٠٠".to_owned(),
        }
    }

    /// A correction, with its answer or without.
    pub(crate) fn task(answer: Option<&'static str>) -> Shown {
        let (ar, ru) = (Lang::parse("ar").unwrap(), Lang::parse("ru").unwrap());
        Shown {
            href: "/desk/stories/s-1/ar/tasks/1".to_owned(),
            from: "الروسية".to_owned(),
            from_href: "/desk/stories/s-1/ru/".to_owned(),
            note: Words::of("Исправлена дата.", Some(&ru)),
            by: Some("Анна Ветрова".to_owned()),
            at: when(),
            corrected: Some(Words::of("Раунд пройдёт в мае.", Some(&ru))),
            units: vec![Unit {
                href: "/desk/stories/s-1/ar/#a3".to_owned(),
                text: Words::of("تعقد الجولة في أيار.", Some(&ar)),
            }],
            closed: answer.map(|answer| Closed {
                by: None,
                at: when(),
                answer,
                words: (answer != "mended").then(|| Words::of("صُحح التاريخ", Some(&ar))),
            }),
        }
    }

    #[test]
    fn a_task_has_its_words_in_every_language() {
        for (answer, published, can_answer) in [
            (None, true, true),
            (None, false, true),
            (None, true, false),
            (Some("printed"), true, false),
            (Some("mended"), false, false),
            (Some("unconcerned"), true, false),
        ] {
            sample::check(&Page {
                story: line::sample::story(),
                name: "العربية".to_owned(),
                lang: "ar".to_owned(),
                dir: "rtl",
                base: "/desk/stories/s-1/ar/".to_owned(),
                task: task(answer),
                published,
                can_answer,
            });
        }
    }

    #[test]
    fn the_list_of_tasks_has_its_words_in_every_language() {
        for tasks in [vec![task(None), task(Some("printed"))], Vec::new()] {
            sample::check(&List {
                story: line::sample::story(),
                name: "العربية".to_owned(),
                base: "/desk/stories/s-1/ar/".to_owned(),
                tasks,
            });
        }
    }
}

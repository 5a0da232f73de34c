//! `/desk/queue/`: what waits for a translator, what is due first, then what waits longest.

use std::collections::HashMap;

use axum::{extract::State, response::Html};
use language::Lang;
use newsroom::{coverage::Fit, id::StoryId, rights::Action, task::Task};
use serde::Serialize;
use site::view::card::When;
use store::{
    Connection, assignment,
    coverage::{
        list::{Filter, Lack, list},
        page::{Line, lines},
        waiting,
    },
    task,
};

use super::{
    line::{CellView, Shown, StoryView, Words},
    names::Names,
};
use crate::{
    desk::Desk,
    error::DeskError,
    page::{self, View},
    who::Who,
};

/// A story in one language, as something to do.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Row {
    pub(crate) story: StoryView,
    pub(crate) cell: CellView,
    /// The correction that waits for an answer.
    pub(crate) task: Option<TaskView>,
}

/// A sister's correction.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TaskView {
    pub(crate) number: u32,
    pub(crate) href: String,
    pub(crate) note: Words,
    /// The name of the language of the edition that was corrected.
    pub(crate) from: String,
    pub(crate) by: Option<String>,
    pub(crate) at: When,
}

/// What waits for somebody.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Waiting {
    /// Theirs, what is due first.
    pub(crate) assigned: Vec<Row>,
    /// Corrections of sisters, the oldest first.
    pub(crate) corrections: Vec<Row>,
    /// What no longer says what its source says, the longest first.
    pub(crate) stale: Vec<Row>,
    /// What is not translated to the end, the longest first.
    pub(crate) missing: Vec<Row>,
    /// What has no edition yet, the newest story first.
    pub(crate) absent: Vec<Row>,
}

impl Waiting {
    /// Whether nothing waits.
    pub(crate) fn is_empty(&self) -> bool {
        [
            &self.assigned,
            &self.corrections,
            &self.stale,
            &self.missing,
            &self.absent,
        ]
        .iter()
        .all(|rows| rows.is_empty())
    }
}

/// The languages of the newsroom in which somebody may do something.
pub(crate) fn languages(desk: &Desk, who: &Who, action: Action) -> Vec<Lang> {
    let settings = desk.press.settings();
    let all = settings.languages.iter();
    all.filter(|lang| who.can(action, Some(lang))).cloned().collect()
}

/// Reads what waits for somebody, at most `most` of each kind.
pub(crate) async fn read(
    desk: &Desk,
    who: &Who,
    read: &mut Connection,
    names: &Names,
    most: u32,
) -> Result<Waiting, DeskError> {
    let mine = languages(desk, who, Action::Settle);
    let mut assigned = assignment::of_user(read, &who.user.id).await?;
    assigned.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    let assigned: Vec<_> = assigned.into_iter().map(|one| (one.story, one.lang)).collect();
    let mut tasks = Vec::new();
    for lang in &mine {
        tasks.extend(task::open(read, lang, most).await?);
    }
    tasks.sort_by_key(|task| task.at);
    tasks.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    let stale = waiting(read, &mine, &[Fit::Stale, Fit::StaleAndMissing], most).await?;
    let missing = waiting(read, &mine, &[Fit::Missing], most).await?;
    let mut absent = Vec::new();
    for lang in &mine {
        let filter = Filter {
            lang: Some(lang.clone()),
            lack: Some(Lack::Absent),
            ..Filter::default()
        };
        let found = list(read, &filter, None, most).await?;
        absent.extend(found.stories.into_iter().map(|story| (story, lang.clone())));
    }
    let asked: Vec<(StoryId, Lang)> = tasks
        .iter()
        .map(|task| (task.story.clone(), task.lang.clone()))
        .collect();
    let all = [&assigned, &asked, &stale, &missing, &absent];
    let rows = Rows::read(desk, who, read, names, all.into_iter().flatten()).await?;
    Ok(Waiting {
        assigned: rows.of(&assigned),
        corrections: tasks.iter().filter_map(|task| rows.asked(task)).collect(),
        stale: rows.of(&stale),
        missing: rows.of(&missing),
        absent: rows.of(&absent),
    })
}

/// Stories at hand, to make rows of.
pub(crate) struct Rows<'a> {
    desk: &'a Desk,
    who: &'a Who,
    names: &'a Names,
    languages: Vec<Lang>,
    lines: HashMap<StoryId, Line>,
}

impl<'a> Rows<'a> {
    /// Reads the stories that are named.
    pub(crate) async fn read(
        desk: &'a Desk,
        who: &'a Who,
        read: &mut Connection,
        names: &'a Names,
        named: impl Iterator<Item = &(StoryId, Lang)>,
    ) -> Result<Self, DeskError> {
        let mut stories: Vec<StoryId> = named.map(|(story, _)| story.clone()).collect();
        stories.sort();
        stories.dedup();
        let lines = lines(read, &stories).await?;
        Ok(Self {
            desk,
            who,
            names,
            languages: desk.press.settings().languages.clone(),
            lines: lines.into_iter().map(|line| (line.story.clone(), line)).collect(),
        })
    }

    fn shown(&self) -> Shown<'_> {
        Shown {
            language: self.desk.interface(&self.who.lang),
            languages: &self.languages,
            names: self.names,
            now: self.desk.now(),
        }
    }

    /// Rows of stories in languages; what is gone meanwhile is left out.
    pub(crate) fn of(&self, named: &[(StoryId, Lang)]) -> Vec<Row> {
        named
            .iter()
            .filter_map(|(story, lang)| self.row(story, lang))
            .collect()
    }

    /// One row; none where it is gone meanwhile.
    pub(crate) fn row(&self, story: &StoryId, lang: &Lang) -> Option<Row> {
        let (shown, line) = (self.shown(), self.lines.get(story)?);
        Some(Row {
            cell: shown.cell(story, line.cell(lang)?),
            story: shown.story(line),
            task: None,
        })
    }

    fn asked(&self, task: &Task) -> Option<Row> {
        let row = self.row(&task.story, &task.lang)?;
        let language = self.desk.interface(&self.who.lang);
        Some(Row {
            task: Some(TaskView {
                number: task.number,
                href: format!("{}tasks/{}", row.cell.base, task.number),
                note: Words::of(task.corrected.note.as_str(), Some(&task.corrected.lang)),
                from: language.name_of(&task.corrected.lang),
                by: task.by.clone(),
                at: language.day_and_hour(task.at),
            }),
            ..row
        })
    }
}

/// How many of each kind the page shows.
const MOST: u32 = 30;

#[derive(Debug, Serialize)]
pub(super) struct Queue {
    #[serde(flatten)]
    waiting: Waiting,
    nothing: bool,
    /// The name of the zone in which times are shown.
    zone: String,
    /// Whether somebody may translate at all.
    translates: bool,
}

impl View for Queue {
    const TEMPLATE: &'static str = "translating/queue.html";
    const PLACE: &'static str = "/desk/queue/";
}

pub(super) async fn page(State(desk): State<Desk>, who: Who) -> Result<Html<String>, DeskError> {
    who.may(Action::ReadCoverage, None)?;
    let mut snapshot = desk.press.store.read().await?;
    let names = Names::read(&mut snapshot).await?;
    let waiting = read(&desk, &who, &mut snapshot, &names, MOST).await?;
    let view = Queue {
        nothing: waiting.is_empty(),
        waiting,
        zone: desk.press.settings().zone.name().to_owned(),
        translates: who.can(Action::Settle, None),
    };
    page::render(&desk, &who, &view)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::{page::sample, translating::line};

    /// Something of everything that can wait.
    pub(crate) fn waiting() -> Waiting {
        let rows = || {
            let story = line::sample::story();
            let row = |cell: &CellView| Row {
                cell: cell.clone(),
                story: story.clone(),
                task: None,
            };
            story.cells.iter().map(row).collect::<Vec<_>>()
        };
        let asked = |row: Row| Row {
            task: Some(TaskView {
                number: 1,
                href: format!("{}tasks/1", row.cell.base),
                note: Words::of("Исправлена дата", Lang::parse("ru").ok().as_ref()),
                from: "الروسية".to_owned(),
                by: Some("Анна Ветрова".to_owned()),
                at: row.cell.since.clone(),
            }),
            ..row
        };
        Waiting {
            assigned: rows(),
            corrections: rows().into_iter().map(asked).collect(),
            stale: rows(),
            missing: rows(),
            absent: rows(),
        }
    }

    #[test]
    fn the_queue_has_its_words_in_every_language() {
        for (waiting, translates) in [
            (waiting(), true),
            (Waiting::default(), true),
            (Waiting::default(), false),
        ] {
            sample::check(&Queue {
                nothing: waiting.is_empty(),
                waiting,
                zone: "Europe/Moscow".to_owned(),
                translates,
            });
        }
    }
}

//! What is shown of the stories of a page: each by some statements for all of them.

use std::collections::HashMap;

use language::{Date, Lang, Moment};
use newsroom::{
    assignment::Assignment,
    coverage::{Fit, States},
    id::{SectionId, StoryId},
    line::Headline,
    standing::Tally,
};

use super::cell;
use crate::{
    assignment,
    bind::Bind,
    connection::{Connection, Row},
    document::card::CardRow,
    error::Error,
    insert, task,
};

/// A story in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The story.
    pub story: StoryId,
    /// The day of the event.
    pub date: Option<Date>,
    /// Its section.
    pub section: Option<SectionId>,
    /// Until when nothing of it may be public.
    pub embargo: Option<Moment>,
    /// By language tag: the editions, and the languages in which there is none.
    pub cells: Vec<Cell>,
}

/// A story in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The language.
    pub lang: Lang,
    /// How the edition fits its source.
    pub fit: Fit,
    /// Its states; `None` where there is none.
    pub states: Option<States>,
    /// Since when it fits like this.
    pub since: Moment,
    /// How its units stand.
    pub tally: Tally,
    /// The language it was translated from; `None` for an original.
    pub source: Option<Lang>,
    /// Its newest headline; `None` where there is no edition.
    pub headline: Option<Headline>,
    /// Whose work it is.
    pub assignment: Option<Assignment>,
    /// How many corrections of its sisters wait for an answer.
    pub tasks: u32,
}

impl Line {
    /// The story in a language.
    #[must_use]
    pub fn cell(&self, lang: &Lang) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.lang == *lang)
    }
}

/// The lines of some stories, in the order in which they are named; what isn't there is left out.
///
/// # Errors
/// Where the database can't be read.
pub async fn lines(connection: &mut Connection, stories: &[StoryId]) -> Result<Vec<Line>, Error> {
    let (list, values) = insert::list(stories.iter().map(Bind::bind).collect());
    let mut lines = HashMap::new();
    let sql = format!("SELECT id AS story, date, section, embargo FROM story WHERE id IN {list}");
    for row in connection.rows(&sql, values.clone()).await? {
        let line = line(&row)?;
        lines.insert(line.story.clone(), line);
    }
    let sql = format!(
        "SELECT c.*, r.card FROM coverage c LEFT JOIN revision r ON r.story = c.story AND r.lang = c.lang \
         AND r.number = c.head WHERE c.story IN {list} ORDER BY c.story, c.lang"
    );
    for row in connection.rows(&sql, values).await? {
        if let Some(line) = lines.get_mut(&row.id("story", StoryId::parse)?) {
            line.cells.push(of_language(&row)?);
        }
    }
    for assignment in assignment::of_stories(connection, stories).await? {
        if let Some(cell) = place(&mut lines, &assignment.story, &assignment.lang) {
            cell.assignment = Some(assignment);
        }
    }
    for (story, lang, open) in task::open_counts(connection, stories).await? {
        if let Some(cell) = place(&mut lines, &story, &lang) {
            cell.tasks = open;
        }
    }
    Ok(stories.iter().filter_map(|story| lines.remove(story)).collect())
}

fn place<'a>(lines: &'a mut HashMap<StoryId, Line>, story: &StoryId, lang: &Lang) -> Option<&'a mut Cell> {
    let line = lines.get_mut(story)?;
    line.cells.iter_mut().find(|cell| cell.lang == *lang)
}

fn line(row: &Row) -> Result<Line, Error> {
    Ok(Line {
        story: row.id("story", StoryId::parse)?,
        date: row.maybe_parse("date", Date::parse)?,
        section: row.maybe_id("section", SectionId::parse)?,
        embargo: row.maybe_moment("embargo")?,
        cells: Vec::new(),
    })
}

fn of_language(row: &Row) -> Result<Cell, Error> {
    let kept = cell::cell(row)?;
    let card: Option<CardRow> = row.maybe_parse("card", |text| serde_json::from_str(text))?;
    Ok(Cell {
        lang: kept.lang,
        fit: kept.fit,
        states: kept.states,
        since: kept.since,
        tally: kept.tally,
        source: kept.read.source,
        headline: card.map(|card| card.headline),
        assignment: None,
        tasks: 0,
    })
}

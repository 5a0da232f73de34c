//! What the store holds, story by story, as `story list` shows it.

pub mod filter;

use language::{Date, Lang};
use newsroom::{
    edition::WorkingState,
    id::{SectionId, StoryId},
    line::Headline,
};

use filter::Filter;

use crate::{
    bind::Bind,
    connection::{Connection, Row},
    document::card::CardRow,
    error::Error,
    insert,
};

/// A story in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The story.
    pub story: StoryId,
    /// The day of the event.
    pub date: Option<Date>,
    /// Its section.
    pub section: Option<SectionId>,
    /// Its editions, by language tag.
    pub editions: Vec<EditionLine>,
}

/// An edition in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionLine {
    /// Its language.
    pub lang: Lang,
    /// The language it was translated from; `None` for an original.
    pub translated_from: Option<Lang>,
    /// The newest headline.
    pub headline: Headline,
    /// How far the work is.
    pub working: WorkingState,
    /// `none`, `scheduled`, `published` or `withdrawn`: see `newsroom::edition::Public::as_str`.
    pub public: String,
}

/// These stories, in the order of their ids, by two statements.
///
/// # Errors
/// Where the database can't be read.
pub async fn of(connection: &mut Connection, stories: &[StoryId]) -> Result<Vec<Line>, Error> {
    let (list, ids) = insert::list(stories.iter().map(Bind::bind).collect());
    let sql = format!("SELECT id AS story, date, section FROM story WHERE id IN {list} ORDER BY id");
    let rows = connection.rows(&sql, ids).await?;
    with_editions(connection, &rows).await
}

/// Stories of which something is asked, in the order of their ids, after one of them, at most `limit`, by two statements.
///
/// # Errors
/// Where the database can't be read.
pub async fn list(
    connection: &mut Connection,
    filter: &Filter,
    after: Option<&StoryId>,
    limit: u32,
) -> Result<Vec<Line>, Error> {
    let (sql, values) = filter.statement(after, limit);
    let rows = connection.rows(&sql, values).await?;
    with_editions(connection, &rows).await
}

async fn with_editions(connection: &mut Connection, rows: &[Row]) -> Result<Vec<Line>, Error> {
    let mut lines: Vec<Line> = rows.iter().map(line).collect::<Result<_, _>>()?;
    let (list, ids) = insert::list(lines.iter().map(|line| line.story.bind()).collect());
    let sql = format!(
        "SELECT e.story, e.lang, e.source_lang, e.working_state, e.public_state, r.card FROM edition e \
         JOIN revision r ON r.story = e.story AND r.lang = e.lang AND r.number = e.head \
         WHERE e.story IN {list} ORDER BY e.story, e.lang"
    );
    for row in connection.rows(&sql, ids).await? {
        let story = row.id("story", StoryId::parse)?;
        if let Ok(at) = lines.binary_search_by(|line| line.story.cmp(&story)) {
            lines[at].editions.push(edition(&row)?);
        }
    }
    Ok(lines)
}

fn line(row: &Row) -> Result<Line, Error> {
    Ok(Line {
        story: row.id("story", StoryId::parse)?,
        date: row.maybe_parse("date", Date::parse)?,
        section: row.maybe_id("section", SectionId::parse)?,
        editions: Vec::new(),
    })
}

fn edition(row: &Row) -> Result<EditionLine, Error> {
    let card: CardRow = row.document("card")?;
    Ok(EditionLine {
        lang: row.lang("lang")?,
        translated_from: row.maybe_parse("source_lang", Lang::parse)?,
        headline: card.headline,
        working: row.parse("working_state", |word| {
            WorkingState::parse(word).ok_or("no such state")
        })?,
        public: row.text("public_state")?,
    })
}

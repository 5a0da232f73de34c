//! Editions: a story in one language, its working and its public state. Its texts are in `revision`.

use language::{Date, Lang, Moment};
use newsroom::{
    change::{Aggregate, Event},
    edition::{Edition, Origin, Public, Published, WorkingState},
    id::StoryId,
};
use sea_orm::Value;

use crate::{
    bind::values,
    connection::{Connection, Row},
    document::{self, PublicRow, WorkingRow, card::CardRow},
    error::Error,
    listing,
    transaction::Tx,
    version::{Insert, Kept, Update, Version},
};

/// An edition that is to be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The story.
    pub story: StoryId,
    /// The language.
    pub lang: Lang,
    /// The moment it was scheduled for.
    pub at: Moment,
}

pub(crate) const INTO: &str = "INSERT INTO edition (story, lang, version, source_lang, head, working_state, public_state, \
     public_revision, public_at, public_updated, scheduled_at, withdrawn_at, working_doc, public_doc, section, slug)";

pub(crate) const COLUMNS: &str = "SELECT story, lang, version, source_lang, head, working_state, public_state, public_revision, \
     public_at, public_updated, scheduled_at, withdrawn_at, working_doc, public_doc";

/// A story's edition in a language. In a write transaction nobody else changes it until the end.
///
/// # Errors
/// Where the database can't be read.
pub async fn find(
    connection: &mut Connection,
    story: &StoryId,
    lang: &Lang,
) -> Result<Option<Kept<Edition>>, Error> {
    let sql = format!(
        "{COLUMNS} FROM edition WHERE story = ? AND lang = ?{}",
        connection.locking()
    );
    connection
        .row(&sql, values![story, lang])
        .await?
        .as_ref()
        .map(kept)
        .transpose()
}

/// A story's editions, by language tag. In a write transaction nobody else changes them until the end.
///
/// # Errors
/// Where the database can't be read.
pub async fn of_story(connection: &mut Connection, story: &StoryId) -> Result<Vec<Kept<Edition>>, Error> {
    let sql = format!(
        "{COLUMNS} FROM edition WHERE story = ? ORDER BY lang{}",
        connection.locking()
    );
    connection
        .rows(&sql, values![story])
        .await?
        .iter()
        .map(kept)
        .collect()
}

/// The editions that were scheduled for `now` or before and are under no embargo, with their moments, the earliest first,
/// at most `limit`.
///
/// # Errors
/// Where the database can't be read.
pub async fn due(connection: &mut Connection, now: Moment, limit: u32) -> Result<Vec<Due>, Error> {
    let sql = "SELECT e.story, e.lang, e.scheduled_at FROM edition e JOIN story s ON s.id = e.story \
               WHERE e.public_state = 'scheduled' AND e.scheduled_at <= ? AND (s.embargo IS NULL OR s.embargo <= ?) \
               ORDER BY e.scheduled_at, e.story, e.lang LIMIT ?";
    let rows = connection.rows(sql, values![now, now, limit]).await?;
    let due = |row: &Row| {
        Ok(Due {
            story: row.id("story", StoryId::parse)?,
            lang: row.lang("lang")?,
            at: row.moment("scheduled_at")?,
        })
    };
    rows.iter().map(due).collect()
}

/// The editions that are scheduled next, the earliest first, at most `limit`.
///
/// # Errors
/// Where the database can't be read.
pub async fn scheduled_next(
    connection: &mut Connection,
    limit: u32,
) -> Result<Vec<(StoryId, Lang, Moment)>, Error> {
    let sql = "SELECT story, lang, scheduled_at FROM edition WHERE public_state = 'scheduled' \
               ORDER BY scheduled_at, story, lang LIMIT ?";
    let rows = connection.rows(sql, values![limit]).await?;
    rows.iter()
        .map(|row| {
            Ok((
                row.id("story", StoryId::parse)?,
                row.lang("lang")?,
                row.moment("scheduled_at")?,
            ))
        })
        .collect()
}

/// The stories of a day (or of none) whose newest text in a language has this headline, by their ids.
///
/// # Errors
/// Where the database can't be read.
pub async fn with_headline(
    connection: &mut Connection,
    lang: &Lang,
    headline: &str,
    date: Option<Date>,
) -> Result<Vec<StoryId>, Error> {
    let sql = "SELECT e.story, e.lang, r.card FROM story s JOIN edition e ON e.story = s.id AND e.lang = ? \
               JOIN revision r ON r.story = e.story AND r.lang = e.lang AND r.number = e.head \
               WHERE s.date = ? OR (s.date IS NULL AND ? IS NULL) ORDER BY e.story";
    let date = date.map(|date| date.to_string());
    let rows = connection.rows(sql, values![lang, date, date]).await?;
    rows.iter()
        .filter_map(|row| headlined(row, headline).transpose())
        .collect()
}

fn headlined(row: &Row, headline: &str) -> Result<Option<StoryId>, Error> {
    let card: CardRow = row.document("card")?;
    if card.headline.as_str() != headline {
        return Ok(None);
    }
    Ok(Some(row.parse("story", |id| StoryId::parse(id))?))
}

/// Makes an edition of a story that is there. Its head's revision must follow in the same transaction.
///
/// # Errors
/// Where the database can't be written.
pub async fn insert(tx: &mut Tx, edition: &Edition, event: Event) -> Result<Insert, Error> {
    let marks = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";
    let sql = format!("{INTO} VALUES ({marks}) ON CONFLICT DO NOTHING");
    let mut row = row_of(edition);
    row.extend(values![None::<&str>, None::<&str>]);
    let inserted = Insert::of(tx.run(&sql, row).await?);
    if inserted == Insert::Written {
        listing::refresh(tx, &edition.story).await?;
        tx.changed(
            Aggregate::Edition(edition.story.clone(), edition.lang.clone()),
            event,
        );
    }
    Ok(inserted)
}

/// Sets an edition's facts and states, where it still has this version.
///
/// # Errors
/// Where the database can't be written.
pub async fn update(tx: &mut Tx, edition: &Edition, version: Version, event: Event) -> Result<Update, Error> {
    let sql = "UPDATE edition SET version = version + 1, source_lang = ?, head = ?, working_state = ?, public_state = ?, \
               public_revision = ?, public_at = ?, public_updated = ?, scheduled_at = ?, withdrawn_at = ?, \
               working_doc = ?, public_doc = ? WHERE story = ? AND lang = ? AND version = ?";
    let mut values = row_of(edition).split_off(3);
    values.extend(values![edition.story, edition.lang, version.0]);
    let updated = version.updated(tx.run(sql, values).await?);
    if updated != Update::Overtaken {
        listing::refresh(tx, &edition.story).await?;
        tx.changed(
            Aggregate::Edition(edition.story.clone(), edition.lang.clone()),
            event,
        );
    }
    Ok(updated)
}

/// The columns of [`INTO`] up to the documents, for an edition of the first version.
pub(crate) fn row_of(edition: &Edition) -> Vec<Value> {
    let (published, scheduled_at, withdrawn) = match &edition.public {
        Public::None => (None, None, None),
        Public::Scheduled { at, .. } => (None, Some(*at), None),
        Public::Published(published) => (Some(*published), None, None),
        Public::Withdrawn { notice, at, last } => (Some(*last), None, Some((notice, *at))),
    };
    let translator = match &edition.origin {
        Origin::Original => None,
        Origin::Translation { translator, .. } => translator.as_deref(),
    };
    let public = PublicRow::new(
        translator,
        withdrawn.map(|(notice, _)| notice),
        &edition.corrections,
    );
    values![
        edition.story,
        edition.lang,
        Version::FIRST.0,
        edition.origin.translated_from(),
        edition.head,
        edition.working.state.as_str(),
        edition.public.as_str(),
        edition.public.revision(),
        published.map(|published| published.at),
        published.and_then(|published| published.updated),
        scheduled_at,
        withdrawn.map(|(_, at)| at),
        document::write(&WorkingRow::from(&edition.working)),
        document::write(&public),
    ]
}

pub(crate) fn kept(row: &Row) -> Result<Kept<Edition>, Error> {
    let working: WorkingRow = row.document("working_doc")?;
    let state = row.parse("working_state", |word| {
        WorkingState::parse(word).ok_or("no such state")
    })?;
    let public: PublicRow = row.document("public_doc")?;
    let value = Edition {
        story: row.id("story", StoryId::parse)?,
        lang: row.lang("lang")?,
        origin: public.origin(row.maybe_parse("source_lang", Lang::parse)?),
        head: row.natural("head")?,
        working: working.with(state),
        public: public_state(row, &public)?,
        corrections: public.corrections(),
    };
    Ok(Kept {
        value,
        version: Version(row.number("version")?),
    })
}

fn public_state(row: &Row, public: &PublicRow) -> Result<Public, Error> {
    let missing = |column: &'static str| move || row.corrupt(column, &"it is missing");
    let state = row.text("public_state")?;
    Ok(match state.as_str() {
        "none" => Public::None,
        "scheduled" => Public::Scheduled {
            at: row.moment("scheduled_at")?,
            revision: row
                .maybe_natural("public_revision")?
                .ok_or_else(missing("public_revision"))?,
        },
        "published" => Public::Published(published(row)?),
        "withdrawn" => Public::Withdrawn {
            notice: public.notice.clone().ok_or_else(missing("public_doc"))?,
            at: row.moment("withdrawn_at")?,
            last: published(row)?,
        },
        word => return Err(row.corrupt("public_state", &format!("“{word}” is no state"))),
    })
}

fn published(row: &Row) -> Result<Published, Error> {
    let missing = || row.corrupt("public_revision", &"it is missing");
    Ok(Published {
        revision: row.maybe_natural("public_revision")?.ok_or_else(missing)?,
        at: row.moment("public_at")?,
        updated: row.maybe_moment("public_updated")?,
    })
}

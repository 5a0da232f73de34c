//! Who has an edition open, and where in it they are: of all nodes, for as long as they are seen. It is nobody's text, so no
//! change of it is noted in the feed.

use language::{Lang, Moment};
use newsroom::{id::StoryId, standing::UnitId};

use crate::{
    bind::values,
    connection::{Connection, Row},
    error::Error,
    transaction::Tx,
};

/// Somebody at an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Presence {
    /// Their id.
    pub person: String,
    /// Their name, as others see it.
    pub name: String,
    /// The unit in which their caret stands.
    pub unit: Option<UnitId>,
}

/// Who was seen at an edition since a moment, by name.
///
/// # Errors
/// Where the database can't be read.
pub async fn at(
    connection: &mut Connection,
    story: &StoryId,
    lang: &Lang,
    since: Moment,
) -> Result<Vec<Presence>, Error> {
    let sql = "SELECT person, name, unit FROM presence WHERE story = ? AND lang = ? AND seen_at >= ? \
               ORDER BY name, person";
    let rows = connection.rows(sql, values![story, lang, since]).await?;
    rows.iter().map(presence).collect()
}

/// Sees somebody now, and forgets whoever wasn't seen since `gone`.
///
/// # Errors
/// Where the database can't be written.
pub async fn see(
    tx: &mut Tx,
    story: &StoryId,
    lang: &Lang,
    presence: &Presence,
    gone: Moment,
) -> Result<(), Error> {
    let sql = "INSERT INTO presence (story, lang, person, name, unit, seen_at) VALUES (?, ?, ?, ?, ?, ?) \
               ON CONFLICT (story, lang, person) DO UPDATE SET name = excluded.name, unit = excluded.unit, \
               seen_at = excluded.seen_at";
    let unit = presence.unit.as_ref().map(UnitId::as_str);
    let values = values![story, lang, presence.person, presence.name, unit, tx.now()];
    tx.run(sql, values).await?;
    tx.run("DELETE FROM presence WHERE seen_at < ?", values![gone])
        .await
        .map(drop)
}

/// Somebody closes an edition.
///
/// # Errors
/// Where the database can't be written.
pub async fn leave(tx: &mut Tx, story: &StoryId, lang: &Lang, person: &str) -> Result<(), Error> {
    let sql = "DELETE FROM presence WHERE story = ? AND lang = ? AND person = ?";
    tx.run(sql, values![story, lang, person]).await.map(drop)
}

fn presence(row: &Row) -> Result<Presence, Error> {
    Ok(Presence {
        person: row.text("person")?,
        name: row.text("name")?,
        unit: row.maybe_parse("unit", UnitId::parse)?,
    })
}

//! What the newsroom calls itself, and its own ways.

use newsroom::{
    change::{Aggregate, Event},
    record::NewsroomRecord,
};

use crate::{bind::values, connection::Connection, document, error::Error, transaction::Tx};

/// Its names, what it is and what editors have set; all empty until they are set.
///
/// # Errors
/// Where the database can't be read.
pub async fn find(connection: &mut Connection) -> Result<NewsroomRecord, Error> {
    let sql = "SELECT n.id, n.names, n.about, h.doc FROM newsroom n LEFT JOIN house h ON h.id = n.id WHERE n.id = 1";
    let Some(row) = connection.row(sql, Vec::new()).await? else {
        return Ok(NewsroomRecord::default());
    };
    let house = row.maybe_parse("doc", |text| serde_json::from_str(text))?;
    Ok(NewsroomRecord {
        names: row.document("names")?,
        about: row.document("about")?,
        house: house.unwrap_or_default(),
    })
}

/// Sets all of it.
///
/// # Errors
/// Where the database can't be written.
pub async fn put(tx: &mut Tx, newsroom: &NewsroomRecord, event: Event) -> Result<(), Error> {
    let sql = "INSERT INTO newsroom (id, names, about) VALUES (1, ?, ?) \
               ON CONFLICT (id) DO UPDATE SET names = excluded.names, about = excluded.about";
    let (names, about) = (document::write(&newsroom.names), document::write(&newsroom.about));
    tx.run(sql, values![names, about]).await?;
    let sql = "INSERT INTO house (id, doc) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET doc = excluded.doc";
    tx.run(sql, values![document::write(&newsroom.house)]).await?;
    tx.changed(Aggregate::Newsroom, event);
    Ok(())
}

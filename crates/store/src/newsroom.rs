//! What the newsroom calls itself.

use newsroom::{
    change::{Aggregate, Event},
    record::NewsroomRecord,
};

use crate::{bind::values, connection::Connection, document, error::Error, transaction::Tx};

/// Its names and what it is; both empty until they are set.
///
/// # Errors
/// Where the database can't be read.
pub async fn find(connection: &mut Connection) -> Result<NewsroomRecord, Error> {
    let row = connection
        .row("SELECT id, names, about FROM newsroom WHERE id = 1", Vec::new())
        .await?;
    let Some(row) = row else {
        return Ok(NewsroomRecord::default());
    };
    Ok(NewsroomRecord {
        names: row.document("names")?,
        about: row.document("about")?,
    })
}

/// Sets both.
///
/// # Errors
/// Where the database can't be written.
pub async fn put(tx: &mut Tx, newsroom: &NewsroomRecord, event: Event) -> Result<(), Error> {
    let sql = "INSERT INTO newsroom (id, names, about) VALUES (1, ?, ?) \
               ON CONFLICT (id) DO UPDATE SET names = excluded.names, about = excluded.about";
    let (names, about) = (document::write(&newsroom.names), document::write(&newsroom.about));
    tx.run(sql, values![names, about]).await?;
    tx.changed(Aggregate::Newsroom, event);
    Ok(())
}

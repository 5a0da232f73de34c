//! How editors arrange fronts.

use newsroom::{
    arrangement::{Arrangement, FrontId},
    change::{Aggregate, Event},
    id::SectionId,
};

use crate::{
    bind::values,
    connection::{Connection, Row},
    document,
    error::Error,
    transaction::Tx,
    version::{Kept, Update, Version},
};

/// How a front is arranged; in its version before the first where it never was. In a write transaction nobody else
/// changes it until the end.
///
/// # Errors
/// Where the database can't be read.
pub async fn find(connection: &mut Connection, front: &FrontId) -> Result<Kept<Arrangement>, Error> {
    let sql = format!(
        "SELECT lang, section, version, doc FROM arrangement WHERE lang = ? AND section = ?{}",
        connection.locking()
    );
    let row = connection.row(&sql, values![front.lang, key(front)]).await?;
    let Some(row) = row else {
        return Ok(Kept {
            value: Arrangement::default(),
            version: Version(0),
        });
    };
    Ok(Kept {
        value: row.document("doc")?,
        version: Version(row.number("version")?),
    })
}

/// All fronts that were ever arranged, by language and section.
///
/// # Errors
/// Where the database can't be read.
pub async fn all(connection: &mut Connection) -> Result<Vec<(FrontId, Arrangement)>, Error> {
    let sql = "SELECT lang, section, doc FROM arrangement ORDER BY lang, section";
    let rows = connection.rows(sql, Vec::new()).await?;
    rows.iter()
        .map(|row| {
            let front = FrontId {
                lang: row.lang("lang")?,
                section: section(row, "section")?,
            };
            Ok((front, row.document("doc")?))
        })
        .collect()
}

/// Arranges a front, where it still has this version.
///
/// # Errors
/// Where the database can't be written.
pub async fn put(
    tx: &mut Tx,
    front: &FrontId,
    arrangement: &Arrangement,
    version: Version,
    event: Event,
) -> Result<Update, Error> {
    let sql = "INSERT INTO arrangement (lang, section, version, doc) VALUES (?, ?, 1, ?) \
               ON CONFLICT (lang, section) DO UPDATE SET version = arrangement.version + 1, doc = excluded.doc \
               WHERE arrangement.version = ?";
    let doc = document::write(arrangement);
    let rows = tx
        .run(sql, values![front.lang, key(front), doc, version.0])
        .await?;
    let updated = version.updated(rows);
    if updated != Update::Overtaken {
        tx.changed(Aggregate::Front(front.clone()), event);
    }
    Ok(updated)
}

/// The section that stands in a column; an empty text is none.
pub(crate) fn section(row: &Row, column: &str) -> Result<Option<SectionId>, Error> {
    if row.text(column)?.is_empty() {
        return Ok(None);
    }
    row.id(column, SectionId::parse).map(Some)
}

fn key(front: &FrontId) -> &str {
    front.section.as_ref().map_or("", SectionId::as_str)
}

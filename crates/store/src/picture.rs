//! Pictures: what is known of them; their files are kept by `media`.

use newsroom::{
    change::{Aggregate, Event},
    id::PictureId,
    picture::Picture,
};

use crate::{
    bind::{Bind, values},
    connection::{Connection, Row},
    document,
    error::Error,
    insert,
    transaction::Tx,
};

/// A picture by its id.
///
/// # Errors
/// Where the database can't be read.
pub async fn find(connection: &mut Connection, id: &PictureId) -> Result<Option<Picture>, Error> {
    let sql = "SELECT id, file, credit, alt, caption, licence FROM picture WHERE id = ?";
    connection
        .row(sql, values![id])
        .await?
        .as_ref()
        .map(|row| picture(row, "id"))
        .transpose()
}

/// Those of these pictures that are there, in the order of their ids.
///
/// # Errors
/// Where the database can't be read.
pub async fn find_many<'a>(
    connection: &mut Connection,
    ids: impl IntoIterator<Item = &'a PictureId>,
) -> Result<Vec<Picture>, Error> {
    let (list, values) = insert::list(ids.into_iter().map(Bind::bind).collect());
    if values.is_empty() {
        return Ok(Vec::new());
    }
    let sql =
        format!("SELECT id, file, credit, alt, caption, licence FROM picture WHERE id IN {list} ORDER BY id");
    connection
        .rows(&sql, values)
        .await?
        .iter()
        .map(|row| picture(row, "id"))
        .collect()
}

/// Pictures in the order of their ids, after one of them, at most `limit`.
///
/// # Errors
/// Where the database can't be read.
pub async fn all(
    connection: &mut Connection,
    after: Option<&PictureId>,
    limit: u32,
) -> Result<Vec<Picture>, Error> {
    let after = after.map_or("", PictureId::as_str);
    let sql = "SELECT id, file, credit, alt, caption, licence FROM picture WHERE id > ? ORDER BY id LIMIT ?";
    connection
        .rows(sql, values![after, limit])
        .await?
        .iter()
        .map(|row| picture(row, "id"))
        .collect()
}

/// Makes a picture, or sets what is known of the picture with its id.
///
/// # Errors
/// Where the database can't be written.
pub async fn put(tx: &mut Tx, picture: &Picture, event: Event) -> Result<(), Error> {
    let sql = "INSERT INTO picture (id, file, credit, alt, caption, licence) VALUES (?, ?, ?, ?, ?, ?) \
               ON CONFLICT (id) DO UPDATE SET file = excluded.file, credit = excluded.credit, alt = excluded.alt, \
               caption = excluded.caption, licence = excluded.licence";
    let file = picture.file.as_ref().map(document::write);
    let [credit, alt, caption] = [&picture.credit, &picture.alt, &picture.caption].map(document::write);
    tx.run(
        sql,
        values![
            picture.id,
            file,
            credit,
            alt,
            caption,
            document::write(&picture.licence)
        ],
    )
    .await?;
    tx.changed(Aggregate::Picture(picture.id.clone()), event);
    Ok(())
}

/// The picture of a row whose id stands in `id`.
pub(crate) fn picture(row: &Row, id: &str) -> Result<Picture, Error> {
    Ok(Picture {
        id: row.id(id, PictureId::parse)?,
        file: row.maybe_parse("file", |text| serde_json::from_str(text))?,
        credit: row.document("credit")?,
        alt: row.document("alt")?,
        caption: row.document("caption")?,
        licence: row.document("licence")?,
    })
}

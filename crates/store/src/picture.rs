//! Pictures: what is known of them; their files are kept by `media`.

use language::{Moment, fold};
use newsroom::{
    change::{Aggregate, Event},
    id::PictureId,
    picture::{Picture, metadata::Metadata},
};

use crate::{
    bind::{Bind, values},
    connection::{Connection, Row},
    document,
    error::Error,
    insert,
    transaction::Tx,
};

/// The columns of a [`Picture`] but its id, of `p` and `d`.
pub(crate) const COLUMNS: &str =
    "p.file, p.credit, p.alt, p.caption, p.licence, p.focal, d.doc AS renditions";

/// What joins a picture `p` to what was made of its file.
pub(crate) const JOIN: &str = "LEFT JOIN rendition d ON d.hash = p.hash";

/// A picture by its id.
///
/// # Errors
/// Where the database can't be read.
pub async fn find(connection: &mut Connection, id: &PictureId) -> Result<Option<Picture>, Error> {
    let sql = format!("SELECT p.id, {COLUMNS} FROM picture p {JOIN} WHERE p.id = ?");
    connection
        .row(&sql, values![id])
        .await?
        .as_ref()
        .map(|row| picture(row, "id"))
        .transpose()
}

/// The same, to be changed: nobody else changes it until the transaction ends.
///
/// # Errors
/// Where the database can't be read.
pub async fn find_to_change(tx: &mut Tx, id: &PictureId) -> Result<Option<Picture>, Error> {
    let sql = format!("SELECT id FROM picture WHERE id = ?{}", tx.locking());
    tx.row(&sql, values![id]).await?;
    find(tx, id).await
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
    let sql = format!("SELECT p.id, {COLUMNS} FROM picture p {JOIN} WHERE p.id IN {list} ORDER BY p.id");
    connection
        .rows(&sql, values)
        .await?
        .iter()
        .map(|row| picture(row, "id"))
        .collect()
}

/// The pictures with a file, by its hash, in the order of their ids.
///
/// # Errors
/// Where the database can't be read.
pub async fn with_file(connection: &mut Connection, hash: &str) -> Result<Vec<Picture>, Error> {
    let sql = format!("SELECT p.id, {COLUMNS} FROM picture p {JOIN} WHERE p.hash = ? ORDER BY p.id");
    connection
        .rows(&sql, values![hash])
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
    let sql = format!("SELECT p.id, {COLUMNS} FROM picture p {JOIN} WHERE p.id > ? ORDER BY p.id LIMIT ?");
    connection
        .rows(&sql, values![after, limit])
        .await?
        .iter()
        .map(|row| picture(row, "id"))
        .collect()
}

/// Makes a picture, or sets what people said of the picture with its id and which file it has. What its file says of
/// itself is set by [`describe`], what is made of it by [`crate::rendition::put`].
///
/// # Errors
/// Where the database can't be written.
pub async fn put(tx: &mut Tx, picture: &Picture, event: Event) -> Result<(), Error> {
    let sql = "INSERT INTO picture (id, file, hash, credit, alt, caption, licence, focal, expires, words, created_at) \
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) \
               ON CONFLICT (id) DO UPDATE SET file = excluded.file, hash = excluded.hash, credit = excluded.credit, \
               alt = excluded.alt, caption = excluded.caption, licence = excluded.licence, focal = excluded.focal, \
               expires = excluded.expires, words = excluded.words";
    let [credit, alt, caption] = [&picture.credit, &picture.alt, &picture.caption].map(document::write);
    let now = tx.now();
    let metadata = metadata(tx, &picture.id).await?;
    tx.run(
        sql,
        values![
            picture.id,
            picture.file.as_ref().map(document::write),
            picture.file.as_ref().map(|file| file.hash.as_str()),
            credit,
            alt,
            caption,
            document::write(&picture.licence),
            picture.focal.as_ref().map(document::write),
            picture.licence.expires,
            words(picture, metadata.as_ref()),
            now
        ],
    )
    .await?;
    tx.changed(Aggregate::Picture(picture.id.clone()), event);
    Ok(())
}

/// Whether a story leads with a picture, or any revision has it in its text.
///
/// # Errors
/// Where the database can't be read.
pub async fn is_used(connection: &mut Connection, id: &PictureId) -> Result<bool, Error> {
    let sql = "SELECT 1 AS used FROM story WHERE lead_picture = ? UNION \
               SELECT 1 AS used FROM picture_use WHERE picture = ?";
    Ok(connection.row(sql, values![id, id]).await?.is_some())
}

/// Takes a picture away, with what was made of its file where no other picture has that file.
///
/// # Errors
/// Where the database can't be written.
pub async fn delete(tx: &mut Tx, picture: &Picture) -> Result<(), Error> {
    tx.run("DELETE FROM picture WHERE id = ?", values![picture.id])
        .await?;
    if let Some(file) = &picture.file
        && with_file(tx, &file.hash).await?.is_empty()
    {
        for sql in [
            "DELETE FROM rendition WHERE hash = ?",
            "DELETE FROM job WHERE kind = 'renditions' AND subject = ?",
        ] {
            tx.run(sql, values![file.hash]).await?;
        }
    }
    tx.changed(Aggregate::Picture(picture.id.clone()), Event::Deleted);
    Ok(())
}

/// Keeps what the file of a picture says of itself.
///
/// # Errors
/// Where the database can't be written.
pub async fn describe(tx: &mut Tx, picture: &Picture, metadata: &Metadata) -> Result<(), Error> {
    let words = words(picture, Some(metadata));
    let sql = "UPDATE picture SET metadata = ?, words = ? WHERE id = ?";
    tx.run(sql, values![document::write(metadata), words, picture.id])
        .await
        .map(drop)
}

/// Says who brought a picture, and when.
///
/// # Errors
/// Where the database can't be written.
pub async fn brought(tx: &mut Tx, id: &PictureId, by: Option<&str>, at: Moment) -> Result<(), Error> {
    let sql = "UPDATE picture SET created_by = ?, created_at = ? WHERE id = ?";
    tx.run(sql, values![by, at, id]).await.map(drop)
}

/// What the file of a picture says of itself, as far as it was read.
///
/// # Errors
/// Where the database can't be read.
pub async fn metadata(connection: &mut Connection, id: &PictureId) -> Result<Option<Metadata>, Error> {
    let sql = "SELECT id, metadata FROM picture WHERE id = ?";
    let Some(row) = connection.row(sql, values![id]).await? else {
        return Ok(None);
    };
    row.maybe_parse("metadata", |text| serde_json::from_str(text))
}

/// Everything by which a picture is looked for, folded.
fn words(picture: &Picture, metadata: Option<&Metadata>) -> String {
    let names = [&picture.credit, &picture.alt, &picture.caption];
    let said = names
        .into_iter()
        .flat_map(|names| names.iter().map(|(_, text)| text));
    let own = metadata.into_iter().flat_map(Metadata::texts);
    let licence = picture.licence.name.as_deref().into_iter();
    let mut words: Vec<String> = said
        .chain(own)
        .chain(licence)
        .chain([picture.id.as_str()])
        .map(fold::match_key)
        .collect();
    words.dedup();
    words.join("\n")
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
        focal: row.maybe_parse("focal", |text| serde_json::from_str(text))?,
        renditions: row.maybe_parse("renditions", |text| serde_json::from_str(text))?,
    })
}

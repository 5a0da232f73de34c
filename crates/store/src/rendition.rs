//! What was made of a picture's file for readers. It belongs to the file: pictures with the same file share it.

use newsroom::{
    change::{Aggregate, Event},
    picture::renditions::Renditions,
};

use crate::{bind::values, document, error::Error, picture, transaction::Tx};

/// Keeps what was made of a file; every page that shows it is another one from now on.
///
/// # Errors
/// Where the database can't be written.
pub async fn put(tx: &mut Tx, hash: &str, renditions: &Renditions) -> Result<(), Error> {
    let now = tx.now();
    let sql = "INSERT INTO rendition (hash, made_at, doc) VALUES (?, ?, ?) \
               ON CONFLICT (hash) DO UPDATE SET made_at = excluded.made_at, doc = excluded.doc";
    tx.run(sql, values![hash, now, document::write(renditions)])
        .await?;
    for picture in picture::with_file(tx, hash).await? {
        tx.changed(Aggregate::Picture(picture.id), Event::Rendered);
    }
    Ok(())
}

/// Forgets what was made of a file, before it is made anew.
///
/// # Errors
/// Where the database can't be written.
pub async fn forget(tx: &mut Tx, hash: &str) -> Result<(), Error> {
    for picture in picture::with_file(tx, hash).await? {
        tx.changed(Aggregate::Picture(picture.id), Event::Rendered);
    }
    let sql = "DELETE FROM rendition WHERE hash = ?";
    tx.run(sql, values![hash]).await.map(drop)
}

/// Whether something was made of a file.
///
/// # Errors
/// Where the database can't be read.
pub async fn is_there(tx: &mut Tx, hash: &str) -> Result<bool, Error> {
    let sql = "SELECT hash FROM rendition WHERE hash = ?";
    Ok(tx.row(sql, values![hash]).await?.is_some())
}

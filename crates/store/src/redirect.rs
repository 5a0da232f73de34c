//! Redirects from addresses of a site that was there before.

use newsroom::{
    change::{Aggregate, Event},
    id::StoryId,
    record::{RedirectRecord, RedirectTarget},
};

use crate::{
    bind::values,
    connection::{Connection, Row},
    error::Error,
    transaction::Tx,
};

/// The redirect from a path.
///
/// # Errors
/// Where the database can't be read.
pub async fn find(connection: &mut Connection, from: &str) -> Result<Option<RedirectRecord>, Error> {
    let sql = "SELECT source, story, lang, path FROM redirect WHERE source = ?";
    connection
        .row(sql, values![from])
        .await?
        .as_ref()
        .map(redirect)
        .transpose()
}

/// Redirects in the order of their paths, after one of them, at most `limit`.
///
/// # Errors
/// Where the database can't be read.
pub async fn all(
    connection: &mut Connection,
    after: Option<&str>,
    limit: u32,
) -> Result<Vec<RedirectRecord>, Error> {
    let sql = "SELECT source, story, lang, path FROM redirect WHERE source > ? ORDER BY source LIMIT ?";
    connection
        .rows(sql, values![after.unwrap_or_default(), limit])
        .await?
        .iter()
        .map(redirect)
        .collect()
}

/// Sets where a path leads.
///
/// # Errors
/// Where the database can't be written: PostgreSQL takes no path beyond some 2,000 bytes and none with U+0000.
pub async fn put(tx: &mut Tx, redirect: &RedirectRecord, event: Event) -> Result<(), Error> {
    let sql = "INSERT INTO redirect (source, story, lang, path) VALUES (?, ?, ?, ?) \
               ON CONFLICT (source) DO UPDATE SET story = excluded.story, lang = excluded.lang, path = excluded.path";
    let (story, lang, path) = match &redirect.to {
        RedirectTarget::Edition(story, lang) => (Some(story), Some(lang), None),
        RedirectTarget::Path(path) => (None, None, Some(path)),
    };
    tx.run(sql, values![redirect.from, story, lang, path]).await?;
    tx.changed(Aggregate::Redirect(redirect.from.clone()), event);
    Ok(())
}

pub(crate) fn redirect(row: &Row) -> Result<RedirectRecord, Error> {
    let to = match row.maybe_text("path")? {
        Some(path) => RedirectTarget::Path(path),
        None => RedirectTarget::Edition(row.id("story", StoryId::parse)?, row.lang("lang")?),
    };
    Ok(RedirectRecord {
        from: row.text("source")?,
        to,
    })
}

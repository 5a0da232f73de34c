//! The audit log: who did what, when, and from where. There is no statement here that changes or removes a row, and the
//! database refuses one.

use language::{Lang, Moment};
use newsroom::{
    audit::{Deed, Entry, Note, Origin, Subject},
    id::UserId,
    workflow::Act,
};

use crate::{
    bind::values,
    connection::{Connection, Row},
    error::Error,
    insert,
};

/// Which rows are asked for; nothing set asks for all.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Of this person.
    pub user: Option<UserId>,
    /// Of this deed.
    pub deed: Option<Deed>,
    /// Of this kind of subject.
    pub kind: Option<String>,
    /// Of this subject.
    pub id: Option<String>,
    /// From this moment.
    pub from: Option<Moment>,
    /// Before this moment.
    pub until: Option<Moment>,
    /// With saves or without: there are many, and the revisions tell them too.
    pub saves: Saves,
}

/// Whether saves are asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Saves {
    /// They are.
    #[default]
    Shown,
    /// They aren't.
    Left,
}

/// Adds rows; nothing may follow but the commit: the counter is held until then.
pub(crate) async fn append(connection: &mut Connection, act: &Act, notes: &[Note]) -> Result<(), Error> {
    if notes.is_empty() {
        return Ok(());
    }
    let count = i64::try_from(notes.len()).unwrap_or(i64::MAX);
    let sql = "INSERT INTO audit_head (id, seq) VALUES (1, ?) \
               ON CONFLICT (id) DO UPDATE SET seq = audit_head.seq + excluded.seq RETURNING seq";
    let row = connection.row(sql, values![count]).await?;
    let last = row.map_or(Ok(count), |row| row.number("seq"))?;
    let (origin, address, token) = (act.origin.kind(), act.origin.address(), act.origin.token());
    let numbered = notes.iter().zip(last - count + 1..);
    let rows = numbered.map(|(note, seq)| {
        values![
            seq,
            act.at,
            act.user,
            act.by,
            origin,
            address,
            token,
            note.deed.as_str(),
            note.subject.kind,
            note.subject.id,
            note.subject.lang,
            note.detail,
        ]
    });
    let into = "INSERT INTO audit \
                (seq, at, desk_user, by_name, origin, address, token, deed, kind, key, lang, detail)";
    insert::many(connection, into, rows.collect(), "").await
}

/// The rows that a filter lets through before number `before`, newest first, at most `limit`.
///
/// # Errors
/// Where the database can't be read.
pub async fn newest(
    connection: &mut Connection,
    filter: &Filter,
    before: Option<i64>,
    limit: u32,
) -> Result<Vec<Entry>, Error> {
    select(
        connection,
        filter,
        "seq < ?",
        before.unwrap_or(i64::MAX),
        "DESC",
        limit,
    )
    .await
}

/// The rows that a filter lets through after number `after`, oldest first, at most `limit`.
///
/// # Errors
/// Where the database can't be read.
pub async fn since(
    connection: &mut Connection,
    filter: &Filter,
    after: i64,
    limit: u32,
) -> Result<Vec<Entry>, Error> {
    select(connection, filter, "seq > ?", after, "ASC", limit).await
}

async fn select(
    connection: &mut Connection,
    filter: &Filter,
    bound: &str,
    seq: i64,
    order: &str,
    limit: u32,
) -> Result<Vec<Entry>, Error> {
    let mut sql = format!(
        "SELECT seq, at, desk_user, by_name, origin, address, token, deed, kind, key, lang, detail \
         FROM audit WHERE {bound}"
    );
    let mut values = values![seq];
    let mut only = |condition: &str, value: Option<sea_orm::Value>| {
        if let Some(value) = value {
            sql.push_str(" AND ");
            sql.push_str(condition);
            values.push(value);
        }
    };
    only(
        "desk_user = ?",
        filter.user.as_ref().and_then(|it| values![it].pop()),
    );
    only("deed = ?", filter.deed.and_then(|it| values![it.as_str()].pop()));
    only("kind = ?", filter.kind.as_ref().and_then(|it| values![it].pop()));
    only("key = ?", filter.id.as_ref().and_then(|it| values![it].pop()));
    only("at >= ?", filter.from.and_then(|it| values![it].pop()));
    only("at < ?", filter.until.and_then(|it| values![it].pop()));
    if filter.saves == Saves::Left {
        sql.push_str(" AND NOT (deed = 'saved' AND kind = 'edition')");
    }
    sql.push_str(&format!(" ORDER BY seq {order} LIMIT ?"));
    values.extend(values![limit]);
    connection.rows(&sql, values).await?.iter().map(entry).collect()
}

fn entry(row: &Row) -> Result<Entry, Error> {
    let kind = row.text("origin")?;
    let origin = Origin::from_parts(&kind, row.maybe_text("address")?, row.maybe_text("token")?)
        .ok_or_else(|| row.corrupt("origin", &format!("“{kind}” is no origin")))?;
    Ok(Entry {
        seq: row.number("seq")?,
        at: row.moment("at")?,
        user: row.maybe_id("desk_user", UserId::parse)?,
        by: row.maybe_text("by_name")?,
        origin,
        note: Note {
            deed: row.parse("deed", |word| Deed::parse(word).ok_or("no such deed"))?,
            subject: Subject {
                kind: row.text("kind")?,
                id: row.text("key")?,
                lang: row.maybe_parse("lang", Lang::parse)?,
            },
            detail: row.maybe_text("detail")?,
        },
    })
}

//! People of the desk.

use language::Lang;
use newsroom::{
    id::UserId,
    line::ShownName,
    user::{Login, Standing, User},
};

use crate::{
    bind::values,
    connection::{Connection, Row},
    document,
    error::Error,
    transaction::Tx,
    version::Insert,
};

/// The columns that [`user`] reads, of the table by this name.
pub(crate) const COLUMNS: &str =
    "u.id AS user_id, u.login, u.name, u.interface, u.grants, u.standing, u.blocked_at";

/// Somebody by their id.
///
/// # Errors
/// Where the database can't be read.
pub async fn find(connection: &mut Connection, id: &UserId) -> Result<Option<User>, Error> {
    let locking = connection.locking();
    let sql = format!("SELECT {COLUMNS} FROM desk_user u WHERE u.id = ?{locking}");
    connection
        .row(&sql, values![id])
        .await?
        .as_ref()
        .map(user)
        .transpose()
}

/// Somebody by what they sign in as.
///
/// # Errors
/// Where the database can't be read.
pub async fn find_by_login(connection: &mut Connection, login: &Login) -> Result<Option<User>, Error> {
    let locking = connection.locking();
    let sql = format!("SELECT {COLUMNS} FROM desk_user u WHERE u.login_key = ?{locking}");
    connection
        .row(&sql, values![login.key()])
        .await?
        .as_ref()
        .map(user)
        .transpose()
}

/// Everybody, in the order in which they came.
///
/// # Errors
/// Where the database can't be read.
pub async fn all(connection: &mut Connection) -> Result<Vec<User>, Error> {
    let sql = format!("SELECT {COLUMNS} FROM desk_user u ORDER BY u.made_at, u.id");
    connection
        .rows(&sql, Vec::new())
        .await?
        .iter()
        .map(user)
        .collect()
}

/// Makes somebody, with no way to come in yet.
///
/// # Errors
/// Where the database can't be written.
pub async fn insert(tx: &mut Tx, user: &User) -> Result<Insert, Error> {
    let (standing, blocked_at) = written(user.standing);
    let sql = "INSERT INTO desk_user (id, login, login_key, name, interface, grants, standing, blocked_at, made_at) \
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
    let values = values![
        user.id,
        user.login.as_str(),
        user.login.key(),
        user.name.as_str(),
        user.interface,
        document::write(&user.grants),
        standing,
        blocked_at,
        tx.now(),
    ];
    let inserted = Insert::of(tx.run(sql, values).await?);
    if inserted == Insert::Written {
        tx.run("INSERT INTO credential (desk_user) VALUES (?)", values![user.id])
            .await?;
    }
    Ok(inserted)
}

/// Sets what is known of somebody who was read in this transaction; what they sign in as never changes.
///
/// # Errors
/// Where the database can't be written.
pub async fn update(tx: &mut Tx, user: &User) -> Result<(), Error> {
    let (standing, blocked_at) = written(user.standing);
    let sql =
        "UPDATE desk_user SET name = ?, interface = ?, grants = ?, standing = ?, blocked_at = ? WHERE id = ?";
    let values = values![
        user.name.as_str(),
        user.interface,
        document::write(&user.grants),
        standing,
        blocked_at,
        user.id,
    ];
    tx.run(sql, values).await.map(drop)
}

fn written(standing: Standing) -> (&'static str, Option<language::Moment>) {
    match standing {
        Standing::Invited => ("invited", None),
        Standing::Active => ("active", None),
        Standing::Blocked(at) => ("blocked", Some(at)),
    }
}

pub(crate) fn user(row: &Row) -> Result<User, Error> {
    let standing = match row.text("standing")?.as_str() {
        "invited" => Standing::Invited,
        "active" => Standing::Active,
        "blocked" => Standing::Blocked(row.moment("blocked_at")?),
        word => return Err(row.corrupt("standing", &format!("“{word}” is no standing"))),
    };
    Ok(User {
        id: row.id("user_id", UserId::parse)?,
        login: row.parse("login", Login::parse)?,
        name: row.parse("name", ShownName::parse)?,
        interface: row.maybe_parse("interface", Lang::parse)?,
        grants: row.document("grants")?,
        standing,
    })
}

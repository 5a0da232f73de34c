//! What can go wrong with a database. Few and technical; a no of the newsroom is never one of these.

use std::path::PathBuf;

use sea_orm::{DbErr, RuntimeErr};

/// The store's errors. Each says what, where and what to do.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The address names no database that we know.
    #[error(
        "the database address “{0}” is neither sqlite:FILE nor postgres://…: see `database` in newsroom.toml"
    )]
    BadAddress(String),
    /// The database can't be opened.
    #[error("cannot open the database {database}: {why}")]
    CannotOpen {
        /// Which one, without its password.
        database: String,
        /// What stood in the way.
        why: String,
    },
    /// There is a database, or none at all, but no newsroom in it.
    #[error(
        "there is no newsroom in {database}: make one with `tarjuman init`, or take one back with `tarjuman restore`"
    )]
    NoNewsroom {
        /// Which one.
        database: String,
    },
    /// A newsroom is there already, and nothing of it may be overwritten.
    #[error("{database} already holds a newsroom: nothing of it was touched; name an empty database")]
    AlreadyThere {
        /// Which one.
        database: String,
    },
    /// The database was made by a later version of the program.
    #[error(
        "{database} has schema {has}, but this program knows schemas up to {knows}: use a newer tarjuman"
    )]
    Newer {
        /// Which one.
        database: String,
        /// The schema it has.
        has: i64,
        /// The newest schema this program knows.
        knows: i64,
    },
    /// Someone else held the database too long, or two transactions stood in each other's way. Nothing was written.
    #[error("the database is busy ({0}): nothing was written; try again")]
    Busy(String),
    /// A row holds what can't be a value of the newsroom.
    #[error(
        "the database is damaged at {place}: {why}; run `tarjuman doctor`, and restore a backup where it says so"
    )]
    Corrupt {
        /// Table, key and column.
        place: String,
        /// What is wrong.
        why: String,
    },
    /// A file of a backup can't be read or written.
    #[error("{}: {why}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What stood in the way.
        why: String,
    },
    /// Anything else that the database answered.
    #[error("the database refused: {0}; see `tarjuman doctor`")]
    Database(#[source] DbErr),
}

/// SQLite's codes for a locked database, PostgreSQL's for serialisation failures, deadlocks and lock timeouts.
const BUSY: [&str; 7] = ["5", "261", "517", "6", "40001", "40P01", "55P03"];

impl From<DbErr> for Error {
    fn from(error: DbErr) -> Self {
        if matches!(error, DbErr::ConnectionAcquire(_))
            || code(&error).is_some_and(|code| BUSY.contains(&code.as_str()))
        {
            return Self::Busy(error.to_string());
        }
        Self::Database(error)
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        Self::from(DbErr::Exec(RuntimeErr::SqlxError(error.into())))
    }
}

impl Error {
    pub(crate) fn file(path: &std::path::Path, why: &dyn std::fmt::Display) -> Self {
        Self::File {
            path: path.to_owned(),
            why: why.to_string(),
        }
    }
}

fn code(error: &DbErr) -> Option<String> {
    let (DbErr::Exec(RuntimeErr::SqlxError(error))
    | DbErr::Query(RuntimeErr::SqlxError(error))
    | DbErr::Conn(RuntimeErr::SqlxError(error))) = error
    else {
        return None;
    };
    error.as_database_error()?.code().map(|code| code.into_owned())
}

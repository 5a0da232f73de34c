//! Everything in which the two databases differ. No other file asks which one it is.

pub(crate) mod pools;

use sea_orm::{DbBackend, TransactionOptions};

use crate::{
    connection::{Connection, Row},
    error::Error,
};

/// Which database it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Engine {
    Sqlite,
    Postgres,
}

/// The lock that only one migrating process holds: “tarjuman” in ASCII.
const MIGRATION_LOCK: i64 = 0x7461_726a_756d_616e;

impl Engine {
    pub(crate) fn backend(self) -> DbBackend {
        match self {
            Self::Sqlite => DbBackend::Sqlite,
            Self::Postgres => DbBackend::Postgres,
        }
    }

    /// A statement with `?` for its parameters as the engine wants it. No statement of ours holds a `?` in a text.
    pub(crate) fn statement(self, sql: &str) -> String {
        if self == Self::Sqlite {
            return sql.to_owned();
        }
        let mut parts = sql.split('?');
        let mut numbered = parts.next().unwrap_or_default().to_owned();
        for (at, part) in parts.enumerate() {
            numbered.push_str(&format!("${}{part}", at + 1));
        }
        numbered
    }

    /// A statement of a migration with the engine's own types. Texts sort by their bytes; SQLite checks its types.
    pub(crate) fn schema(self, sql: &str) -> String {
        if let Some(table) = sql.strip_prefix("APPEND ONLY ") {
            return self.append_only(table);
        }
        match self {
            Self::Sqlite if sql.starts_with("CREATE TABLE") => format!("{sql} STRICT"),
            Self::Sqlite => sql.to_owned(),
            Self::Postgres => sql
                .replace("INTEGER", "BIGINT")
                .replace("TEXT", "TEXT COLLATE \"C\""),
        }
    }

    /// What keeps a table's rows as they were written, against our own statements too.
    fn append_only(self, table: &str) -> String {
        match self {
            Self::Sqlite => ["UPDATE", "DELETE"]
                .map(|verb| {
                    let name = format!("{table}_no_{}", verb.to_lowercase());
                    format!(
                        "CREATE TRIGGER {name} BEFORE {verb} ON {table} \
                         BEGIN SELECT RAISE(ABORT, 'the table {table} only grows'); END;"
                    )
                })
                .concat(),
            Self::Postgres => format!(
                "CREATE FUNCTION {table}_only_grows() RETURNS trigger LANGUAGE plpgsql AS \
                 $$ BEGIN RAISE EXCEPTION 'the table {table} only grows'; END $$; \
                 CREATE TRIGGER {table}_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} \
                 FOR EACH STATEMENT EXECUTE FUNCTION {table}_only_grows()"
            ),
        }
    }

    /// How a write transaction begins: SQLite takes its only writer's lock at once, because a reader that turns writer
    /// fails instead of waiting.
    pub(crate) fn writing(self) -> TransactionOptions {
        match self {
            Self::Sqlite => TransactionOptions {
                sqlite_transaction_mode: Some(sea_orm::SqliteTransactionMode::Immediate),
                ..TransactionOptions::default()
            },
            Self::Postgres => TransactionOptions::default(),
        }
    }

    /// What a read adds in a write transaction so that nobody changes the row until its end. SQLite needs nothing: it
    /// has one writer.
    pub(crate) fn locking(self) -> &'static str {
        match self {
            Self::Sqlite => "",
            Self::Postgres => " FOR UPDATE",
        }
    }

    /// Waits until no other process migrates; the lock goes with the transaction. SQLite's write lock is enough.
    pub(crate) async fn lock_migrations(self, connection: &mut Connection) -> Result<(), Error> {
        if self == Self::Postgres {
            let sql = format!("SELECT pg_advisory_xact_lock({MIGRATION_LOCK})");
            connection.run_script(&sql).await?;
        }
        Ok(())
    }

    /// Whether there is a table of this name.
    pub(crate) async fn has_table(self, connection: &mut Connection, table: &str) -> Result<bool, Error> {
        let sql = match self {
            Self::Sqlite => "SELECT 1 AS one FROM sqlite_master WHERE type = 'table' AND name = ?",
            Self::Postgres => {
                "SELECT 1::bigint AS one FROM pg_tables WHERE schemaname = current_schema() AND tablename = ?"
            }
        };
        Ok(!connection
            .rows(sql, crate::bind::values![table])
            .await?
            .is_empty())
    }

    /// Takes what was deleted out of the database's files: SQLite overwrites it as it deletes, and its log is folded into
    /// the file and emptied; PostgreSQL gives the space of dead rows free.
    pub(crate) async fn scour(self, connection: &mut Connection) -> Result<(), Error> {
        match self {
            Self::Sqlite => connection
                .rows("PRAGMA wal_checkpoint(TRUNCATE)", Vec::new())
                .await
                .map(drop),
            Self::Postgres => connection.run_script("VACUUM").await,
        }
    }

    /// What the engine itself finds wrong with its files: one line each.
    pub(crate) async fn integrity(self, connection: &mut Connection) -> Result<Vec<String>, Error> {
        let mut lines = Vec::new();
        if self == Self::Postgres {
            return Ok(lines);
        }
        for row in connection.rows("PRAGMA integrity_check", Vec::new()).await? {
            let line = row.text("integrity_check")?;
            if line != "ok" {
                lines.push(line);
            }
        }
        for row in connection.rows("PRAGMA foreign_key_check", Vec::new()).await? {
            lines.push(format!(
                "a row of {} names a row of {} that isn't there",
                row.text("table")?,
                row.text("parent")?
            ));
        }
        Ok(lines)
    }
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ColumnType {
    Text,
    Number,
}

/// The columns of a table of a SQLite file.
pub(crate) async fn columns(file: &mut Connection, table: &str) -> Result<Vec<(String, ColumnType)>, Error> {
    let rows = file
        .rows(&format!("PRAGMA table_info({table})"), Vec::new())
        .await?;
    let column = |row: &Row| {
        let kind = if row.text("type")? == "INTEGER" {
            ColumnType::Number
        } else {
            ColumnType::Text
        };
        Ok((row.text("name")?, kind))
    };
    rows.iter().map(column).collect()
}

/// Makes a SQLite file one file: without a write-ahead log beside it.
pub(crate) async fn fold_log(file: &mut Connection) -> Result<(), Error> {
    file.rows("PRAGMA journal_mode = DELETE", Vec::new())
        .await
        .map(drop)
}

//! One connection or transaction, and the rows it answers with.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use language::{Lang, Moment};
use newsroom::id::BadId;
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, QueryResult, Statement, TransactionTrait,
    TryGetable, Value,
};
use serde::de::DeserializeOwned;

use crate::{dialect::Engine, error::Error};

/// A pool of connections to one database.
#[derive(Clone)]
pub(crate) struct Pool {
    pool: DatabaseConnection,
    engine: Engine,
    statements: Arc<AtomicU64>,
}

impl Pool {
    pub(crate) fn new(pool: DatabaseConnection, engine: Engine) -> Self {
        Self {
            pool,
            engine,
            statements: Arc::default(),
        }
    }

    pub(crate) fn engine(&self) -> Engine {
        self.engine
    }

    /// How many statements were sent through this pool so far.
    pub(crate) fn statements(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }

    /// For a single statement: any connection of the pool.
    pub(crate) fn connection(&self) -> Connection {
        self.with(Inner::Pool(self.pool.clone()), "")
    }

    /// A transaction that reads one consistent state.
    pub(crate) async fn reading(&self) -> Result<Connection, Error> {
        let transaction = self.pool.begin().await?;
        Ok(self.with(Inner::Transaction(transaction), ""))
    }

    /// A transaction that writes.
    pub(crate) async fn writing(&self) -> Result<Connection, Error> {
        let transaction = self.pool.begin_with_options(self.engine.writing()).await?;
        Ok(self.with(Inner::Transaction(transaction), self.engine.locking()))
    }

    /// Closes every connection; for a pool that was opened for one job.
    pub(crate) async fn close(self) -> Result<(), Error> {
        Ok(self.pool.close().await?)
    }

    fn with(&self, inner: Inner, locking: &'static str) -> Connection {
        Connection {
            inner,
            engine: self.engine,
            locking,
            statements: Arc::clone(&self.statements),
        }
    }
}

enum Inner {
    Pool(DatabaseConnection),
    Transaction(DatabaseTransaction),
}

/// What the functions of an aggregate read through: a [`crate::Tx`] or a [`crate::Snapshot`] lends one.
pub struct Connection {
    inner: Inner,
    engine: Engine,
    locking: &'static str,
    statements: Arc<AtomicU64>,
}

impl Connection {
    pub(crate) fn engine(&self) -> Engine {
        self.engine
    }

    /// What a read of a row to be changed ends with: in a write transaction nobody else changes the row until its end.
    pub(crate) fn locking(&self) -> &'static str {
        self.locking
    }

    fn statement(&self, sql: &str, values: Vec<Value>) -> Statement {
        self.statements.fetch_add(1, Ordering::Relaxed);
        Statement::from_sql_and_values(self.engine.backend(), self.engine.statement(sql), values)
    }

    pub(crate) async fn rows(&mut self, sql: &str, values: Vec<Value>) -> Result<Vec<Row>, Error> {
        let statement = self.statement(sql, values);
        let rows = match &self.inner {
            Inner::Pool(pool) => pool.query_all_raw(statement).await?,
            Inner::Transaction(transaction) => transaction.query_all_raw(statement).await?,
        };
        Ok(rows.into_iter().map(Row).collect())
    }

    pub(crate) async fn row(&mut self, sql: &str, values: Vec<Value>) -> Result<Option<Row>, Error> {
        let statement = self.statement(sql, values);
        let row = match &self.inner {
            Inner::Pool(pool) => pool.query_one_raw(statement).await?,
            Inner::Transaction(transaction) => transaction.query_one_raw(statement).await?,
        };
        Ok(row.map(Row))
    }

    /// Runs a statement and says how many rows it touched.
    pub(crate) async fn run(&mut self, sql: &str, values: Vec<Value>) -> Result<u64, Error> {
        let statement = self.statement(sql, values);
        let done = match &self.inner {
            Inner::Pool(pool) => pool.execute_raw(statement).await?,
            Inner::Transaction(transaction) => transaction.execute_raw(statement).await?,
        };
        Ok(done.rows_affected())
    }

    /// Runs a statement without parameters that isn't worth preparing.
    pub(crate) async fn run_script(&mut self, sql: &str) -> Result<(), Error> {
        match &self.inner {
            Inner::Pool(pool) => pool.execute_unprepared(sql).await?,
            Inner::Transaction(transaction) => transaction.execute_unprepared(sql).await?,
        };
        Ok(())
    }

    /// The transaction underneath; `None` for a connection that isn't in one.
    pub(crate) fn transaction(&self) -> Option<&DatabaseTransaction> {
        match &self.inner {
            Inner::Transaction(transaction) => Some(transaction),
            Inner::Pool(_) => None,
        }
    }

    pub(crate) async fn commit(self) -> Result<(), Error> {
        match self.inner {
            Inner::Transaction(transaction) => Ok(transaction.commit().await?),
            Inner::Pool(_) => Ok(()),
        }
    }

    pub(crate) async fn rollback(self) -> Result<(), Error> {
        match self.inner {
            Inner::Transaction(transaction) => Ok(transaction.rollback().await?),
            Inner::Pool(_) => Ok(()),
        }
    }
}

/// A row of an answer.
pub(crate) struct Row(pub(crate) QueryResult);

/// The columns that name a row in an error.
const KEYS: [&str; 7] = ["story", "lang", "number", "kind", "id", "seq", "source"];

impl Row {
    fn get<T: TryGetable>(&self, column: &str) -> Result<T, Error> {
        self.0
            .try_get_by(column)
            .map_err(|error| self.corrupt(column, &error))
    }

    pub(crate) fn text(&self, column: &str) -> Result<String, Error> {
        self.get(column)
    }

    pub(crate) fn maybe_text(&self, column: &str) -> Result<Option<String>, Error> {
        self.get(column)
    }

    pub(crate) fn number(&self, column: &str) -> Result<i64, Error> {
        self.get(column)
    }

    pub(crate) fn maybe_number(&self, column: &str) -> Result<Option<i64>, Error> {
        self.get(column)
    }

    /// A column whose type isn't known: the answer to a pragma.
    pub(crate) fn text_or_number(&self, column: &str) -> Result<String, Error> {
        self.text(column)
            .or_else(|_| self.number(column).map(|number| number.to_string()))
    }

    /// A count or a number of a revision.
    pub(crate) fn natural<T: TryFrom<i64>>(&self, column: &str) -> Result<T, Error> {
        self.natural_of(column, self.number(column)?)
    }

    pub(crate) fn maybe_natural<T: TryFrom<i64>>(&self, column: &str) -> Result<Option<T>, Error> {
        self.maybe_number(column)?
            .map(|number| self.natural_of(column, number))
            .transpose()
    }

    fn natural_of<T: TryFrom<i64>>(&self, column: &str, number: i64) -> Result<T, Error> {
        T::try_from(number).map_err(|_| self.corrupt(column, &format!("{number} is out of range")))
    }

    pub(crate) fn moment(&self, column: &str) -> Result<Moment, Error> {
        self.maybe_moment(column)?
            .ok_or_else(|| self.corrupt(column, &"the moment is missing"))
    }

    pub(crate) fn maybe_moment(&self, column: &str) -> Result<Option<Moment>, Error> {
        let Some(micros) = self.maybe_number(column)? else {
            return Ok(None);
        };
        let moment = Moment::from_micros(micros);
        moment
            .map(Some)
            .ok_or_else(|| self.corrupt(column, &format!("{micros} is no moment")))
    }

    pub(crate) fn lang(&self, column: &str) -> Result<Lang, Error> {
        self.parse(column, Lang::parse)
    }

    /// A text that its own constructor takes.
    pub(crate) fn parse<T, E: std::fmt::Display>(
        &self,
        column: &str,
        parse: impl FnOnce(&str) -> Result<T, E>,
    ) -> Result<T, Error> {
        parse(&self.text(column)?).map_err(|error| self.corrupt(column, &error))
    }

    pub(crate) fn maybe_parse<T, E: std::fmt::Display>(
        &self,
        column: &str,
        parse: impl FnOnce(&str) -> Result<T, E>,
    ) -> Result<Option<T>, Error> {
        let Some(text) = self.maybe_text(column)? else {
            return Ok(None);
        };
        parse(&text)
            .map(Some)
            .map_err(|error| self.corrupt(column, &error))
    }

    /// An id.
    pub(crate) fn id<T>(
        &self,
        column: &str,
        parse: impl FnOnce(String) -> Result<T, BadId>,
    ) -> Result<T, Error> {
        parse(self.text(column)?).map_err(|error| self.corrupt(column, &error))
    }

    pub(crate) fn maybe_id<T>(
        &self,
        column: &str,
        parse: impl FnOnce(String) -> Result<T, BadId>,
    ) -> Result<Option<T>, Error> {
        let id = self.maybe_text(column)?.map(parse).transpose();
        id.map_err(|error| self.corrupt(column, &error))
    }

    /// A document of ours.
    pub(crate) fn document<T: DeserializeOwned>(&self, column: &str) -> Result<T, Error> {
        self.parse(column, |text| serde_json::from_str(text))
    }

    pub(crate) fn corrupt(&self, column: &str, why: &dyn std::fmt::Display) -> Error {
        let named = |key: &&str| {
            let value = self.0.try_get_by::<String, _>(*key);
            let value = value.or_else(|_| self.0.try_get_by::<i64, _>(*key).map(|number| number.to_string()));
            value.ok().map(|value| format!("{key} “{value}”"))
        };
        let row: Vec<String> = KEYS.iter().filter_map(named).collect();
        Error::Corrupt {
            place: format!("column {column} of {}", row.join(", ")),
            why: why.to_string(),
        }
    }
}

//! Empty databases of both engines, for tests of what can't be reached from outside.

use std::path::Path;

use fixture::postgres::{Postgres, Scratch};
use language::Moment;

use crate::{
    connection::Pool,
    database::Database,
    dialect::pools::{self, Missing},
};

/// An empty database of each engine that is there; PostgreSQL's goes with the value beside it.
pub(crate) fn databases(dir: &Path) -> Vec<(Database, Option<Scratch>)> {
    let mut all = vec![(Database::file(dir.join("newsroom.db")), None)];
    if let Some(server) = Postgres::shared() {
        let scratch = server.scratch();
        all.push((Database::parse(&scratch.url(), dir).unwrap(), Some(scratch)));
    }
    all
}

/// A connection to a database that is made where it isn't there.
pub(crate) async fn single(database: &Database) -> Pool {
    pools::open_single(database, Missing::Make).await.unwrap()
}

/// The moment of these tests.
pub(crate) fn now() -> Moment {
    Moment::parse("2026-11-24T08:00:00Z").unwrap()
}

/// Ids that are always the same.
pub(crate) struct Fixed;

impl newsroom::id::Ids for Fixed {
    fn next(&mut self) -> String {
        "epoch-1".to_owned()
    }
}

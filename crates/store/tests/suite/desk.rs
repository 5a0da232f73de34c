//! An open store on one of the engines, empty, for one test.

use std::sync::atomic::{AtomicU64, Ordering};

use fixture::postgres::{Postgres, Scratch};
use language::Moment;
use newsroom::id::Ids;
use store::{Database, Store};

/// Which database a test runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Engine {
    /// A file in a folder of its own.
    Sqlite,
    /// A database of its own on the tests' server.
    Postgres,
}

/// An empty newsroom.
pub(crate) struct Desk {
    /// Where it is.
    pub database: Database,
    /// The newsroom.
    pub store: Store,
    /// The engine.
    pub engine: Engine,
    /// A folder for files.
    pub dir: tempfile::TempDir,
    _scratch: Option<Scratch>,
}

/// The moment at which tests begin.
pub(crate) fn now() -> Moment {
    Moment::parse("2026-11-24T08:00:00Z").unwrap()
}

/// Ids that count.
pub(crate) struct Counted;

static COUNT: AtomicU64 = AtomicU64::new(1);

impl Ids for Counted {
    fn next(&mut self) -> String {
        format!("id-{:06}", COUNT.fetch_add(1, Ordering::Relaxed))
    }
}

/// An empty database; `None` where the engine isn't there and may be missed.
pub(crate) fn empty(engine: Engine, dir: &std::path::Path) -> Option<(Database, Option<Scratch>)> {
    match engine {
        Engine::Sqlite => Some((Database::file(dir.join("newsroom.db")), None)),
        Engine::Postgres => {
            let scratch = Postgres::shared()?.scratch();
            Some((Database::parse(&scratch.url(), dir).unwrap(), Some(scratch)))
        }
    }
}

/// An empty newsroom; `None` where the engine isn't there and may be missed.
pub(crate) async fn open(engine: Engine) -> Option<Desk> {
    let dir = tempfile::tempdir().unwrap();
    let (database, scratch) = empty(engine, dir.path())?;
    let store = Store::create(&database, now(), &mut Counted).await.unwrap();
    Some(Desk {
        database,
        store,
        engine,
        dir,
        _scratch: scratch,
    })
}

/// Makes two tests of each function.
#[macro_export]
macro_rules! on_both {
    ($($module:ident: $($name:ident),+;)+) => {
        mod sqlite { $(mod $module { $(
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                if let Some(desk) = $crate::desk::open($crate::desk::Engine::Sqlite).await {
                    $crate::$module::$name(&desk).await;
                }
            }
        )+ })+ }
        mod postgres { $(mod $module { $(
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                if let Some(desk) = $crate::desk::open($crate::desk::Engine::Postgres).await {
                    $crate::$module::$name(&desk).await;
                    desk.store.close().await.unwrap();
                }
            }
        )+ })+ }
    };
}

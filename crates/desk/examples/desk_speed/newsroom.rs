//! A newsroom of the corpus, with its desk.

use std::{
    fs::File,
    io::{self, BufRead, BufReader},
    path::{Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering},
    time::Instant,
};

use desk::{Chance, Desk};
use fixture::{Counter, ids::moment, postgres::Postgres, postgres::Scratch, standing};
use language::Moment;
use media::Media;
use newsroom::{
    audit::Origin,
    id::StoryId,
    line::ShownName,
    rights::{Grant, Grants, Reach, Role},
    user::Login,
    workflow::Act,
};
use press::{
    Keeping, Press,
    access::{Visit, people::Person, sign_in::Entered},
    take::{Differing, Files, Item, Terms},
};
use site::{Site, theme::Theme};
use store::{Database, Store, story};

use crate::{browser::Browser, timing::WARM};

const PASSWORD: &str = "قنديل-البحر-77-сирень";

/// How many stories each act is done with.
const STORIES: usize = 500 + WARM;

static IDS: AtomicU64 = AtomicU64::new(1);

const CHANCE: Chance = Chance {
    now,
    id: || {
        let number = IDS.fetch_add(1, Ordering::Relaxed);
        format!("01990000-0000-7000-8000-{number:012}")
    },
    fill: |buffer| getrandom::fill(buffer).unwrap(),
};

fn now() -> Moment {
    moment("2026-11-24T08:00:00Z")
}

fn act() -> Act {
    Act::of_nobody(now(), Origin::CommandLine)
}

/// The newsroom under measure.
pub(crate) struct Newsroom {
    press: Press,
    folder: PathBuf,
    // The database on PostgreSQL goes with it.
    _scratch: Option<Scratch>,
}

/// No picture comes with the corpus.
struct NoFiles;

impl Files for NoFiles {
    fn read(&self, _: &str) -> io::Result<Vec<u8>> {
        Err(io::ErrorKind::NotFound.into())
    }
}

impl Newsroom {
    /// An empty one.
    pub(crate) async fn open(engine: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("tarjuman-desk-speed-{}", std::process::id()));
        std::fs::create_dir(&folder).unwrap();
        let scratch = (engine == "postgres").then(|| Postgres::shared().unwrap().scratch());
        let database = match &scratch {
            Some(scratch) => Database::parse(&scratch.url(), &folder).unwrap(),
            None => Database::file(folder.join("newsroom.db")),
        };
        let store = Store::create(&database, now(), &mut Counter::default())
            .await
            .unwrap();
        let settings = standing::settings();
        store.cover(&settings.languages, now()).await.unwrap();
        Self {
            press: Press::new(store, Media::new(folder.join("media")), settings),
            folder,
            _scratch: scratch,
        }
    }

    /// Takes in the corpus, and prints how long a record took.
    pub(crate) async fn import(&self, corpus: &Path) {
        let terms = Terms {
            differing: Differing::LeftOut,
            section: None,
            keeping: Keeping::ForGood,
            act: act(),
        };
        let mut import = self.press.import(terms, &NoFiles);
        let mut ids = Counter::default();
        let (mut items, mut records, begun) = (Vec::new(), 0_u32, Instant::now());
        for line in BufReader::new(File::open(corpus).unwrap()).lines() {
            records += 1;
            let read = intake::jsonl::read_line(&line.unwrap(), records.into(), &mut ids).unwrap();
            items.push(Item {
                name: String::new(),
                record: read.record,
                made: read.made,
            });
            if items.len() == 500 {
                import.take(std::mem::take(&mut items)).await.unwrap();
            }
        }
        import.take(items).await.unwrap();
        import.end().await.unwrap();
        let each = begun.elapsed().as_micros() / u128::from(records.max(1));
        println!(r#"{{"act":"import, a record","p50":{each},"p99":{each}}}"#);
    }

    /// The chief of the newsroom, signed in.
    pub(crate) async fn browser(&self) -> Browser {
        let site = Site::new(
            self.press.store.public(),
            self.press.settings(),
            Theme::load(None).unwrap(),
        )
        .unwrap();
        let desk = Desk::new(self.press.clone(), site, CHANCE).unwrap();
        Browser {
            app: desk::router(desk),
            session: self.sign_in().await,
        }
    }

    async fn sign_in(&self) -> String {
        let chance = press::access::Chance::from(CHANCE);
        let person = Person {
            login: Login::parse("salma").unwrap(),
            name: ShownName::parse("سلمى").unwrap(),
            grants: Grants::from(vec![Grant {
                role: Role::Chief,
                reach: Reach::All,
            }]),
        };
        let act = act();
        let added = self.press.add_with_password(person, PASSWORD, &act, chance);
        added.await.unwrap();
        let visit = Visit {
            at: now(),
            address: String::from("127.0.0.1"),
            agent: String::from("bench"),
        };
        let entered = self.press.sign_in("salma", PASSWORD, &visit, chance).await;
        let Entered::In(token, _) = entered.unwrap() else {
            panic!("a second step is asked for");
        };
        token.as_str().to_owned()
    }

    /// Stories from all over it.
    pub(crate) async fn stories(&self) -> Vec<StoryId> {
        let mut read = self.press.store.read().await.unwrap();
        let all = story::ids(&mut read, None, 1_000_000).await.unwrap();
        let step = (all.len() / STORIES).max(1);
        all.into_iter().step_by(step).take(STORIES).collect()
    }

    /// Leaves nothing behind.
    pub(crate) async fn close(self) {
        self.press.store.close().await.unwrap();
        std::fs::remove_dir_all(&self.folder).unwrap();
    }
}

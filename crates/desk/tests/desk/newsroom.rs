//! The standing newsroom with its desk and its readers' site, in a temporary folder.

use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
};

use axum::Router;
use desk::{Chance, Desk};
use fixture::{Counter, ids::moment, standing};
use language::{Lang, Moment};
use media::Media;
use newsroom::{
    audit::Origin,
    line::ShownName,
    record::{Made, Record},
    rights::{Grant, Grants, Reach, Role},
    user::Login,
    workflow::Act,
};
use press::{
    Keeping, Press,
    access::{Visit, people, sign_in::Entered},
    take::{Differing, Files, Item, Terms},
};
use site::{Site, theme::Theme};
use store::{Database, Store};
use tempfile::TempDir;

use crate::person::Person;

/// Where the newsroom says it is; a browser's `Origin` and `Host` are this.
pub(crate) const ADDRESS: &str = "http://localhost:8080";

/// The password of everybody.
pub(crate) const PASSWORD: &str = "قنديل-البحر-77-сирень";

/// Microseconds. Tests run in processes of their own, so each has its own clock.
static CLOCK: AtomicI64 = AtomicI64::new(0);
static IDS: AtomicU64 = AtomicU64::new(1);

/// Time and chance of the tests: the clock stands until a test moves it.
pub(crate) const CHANCE: Chance = Chance {
    now,
    id: || {
        let number = IDS.fetch_add(1, Ordering::Relaxed);
        format!("01990000-0000-7000-8000-{number:012}")
    },
    fill: |buffer| getrandom::fill(buffer).unwrap(),
};

fn now() -> Moment {
    Moment::from_micros(CLOCK.load(Ordering::Relaxed)).unwrap()
}

/// Sets the clock to a moment: `2026-11-24T09:00:00Z`.
pub(crate) fn set_clock(text: &str) {
    CLOCK.store(moment(text).micros(), Ordering::Relaxed);
}

/// A newsroom of one test.
pub(crate) struct Newsroom {
    pub(crate) press: Press,
    pub(crate) app: Router,
    _folder: TempDir,
}

impl Newsroom {
    /// The stories of [`standing`], at nine o'clock of 24 November 2026.
    pub(crate) async fn open() -> Self {
        set_clock("2026-11-24T09:00:00Z");
        let folder = tempfile::tempdir().unwrap();
        let database = Database::file(folder.path().join("newsroom.db"));
        let store = Store::create(&database, now(), &mut Counter::default())
            .await
            .unwrap();
        store.cover(&standing::settings().languages, now()).await.unwrap();
        let media = Media::new(folder.path().join("media"));
        let key = press::seal::SealingKey::of([7; 32]);
        let press = Press::new(store, media, standing::settings()).with_key(key);
        let site = site(&press);
        let desk = Desk::new(press.clone(), site.clone(), CHANCE).unwrap();
        let app = site::router(site, Arc::new(press.media.clone()), now).merge(desk::router(desk));
        let newsroom = Self {
            press,
            app,
            _folder: folder,
        };
        newsroom.fill().await;
        newsroom
    }

    /// Somebody with a role for all languages, signed in.
    pub(crate) async fn role(&self, role: Role) -> Person {
        self.person(role.as_str(), role, Reach::All).await
    }

    /// Somebody with a role for some languages, signed in.
    pub(crate) async fn role_in(&self, role: Role, tags: &[&str]) -> Person {
        let languages = tags.iter().map(|tag| Lang::parse(tag).unwrap()).collect();
        let login = format!("{}-{}", role.as_str(), tags.join("-"));
        self.person(&login, role, Reach::Languages(languages)).await
    }

    /// Somebody who isn't signed in.
    pub(crate) fn stranger(&self) -> Person {
        Person::new(self.app.clone(), None)
    }

    /// Adds somebody, in the act of nobody, and signs them in.
    pub(crate) async fn person(&self, login: &str, role: Role, reach: Reach) -> Person {
        let login = login.replace('_', "-");
        let chance = press::access::Chance {
            id: CHANCE.id,
            fill: CHANCE.fill,
        };
        let person = people::Person {
            login: Login::parse(&login).unwrap(),
            name: ShownName::parse(&format!("سلمى {login}")).unwrap(),
            grants: Grants::from(vec![Grant { role, reach }]),
        };
        self.press
            .add_with_password(person, PASSWORD, &nobody(), chance)
            .await
            .unwrap();
        let visit = Visit {
            at: now(),
            address: String::from("127.0.0.1"),
            agent: String::from("test"),
        };
        let entered = self
            .press
            .sign_in(&login, PASSWORD, &visit, chance)
            .await
            .unwrap();
        let Entered::In(token, _) = entered else {
            panic!("{login} is asked for a second step");
        };
        Person::new(self.app.clone(), Some(token.as_str().to_owned()))
    }

    async fn fill(&self) {
        let things = standing::things().into_iter().map(Record::Thing);
        let stories = standing::stories()
            .into_iter()
            .map(|story| Record::Story(Box::new(story)));
        let items = things.chain(stories).enumerate();
        let items = items.map(|(number, record)| Item {
            name: format!("record {number}"),
            record,
            made: Made::default(),
        });
        let terms = Terms {
            differing: Differing::LeftOut,
            section: None,
            keeping: Keeping::ForGood,
            act: nobody(),
        };
        self.press
            .import(terms, &NoFiles)
            .take(items.collect())
            .await
            .unwrap();
    }
}

fn site(press: &Press) -> Site {
    Site::new(press.store.public(), press.settings(), Theme::load(None).unwrap()).unwrap()
}

/// What no person does.
pub(crate) fn nobody() -> Act {
    Act::of_nobody(now(), Origin::CommandLine)
}

/// No picture comes with these stories.
struct NoFiles;

impl Files for NoFiles {
    fn read(&self, _: &str) -> io::Result<Vec<u8>> {
        Err(io::ErrorKind::NotFound.into())
    }
}

//! The API against its own description: schemathesis asks everything that the document allows, and much that it forbids, of
//! a serving newsroom. There must be no failure of the server, and nothing that the document doesn't say.

use std::{
    env,
    fs::{self, OpenOptions},
    io::Write,
    path::{Path, PathBuf},
    process::Command,
    thread,
    time::{Duration, Instant},
};

use language::Moment;
use newsroom::{
    audit::Origin,
    id::{TokenId, UserId},
    line::ShownName,
    rights::{Grants, Role},
    token::{Name, Secret, scope::Scope, scope::Scopes},
    user::{Login, Standing, User},
    workflow::Act,
};
use press::{Press, token::NewToken};
use store::{Database, Store, user};

use crate::{newsroom::Newsroom, serving::Serving};

/// For how long it asks, in seconds: every operation has its turn in less.
const BUDGET: u64 = 150;

/// For how long it may run in all: shrinking what it finds takes its time too.
const PATIENCE: Duration = Duration::from_secs(240);

/// What the document can't say: what it allows by its form may still be refused for what it means. Each line of it has its
/// reason beside it, and docs/api.md tells of it.
const CONFIGURATION: &str = include_str!("schemathesis.toml");

/// What chance is drawn from: the same at every run. `TARJUMAN_SEED` names another one.
const SEED: &str = "20261124";

/// Where schemathesis is; `None` where its test is left out.
fn schemathesis() -> Option<PathBuf> {
    let said = env::var_os("TARJUMAN_SCHEMATHESIS").map(PathBuf::from);
    let there = said.filter(|path| path.is_file());
    let required = env::var_os("TARJUMAN_REQUIRE").is_some();
    assert!(
        there.is_some() || !required,
        "TARJUMAN_SCHEMATHESIS names no program"
    );
    there
}

/// A token of somebody who may do everything, with every scope.
async fn token(folder: &Path) -> Secret {
    let now = Moment::parse("2026-11-24T08:00:00Z").unwrap();
    let database = Database::file(folder.join("newsroom.db"));
    let store = Store::open(&database, now).await.unwrap();
    let owner = User {
        id: UserId::parse("u-machine").unwrap(),
        login: Login::parse("machine").unwrap(),
        name: ShownName::parse("آلة").unwrap(),
        interface: None,
        grants: Grants::everywhere(&Role::ALL),
        standing: Standing::Active,
    };
    let mut tx = store.write(now).await.unwrap();
    let _ = user::insert(&mut tx, &owner).await.unwrap();
    tx.commit().await.unwrap();
    let new = NewToken {
        id: TokenId::parse("t-machine").unwrap(),
        owner: owner.id,
        name: Name::parse("schemathesis").unwrap(),
        scopes: Scopes::parse(Scope::ALL.iter().map(|scope| scope.as_str())).unwrap(),
        expires: None,
    };
    let secret = Secret::of(&[11; 32]);
    let settings = newsroom::settings::Settings::new(vec![language::Lang::parse("ar").unwrap()]);
    let press = Press::new(store.clone(), media::Media::new(folder.join("media")), settings);
    let act = Act::of_nobody(now, Origin::CommandLine);
    press.make_token(new, &secret, &act).await.unwrap();
    drop(press);
    store.close().await.unwrap();
    secret
}

fn may_ask_often(folder: &Path) {
    let file = folder.join("newsroom.toml");
    let text = fs::read_to_string(&file).unwrap();
    if text.contains("[api]") {
        let text = text.replace("requests_a_minute = 600", "requests_a_minute = 1000000");
        fs::write(file, text).unwrap();
        return;
    }
    let mut file = OpenOptions::new().append(true).open(file).unwrap();
    file.write_all(b"\n[api]\nrequests_a_minute = 1000000\n").unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_api_does_what_its_description_says() {
    let Some(program) = schemathesis() else {
        eprintln!("skipped: TARJUMAN_SCHEMATHESIS is not set; `cargo xtask test` installs it");
        return;
    };
    let newsroom = Newsroom::demo();
    may_ask_often(&newsroom.dir());
    let secret = token(&newsroom.dir()).await;
    let configuration = newsroom.file("schemathesis.toml", CONFIGURATION);
    let serving = Serving::of(&newsroom);
    let said = newsroom.beside("said.txt");
    let out = fs::File::create(&said).unwrap();
    let mut child = Command::new(program)
        // It keeps what it found beside where it runs.
        .current_dir(newsroom.dir())
        .args(["--config-file", &configuration, "run"])
        .arg(format!("http://{}/api/openapi.json", serving.address()))
        .args(["--header", &format!("Authorization: Bearer {}", secret.reveal())])
        .args(["--max-time", &BUDGET.to_string(), "--workers", "1", "--no-color"])
        .args([
            "--max-examples",
            "15",
            "--continue-on-failure",
            "--warnings",
            "off",
        ])
        .args([
            "--seed",
            &env::var("TARJUMAN_SEED").unwrap_or_else(|_| SEED.to_owned()),
        ])
        .stderr(out.try_clone().unwrap())
        .stdout(out)
        .spawn()
        .unwrap();
    let begun = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if PATIENCE < begun.elapsed() {
            child.kill().unwrap();
            break child.wait().unwrap();
        }
        thread::sleep(Duration::from_millis(200));
    };
    assert_eq!(serving.terminate(), Some(0));
    assert!(
        status.success(),
        "{status}:\n{}",
        fs::read_to_string(said).unwrap()
    );
}

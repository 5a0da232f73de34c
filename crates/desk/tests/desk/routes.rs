//! Every address of the desk, asked for by somebody of each role and by nobody: the table says who gets in.
//!
//! The addresses are read from the source, so that a new one fails here until it has its line. `UPDATE_ROUTES=1` adds lines
//! for new ones with what holds now: whether that is what should hold is for whoever adds them to judge.

use std::{collections::BTreeSet, fs, path::Path};

use http::StatusCode;
use newsroom::rights::Role;

use crate::{
    newsroom::Newsroom,
    person::{Got, Person},
};

/// A line of the table.
struct Line {
    method: String,
    path: String,
    /// Who gets in, a letter a role; `*` is everybody, signed out too.
    who: String,
}

fn table() -> Vec<Line> {
    let lines = include_str!("routes.txt")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut table: Vec<Line> = lines
        .map(|line| {
            let mut words = line.split_whitespace().map(str::to_owned);
            let mut next = || words.next().unwrap_or_default();
            Line {
                method: next(),
                path: next(),
                who: next(),
            }
        })
        .collect();
    // What ends the sessions it is asked with is asked for last.
    table.sort_by_key(|line| line.path == "/desk/sign-out");
    table
}

/// Every `.route("…", get(…).post(…))` of the crate's source. What the API has is in its description, and has a table of its
/// own: see [`crate::operations`].
fn written() -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let source = fs::read_to_string(&path).unwrap();
                for route in source.split(".route(").skip(1) {
                    found.extend(methods(&path, &source, route));
                }
            }
        }
    }
    found
}

/// The address of a route: written there, or a constant of the same file. One that is neither would be seen by no test.
fn address(file: &Path, source: &str, route: &str) -> String {
    let first = route.trim_start();
    let written = match first.strip_prefix('"') {
        Some(rest) => rest.split('"').next(),
        None => {
            let name: String = first
                .chars()
                .take_while(|c| c.is_ascii_uppercase() || *c == '_')
                .collect();
            let constant = format!("const {name}: &str = \"");
            let behind = source.split_once(&constant).map(|(_, behind)| behind);
            behind.and_then(|behind| behind.split('"').next())
        }
    };
    let no_address = || panic!("{}: .route({first:.40} …) names no address", file.display());
    written.unwrap_or_else(no_address).to_owned()
}

fn methods(file: &Path, source: &str, route: &str) -> Vec<(String, String)> {
    let path = address(file, source, route);
    // A preview is behind a link of its own, and the API's description is everybody's.
    if !path.starts_with("/desk") {
        assert!(
            path == "/preview/{token}/" || path == "/api/openapi.json",
            "{path} stands in no table"
        );
        return Vec::new();
    }
    // A route's handlers end where its parenthesis closes.
    let mut depth = 1;
    let end = route.find(|c| {
        depth += match c {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        depth == 0
    });
    let handlers = &route[..end.unwrap_or(route.len())];
    let named = ["get", "post", "put", "delete", "patch"].into_iter();
    named
        .filter(|method| {
            let call = format!("{method}(");
            handlers.match_indices(&call).any(|(at, _)| {
                let before = handlers[..at].chars().next_back();
                !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':')
            })
        })
        .map(|method| (method.to_uppercase(), path.clone()))
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_address_of_the_desk_has_its_line() {
    let listed: BTreeSet<_> = table().into_iter().map(|line| (line.method, line.path)).collect();
    let written = written();
    let missing: Vec<_> = written.difference(&listed).collect();
    let gone: Vec<_> = listed.difference(&written).collect();
    if std::env::var_os("UPDATE_ROUTES").is_some() {
        return add_lines(&missing).await;
    }
    assert!(
        missing.is_empty() && gone.is_empty(),
        "tests/desk/routes.txt lacks {missing:?} and names {gone:?}, which isn't there"
    );
}

async fn add_lines(missing: &[&(String, String)]) {
    let newsroom = Newsroom::open().await;
    let people = everybody(&newsroom).await;
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/desk/routes.txt");
    let mut text = fs::read_to_string(&file).unwrap();
    for (method, path) in missing {
        let mut who = String::new();
        for (person, letter) in people.iter().zip("RTCEHA".chars()) {
            if ask(person, method, path).await != Some(StatusCode::FORBIDDEN) {
                who.push(letter);
            }
        }
        text.push_str(&format!("{method} {path} {who}\n"));
    }
    fs::write(file, text).unwrap();
}

async fn everybody(newsroom: &Newsroom) -> Vec<Person> {
    let mut people = Vec::new();
    for role in Role::ALL {
        people.push(newsroom.role(role).await);
    }
    people
}

/// The status of an address; `None` for one that tells what happens for as long as it happens.
async fn ask(person: &Person, method: &str, path: &str) -> Option<StatusCode> {
    if path.ends_with("/events") {
        return None;
    }
    Some(asked(person, method, path).await.status)
}

async fn asked(person: &Person, method: &str, path: &str) -> Got {
    let path = filled(path);
    if method == "GET" {
        return person.get(&path).await;
    }
    let headers = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("accept", "text/html"),
    ];
    person
        .send(method, &path, &headers, axum::body::Body::empty())
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_address_lets_in_whom_the_table_says() {
    let newsroom = Newsroom::open().await;
    let stranger = newsroom.stranger();
    let people = everybody(&newsroom).await;
    for line in table() {
        let place = format!("{} {}", line.method, line.path);
        let got = asked(&stranger, &line.method, &line.path).await;
        assert!(!got.status.is_server_error(), "{place}: {}", got.text());
        if line.who == "*" {
            continue;
        }
        let led = got.status == StatusCode::SEE_OTHER && got.location().starts_with("/desk/sign-in");
        assert!(
            led || got.status == StatusCode::UNAUTHORIZED,
            "{place}, signed out: {}",
            got.status
        );
        for (person, letter) in people.iter().zip("RTCEHA".chars()) {
            let may = line.who.contains(letter);
            if may && line.path.ends_with("/events") {
                continue;
            }
            let got = asked(person, &line.method, &line.path).await;
            look(&format!("{place}, {letter}"), may, &got);
        }
    }
}

fn look(place: &str, may: bool, got: &Got) {
    assert!(!got.status.is_server_error(), "{place}: {}", got.text());
    let barred = got.status == StatusCode::FORBIDDEN;
    if may {
        assert!(!barred, "{place}: {}", got.text());
        return;
    }
    assert!(barred, "{place}: {}", got.status);
    assert_eq!(got.texts("h1").len(), 1, "{place}");
    assert!(!got.texts("dd").is_empty(), "{place}: it says who can");
}

/// The address with values of the standing newsroom in it.
fn filled(path: &str) -> String {
    let filled = path
        .replace("{story}", "summit")
        .replace("{lang}", "ar")
        .replace("{person}", "nobody")
        .replace("{kind}", "topic")
        .replace("{section}", "politics")
        .replace("{number}", "1");
    let mut out = String::new();
    let mut inside = false;
    for c in filled.chars() {
        match c {
            '{' => {
                inside = true;
                out.push('x');
            }
            '}' => inside = false,
            c if !inside => out.push(c),
            _ => {}
        }
    }
    out
}

//! Every address of the desk, asked for by somebody of each role and by nobody: the table says who gets in.
//!
//! The addresses are read from the source, so that a new one fails here until it has its line.

use std::{collections::BTreeSet, fs, path::Path};

use http::StatusCode;
use newsroom::rights::Role;

use crate::newsroom::Newsroom;

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
    lines
        .map(|line| {
            let mut words = line.split_whitespace().map(str::to_owned);
            let mut next = || words.next().unwrap_or_default();
            Line {
                method: next(),
                path: next(),
                who: next(),
            }
        })
        .collect()
}

/// Every `.route("…", get(…).post(…))` of the crate's source.
fn written() -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let source = fs::read_to_string(path).unwrap();
                for route in source.split(".route(").skip(1) {
                    found.extend(methods(route));
                }
            }
        }
    }
    found
}

fn methods(route: &str) -> Vec<(String, String)> {
    let Some(path) = route.split('"').nth(1).filter(|path| path.starts_with("/desk")) else {
        return Vec::new();
    };
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
        .map(|method| (method.to_uppercase(), path.to_owned()))
        .collect()
}

#[test]
fn every_address_of_the_desk_has_its_line() {
    let listed: BTreeSet<_> = table().into_iter().map(|line| (line.method, line.path)).collect();
    let written = written();
    let missing: Vec<_> = written.difference(&listed).collect();
    let gone: Vec<_> = listed.difference(&written).collect();
    assert!(
        missing.is_empty() && gone.is_empty(),
        "tests/desk/routes.txt lacks {missing:?} and names {gone:?}, which isn't there"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn every_address_lets_in_whom_the_table_says() {
    let newsroom = Newsroom::open().await;
    let stranger = newsroom.stranger();
    let mut people = Vec::new();
    for role in Role::ALL {
        people.push(newsroom.role(role).await);
    }
    for line in table() {
        let path = filled(&line.path);
        let ask = async |person: &crate::person::Person| {
            if line.method == "GET" {
                person.get(&path).await
            } else {
                let kind = ("content-type", "application/x-www-form-urlencoded");
                let accept = ("accept", "text/html");
                person
                    .send(&line.method, &path, &[kind, accept], axum::body::Body::empty())
                    .await
            }
        };
        let place = format!("{} {}", line.method, line.path);
        let got = ask(&stranger).await;
        if line.who == "*" {
            assert!(!got.status.is_server_error(), "{place}: {}", got.text());
            continue;
        }
        let led = got.status == StatusCode::SEE_OTHER && got.location().starts_with("/desk/sign-in");
        assert!(
            led || got.status == StatusCode::UNAUTHORIZED,
            "{place}, signed out: {}",
            got.status
        );
        for (person, letter) in people.iter().zip("RTCEHA".chars()) {
            let got = ask(person).await;
            let barred = got.status == StatusCode::FORBIDDEN;
            assert!(!got.status.is_server_error(), "{place}, {letter}: {}", got.text());
            if line.who.contains(letter) {
                assert!(!barred, "{place}, {letter}: {}", got.text());
                continue;
            }
            // A form that can't be read may be refused before anybody asks who sent it.
            let unread = line.method != "GET" && got.status.is_client_error();
            assert!(barred || unread, "{place}, {letter}: {}", got.status);
            if barred {
                assert_eq!(got.texts("h1").len(), 1, "{place}, {letter}");
                assert!(!got.texts("dd").is_empty(), "{place}, {letter}: it says who can");
            }
        }
    }
}

/// The address with values of the standing newsroom in it.
fn filled(path: &str) -> String {
    let filled = path
        .replace("{story}", "summit")
        .replace("{lang}", "ar")
        .replace("{person}", "nobody")
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

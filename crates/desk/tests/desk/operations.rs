//! Every operation of the API, asked for with a token that lacks its scope, and by somebody of each role: the table says
//! who gets in. It is the table from which the description says the scopes.

use std::{
    collections::{BTreeMap, BTreeSet, btree_map::Entry},
    fs,
    path::Path,
};

use axum::body::Body;
use http::StatusCode;
use newsroom::{rights::Role, token::scope::Scope};
use serde_json::Value;

use crate::{newsroom::Newsroom, person::Got, program::Program};

/// A line of the table.
struct Line {
    method: String,
    path: String,
    /// The scope; none where any token will do.
    scope: Option<String>,
    /// Whose token it may be, a letter a role.
    who: String,
}

fn table() -> Vec<Line> {
    let lines = include_str!("../../src/api/operations.txt").lines();
    lines
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let [method, path, scope, who] = line.split(' ').collect::<Vec<_>>()[..] else {
                panic!("“{line}” has not four words");
            };
            Line {
                method: method.to_owned(),
                path: path.to_owned(),
                scope: Some(scope.to_owned()).filter(|scope| scope != "-"),
                who: who.to_owned(),
            }
        })
        .collect()
}

async fn document(newsroom: &Newsroom) -> Value {
    newsroom.stranger().get("/api/openapi.json").await.value()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_operation_has_its_line_and_says_its_scope() {
    let newsroom = Newsroom::open().await;
    let document = document(&newsroom).await;
    let mut said = BTreeMap::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let scope = operation["security"][0]["token"][0].as_str();
            said.insert((method.to_uppercase(), path.clone()), scope.map(str::to_owned));
        }
    }
    let listed: BTreeMap<_, _> = table()
        .into_iter()
        .map(|line| ((line.method, line.path), line.scope))
        .collect();
    let names = |all: &BTreeMap<(String, String), _>| all.keys().cloned().collect::<BTreeSet<_>>();
    let (there, here) = (names(&said), names(&listed));
    let missing: Vec<_> = there.difference(&here).collect();
    let gone: Vec<_> = here.difference(&there).collect();
    assert!(
        missing.is_empty() && gone.is_empty(),
        "src/api/operations.txt lacks {missing:?} and names {gone:?}, which isn't there"
    );
    assert_eq!(said, listed);
}

/// Two schemas of one name would be one in the description: then it says of one operation what holds for another.
#[test]
fn every_schema_has_a_name_of_its_own() {
    let mut names = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/api")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                names.extend(schemas(&fs::read_to_string(path).unwrap()));
            }
        }
    }
    assert!(100 < names.len(), "{names:?}");
    names.sort();
    let twice: Vec<_> = names.windows(2).filter(|pair| pair[0] == pair[1]).collect();
    assert!(twice.is_empty(), "{twice:?}");
}

/// The names of the types that derive a schema.
fn schemas(source: &str) -> Vec<String> {
    let derived = source.split("#[derive(").skip(1);
    let derived = derived.filter(|part| {
        part.split(')')
            .next()
            .is_some_and(|list| list.contains("ToSchema"))
    });
    derived
        .filter_map(|part| {
            let line = part
                .lines()
                .find(|line| line.contains("struct ") || line.contains("enum "))?;
            let name = line
                .split(' ')
                .skip_while(|word| *word != "struct" && *word != "enum")
                .nth(1)?;
            Some(name.trim_end_matches(['{', ';']).split('<').next()?.to_owned())
        })
        .collect()
}

async fn ask(program: &Program, line: &Line) -> Got {
    // Nothing is sent that could be read: who may is asked before what they want.
    let path = filled(&line.path);
    program.send(&line.method, &path, &[], Body::empty()).await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_operation_refuses_a_token_without_its_scope() {
    let newsroom = Newsroom::open().await;
    let all: Vec<&str> = Scope::ALL.iter().map(|scope| scope.as_str()).collect();
    for scope in &all {
        let others: Vec<&str> = all.iter().copied().filter(|other| other != scope).collect();
        let lines: Vec<_> = table()
            .into_iter()
            .filter(|line| line.scope.as_deref() == Some(*scope))
            .collect();
        assert!(!lines.is_empty(), "{scope} opens nothing");
        let mut programs = BTreeMap::new();
        for line in lines {
            let role = Role::ALL["RTCEHA".find(&line.who[..1]).unwrap()];
            let program = match programs.entry(role) {
                Entry::Occupied(there) => there.into_mut(),
                Entry::Vacant(vacant) => vacant.insert(newsroom.program(role, &others).await),
            };
            let got = ask(program, &line).await;
            let place = format!("{} {}: {}", line.method, line.path, got.text());
            assert_eq!(got.status, StatusCode::FORBIDDEN, "{place}");
            let problem = got.value();
            assert_eq!(
                problem["type"], "urn:tarjuman:problem:insufficient-scope",
                "{place}"
            );
            assert_eq!(problem["scope"], *scope, "{place}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_operation_lets_in_whom_the_table_says() {
    let newsroom = Newsroom::open().await;
    let all: Vec<&str> = Scope::ALL.iter().map(|scope| scope.as_str()).collect();
    for (role, letter) in Role::ALL.into_iter().zip("RTCEHA".chars()) {
        let program = newsroom.program(role, &all).await;
        for line in table() {
            let got = ask(&program, &line).await;
            let place = format!("{} {}, {letter}: {}", line.method, line.path, got.text());
            assert!(!got.status.is_server_error(), "{place}");
            if line.who.contains(letter) {
                assert_ne!(got.status, StatusCode::FORBIDDEN, "{place}");
            } else {
                assert_eq!(got.status, StatusCode::FORBIDDEN, "{place}");
                assert_eq!(got.value()["type"], "urn:tarjuman:problem:forbidden", "{place}");
                assert!(!got.value()["roles"].as_array().unwrap().is_empty(), "{place}");
            }
        }
    }
}

/// Every answer that the table's walk got is one that the description names.
#[tokio::test(flavor = "multi_thread")]
async fn every_answer_is_one_that_the_description_names() {
    let newsroom = Newsroom::open().await;
    let document = document(&newsroom).await;
    let all: Vec<&str> = Scope::ALL.iter().map(|scope| scope.as_str()).collect();
    for role in [Role::Administrator, Role::Chief] {
        let program = newsroom.program(role, &all).await;
        for line in table() {
            let got = ask(&program, &line).await;
            let operation = &document["paths"][&line.path][line.method.to_lowercase()];
            let named = operation["responses"].get(got.status.as_str()).is_some();
            assert!(named, "{} {}: {}", line.method, line.path, got.status);
        }
    }
}

/// The address with values of the standing newsroom in it.
fn filled(path: &str) -> String {
    let known = [
        ("{story}", "summit"),
        ("{language}", "ar"),
        ("{kind}", "topic"),
        ("{number}", "1"),
    ];
    let mut filled = path.to_owned();
    for (name, value) in known {
        filled = filled.replace(name, value);
    }
    while let (Some(from), Some(to)) = (filled.find('{'), filled.find('}')) {
        filled.replace_range(from..=to, "nothing");
    }
    filled
}

//! People on the command line, the demonstration's logins, what an import leaves in the audit log, and the key.

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Command, Stdio},
};

use language::Moment;
use serde_json::{Value, json};
use store::{
    Database, Store,
    audit::{self, Filter},
};

use crate::newsroom::{Newsroom, Said, demo};

/// The audit log's newest rows: deed, kind, id, detail.
async fn log(newsroom: &Newsroom) -> Vec<[String; 4]> {
    let database = Database::file(newsroom.dir().join("newsroom.db"));
    let now = Moment::parse("2026-11-24T08:00:00Z").unwrap();
    let store = Store::open(&database, now).await.unwrap();
    let entries = audit::newest(&mut store.read().await.unwrap(), &Filter::default(), None, 100)
        .await
        .unwrap();
    let row = |entry: &newsroom::audit::Entry| {
        assert_eq!(entry.origin.kind(), "command-line");
        [
            entry.note.deed.as_str().to_owned(),
            entry.note.subject.kind.clone(),
            entry.note.subject.id.clone(),
            entry.note.detail.clone().unwrap_or_default(),
        ]
    };
    entries.iter().map(row).collect()
}

fn user(newsroom: &Newsroom, args: &[&str]) -> Said {
    newsroom.run(&[&["--json", "user"], args].concat())
}

#[test]
fn somebody_is_invited_given_roles_kept_out_and_let_in() {
    let newsroom = Newsroom::new();
    let added = user(
        &newsroom,
        &[
            "add",
            "أحمد",
            "--name",
            "أحمد سعيد",
            "--role",
            "translator",
            "--languages",
            "ar",
        ],
    );
    let added = added.well().json();
    assert_eq!(added["login"], "أحمد");
    assert!(
        added["link"]
            .as_str()
            .unwrap()
            .starts_with("http://localhost:8080/desk/link/")
    );
    let listed = user(&newsroom, &["list"]).well().json_lines();
    let logins: Vec<_> = listed.iter().map(|one| one["login"].as_str().unwrap()).collect();
    assert_eq!(logins, ["admin", "أحمد"]);
    assert_eq!(listed[1]["standing"], "invited");
    assert_eq!(listed[1]["name"], "أحمد سعيد");
    let changed = user(&newsroom, &["roles", "أحمد", "--role", "editor,chief"])
        .well()
        .json();
    assert_eq!(
        changed["roles"],
        json!([{"role": "editor", "reach": "all"}, {"role": "chief", "reach": "all"}])
    );
    assert_eq!(
        user(&newsroom, &["block", "أحمد"]).well().json()["standing"],
        "blocked"
    );
    let refused = user(&newsroom, &["reset", "أحمد"]);
    assert_eq!(refused.status, 1, "{}", refused.err);
    assert!(refused.err.contains("blocked"), "{}", refused.err);
    assert_eq!(
        user(&newsroom, &["unblock", "أحمد"]).well().json()["standing"],
        "invited"
    );
    let again = user(&newsroom, &["reset", "أحمد"]).well().json();
    assert_ne!(again["link"], added["link"]);
}

#[test]
fn what_a_user_command_refuses_it_says_in_a_line() {
    let newsroom = Newsroom::new();
    let cases: [(&[&str], i32, &str); 5] = [
        (&["add", "admin", "--role", "editor"], 1, "already signs in as"),
        (&["add", "two words", "--role", "editor"], 1, "one word"),
        (
            &["add", "salma", "--role", "editor", "--languages", "fa"],
            1,
            "not a language of this newsroom",
        ),
        (&["add", "salma", "--role", "king"], 2, "king"),
        (&["block", "nobody"], 1, "nobody signs in as"),
    ];
    for (args, status, words) in cases {
        let said = user(&newsroom, args);
        assert_eq!(said.status, status, "{args:?}: {}", said.err);
        assert!(said.err.contains(words), "{args:?}: {}", said.err);
        assert_eq!(said.out, "", "{args:?}");
    }
    assert_eq!(user(&newsroom, &["list"]).well().json_lines().len(), 1);
}

/// A form that a browser at this machine sends; the answer's status and text.
fn send(port: u16, path: &str, form: &str) -> (u16, String) {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    let length = form.len();
    write!(
        stream,
        "POST {path} HTTP/1.1\r\nHost: localhost:{port}\r\nOrigin: http://localhost:{port}\r\nSec-Fetch-Site: same-origin\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{form}"
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let status = answer.split(' ').nth(1).unwrap().parse().unwrap();
    (status, answer)
}

#[test]
fn the_demonstrations_people_sign_in_with_the_password_it_prints() {
    let folder = tempfile::tempdir().unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_tarjuman"))
        .arg("--dir")
        .arg(folder.path().join("demo"))
        .args(["--json", "demo", "--listen", "127.0.0.1:0"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    let said: Value = serde_json::from_str(&line).unwrap();
    let desk = said["desk"].as_str().unwrap();
    let port: u16 = desk.split([':', '/']).nth(4).unwrap().parse().unwrap();
    let password = said["password"].as_str().unwrap();
    let logins = said["logins"].as_array().unwrap();
    assert_eq!(logins.len(), 7);
    for login in logins {
        let login = login.as_str().unwrap();
        let (status, answer) = send(
            port,
            "/desk/sign-in",
            &format!("login={login}&password={password}&then=%2Fdesk%2F"),
        );
        assert_eq!(status, 303, "{login}: {answer}");
        assert!(
            answer.to_lowercase().contains("set-cookie: __host-tarjuman="),
            "{login}: {answer}"
        );
    }
    let (status, answer) = send(
        port,
        "/desk/sign-in",
        "login=layla&password=wrong&then=%2Fdesk%2F",
    );
    assert_eq!(status, 422, "{answer}");
    Command::new("kill").arg(child.id().to_string()).status().unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[tokio::test]
async fn every_import_leaves_a_row_in_the_audit_log() {
    let newsroom = Newsroom::new();
    let path = demo();
    let path = path.to_str().unwrap();
    newsroom.run(&["import", "jsonl", "--dry-run", path]).well();
    let imports = |log: Vec<[String; 4]>| -> Vec<[String; 4]> {
        log.into_iter().filter(|[deed, ..]| deed == "import").collect()
    };
    assert_eq!(
        imports(log(&newsroom).await),
        [[""; 4]; 0],
        "a trial takes nothing"
    );
    let report = newsroom.run(&["--json", "import", "jsonl", path]).well().json();
    newsroom.run(&["import", "jsonl", path]).well();
    let missing = newsroom.beside("nothing.jsonl");
    newsroom.run(&["import", "jsonl", missing.to_str().unwrap()]);
    let rows = imports(log(&newsroom).await);
    assert_eq!(rows.len(), 3, "{rows:?}");
    let [second, first] = [&rows[1], &rows[2]];
    assert_eq!([first[1].as_str(), first[2].as_str()], ["import", "jsonl"]);
    let counts = format!("{} items, {} taken", report["items"], report["taken"]);
    assert!(
        first[3].contains(&counts) && first[3].contains("demo.jsonl"),
        "{first:?}"
    );
    assert!(second[3].contains("0 taken"), "{second:?}");
    assert!(
        rows[0][3].contains("0 taken") && rows[0][3].contains("1 left out"),
        "{:?}",
        rows[0]
    );
}

#[test]
fn the_key_is_its_owners_alone_and_travels_in_no_backup() {
    let newsroom = Newsroom::new();
    let key = newsroom.dir().join("secret.key");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&key), 0o600);
        fs::set_permissions(&key, fs::Permissions::from_mode(0o644)).unwrap();
        let said = newsroom.run(&["--json", "doctor"]);
        assert_eq!(said.status, 1);
        assert!(said.out.contains("chmod 600"), "{}", said.out);
        fs::set_permissions(&key, fs::Permissions::from_mode(0o600)).unwrap();
    }
    newsroom.run(&["doctor"]).well();
    let copy = newsroom.beside("copy");
    newsroom.run(&["backup", copy.to_str().unwrap()]).well();
    assert!(!copy.join("secret.key").exists());
    fs::write(&key, "not a key").unwrap();
    let said = newsroom.run(&["doctor"]);
    assert_eq!(said.status, 1);
    assert!(said.err.contains("is no key"), "{}", said.err);
    fs::remove_file(&key).unwrap();
    let said = newsroom.run(&["doctor"]);
    assert!(said.err.contains("isn't there"), "{}", said.err);
    newsroom.run(&["doctor"]).well();
}

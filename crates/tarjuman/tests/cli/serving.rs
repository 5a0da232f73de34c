//! A serving newsroom: what a command beside it changes is what readers get, and it leaves cleanly.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use crate::newsroom::Newsroom;

/// A `serve` under way.
pub(crate) struct Serving {
    child: Child,
    address: String,
}

impl Serving {
    pub(crate) fn of(newsroom: &Newsroom) -> Self {
        let mut child = newsroom
            .command(&["--json", "serve", "--listen", "127.0.0.1:0"])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let said: serde_json::Value = serde_json::from_str(&line).unwrap();
        let address = said["listening"].as_str().unwrap();
        let address = address
            .trim_start_matches("http://")
            .trim_end_matches('/')
            .to_owned();
        Self { child, address }
    }

    /// The status and body of a page.
    fn get(&self, path: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let status = answer.split(' ').nth(1).unwrap().parse().unwrap();
        (status, answer)
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    pub(crate) fn terminate(mut self) -> Option<i32> {
        Command::new("kill")
            .arg(self.child.id().to_string())
            .status()
            .unwrap();
        self.child.wait().unwrap().code()
    }
}

const STORY: &str = r#"{"type":"story","id":"s","section":"politics","editions":{"en":{"headline":"A bridge opens","blocks":[{"id":"a","kind":"paragraph","text":"It is open."}]}}}"#;

#[test]
fn a_command_beside_a_serving_process_is_seen_at_once() {
    let newsroom = Newsroom::new();
    newsroom
        .run(&["import", "jsonl", &newsroom.file("s.jsonl", STORY)])
        .well();
    let serving = Serving::of(&newsroom);
    let path = "/en/politics/a-bridge-opens/";
    assert_eq!(serving.get(path).0, 404);
    newsroom.run(&["publish", "s", "en"]).well();
    let published = Instant::now();
    let (status, page) = serving.get(path);
    assert_eq!(status, 200);
    assert!(published.elapsed() < Duration::from_secs(5) && page.contains("A bridge opens"));
    assert!(
        !page.contains("elsewhere.example"),
        "the request's host has no influence"
    );
    newsroom
        .run(&["withdraw", "s", "en", "--notice", "The bridge never opened."])
        .well();
    let (status, page) = serving.get(path);
    assert!(status == 410 && page.contains("The bridge never opened."));
    assert_eq!(serving.terminate(), Some(0));
}

#[test]
fn a_backup_taken_while_serving_is_whole() {
    let newsroom = Newsroom::demo();
    let serving = Serving::of(&newsroom);
    let backup = newsroom.beside("backup");
    newsroom.run(&["backup", backup.to_str().unwrap()]).well();
    assert_eq!(serving.get("/ar/").0, 200);
    assert_eq!(serving.terminate(), Some(0));
}

#[test]
fn an_address_in_use_is_named() {
    let newsroom = Newsroom::new();
    let serving = Serving::of(&newsroom);
    let said = newsroom.run(&["serve", "--listen", &serving.address]);
    assert!(
        said.status == 1 && said.err.contains(&serving.address),
        "{}",
        said.err
    );
    assert_eq!(serving.terminate(), Some(0));
}

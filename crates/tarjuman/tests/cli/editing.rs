//! Saving over HTTP while the server is killed: what was answered is there, what wasn't is saved once by asking again, and
//! nothing anybody typed is lost.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Stdio},
    time::Duration,
};

use language::Moment;
use media::Media;
use newsroom::{
    audit::Origin,
    line::ShownName,
    rights::{Grants, Role},
    user::Login,
    workflow::Act,
};
use press::{
    Press,
    access::{Chance, Visit, people::Person, sign_in::Entered},
};
use serde_json::{Value, json};
use store::{Database, Store};

use crate::newsroom::Newsroom;

const STORY: &str = r#"{"type":"story","id":"s","section":"politics","editions":{"ar":{"headline":"افتتاح الجسر","blocks":[{"id":"a","kind":"paragraph","text":"فُتح الجسر."},{"id":"b","kind":"paragraph","text":"وعبرته أول سيارة."}]}}}"#;
const TEXT: &str = "/desk/stories/s/ar/text";
const PASSWORD: &str = "قنديل-البحر-77-сирень";

/// A server that can be killed, and the address it had.
struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start(newsroom: &Newsroom) -> Self {
        let mut child = newsroom
            .command(&["--json", "serve", "--listen", "127.0.0.1:0"])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let said: Value = serde_json::from_str(&line).unwrap();
        let address = said["listening"].as_str().unwrap();
        let address = address.trim_start_matches("http://").trim_end_matches('/');
        Self {
            child,
            address: address.to_owned(),
        }
    }

    /// As the power goes out: no word of farewell.
    fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    fn send(&self, session: &str, method: &str, path: &str, body: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        let length = body.len();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: {0}\r\nOrigin: http://{0}\r\nSec-Fetch-Site: same-origin\r\n\
             Cookie: __Host-tarjuman={session}\r\nAccept: application/json\r\nContent-Type: application/json\r\n\
             Content-Length: {length}\r\nConnection: close\r\n\r\n{body}",
            self.address
        )
        .unwrap();
        stream
    }

    fn ask(&self, session: &str, method: &str, path: &str, body: &Value) -> (u16, Value) {
        let body = if body.is_null() {
            String::new()
        } else {
            body.to_string()
        };
        let mut answer = String::new();
        let mut stream = self.send(session, method, path, &body);
        stream.read_to_string(&mut answer).unwrap();
        let status = answer.split(' ').nth(1).unwrap().parse().unwrap();
        let (_, body) = answer.split_once("\r\n\r\n").unwrap();
        let json = &body[body.find('{').unwrap_or(0)..=body.rfind('}').unwrap_or(0)];
        (
            status,
            serde_json::from_str(json).unwrap_or_else(|error| panic!("{error}: {answer}")),
        )
    }
}

/// Somebody who may write, signed in; their session's token.
fn session(newsroom: &Newsroom, login: &str) -> String {
    fn id() -> String {
        use std::sync::atomic::{AtomicU64, Ordering};
        static IDS: AtomicU64 = AtomicU64::new(1);
        format!(
            "01990000-0000-7000-8000-{:012}",
            IDS.fetch_add(1, Ordering::Relaxed)
        )
    }
    fn fill(buffer: &mut [u8]) {
        getrandom::fill(buffer).unwrap();
    }
    let chance = Chance { id, fill };
    let now = Moment::from_micros(jiff_now()).unwrap();
    let database = Database::file(newsroom.dir().join("newsroom.db"));
    let settings = newsroom::settings::Settings::new(vec![language::Lang::parse("ar").unwrap()]);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let store = Store::open(&database, now).await.unwrap();
        let press = Press::new(store, Media::new(newsroom.dir().join("media")), settings);
        let person = Person {
            login: Login::parse(login).unwrap(),
            name: ShownName::parse(login).unwrap(),
            grants: Grants::everywhere(&[Role::Editor]),
        };
        let act = Act::of_nobody(now, Origin::CommandLine);
        press
            .add_with_password(person, PASSWORD, &act, chance)
            .await
            .unwrap();
        let visit = Visit {
            at: now,
            address: "127.0.0.1".to_owned(),
            agent: "test".to_owned(),
        };
        let Entered::In(token, _) = press.sign_in(login, PASSWORD, &visit, chance).await.unwrap() else {
            panic!("{login} is asked for a second step");
        };
        let token = token.as_str().to_owned();
        press.store.close().await.unwrap();
        token
    })
}

#[expect(clippy::disallowed_methods, reason = "the server's clock is the machine's")]
fn jiff_now() -> i64 {
    jiff::Timestamp::now().as_microsecond()
}

fn newsroom() -> Newsroom {
    let newsroom = Newsroom::new();
    newsroom
        .run(&["import", "jsonl", &newsroom.file("s.jsonl", STORY)])
        .well();
    newsroom
}

fn sent(base: &Value, attempt: &str, text: &Value) -> Value {
    json!({"base": base, "attempt": attempt, "text": text})
}

#[test]
fn a_save_whose_server_is_killed_before_it_answers_is_there_once_when_it_is_asked_again() {
    let newsroom = newsroom();
    let salma = session(&newsroom, "salma");
    let server = Server::start(&newsroom);
    let (status, opened) = server.ask(&salma, "GET", TEXT, &Value::Null);
    assert_eq!(status, 200, "{opened}");
    let (mut base, mut text) = (opened["base"].clone(), opened["text"].clone());
    let mut server = server;
    // The server is killed at another moment of a save in each round: sometimes before the commit, sometimes after it.
    for round in 0..8_u64 {
        text["blocks"][0]["text"] = json!(format!("فُتح الجسر في الجولة {round}."));
        let attempt = format!("attempt-{round}");
        let stream = server.send(&salma, "PUT", TEXT, &sent(&base, &attempt, &text).to_string());
        std::thread::sleep(Duration::from_millis(round * 4));
        server.kill();
        drop(stream);
        server = Server::start(&newsroom);
        let (status, saved) = server.ask(&salma, "PUT", TEXT, &sent(&base, &attempt, &text));
        assert_eq!(status, 200, "round {round}: {saved}");
        let (_, again) = server.ask(&salma, "PUT", TEXT, &sent(&base, &attempt, &text));
        assert_eq!(
            again["base"], saved["base"],
            "asked a third time, it is the same save"
        );
        base = saved["base"].clone();
        assert_eq!(base, json!(round + 2), "one revision a round");
        let (_, now) = server.ask(&salma, "GET", TEXT, &Value::Null);
        assert_eq!((&now["text"], &now["base"]), (&text, &base));
    }
    server.kill();
}

#[test]
fn two_who_save_while_the_server_is_killed_find_every_word() {
    let newsroom = newsroom();
    let (salma, anna) = (session(&newsroom, "salma"), session(&newsroom, "anna"));
    let server = Server::start(&newsroom);
    let (_, opened) = server.ask(&salma, "GET", TEXT, &Value::Null);
    let base = &opened["base"];
    let with = |block: usize, words: &str| {
        let mut text = opened["text"].clone();
        text["blocks"][block]["text"] = json!(words);
        text
    };
    let (mine, hers) = (with(0, "كلمات سلمى."), with(1, "كلمات آنا."));
    let (status, answered) = server.ask(&salma, "PUT", TEXT, &sent(base, "s", &mine));
    assert_eq!(status, 200, "{answered}");
    drop(server.send(&anna, "PUT", TEXT, &sent(base, "a", &hers).to_string()));
    server.kill();
    let server = Server::start(&newsroom);
    let (status, merged) = server.ask(&anna, "PUT", TEXT, &sent(base, "a", &hers));
    assert_eq!(status, 200, "{merged}");
    let (_, now) = server.ask(&salma, "GET", TEXT, &Value::Null);
    assert_eq!(now["text"]["blocks"][0]["text"], "كلمات سلمى.");
    assert_eq!(now["text"]["blocks"][1]["text"], "كلمات آنا.");
    // Both in one block: the answer that was lost is the conflict, and both versions are there.
    let clash = with(0, "كلمات آنا في فقرة سلمى.");
    drop(server.send(&anna, "PUT", TEXT, &sent(base, "clash", &clash).to_string()));
    server.kill();
    let server = Server::start(&newsroom);
    let (status, answer) = server.ask(&anna, "PUT", TEXT, &sent(base, "clash", &clash));
    assert_eq!(status, 409, "{answer}");
    let conflict = &answer["conflicts"][0];
    assert_eq!(
        (&conflict["mine"]["text"], &conflict["theirs"]["text"]),
        (&json!("كلمات آنا في فقرة سلمى."), &json!("كلمات سلمى."))
    );
    server.kill();
}

#[test]
fn an_open_editor_hears_who_is_there_and_who_saves_and_does_not_hold_a_server_that_stops() {
    let newsroom = newsroom();
    let (salma, anna) = (session(&newsroom, "salma"), session(&newsroom, "anna"));
    let mut server = Server::start(&newsroom);
    let heard = server.send(&salma, "GET", "/desk/stories/s/ar/events", "");
    let mut lines = BufReader::new(heard).lines().map_while(Result::ok);
    let mut hear = |name: &str| {
        let event = format!("event: {name}");
        lines
            .by_ref()
            .find(|line| *line == event)
            .unwrap_or_else(|| panic!("{name} is not heard"));
        lines.next().unwrap_or_default()
    };
    assert_eq!(hear("presence"), r#"data: {"presence":[]}"#);
    let here = "/desk/stories/s/ar/presence";
    let mut seen = String::new();
    let mut stream = server.send(&anna, "POST", here, r#"{"unit":"b"}"#);
    stream.read_to_string(&mut seen).unwrap();
    assert!(seen.starts_with("HTTP/1.1 204"), "{seen}");
    let there = hear("presence");
    assert!(
        there.contains(r#""unit":"b""#) && there.contains("anna"),
        "{there}"
    );
    let (_, opened) = server.ask(&anna, "GET", TEXT, &Value::Null);
    let mut text = opened["text"].clone();
    text["blocks"][0]["text"] = json!("كلمات آنا.");
    let (status, saved) = server.ask(&anna, "PUT", TEXT, &sent(&opened["base"], "a", &text));
    assert_eq!(status, 200, "{saved}");
    assert_eq!(hear("saved"), r#"data: {"base":2,"by":"anna"}"#);
    let asked = std::time::Instant::now();
    std::process::Command::new("kill")
        .arg(server.child.id().to_string())
        .status()
        .unwrap();
    assert_eq!(server.child.wait().unwrap().code(), Some(0));
    assert!(
        asked.elapsed() < Duration::from_secs(10),
        "it waits for nobody who only listens"
    );
}

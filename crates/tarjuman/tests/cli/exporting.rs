//! A site exported by the command, killed in the middle, and served by nginx.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    io::{Read as _, Write as _},
    net::{TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use crate::newsroom::Newsroom;

/// Stories enough that an export is under way for a while.
fn stories(count: u32, word: &str) -> String {
    let mut lines = String::new();
    for number in 0..count {
        writeln!(
            lines,
            r#"{{"type":"story","id":"s-{number}","section":"politics","editions":{{"en":{{"headline":"{word} {number}","slug":"story-{number}","status":"published","published_at":"2026-11-{:02}T08:00:00Z","blocks":[{{"id":"a","kind":"paragraph","text":"{word} of {number}."}}]}}}}}}"#,
            1 + number % 20
        )
        .unwrap();
    }
    lines
}

/// Every file of the site with its bytes; none of the export's own.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
            if path.is_dir() {
                folders.push(path);
            } else if !name.starts_with('.') {
                found.insert(name, fs::read(path).unwrap());
            }
        }
    }
    found
}

#[test]
fn an_export_that_is_killed_leaves_a_whole_site_and_goes_on_where_it_stopped() {
    let newsroom = Newsroom::new();
    let taken = newsroom.file("old.jsonl", &stories(60, "Before"));
    newsroom.run(&["import", "jsonl", &taken]).well();
    let site = newsroom.beside("site");
    let args = ["export", "site", site.to_str().unwrap(), "--plain"];
    newsroom.run(&args).well();
    let old = files(&site);
    let taken = newsroom.file("new.jsonl", &stories(60, "After"));
    newsroom.run(&["import", "jsonl", &taken, "--update"]).well();
    newsroom
        .run(&["withdraw", "s-3", "en", "--notice", "It was wrong."])
        .well();

    let mut child = newsroom
        .command(&args)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let begun = site.join(".tarjuman-export.begun");
    let given = Instant::now();
    let some = |text: String| 15 < text.matches("\np\ten/").count();
    while !fs::read_to_string(&begun).is_ok_and(some) {
        assert!(given.elapsed() < Duration::from_secs(60), "it wrote nothing");
        assert!(
            child.try_wait().unwrap().is_none(),
            "it ended before it was killed"
        );
        sleep(Duration::from_millis(1));
    }
    child.kill().unwrap();
    child.wait().unwrap();

    let left = files(&site);
    for (name, bytes) in &old {
        let there = left.get(name).unwrap_or_else(|| panic!("{name} is gone"));
        assert!(
            there == bytes
                || (name.starts_with("en/politics/") && there.ends_with(b"</html>"))
                || there.ends_with(b"</html>\n")
                || name.starts_with("assets/"),
            "{name} is half of a file"
        );
    }
    assert_eq!(
        left["en/index.html"], old["en/index.html"],
        "lists come after all pages"
    );

    let said = newsroom
        .run(&["--json", "export", "site", site.to_str().unwrap(), "--plain"])
        .well()
        .json();
    assert!(said["removed"].as_u64().unwrap() >= 1, "{said}");
    let fresh = newsroom.beside("fresh");
    let whole = newsroom
        .run(&["--json", "export", "site", fresh.to_str().unwrap(), "--plain"])
        .well()
        .json();
    assert!(
        said["pages"].as_u64() < whole["pages"].as_u64(),
        "what was written is written again"
    );
    let (is, should) = (files(&site), files(&fresh));
    assert_eq!(is.keys().collect::<Vec<_>>(), should.keys().collect::<Vec<_>>());
    for (name, bytes) in should {
        assert!(is[&name] == bytes, "{name} isn't as it would be anew");
    }
}

/// A real nginx on a folder.
struct Nginx {
    child: Child,
    port: u16,
}

impl Nginx {
    fn of(site: &Path, scratch: &Path) -> Self {
        let port = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let (at, root) = (scratch.display(), site.display());
        let conf = format!(
            "daemon off; master_process off; pid {at}/pid; error_log {at}/error.log;\n\
             events {{ }}\nhttp {{ access_log off; client_body_temp_path {at}/body; proxy_temp_path {at}/proxy;\n\
             fastcgi_temp_path {at}/f; uwsgi_temp_path {at}/u; scgi_temp_path {at}/s; types {{ text/html html; }}\n\
             server {{ listen 127.0.0.1:{port}; root {root}; include {root}/nginx/tarjuman.conf; }} }}\n"
        );
        let file = scratch.join("nginx.conf");
        fs::write(&file, conf).unwrap();
        let program = std::env::var("TARJUMAN_NGINX").unwrap_or_else(|_| "nginx".to_owned());
        let child = Command::new(program)
            .arg("-c")
            .arg(&file)
            .arg("-e")
            .arg(scratch.join("start.log"))
            .spawn()
            .expect("nginx is needed: apt-get install nginx-light");
        let nginx = Self { child, port };
        let given = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let log = || fs::read_to_string(scratch.join("start.log")).unwrap_or_default();
            assert!(
                given.elapsed() < Duration::from_secs(20),
                "nginx doesn't answer: {}",
                log()
            );
            sleep(Duration::from_millis(20));
        }
        nginx
    }

    /// The status, the address that is led to, and the body.
    fn get(&self, path: &str, headers: &str) -> (u16, String, String) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{headers}\r\n"
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let status = answer.split(' ').nth(1).unwrap().parse().unwrap();
        let to = answer
            .lines()
            .find_map(|line| line.strip_prefix("Location: "))
            .unwrap_or_default();
        let to = to.trim_start_matches("http://x").to_owned();
        let to = to
            .split_once(&format!(":{}", self.port))
            .map_or(to.clone(), |(_, path)| path.to_owned());
        (status, to, answer)
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn nginx_answers_what_a_folder_cannot_say_by_itself() {
    let newsroom = Newsroom::new();
    let more = r#"{"type":"redirect","from":"/old/7.html","story":"s-7","language":"en"}"#;
    let taken = newsroom.file("s.jsonl", &format!("{}{more}\n", stories(9, "News")));
    newsroom.run(&["import", "jsonl", &taken]).well();
    newsroom
        .run(&["withdraw", "s-3", "en", "--notice", "It was wrong."])
        .well();
    let site = newsroom.beside("site");
    newsroom
        .run(&["export", "site", site.to_str().unwrap(), "--plain"])
        .well();
    let nginx = Nginx::of(&site, &newsroom.dir());
    for (headers, to) in [
        ("", "/ar/"),
        ("Accept-Language: en-GB,en;q=0.9,ar;q=0.5\r\n", "/en/"),
        ("Accept-Language: de,ru;q=0.8,en;q=0.6\r\n", "/ru/"),
        ("Accept-Language: en\r\nCookie: lang=ru\r\n", "/ru/"),
    ] {
        let (status, led, _) = nginx.get("/", headers);
        assert_eq!((status, led.as_str()), (302, to), "{headers}");
    }
    assert!(nginx.get("/?lang=en", "").2.contains("Set-Cookie: lang=en"));
    let (status, to, _) = nginx.get("/old/7.html", "");
    assert_eq!((status, to.as_str()), (301, "/en/politics/story-7/"));
    let (status, _, body) = nginx.get("/en/politics/story-3/", "");
    assert_eq!(status, 410);
    assert!(body.contains("It was wrong."), "{body}");
    assert_eq!(nginx.get("/en/politics/story-4/", "").0, 200);
    let (status, _, body) = nginx.get("/ru/none/", "");
    assert_eq!(status, 404);
    assert!(body.contains("lang=\"ru\""));
    assert_eq!(nginx.get("/.tarjuman-export.files", "").0, 404);
    assert_eq!(nginx.get("/nginx/tarjuman.conf", "").0, 404);
}

//! Making a newsroom, publishing, correcting, withdrawing; exit statuses and clear errors.

use crate::newsroom::{Newsroom, tarjuman};

#[test]
fn wrong_usage_is_2_and_a_failure_is_1_with_one_line() {
    assert_eq!(tarjuman(&["no-such-command"]).status, 2);
    assert_eq!(tarjuman(&["publish", "only-a-story"]).status, 2);
    let said = tarjuman(&["--dir", "/nonexistent/newsroom", "story", "list"]);
    assert_eq!(
        (said.status, said.err.lines().count(), said.out.as_str()),
        (1, 1, "")
    );
    assert!(
        said.err.contains("is no newsroom") && said.err.contains("init --languages"),
        "{}",
        said.err
    );
}

#[test]
fn a_newsroom_is_made_once() {
    let newsroom = Newsroom::new();
    let again = newsroom.run(&["init", "--languages", "ar"]);
    assert_eq!(again.status, 1);
    assert!(again.err.contains("is a newsroom already"), "{}", again.err);
    let settings = std::fs::read_to_string(newsroom.dir().join("newsroom.toml")).unwrap();
    assert!(settings.contains("digits = \"arab\""), "{settings}");
}

#[test]
fn a_language_named_twice_and_a_flag_of_another_format_are_said_plainly() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("news");
    let said = tarjuman(&["--dir", dir.to_str().unwrap(), "init", "--languages", "ar,ar"]);
    assert_eq!(said.status, 1);
    assert!(said.err.contains("names ar twice"), "{}", said.err);
    let stray = Newsroom::new().run(&["import", "jsonl", "x.jsonl", "--publish"]);
    assert_eq!((stray.status, stray.err.lines().count()), (2, 1), "{}", stray.err);
}

#[test]
fn a_newsroom_is_made_with_the_database_that_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("news");
    let dir = dir.to_str().unwrap();
    let init = [
        "--dir",
        dir,
        "init",
        "--languages",
        "ar",
        "--database",
        "sqlite:other.db",
    ];
    let _ = tarjuman(&init).well();
    assert!(folder.path().join("news/other.db").is_file());
    assert!(
        tarjuman(&["--dir", dir, "doctor"])
            .well()
            .out
            .contains("sqlite:other.db")
    );
}

#[test]
fn a_slip_in_the_settings_is_named() {
    let newsroom = Newsroom::new();
    let file = newsroom.dir().join("newsroom.toml");
    let settings = std::fs::read_to_string(&file).unwrap();
    for (slip, named) in [
        ("zonne = \"UTC\"\n", "zonne"),
        ("zone = \"Mars/Olympus\"\n", "Mars/Olympus"),
    ] {
        let wrong = settings.replace("zone = \"UTC\"\n", slip);
        std::fs::write(&file, wrong).unwrap();
        let said = newsroom.run(&["story", "list"]);
        assert_eq!((said.status, said.err.lines().count()), (1, 1), "{}", said.err);
        assert!(said.err.contains(named), "{}", said.err);
    }
}

#[test]
fn an_edition_is_published_corrected_and_withdrawn() {
    let newsroom = Newsroom::demo();
    let public = |args: &[&str]| {
        newsroom.run(args).well().json()["public"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    assert_eq!(
        public(&["--json", "publish", "spring-regatta", "ar"]),
        "published"
    );
    let corrected = newsroom
        .run(&[
            "--json",
            "correct",
            "spring-regatta",
            "ar",
            "--note",
            "صُحح التاريخ.",
        ])
        .well()
        .json();
    assert_eq!(corrected["corrections"], 1);
    assert_eq!(
        public(&[
            "--json",
            "withdraw",
            "spring-regatta",
            "ar",
            "--notice",
            "سُحب الخبر."
        ]),
        "withdrawn"
    );
    let again = newsroom.run(&["withdraw", "spring-regatta", "ar", "--notice", "سُحب."]);
    assert_eq!(again.status, 1);
    assert!(
        again
            .err
            .contains("the ar edition of “spring-regatta”: the edition is withdrawn already"),
        "{}",
        again.err
    );
    let blank = newsroom.run(&["correct", "spring-regatta", "ar", "--note", " "]);
    assert!(
        blank.status == 1 && blank.err.contains("--note: "),
        "{}",
        blank.err
    );
    let absent = newsroom.run(&["publish", "night-market", "ru"]);
    assert!(
        absent.status == 1 && absent.err.contains("no edition in ru"),
        "{}",
        absent.err
    );
    let nowhere = newsroom.run(&["publish", "no-such-story", "ru"]);
    assert!(
        nowhere.status == 1 && nowhere.err.contains("no-such-story"),
        "{}",
        nowhere.err
    );
}

#[test]
fn the_copy_desk_bars_what_has_an_error() {
    let newsroom = Newsroom::new();
    let line = r#"{"type":"story","id":"s","section":"politics","editions":{"ar":{"headline":"خبر","blocks":[{"id":"a","kind":"paragraph","runs":[{"text":"انظر الخبر السابق.","marks":[{"link":"story:gone"}]}]}]}}}"#;
    newsroom
        .run(&["import", "jsonl", &newsroom.file("a.jsonl", line)])
        .well();
    let check = newsroom.run(&["--json", "check", "s"]);
    assert_eq!(check.status, 1);
    let error = check
        .json_lines()
        .into_iter()
        .find(|finding| finding["severity"] == "error")
        .unwrap();
    assert_eq!(
        (error["rule"].as_str(), error["block"].as_str()),
        (Some("link-broken-inside"), Some("a"))
    );
    let barred = newsroom.run(&["publish", "s", "ar"]);
    assert!(
        barred.status == 1 && barred.err.contains("link-broken-inside"),
        "{}",
        barred.err
    );
}

#[test]
fn the_demonstration_is_clean_but_for_the_picture_it_awaits() {
    let newsroom = Newsroom::demo();
    let findings = newsroom.run(&["--json", "check"]).well().json_lines();
    let rules: Vec<_> = findings
        .iter()
        .map(|finding| finding["rule"].as_str().unwrap())
        .collect();
    assert_eq!(rules, ["picture-missing"]);
    newsroom.run(&["doctor"]).well();
}

#[test]
fn the_doctor_shows_the_names_that_readers_see() {
    let newsroom = Newsroom::demo();
    let said = newsroom.run(&["--json", "doctor"]).well().json();
    assert_eq!(said["settings"]["name"]["ar"], "الضفاف الثلاث");
    let said = newsroom.run(&["doctor"]).well().out;
    assert!(
        said.contains("الضفاف الثلاث: arab digits, padded day, single months, hijri off, native slugs"),
        "{said}"
    );
}

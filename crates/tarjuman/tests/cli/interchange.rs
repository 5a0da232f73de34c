//! JSON Lines in and out: the same bytes, the same standings, and nothing taken of a bad file.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::{Value, json};

use crate::newsroom::{Newsroom, demo};

/// Imports a file into an empty newsroom, exports it, imports that into another and exports that.
fn round_trip(file: &Path) -> (String, Newsroom, Newsroom) {
    let (first, second) = (Newsroom::new(), Newsroom::new());
    first.run(&["import", "jsonl", file.to_str().unwrap()]).well();
    let out = first.export("out");
    second
        .run(&["import", "jsonl", first.beside("out/all.jsonl").to_str().unwrap()])
        .well();
    assert!(
        second.export("out") == out,
        "the second export differs from the first"
    );
    (out, first, second)
}

#[test]
fn the_demonstration_comes_back_as_the_same_bytes_with_the_same_standings() {
    let (out, first, second) = round_trip(&demo());
    compare_all(&fs::read_to_string(demo()).unwrap(), &out);
    for story in ["newspaper-archive", "student-satellite", "film-festival"] {
        let shown = |newsroom: &Newsroom| newsroom.run(&["story", "show", story]).well().out;
        assert_eq!(shown(&first), shown(&second));
    }
    let shown = first.run(&["story", "show", "newspaper-archive"]).well().out;
    assert!(
        shown.contains("translated from ar: 7 current, 2 stale, 0 orphan, 0 missing"),
        "{shown}"
    );
}

#[test]
fn two_thousand_stories_of_the_generator_come_back_as_they_went_in() {
    let Some(file) = generated(2_000) else { return };
    let (out, first, _) = round_trip(&file);
    compare_all(&fs::read_to_string(&file).unwrap(), &out);
    let again = first
        .run(&["--json", "import", "jsonl", file.to_str().unwrap()])
        .well()
        .json();
    assert_eq!(again["items"], again["already"], "re-running takes nothing twice");
}

/// A corpus of the generator; `None`, said so, where the generator isn't there.
fn generated(stories: usize) -> Option<PathBuf> {
    let shared = std::env::var_os("TARJUMAN_SHARED").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared"),
        PathBuf::from,
    );
    let generator = shared.join("bench/gen_corpus.py");
    if !generator.is_file() {
        println!("skipped: {} isn't there", generator.display());
        return None;
    }
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("generated-{stories}.jsonl"));
    let made = Command::new("python3")
        .arg(generator)
        .args(["tarjuman", "-n", &stories.to_string(), "-o"])
        .arg(&file)
        .status();
    if !made.is_ok_and(|status| status.success()) {
        println!("skipped: python3 can't run the generator");
        return None;
    }
    Some(file)
}

fn records(lines: &str) -> BTreeMap<(String, String), Value> {
    let key = |record: &Value| {
        let text = |field: &str| record[field].as_str().unwrap_or_default().to_owned();
        (text("type"), text("id"))
    };
    lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .map(|record: Value| (key(&record), record))
        .collect()
}

/// Every field that went in came out with the same value. What an export spells out where an import may leave it open is
/// compared by what it means: what units translate, and the file of a picture, which is named by its content.
fn compare_all(given: &str, written: &str) {
    let written = records(written);
    for (key, record) in records(given) {
        compare(&format!("{} {}", key.0, key.1), &record, &written[&key]);
    }
}

fn compare(path: &str, given: &Value, written: &Value) {
    if path.ends_with("picture.file") || path.contains("picture ") && path.ends_with(".file") {
        assert!(
            written.as_str().is_some_and(|file| file.starts_with("media/")),
            "{path}"
        );
        return;
    }
    if path.ends_with("translates") {
        assert_eq!(units(given), units(written), "{path}");
        return;
    }
    match (given, written) {
        (Value::Object(given), Value::Object(written)) => {
            for (key, value) in given {
                let path = format!("{path}.{key}");
                compare(&path, value, written.get(key).unwrap_or(&Value::Null));
            }
        }
        (Value::Array(given), Value::Array(written)) => {
            assert_eq!(given.len(), written.len(), "{path}");
            for (at, (given, written)) in given.iter().zip(written).enumerate() {
                compare(&format!("{path}[{at}]"), given, written);
            }
        }
        (given, written) => assert_eq!(given, written, "{path}"),
    }
}

fn units(translates: &Value) -> Vec<&str> {
    match translates {
        Value::Array(many) => many.iter().flat_map(units).collect(),
        Value::Object(one) => one["block"].as_str().into_iter().collect(),
        one => one.as_str().into_iter().collect(),
    }
}

const GOOD: &str = r#"{"type":"story","id":"good","section":"politics","editions":{"ar":{"headline":"خبر سليم","status":"published","published_at":"2026-11-01T09:00:00Z","blocks":[{"id":"a","kind":"paragraph","text":"نص."}]}}}"#;
const BAD: &str = r#"{"type":"story","id":"bad","editions":{"ar":{"headline":"  ","status":"published","published_at":"2026-11-01T09:00:00Z"}}}"#;

#[test]
fn nothing_of_a_file_with_a_bad_line_is_taken_unless_it_is_to_go_on() {
    let newsroom = Newsroom::new();
    let file = newsroom.file("mixed.jsonl", &format!("{GOOD}\n{BAD}\n"));
    let said = newsroom.run(&["--json", "import", "jsonl", &file]);
    let report = said.json();
    assert_eq!((said.status, &report["taken"]), (1, &json!(0)));
    let bad = report["left_out"]
        .as_array()
        .unwrap()
        .iter()
        .find(|left| left["place"] == "line 2")
        .unwrap();
    assert!(
        bad["reason"].as_str().unwrap().contains("editions.ar.headline"),
        "{bad}"
    );
    assert_eq!(newsroom.run(&["--json", "story", "list"]).well().out, "");

    let report = newsroom
        .run(&["--json", "import", "jsonl", &file, "--keep-going"])
        .well()
        .json();
    assert_eq!((&report["items"], &report["taken"]), (&json!(2), &json!(1)));
    assert_eq!(report["left_out"].as_array().unwrap().len(), 1);
}

#[test]
fn a_dry_run_says_what_it_would_take_and_takes_nothing() {
    let newsroom = Newsroom::new();
    let file = newsroom.file("good.jsonl", GOOD);
    let report = newsroom
        .run(&["--json", "import", "jsonl", &file, "--dry-run"])
        .well()
        .json();
    assert_eq!(
        (&report["taken"], &report["stories"]),
        (&json!(1), &json!(["good"]))
    );
    assert_eq!(newsroom.run(&["--json", "story", "list"]).well().out, "");
}

#[test]
fn a_dry_run_that_keeps_going_counts_what_is_good_of_a_bad_file() {
    let newsroom = Newsroom::new();
    let file = newsroom.file("mixed.jsonl", &format!("not json\n{GOOD}"));
    let report = newsroom
        .run(&["--json", "import", "jsonl", &file, "--keep-going", "--dry-run"])
        .well()
        .json();
    assert_eq!((&report["items"], &report["taken"]), (&json!(2), &json!(1)));
    assert_eq!(report["left_out"][0]["place"], "line 1");
    assert_eq!(newsroom.run(&["--json", "story", "list"]).well().out, "");
}

#[test]
fn where_nothing_is_taken_each_record_is_named_and_one_line_says_why() {
    let newsroom = Newsroom::new();
    let file = newsroom.file("mixed.jsonl", &format!("not json\n{GOOD}"));
    let said = newsroom.run(&["--json", "import", "jsonl", &file]);
    assert_eq!((said.status, said.err.lines().count()), (1, 1));
    assert!(
        said.err.contains("line 1") && said.err.contains("isn't JSON"),
        "{}",
        said.err
    );
    let good = &said.json()["left_out"][1];
    assert_eq!(
        (&good["item"], &good["place"]),
        (&json!("story good"), &json!("line 2"))
    );
}

#[test]
fn a_text_that_is_there_takes_the_section_it_lacked_and_a_dry_run_takes_none() {
    let newsroom = Newsroom::new();
    let file = newsroom.file(
        "page.txt",
        "Only a headline\n\nOctober 1, 2020\n\nA paragraph of words, with a full stop.\n",
    );
    let import = |more: &[&str]| {
        let args = [
            &["--json", "import", "text", file.as_str(), "--language", "en"],
            more,
        ]
        .concat();
        newsroom.run(&args).well().json()
    };
    assert_eq!(import(&[])["taken"], 1);
    assert_eq!(import(&["--dry-run"])["already"], 1);
    assert_eq!(import(&["--section", "world", "--dry-run"])["merged"], 1);
    let again = import(&["--publish"]);
    let remarks = again["remarks"].as_array().unwrap();
    assert!(
        remarks.iter().any(|remark| remark["rule"] == "not-published"),
        "{again}"
    );
    assert_eq!(import(&["--section", "world", "--publish"])["merged"], 1);
    let listed = newsroom.run(&["--json", "story", "list"]).well().json();
    assert_eq!(
        (&listed["section"], &listed["editions"]["en"]["public"]),
        (&json!("world"), &json!("published"))
    );
}

#[test]
fn what_differs_is_left_out_and_an_update_takes_it_as_a_new_revision() {
    let newsroom = Newsroom::new();
    newsroom
        .run(&["import", "jsonl", &newsroom.file("one.jsonl", GOOD)])
        .well();
    let changed = newsroom.file("two.jsonl", &GOOD.replace("نص.", "نص آخر."));
    let said = newsroom.run(&["--json", "import", "jsonl", &changed]);
    assert_eq!(
        (said.status, said.json()["left_out"].as_array().unwrap().len()),
        (1, 1)
    );
    let report = newsroom
        .run(&["--json", "import", "jsonl", &changed, "--update"])
        .well()
        .json();
    assert_eq!(report["taken"], 1);
    let record = newsroom.run(&["--json", "story", "show", "good"]).well().json();
    assert_eq!(record["editions"]["ar"]["blocks"][0]["text"], "نص آخر.");
}

#[test]
fn a_slug_that_is_taken_gets_a_number_and_a_remark() {
    let newsroom = Newsroom::new();
    let twin = GOOD.replace("\"good\"", "\"twin\"");
    let file = newsroom.file("twins.jsonl", &format!("{GOOD}\n{twin}\n"));
    let report = newsroom.run(&["--json", "import", "jsonl", &file]).well().json();
    let rules: Vec<&Value> = report["remarks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|remark| &remark["rule"])
        .collect();
    assert!(rules.contains(&&json!("slug-taken")), "{rules:?}");
    let twin = newsroom.run(&["--json", "story", "show", "twin"]).well().json();
    assert_eq!(twin["editions"]["ar"]["slug"], "خبر-سليم-2");
}

#[test]
fn what_has_no_section_stays_ready_with_a_remark() {
    let newsroom = Newsroom::new();
    let file = newsroom.file("nowhere.jsonl", &GOOD.replace("\"section\":\"politics\",", ""));
    let report = newsroom.run(&["--json", "import", "jsonl", &file]).well().json();
    assert_eq!(report["remarks"][0]["rule"], "stays-ready");
    let story = newsroom.run(&["--json", "story", "show", "good"]).well().json();
    assert_eq!(story["editions"]["ar"]["status"], "ready");
}

#[test]
fn a_translation_that_comes_later_is_merged() {
    let newsroom = Newsroom::new();
    newsroom
        .run(&["import", "jsonl", &newsroom.file("one.jsonl", GOOD)])
        .well();
    let mut record: Value = serde_json::from_str(GOOD).unwrap();
    record["editions"]["ru"] = json!({"headline": "Добрая весть", "translated_from": "ar",
        "blocks": [{"id": "r", "kind": "paragraph", "text": "Текст.", "translates": "a"}]});
    let file = newsroom.file("two.jsonl", &record.to_string());
    let report = newsroom.run(&["--json", "import", "jsonl", &file]).well().json();
    assert_eq!((&report["merged"], &report["items"]), (&json!(1), &json!(1)));
    assert!(
        newsroom
            .run(&["story", "show", "good"])
            .well()
            .out
            .contains("2 current, 0 stale")
    );
}

#[test]
fn a_story_that_was_left_out_is_not_named_as_taken_and_the_failure_is_said() {
    let newsroom = Newsroom::new();
    newsroom
        .run(&["import", "jsonl", &newsroom.file("one.jsonl", GOOD)])
        .well();
    let changed = newsroom.file("two.jsonl", &GOOD.replace("نص.", "نص آخر."));
    let said = newsroom.run(&["--json", "import", "jsonl", &changed]);
    assert_eq!(said.json()["stories"], json!([]));
    assert_eq!((said.status, said.err.lines().count()), (1, 1), "{}", said.err);
}

#[test]
fn a_file_that_is_not_there_is_reported_and_the_others_are_taken() {
    let newsroom = Newsroom::new();
    let file = newsroom.file("good.jsonl", GOOD);
    let report = newsroom
        .run(&["--json", "import", "jsonl", "/nowhere/at-all.jsonl", &file])
        .well()
        .json();
    assert_eq!((&report["items"], &report["taken"]), (&json!(2), &json!(1)));
}

#[test]
fn stories_whose_blocks_have_no_ids_are_there_already_the_second_time() {
    let newsroom = Newsroom::new();
    let file = newsroom.file("bare.jsonl", &GOOD.replace("\"id\":\"a\",", ""));
    newsroom.run(&["import", "jsonl", &file]).well();
    let report = newsroom.run(&["--json", "import", "jsonl", &file]).well().json();
    assert_eq!(report["already"], 1, "{report}");
}

#[test]
fn a_dry_run_judges_by_what_is_there_and_says_what_the_import_then_says() {
    let newsroom = Newsroom::demo();
    let changed = GOOD.replace("\"good\"", "\"twin\"");
    let demo = fs::read_to_string(demo()).unwrap();
    let stories = demo.lines().filter(|line| line.contains("\"type\":\"story\""));
    let known: Vec<&str> = stories.take(3).collect();
    let lines = format!("{}\n{GOOD}\n{changed}\n", known.join("\n"));
    let file = newsroom.file("some.jsonl", &lines);
    let run = |flags: &[&str]| {
        let args = [&["--json", "import", "jsonl", file.as_str()], flags].concat();
        newsroom.run(&args).well().json()
    };
    let before = newsroom.export("before");
    let trial = run(&["--dry-run"]);
    assert_eq!((&trial["taken"], &trial["already"]), (&json!(2), &json!(3)));
    assert!(trial["remarks"].to_string().contains("slug-taken"), "{trial}");
    assert!(
        newsroom.export("after") == before,
        "a dry run leaves nothing behind"
    );
    assert_eq!(run(&[]), trial, "the import says what the dry run said");
}

#[test]
fn a_dry_run_keeps_no_picture() {
    let newsroom = Newsroom::new();
    let report = newsroom
        .run(&["--json", "import", "jsonl", demo().to_str().unwrap(), "--dry-run"])
        .well()
        .json();
    assert_eq!(report["taken"], report["items"]);
    assert!(!newsroom.dir().join("media").exists());
}

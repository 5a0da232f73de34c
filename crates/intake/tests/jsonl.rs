//! The interchange: what is written is read back, and what is bad is named.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should panic")]

use std::{fs, path::Path, process::Command};

use fixture::Counter;
use intake::jsonl::{BadLine, read_line, write};
use newsroom::{
    record::{Record, StoryRecord},
    standing::{Standing, Tally, standings},
};
use serde_json::Value;

fn read(line: &str) -> Result<Record, BadLine> {
    read_line(line, 7, &mut Counter::default()).map(|read| read.record)
}

fn story(line: &str) -> StoryRecord {
    match read(line).unwrap() {
        Record::Story(story) => *story,
        other => panic!("{other:?}"),
    }
}

fn demo() -> impl Iterator<Item = &'static str> {
    include_str!("../../tarjuman/demo/demo.jsonl").lines()
}

#[test]
fn what_was_written_is_read_back_and_written_as_the_same_bytes() {
    for line in demo() {
        let record = read(line).unwrap();
        let written = write(&record);
        assert_eq!(read(&written).unwrap(), record);
        assert_eq!(write(&read(&written).unwrap()), written);
    }
}

/// Every field that went in comes out as it was, but for what is spelled out: hashes, defaults, and a picture's file.
#[test]
fn what_comes_out_is_what_went_in_field_by_field() {
    for line in demo() {
        let given: Value = serde_json::from_str(line).unwrap();
        let written: Value = serde_json::from_str(&write(&read(line).unwrap())).unwrap();
        compare("", &given, &written);
    }
}

fn compare(path: &str, given: &Value, written: &Value) {
    match (given, written) {
        _ if path.ends_with("translates") => {}
        (Value::Object(given), Value::Object(written)) => {
            for (key, value) in given {
                let path = format!("{path}.{key}");
                compare(&path, value, written.get(key).unwrap_or(&Value::Null));
            }
        }
        (Value::Array(given), Value::Array(written)) => {
            assert_eq!(given.len(), written.len(), "{path}");
            for (given, written) in given.iter().zip(written) {
                compare(path, given, written);
            }
        }
        (given, written) => assert_eq!(given, written, "{path}"),
    }
}

#[test]
fn a_bare_reference_means_the_wording_now_in_the_source() {
    let story = story(
        r#"{"type":"story","id":"s","editions":{
            "ar":{"headline":"خبر","translated_from":"ru","blocks":[{"id":"c1","kind":"paragraph","text":"نص","translates":"b1"}]},
            "ru":{"headline":"Новость","blocks":[{"id":"b1","kind":"paragraph","text":"Текст"},{"id":"b2","kind":"divider"}]}}}"#
            .replace('\n', " ")
            .as_str(),
    );
    let [ar, ru] = story.editions.as_slice() else {
        panic!("two editions by tag")
    };
    let lines = standings(&ru.text, &ar.text);
    assert_eq!(
        Tally::of(&lines),
        Tally {
            current: 2,
            stale: 0,
            orphan: 0,
            missing: 1
        }
    );
    assert_eq!(lines[2].standing, Standing::Missing);
}

#[test]
fn a_later_text_says_only_what_differs() {
    let line = r#"{"type":"story","id":"s","editions":{"ar":{"headline":"خبر","slug":"خبر","byline":"سلمى","status":"published","published_at":"2026-11-01T09:00:00Z","blocks":[{"id":"a","kind":"paragraph","text":"قديم"}],"working":{"state":"in_review","byline":"","blocks":[{"id":"a","kind":"paragraph","text":"جديد"}]}}}}"#;
    assert_eq!(write(&read(line).unwrap()), line);
    let working = story(line).editions[0].working.clone().unwrap().text.unwrap();
    assert_eq!((working.byline, working.headline.as_str()), (None, "خبر"));
}

#[test]
fn a_bad_line_names_its_place_and_its_reason() {
    let edition = |fields: &str| format!(r#"{{"type":"story","id":"s","editions":{{"ar":{{{fields}}}}}}}"#);
    let cases = [
        ("{".to_owned(), "EOF"),
        (r#"{"type":"poem"}"#.to_owned(), "“poem” is no type of record"),
        (
            r#"{"type":"section","id":"search"}"#.to_owned(),
            "can't be a section",
        ),
        (r#"{"type":"story","id":"s"}"#.to_owned(), "at least one edition"),
        (
            edition(r#""headline":" ","status":"published""#),
            "editions.ar.headline: a headline needs",
        ),
        (
            edition(r#""headline":"خ","colour":"red""#),
            "unknown field `colour`",
        ),
        (
            edition(r#""headline":"خ","status":"withdrawn""#),
            "editions.ar.notice",
        ),
        (
            edition(r#""headline":"خ","notice":"x""#),
            "whose status is draft has no `notice`",
        ),
        (
            edition(r#""headline":"خ","published_at":"yesterday""#),
            "editions.ar.published_at",
        ),
        (
            edition(r#""headline":"خ","translated_from":"ru""#),
            "there is no ru edition",
        ),
        (
            edition(r#""headline":"خ","blocks":[{"kind":"paragraph","speaker":"x"}]"#),
            "a paragraph has no `speaker`",
        ),
        (
            edition(r#""headline":"خ","blocks":[{"id":"a","kind":"divider"},{"id":"a","kind":"divider"}]"#),
            "stands twice",
        ),
        (
            edition(
                r#""headline":"خ","blocks":[{"kind":"paragraph","runs":[{"text":"x","marks":[{"link":"javascript:x"}]}]}]"#,
            ),
            "editions.ar.blocks[0].runs[0].marks[0]: “javascript:x”",
        ),
        (
            edition(r#""headline":"خ","blocks":[{"kind":"paragraph","translates":"b1"}]"#),
            "has no translated_from",
        ),
    ];
    for (line, expected) in cases {
        let error = read(&line).unwrap_err().to_string();
        assert!(
            error.starts_with("line 7: ") && error.contains(expected),
            "{line}\n{error}"
        );
    }
}

#[test]
fn editions_that_translate_each_other_in_a_circle_are_refused() {
    let line = r#"{"type":"story","editions":{"ar":{"headline":"خ","translated_from":"ru"},"ru":{"headline":"Н","translated_from":"ar"}}}"#;
    assert!(read(line).unwrap_err().to_string().contains("circle"));
}

#[test]
fn an_original_that_remembers_a_source_is_written_with_its_memory() {
    let memory = r#"[{"block":"@headline","content":"CONTENT"}]"#;
    let plain = r#"{"type":"story","id":"s","editions":{"ar":{"headline":"خبر","standfirst":"موجز"}}}"#;
    let record = story(plain);
    let content = record.editions[0].text.units()[0].content.to_string();
    let memory = memory.replace("CONTENT", &content);
    let line = plain.replace(
        "\"standfirst\"",
        &format!("\"headline_translates\":{memory},\"standfirst_translates\":{memory},\"standfirst\""),
    );
    let record = read(&line).unwrap();
    assert_eq!(read(&write(&record)).unwrap(), record);
}

#[test]
fn blocks_without_ids_are_told_from_those_that_have_one() {
    let line = r#"{"type":"story","id":"s","editions":{"ar":{"headline":"خبر","blocks":[
        {"kind":"paragraph","text":"أ"},{"id":"b","kind":"list","items":[{"text":"ب"}]}]}}}"#;
    let read = read_line(line, 1, &mut Counter::default()).unwrap();
    let mut made: Vec<&str> = read.made.blocks.iter().map(|id| id.as_str()).collect();
    made.sort_unstable();
    assert_eq!(made, ["id-1", "id-2"]);
}

#[test]
fn what_contradicts_itself_or_would_be_lost_is_refused() {
    let story = |fields: &str| format!(r#"{{"type":"story","id":"s",{fields}}}"#);
    let translation = |fields: &str| {
        story(&format!(
            r#""editions":{{"ar":{{"headline":"خ","translated_from":"ru",{fields}}},"ru":{{"headline":"Н"}}}}"#
        ))
    };
    let headline = r#""editions":{"ar":{"headline":"خ"}}"#;
    let cases = [
        (
            translation(r#""standfirst_translates":"@standfirst""#),
            "editions.ar.standfirst_translates: it is given, but the edition has no standfirst",
        ),
        (
            translation(r#""headline_translates":["@headline","@headline"]"#),
            "editions.ar.headline_translates[1]: “@headline” stands twice",
        ),
        (
            story(&format!(
                r#""sources":[{{"agency":"tass","url":"javascript:alert(1)"}}],{headline}"#
            )),
            "sources[0].url: “javascript:alert(1)” is not a web address",
        ),
        (
            story(&format!(r#""topics":["a","!"],{headline}"#)),
            "topics[1]: the id “!” is an address",
        ),
        (
            r#"{"type":"picture","id":"p","licence":{"url":"javascript:x"}}"#.to_owned(),
            "licence.url: “javascript:x” is not a web address",
        ),
        (
            r#"{"type":"topic","id":"a","names":{"ar":"قمة","AR":"لقاء"}}"#.to_owned(),
            "names: ar stands twice",
        ),
        (
            r#"{"type":"topic","id":"a","names":{"ar":" \u200f"}}"#.to_owned(),
            "names.ar: a name needs at least one visible character",
        ),
    ];
    for (line, expected) in cases {
        let error = read(&line).map(|record| write(&record)).unwrap_err().to_string();
        assert!(error.contains(expected), "{line}\n{error}");
    }
}

#[test]
fn a_note_on_a_draft_goes_round() {
    let line = r#"{"type":"story","id":"s","editions":{"ar":{"headline":"خ","status":"in_review","blocks":[],"working":{"state":"in_review","note":"أعد الصياغة"}}}}"#;
    assert_eq!(write(&read(line).unwrap()), line);
}

#[test]
fn every_kind_of_block_goes_round() {
    let line = r#"{"type":"story","id":"s","section":"politics","topics":["a"],"place":"Moscow","lead_picture":"p","sources":[{"agency":"tass","url":"https://example.org/1","terms":"x"}],"dossier":"d","editions":{"ar":{"headline":"خ","status":"draft","blocks":[{"id":"b1","kind":"paragraph","text":" نص  كما هو "},{"id":"b2","kind":"paragraph","runs":[{"text":"قال "},{"text":"Le Monde","marks":["strong","emphasis",{"link":"https://example.org/"},{"lang":"fr"}]}]},{"id":"b3","kind":"quote","text":"ق","speaker":"م","channel":"ب"},{"id":"b4","kind":"list","style":"numbered","items":[{"id":"i1","text":"أ"}]},{"id":"b5","kind":"picture","picture":"p"},{"id":"b6","kind":"embed","text":"ف","url":"https://example.org/v"},{"id":"b7","kind":"table","header":"none","rows":[[{"id":"c1","text":"١"},{"id":"c2","text":""}]]},{"id":"b8","kind":"divider"},{"id":"b9","kind":"crosshead","text":""}]}}}"#;
    assert_eq!(write(&read(line).unwrap()), line);
}

#[test]
fn the_generators_stories_go_round_and_their_translations_are_current() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let script = root.join("../shared/bench/gen_corpus.py");
    let file = std::env::temp_dir().join(format!("tarjuman-corpus-{}.jsonl", std::process::id()));
    let made = Command::new("python3")
        .arg(&script)
        .args(["tarjuman", "-n", "100", "-o"])
        .arg(&file)
        .status();
    if !script.exists() || !made.is_ok_and(|status| status.success()) {
        println!("skipped: the generator isn't at {}", script.display());
        return;
    }
    let corpus = fs::read_to_string(&file).unwrap();
    fs::remove_file(&file).unwrap();
    for line in corpus.lines() {
        let record = read(line).unwrap();
        let written = write(&record);
        assert_eq!(read(&written).unwrap(), record);
        let given: Value = serde_json::from_str(line).unwrap();
        compare("", &given, &serde_json::from_str(&written).unwrap());
        if let Record::Story(story) = record {
            let [ar, en, ru] = story.editions.as_slice() else {
                panic!("three editions by tag")
            };
            for translation in [ar, en] {
                assert!(Tally::of(&standings(&ru.text, &translation.text)).is_current());
            }
        }
    }
}

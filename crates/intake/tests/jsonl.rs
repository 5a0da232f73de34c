//! The interchange: what is written is read back, and what is bad is named.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should panic")]

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
            edition(r#""headline":" ""#),
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

//! The text of an edition as JSON: what is written is read as it was, and what isn't known is refused with its place.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should panic")]

use intake::jsonl::text::{read, write};
use language::Lang;
use newsroom::{line::Headline, standing::UnitId, text::Text};

const WHOLE: &str = r#"{"headline":"عادت العبّارة","kicker":"المضيق","dateline":"المنامة، ١ نوفمبر","short_headline":"العبّارة",
    "standfirst":"بعد عام.","byline":"سلمى","slug":"العبارة","headline_translates":[],"standfirst_translates":[],
    "blocks":[
      {"id":"a","kind":"paragraph","runs":[{"text":"قال "},{"text":"الوزير","marks":["strong",{"link":"https://example.org/"},{"lang":"ru"}]}],
       "translates":[{"block":"b1","content":"1:00000000000000000000000000000000"}]},
      {"id":"b","kind":"quote","text":"نعم","speaker":"وزير","channel":"وكالة"},
      {"id":"l","kind":"list","style":"numbered","items":[{"id":"i","text":"أولا"}]},
      {"id":"t","kind":"table","header":"row","rows":[[{"id":"c","text":"خلية"}]]},
      {"id":"p","kind":"picture","picture":"p-1"},{"id":"e","kind":"embed","url":"https://example.org/v","text":"فيديو"},
      {"id":"d","kind":"divider"},{"id":"n","kind":"paragraph","text":""}]}"#;

#[test]
fn what_is_written_is_read_as_it_was() {
    let text = read(WHOLE, None).unwrap();
    assert_eq!(text.body.blocks().len(), 8);
    let written = write(&text);
    assert_eq!(read(&written.to_string(), None).unwrap(), text);
    assert_eq!(write(&read(&written.to_string(), None).unwrap()), written);
}

#[test]
fn what_is_not_known_is_refused_with_its_place() {
    let block = |fields: &str| {
        format!(r#"{{"headline":"خ","blocks":[{{"id":"a","kind":"paragraph","text":"x"}},{{{fields}}}]}}"#)
    };
    for (json, place, why) in [
        ("{".to_owned(), "", "isn't JSON"),
        ("[]".to_owned(), "", "an object"),
        (r#"{"headline":"خ"}"#.to_owned(), "", "missing field `blocks`"),
        (
            r#"{"headline":"خ","html":"<p>"}"#.to_owned(),
            "html",
            "unknown field",
        ),
        (
            block(r#""id":"b","kind":"html","text":"x""#),
            "blocks[1].kind",
            "no kind of block",
        ),
        (
            block(r#""id":"b","kind":"paragraph","html":"x""#),
            "blocks[1].html",
            "unknown field",
        ),
        (
            block(r#""id":"a","kind":"paragraph","text":"x""#),
            "blocks",
            "stands twice",
        ),
        (
            block(r#""kind":"paragraph","text":"x""#),
            "blocks[1].id",
            "needed",
        ),
        (
            block(r#""id":"b","kind":"list","items":[{"text":"x"}]"#),
            "blocks[1].items[0].id",
            "needed",
        ),
        (
            block(r#""id":"b","kind":"divider","text":"x""#),
            "blocks[1].text",
            "has no",
        ),
        (
            block(
                r#""id":"b","kind":"paragraph","runs":[{"text":"x","marks":[{"link":"javascript:alert(1)"}]}]"#,
            ),
            "blocks[1].runs[0].marks[0]",
            "not a web address",
        ),
        (
            block(r#""id":"b","kind":"paragraph","runs":[{"text":"x","marks":["blink"]}]"#),
            "blocks[1].runs[0].marks[0]",
            "a mark is",
        ),
        (
            block(r#""id":"b","kind":"embed","url":"data:text/html,x""#),
            "blocks[1].url",
            "not a web address",
        ),
        (
            block(r#""id":"b","kind":"paragraph","text":7"#),
            "blocks[1].text",
            "invalid type",
        ),
        (
            r#"{"headline":"خ","slug":"a b","blocks":[]}"#.to_owned(),
            "slug",
            "",
        ),
    ] {
        let bad = read(&json, None).unwrap_err();
        assert_eq!(bad.place, place, "{json}: {bad}");
        assert!(bad.reason.contains(why), "{json}: {bad}");
    }
}

#[test]
fn whoever_is_still_typing_may_have_no_headline_yet() {
    let text = read(
        r#"{"headline":" ","standfirst":"","kicker":null,"blocks":[]}"#,
        None,
    )
    .unwrap();
    assert!(text.headline.is_awaited() && text.standfirst.is_none() && text.kicker.is_none());
}

#[test]
fn a_line_of_a_translation_translates_its_sources_where_nothing_else_is_said() {
    let ru = Lang::parse("ru").unwrap();
    let source = Text::new(Headline::parse("Паром вернулся").unwrap());
    let said = read(r#"{"headline":"عادت","blocks":[]}"#, Some((&ru, &source))).unwrap();
    assert_eq!(said.headline_translates[0].unit, UnitId::Headline);
    let own = read(
        r#"{"headline":"عادت","headline_translates":[],"blocks":[]}"#,
        Some((&ru, &source)),
    )
    .unwrap();
    assert_eq!(own.headline_translates, []);
}

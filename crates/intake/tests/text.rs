//! Pages of text: cases that a linguist can add, the seed, other encodings, and bytes that are no text.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should panic")]

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use encoding_rs::{WINDOWS_1251, WINDOWS_1256};
use fixture::{Counter, ids::lang};
use intake::text::{BadText, Draft, read};
use language::Lang;
use newsroom::remark::Remark;
use proptest::prelude::*;

fn ours() -> Vec<Lang> {
    ["ar", "ru", "en"].map(lang).to_vec()
}

fn page(bytes: &[u8], given: Option<&str>) -> Result<(Draft, Vec<Remark>), BadText> {
    let given = given.map(lang);
    read(bytes, given.as_ref(), &ours(), "page", &mut Counter::default())
}

fn written(draft: &Draft, remarks: &[Remark]) -> String {
    let mut out = String::new();
    let mut line =
        |name: &str, value: Option<&str>| writeln!(out, "{name}: {}", value.unwrap_or("—")).unwrap();
    line("language", Some(draft.lang.as_str()));
    line("headline", Some(draft.text.headline.as_str()));
    let year = |year: Option<i16>| year.map_or("????".to_owned(), |year| format!("{year:04}"));
    let date = draft
        .date
        .map(|date| format!("{}-{:02}-{:02}", year(date.year), date.month, date.day));
    line("date", date.as_deref());
    for block in draft.text.body.blocks() {
        line(block.kind_word(), Some(&block.runs().unwrap().text()));
    }
    line(
        "byline",
        draft.text.byline.as_ref().map(newsroom::line::Byline::as_str),
    );
    line("photo", draft.photo_credit.as_deref());
    line("source", draft.source.as_deref());
    let rules: Vec<&str> = remarks.iter().map(|remark| remark.rule).collect();
    line("remarks", Some(&rules.join(", ")));
    out
}

#[test]
fn pages_are_read_as_their_cases_say() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/text");
    let mut pages: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    pages.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    pages.sort();
    assert!(4 <= pages.len());
    for path in pages {
        let (draft, remarks) = page(&fs::read(&path).unwrap(), None).unwrap();
        let tag = path
            .file_stem()
            .unwrap()
            .to_str()
            .unwrap()
            .rsplit('.')
            .next()
            .unwrap();
        assert_eq!(draft.lang.as_str(), tag, "{}", path.display());
        let said = written(&draft, &remarks);
        let expected = path.with_extension("expected");
        if std::env::var_os("UPDATE_CASES").is_some() {
            fs::write(&expected, &said).unwrap();
        }
        assert_eq!(
            said,
            fs::read_to_string(&expected).unwrap_or_default(),
            "{}",
            path.display()
        );
    }
}

#[test]
fn older_encodings_are_told_by_their_letters_and_said() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/text");
    for (name, encoding) in [("harbour.ar.txt", WINDOWS_1256), ("harbour.ru.txt", WINDOWS_1251)] {
        let text = fs::read_to_string(folder.join(name))
            .unwrap()
            .replace("العربية | Русский | English", "Ru En");
        // Windows-1256 has no Arabic digits; newsrooms of its days wrote the others.
        let text: String = text
            .chars()
            .map(|c| language::digits::value(c).map_or(c, |v| char::from(b'0' + v)))
            .collect();
        let (bytes, _, lossy) = encoding.encode(&text);
        assert!(!lossy, "{name}");
        let (draft, remarks) = page(&bytes, None).unwrap();
        assert_eq!(draft.text, page(text.as_bytes(), None).unwrap().0.text, "{name}");
        assert!(
            remarks.iter().any(|remark| remark.text.contains(encoding.name())),
            "{name}: {remarks:?}"
        );
    }
}

#[test]
fn utf_16_is_read_by_its_mark() {
    let text = "Порт принял первый пароход\n\nУтром в порт пришёл первый за год пароход.\n";
    let bytes: Vec<u8> = std::iter::once(0xfeff)
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(
        page(&bytes, None).unwrap().0.text.headline.as_str(),
        "Порт принял первый пароход"
    );
}

#[test]
fn what_is_no_text_is_named() {
    let cases: [(&[u8], &str); 7] = [
        (b"", "no text in it"),
        (b" \n\xc2\xa0\n", "no text in it"),
        (b"\x89PNG\r\n\x1a\n", "a picture, not text"),
        (b"%PDF-1.7", "a PDF, not text"),
        (b"a\0b", "a file of bytes"),
        (b"<!DOCTYPE html><p>x</p>", "a web page's source"),
        (b"caf\xe9 au lait", "its encoding can't be told"),
    ];
    for (bytes, expected) in cases {
        let error = page(bytes, Some("ar")).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
    }
}

#[test]
fn a_language_that_cannot_be_told_or_is_not_ours_is_said() {
    assert!(matches!(
        page(b"12345\n\n67890\n", None),
        Err(BadText::Language(_))
    ));
    assert!(matches!(
        page("Ein Satz.\n\nNoch einer.".as_bytes(), Some("de")),
        Err(BadText::NotOurs(_))
    ));
    let (_, remarks) = page(
        "Порт принял пароход\n\nУтром в порт пришёл первый за год пароход.".as_bytes(),
        Some("en"),
    )
    .unwrap();
    assert!(
        remarks.iter().any(|remark| remark.text.contains("reads like ru")),
        "{remarks:?}"
    );
}

#[test]
fn the_seed_is_read_field_by_field() {
    let data = std::env::var_os("TARJUMAN_DATA").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        PathBuf::from,
    );
    let Ok(bytes) = fs::read(data.join("seed/putin-macron.ar.txt")) else {
        println!("skipped: {} has no seed", data.display());
        return;
    };
    let (draft, _) = page(&bytes, Some("ar")).unwrap();
    let kinds: Vec<&str> = draft
        .text
        .body
        .blocks()
        .iter()
        .map(newsroom::block::Block::kind_word)
        .collect();
    assert_eq!(kinds.iter().filter(|kind| **kind == "paragraph").count(), 10);
    assert_eq!(kinds[5], "crosshead");
    assert_eq!(kinds.len(), 11);
    assert_eq!(
        draft
            .date
            .and_then(language::date_reading::FoundDate::date)
            .unwrap()
            .to_string(),
        "2020-10-01"
    );
    assert_eq!(
        draft.text.byline.unwrap().as_str(),
        "مجموعة الرؤية الاستراتيجية \"روسيا - العالم الإسلامي\""
    );
    assert_eq!(
        draft.photo_credit.as_deref(),
        Some("الموقع الرسمي لرئيس روسيا الاتحادية")
    );
    assert_eq!(draft.source.as_deref(), Some("تاس"));
    assert!(
        draft
            .text
            .body
            .blocks()
            .iter()
            .all(|block| !block.runs().unwrap().is_blank())
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = page(&bytes, Some("ar"));
    }

    #[test]
    fn no_text_makes_it_panic(text in "[\\p{Arabic}\\p{Cyrillic}a-z0-9:.,«»\"\\n\\r \u{a0}\u{200f}-]{0,200}") {
        let _ = page(text.as_bytes(), None);
    }
}

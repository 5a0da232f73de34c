//! Pages of text: cases that a linguist can add, the seed, other encodings, and bytes that are no text.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should panic")]

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use encoding_rs::{KOI8_R, WINDOWS_1251, WINDOWS_1256};
use fixture::{Counter, ids::lang};
use intake::text::{BadText, Draft, LONGEST, read};
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
fn line_ends_of_any_system_part_lines() {
    let expected = page("Порт принял пароход\n\nУтром пришёл пароход.\n".as_bytes(), None)
        .unwrap()
        .0;
    for end in ["\r\n", "\r", "\u{2028}", "\u{85}"] {
        let text = format!("Порт принял пароход{end}{end}Утром пришёл пароход.{end}");
        let (draft, remarks) = page(text.as_bytes(), None).unwrap();
        assert_eq!(draft, expected, "{end:?}");
        assert!(
            remarks
                .iter()
                .any(|remark| remark.text == "cleaned: line-end, 3 times"),
            "{end:?}: {remarks:?}"
        );
    }
}

#[test]
fn a_declared_encoding_is_believed() {
    let (bytes, _, _) = KOI8_R.encode("charset=koi8-r\nПорт принял пароход\nУтром пришёл пароход.\n");
    let (draft, remarks) = page(&bytes, Some("ru")).unwrap();
    assert_eq!(
        draft.text.body.blocks()[1].runs().unwrap().text(),
        "Утром пришёл пароход."
    );
    assert!(
        remarks.iter().any(|remark| remark.rule == "encoding"),
        "{remarks:?}"
    );
}

#[test]
fn a_text_over_the_limit_is_refused() {
    assert_eq!(
        page(&vec![b'a'; LONGEST + 1], Some("en")).unwrap_err(),
        BadText::TooLong
    );
}

fn data() -> PathBuf {
    std::env::var_os("TARJUMAN_DATA").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        PathBuf::from,
    )
}

#[test]
fn the_seed_is_read_field_by_field() {
    let data = data();
    let Ok(bytes) = fs::read(data.join("seed/putin-macron.ar.txt")) else {
        println!("skipped: {} has no seed", data.display());
        return;
    };
    let (draft, remarks) = page(&bytes, None).unwrap();
    let said = written(&draft, &remarks);
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines[0], "language: ar");
    assert_eq!(
        lines[1],
        "headline: بوتين وماكرون يناقشان الوضع في ناغورني قره باغ"
    );
    assert_eq!(lines[2], "date: 2020-10-01");
    assert_eq!(lines[8], "crosshead: الأزمة السياسية في بيلاروسيا");
    let paragraphs = lines.iter().filter(|line| line.starts_with("paragraph: "));
    assert_eq!(paragraphs.count(), 10);
    // The quotation that never closes stays as it is: the copy desk's to find.
    assert_eq!(lines[11].matches('"').count(), 1, "{}", lines[11]);
    assert_eq!(
        lines[14],
        "byline: مجموعة الرؤية الاستراتيجية \"روسيا - العالم الإسلامي\""
    );
    assert_eq!(lines[15], "photo: الموقع الرسمي لرئيس روسيا الاتحادية");
    assert_eq!(lines[16], "source: تاس");
    assert_eq!(lines.len(), 18);
}

/// What the pages of the seed's site are read as: headline, date, how many paragraphs and crossheads, byline,
/// photo credit.
const SEED_SITE: [(&str, &str); 5] = [
    (
        "dis-ru-oko-2020-11-16",
        "Путин и Макрон обсудили ситуацию вокруг Нагорного Карабаха; 2020-11-16; 4, 0; —; —",
    ),
    (
        "ev-ru-eadaily",
        "Путин и Макрон обсудили Нагорный Карабах; 2020-10-01; 4, 0; РИА Новости; —",
    ),
    (
        "rel-en-tatar-2018",
        "Rustam Minnikhanov meets Muslim religious figures in Bolgar; 2018-07-21; 3, 0; —; —",
    ),
    (
        "rel-ru-realnoe-2025",
        "Минниханов: «Мусульмане вносят весомый вклад в развитие нашего государства»; —; 5, 0; —; Динар Фатыхов",
    ),
    (
        "site-ar-about-old-rev2",
        "حول مجموعة الرؤية الإستراتيجية \"روسيا – العالم الإسلامي\"; —; 6, 0; —; —",
    ),
];

fn in_short(said: &str) -> String {
    let field = |name: &str| {
        said.lines()
            .find_map(|line| line.strip_prefix(name))
            .unwrap_or_default()
    };
    let count = |kind: &str| said.lines().filter(|line| line.starts_with(kind)).count();
    format!(
        "{}; {}; {}, {}; {}; {}",
        field("headline: "),
        field("date: "),
        count("paragraph: "),
        count("crosshead: "),
        field("byline: "),
        field("photo: ")
    )
}

#[test]
fn every_page_of_the_seed_site_is_read_and_nothing_is_lost_unsaid() {
    let folder = data().join("seed-site/txt");
    let Ok(entries) = fs::read_dir(&folder) else {
        println!("skipped: there is no {}", folder.display());
        return;
    };
    for path in entries.map(|entry| entry.unwrap().path()) {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let bytes = fs::read(&path).unwrap();
        let (draft, remarks) = page(&bytes, None).unwrap();
        let said = written(&draft, &remarks);
        assert!(
            name.contains(&format!("-{}", draft.lang)),
            "{name}: {}",
            draft.lang
        );
        let told: String = remarks.iter().map(|remark| remark.text.as_str()).collect();
        let (cleaned, _) = language::clean::clean(&String::from_utf8(bytes).unwrap());
        for line in cleaned.lines().map(str::trim).filter(|line| !line.is_empty()) {
            // Of a labelled line the label goes.
            let value = line.rsplit(": ").next().unwrap();
            assert!(
                [line, value]
                    .iter()
                    .any(|part| said.contains(part) || told.contains(part)),
                "{name} lost “{line}”"
            );
        }
        if let Some((_, expected)) = SEED_SITE.iter().find(|(page, _)| *page == name) {
            assert_eq!(in_short(&said), *expected, "{name}");
        }
    }
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

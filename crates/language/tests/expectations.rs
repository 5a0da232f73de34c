//! Dates, numbers, plurals and order, held against an independent implementation (ICU, through its JavaScript
//! interface). The expectations aren't part of this project: they are looked for in `$TARJUMAN_DATA` or
//! `../shared/data`.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::{env, fs, path::PathBuf};

use language::{Date, Dates, DayForm, Lang, Locale, Numbering, digits, fold};
use serde_json::Value;

/// Marks of direction and kinds of no-break space differ between releases of CLDR, and no reader sees them.
fn seen(text: &str) -> String {
    text.chars()
        .filter(|c| !matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}'))
        .collect::<String>()
        .replace(['\u{202f}', '\u{a0}'], " ")
}

fn expectations() -> Option<Value> {
    let folder = env::var_os("TARJUMAN_DATA").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        PathBuf::from,
    );
    let path = folder.join("cldr/icu-expectations.json");
    match fs::read_to_string(&path) {
        Ok(text) => Some(serde_json::from_str(&text).unwrap()),
        Err(_) => {
            println!("skipped: {} is not there", path.display());
            None
        }
    }
}

fn locale(tag: &str, digits: Numbering) -> Locale {
    Locale {
        day: DayForm::Plain,
        digits,
        ..Locale::of(Lang::parse(tag).unwrap())
    }
}

#[test]
fn dates_read_as_icu_writes_them() {
    let Some(expected) = expectations() else { return };
    let arab = Dates::new(&locale("ar", Numbering::Arab)).unwrap();
    let latn = Dates::new(&locale("ar", Numbering::Latn)).unwrap();
    let ru = Dates::new(&locale("ru", Numbering::Latn)).unwrap();
    // Theirs is American English; ours is where the tag says so.
    let en = Dates::new(&locale("en-US", Numbering::Latn)).unwrap();
    for case in expected["dates"].as_array().unwrap() {
        let day = Date::parse(case["iso"].as_str().unwrap()).unwrap();
        let theirs = |tag: &str, form: &str| seen(case["gregorian"][tag][form].as_str().unwrap());
        assert_eq!(seen(&arab.long_date(day)), theirs("ar", "long_arab"));
        assert_eq!(seen(&latn.long_date(day)), theirs("ar", "long_latn"));
        assert_eq!(seen(&arab.weekday_date(day)), theirs("ar-EG", "full"));
        assert_eq!(seen(&arab.medium_date(day)), theirs("ar-EG", "medium"));
        assert_eq!(seen(&ru.long_date(day)), theirs("ru", "long"));
        assert_eq!(seen(&ru.medium_date(day)), theirs("ru", "medium"));
        assert_eq!(seen(&en.long_date(day)), theirs("en", "long"));
        assert_eq!(seen(&en.medium_date(day)), theirs("en", "medium"));
        assert_eq!(
            seen(&arab.hijri_date(day)),
            seen(case["hijri_text"]["ar-EG"].as_str().unwrap()),
            "{day}"
        );
    }
}

#[test]
fn whole_numbers_read_as_icu_writes_them() {
    let Some(expected) = expectations() else { return };
    for (theirs, tag, numbering) in [
        ("ar-EG", "ar", Numbering::Arab),
        ("ru", "ru", Numbering::Latn),
        ("en", "en", Numbering::Latn),
    ] {
        for (number, forms) in expected["numbers"][theirs].as_object().unwrap() {
            let Ok(number) = number.parse::<i64>() else {
                continue;
            };
            let ours = digits::grouped(number, &locale(tag, numbering));
            assert_eq!(seen(&ours), seen(forms[0].as_str().unwrap()), "{tag}");
        }
    }
}

#[test]
fn names_sort_as_icu_sorts_them() {
    let Some(expected) = expectations() else { return };
    for tag in ["ar", "ru", "en"] {
        let lang = Lang::parse(tag).unwrap();
        let list = |name: &str| -> Vec<String> {
            expected["collation"][tag][name]
                .as_array()
                .unwrap()
                .iter()
                .map(|v| v.as_str().unwrap().to_owned())
                .collect()
        };
        let mut ours = list("input");
        ours.sort_by_key(|name| fold::sort_key(name, &lang));
        assert_eq!(ours, list("sorted_numeric"), "{tag}");
    }
}

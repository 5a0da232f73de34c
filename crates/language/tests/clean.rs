//! Cleaning: the cases of a linguist, and what holds for every text.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use language::clean::{Cleaned, clean};
use proptest::prelude::*;

#[test]
fn texts_are_cleaned_as_the_cases_say() {
    for line in include_str!("cases/clean.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
    {
        let fields: Vec<&str> = line.split(" => ").collect();
        let [given, expected, changes] = fields[..] else {
            panic!("three fields: {line}")
        };
        let (cleaned, told) = clean(&unescaped(given));
        assert_eq!(cleaned, unescaped(expected), "{line}");
        let told: Vec<String> = told
            .iter()
            .map(|Cleaned { change, count }| format!("{}:{count}", change.as_str()))
            .collect();
        let told = if told.is_empty() {
            "-".to_owned()
        } else {
            told.join(",")
        };
        assert_eq!(told, changes, "{line}");
    }
}

fn unescaped(text: &str) -> String {
    let text = text
        .replace("\\n", "\n")
        .replace("\\r", "\r")
        .replace("\\t", "\t")
        .replace("\\u{}", "");
    let mut parts = text.split("\\u{");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('}').unwrap();
        out.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap());
        out.push_str(rest);
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

    #[test]
    fn a_cleaned_text_stays_as_it_is(
        text in "[\u{a0}\u{202f} \t\r\n\u{2028}\u{200b}-\u{200f}\u{202a}\u{61c}\u{feff}\u{ad}aé\u{301}1١بلاﻼﷲﷺﹶйи\u{306}«»—.%]{0,24}",
    ) {
        let (once, _) = clean(&text);
        let (twice, told) = clean(&once);
        prop_assert_eq!(&once, &twice);
        prop_assert!(told.is_empty(), "{:?}", told);
    }

    #[test]
    fn no_text_is_too_odd(text in any::<String>()) {
        let (once, _) = clean(&text);
        prop_assert_eq!(clean(&once).0, once);
    }
}

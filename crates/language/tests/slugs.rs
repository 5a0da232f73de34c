//! Slugs: the cases of a linguist, and what holds for every text.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use language::{Lang, Locale, slug::Slug};
use proptest::prelude::*;

fn locale(tag: &str) -> Locale {
    Locale::of(Lang::parse(tag).unwrap())
}

#[test]
fn slugs_are_made_as_the_cases_say() {
    for line in include_str!("cases/slugs.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
    {
        let fields: Vec<&str> = line.split('|').map(str::trim).collect();
        let [tag, text, slug] = fields[..] else {
            panic!("three fields: {line}")
        };
        assert_eq!(Slug::make(text, &locale(tag)).as_str(), slug, "{line}");
    }
}

#[test]
fn a_long_title_is_cut_at_a_word() {
    let slug = Slug::make(&"كلمة ".repeat(40), &locale("ar"));
    assert_eq!(slug.as_str().chars().count(), 79);
    assert!(slug.as_str().ends_with("-كلمة"));
    let numbered = slug.with_number(12);
    assert!(numbered.as_str().ends_with("-كلمة-12"));
    assert!(numbered.as_str().chars().count() <= 80);
    assert_eq!(
        Slug::make(&"щ".repeat(90), &locale("ru"))
            .as_str()
            .chars()
            .count(),
        80
    );
}

#[test]
fn what_is_no_slug_is_refused() {
    for bad in [
        "",
        "-a",
        "a-",
        "a--b",
        "a b",
        "A",
        "e\u{301}",
        "a/b",
        "..",
        "a.b",
        "نص\u{200f}",
        "%d8",
    ] {
        assert!(Slug::parse(bad).is_err(), "{bad}");
    }
    assert!(Slug::parse(&"a".repeat(81)).is_err());
    for good in ["a", "a-2", "بوتين-2020", "é"] {
        assert_eq!(Slug::parse(good).unwrap().as_str(), good);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1000) })]

    #[test]
    fn every_text_makes_a_slug_that_parses(text in any::<String>(), number in 2..5000_u32) {
        for tag in ["ar", "ru", "en", "tr", "el"] {
            let slug = Slug::make(&text, &locale(tag));
            prop_assert_eq!(&Slug::parse(slug.as_str()).unwrap(), &slug);
            let numbered = slug.with_number(number);
            prop_assert_eq!(&Slug::parse(numbered.as_str()).unwrap(), &numbered);
        }
    }

    #[test]
    fn making_a_slug_of_a_slug_changes_nothing(text in "[ء-ي a-zA-Zа-яё0-9٠-٩ـ\u{64b}-\u{652}.,-]{0,120}") {
        for tag in ["ar", "ru", "en"] {
            let slug = Slug::make(&text, &locale(tag));
            prop_assert_eq!(Slug::make(slug.as_str(), &locale(tag)), slug);
        }
    }
}

//! Sentences: the cases of a linguist, and what holds for every text.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use language::{Lang, sentences};
use proptest::prelude::*;

#[test]
fn sentences_are_parted_as_the_cases_say() {
    for line in include_str!("cases/sentences.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
    {
        let (tag, marked) = line.split_once(" | ").unwrap();
        let text = marked.replace('¶', "");
        let found = sentences::split(&text, &Lang::parse(tag).unwrap());
        assert_eq!(found.join("¶"), marked, "{tag}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(500) })]

    #[test]
    fn sentences_joined_are_the_text(text in "[ا-يa-zА-яA-Z .!؟?»«\"\n1-9]{0,60}") {
        for tag in ["ar", "ru", "en"] {
            prop_assert_eq!(sentences::split(&text, &Lang::parse(tag).unwrap()).concat(), text.clone());
        }
    }
}

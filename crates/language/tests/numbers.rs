//! Numbers in texts: the cases of a linguist.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use language::{Lang, digits, numbers};

#[test]
fn numbers_are_found_as_the_cases_say() {
    for line in include_str!("cases/numbers.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
    {
        let fields: Vec<&str> = line.split('|').map(str::trim).collect();
        let [tag, text, expected] = fields[..] else {
            panic!("three fields: {line}")
        };
        let found = numbers::find(text, &Lang::parse(tag).unwrap());
        let values: Vec<&str> = found.iter().map(|number| number.value.as_str()).collect();
        assert_eq!(values.join(" "), expected, "{line}");
        for number in found {
            let chars: Vec<char> = text.chars().collect();
            let span = &chars[number.span];
            assert!(
                [span[0], span[span.len() - 1]]
                    .iter()
                    .all(|c| digits::value(*c).is_some()),
                "{line}"
            );
        }
    }
}

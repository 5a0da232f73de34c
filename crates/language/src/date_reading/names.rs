//! The names of months and weekdays, from `months.txt`.

use std::sync::LazyLock;

use crate::fold;

/// Names folded, with the numbers they stand for; longer ones first, so that `sept` isn't taken for `sep`.
pub(super) type Names = Vec<(Vec<char>, i64)>;

pub(super) static MONTHS: LazyLock<Names> = LazyLock::new(|| names("month"));
pub(super) static WEEKDAYS: LazyLock<Names> = LazyLock::new(|| names("weekday"));

/// The name that stands at a place as a whole word: where it ends, and its number.
pub(super) fn at(names: &Names, text: &[char], from: usize) -> Option<(usize, i64)> {
    names.iter().find_map(|(name, number)| {
        let end = from + name.len();
        let is_there = text.get(from..end) == Some(name.as_slice());
        let is_whole = !text.get(end).is_some_and(|c| c.is_alphanumeric());
        (is_there && is_whole).then_some((end, *number))
    })
}

fn names(kind: &str) -> Names {
    let mut names: Names = include_str!("months.txt")
        .lines()
        .filter_map(|line| line.strip_prefix(kind)?.split_once('|'))
        .flat_map(|(number, names)| {
            let number = number.trim().parse().unwrap_or_default();
            names
                .split('|')
                .map(move |name| (fold::match_key(name).chars().collect(), number))
        })
        .collect();
    names.sort_by_key(|(name, _): &(Vec<char>, i64)| std::cmp::Reverse(name.len()));
    names
}

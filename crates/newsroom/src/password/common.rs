//! The passwords that are tried first: a list, and the list with what people add to it.

use std::{collections::HashSet, sync::LazyLock};

use super::pattern::plain;

/// One a line; what begins with `#` is a comment.
static LIST: &str = include_str!("common.txt");

static COMMON: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let lines = LIST
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| letters_for_signs(&plain(line))).collect()
});

/// Whether it is on the list: as it is, with signs for letters, or with digits and signs around it.
pub(super) fn is_common(plain: &str) -> bool {
    let trimmed = plain.trim_matches(|c: char| !c.is_alphabetic());
    let read = [plain, trimmed].map(letters_for_signs);
    let core = read[0].trim_matches(|c: char| !c.is_alphabetic()).to_owned();
    let ahead = letters_for_signs(plain.trim_end_matches(|c: char| !c.is_alphabetic()));
    read.into_iter()
        .chain([core, ahead])
        .any(|form| COMMON.contains(&form) || is_two(&form))
}

/// Whether it is two of the list, one after the other.
fn is_two(form: &str) -> bool {
    let mut cuts = form.char_indices().map(|(at, _)| at).filter(|at| *at != 0);
    cuts.any(|at| COMMON.contains(&form[..at]) && COMMON.contains(&form[at..]))
}

/// `p@ssw0rd` is read as `password`.
fn letters_for_signs(text: &str) -> String {
    let letter = |c| match c {
        '@' | '4' => 'a',
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '5' | '$' => 's',
        '7' => 't',
        c => c,
    };
    text.chars().map(letter).collect()
}

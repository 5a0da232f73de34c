//! Whether a text ends in an abbreviation, by `abbreviations.txt`.

use std::sync::LazyLock;

use crate::Lang;

/// How a text ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// In an abbreviation or initial that something follows.
    Open,
    /// In an abbreviation that may close a sentence.
    Either,
    /// In none.
    None,
}

/// The lists: a language, a kind, and the words.
static LISTS: LazyLock<Vec<(&str, &str, Vec<&str>)>> = LazyLock::new(|| {
    let lines = include_str!("abbreviations.txt")
        .lines()
        .filter(|line| !line.starts_with('#'));
    let lists = lines.filter_map(|line| {
        let (head, words) = line.split_once('|')?;
        let (lang, kind) = head.trim().split_once(' ')?;
        Some((lang, kind, words.split('|').map(str::trim).collect()))
    });
    lists.collect()
});

/// How a text ends that was cut after a full stop.
pub(super) fn ending(said: &str, lang: &Lang) -> Ending {
    let tail = tail(said);
    if !tail.ends_with('.') {
        return Ending::None;
    }
    let ends_with = |kind| list(lang, kind).iter().any(|word| ends_in_word(&tail, word));
    if is_year(&tail) || ends_with("may-end") {
        return Ending::Either;
    }
    if is_initial(&tail) || ends_with("always") {
        return Ending::Open;
    }
    Ending::None
}

/// Whether a word begins a new sentence after an abbreviation that may close one. Where the language has a
/// list of such words the list decides; elsewhere a capital does, which is why the break was proposed.
pub(super) fn starts(next: &str, lang: &Lang) -> bool {
    let word: String = next
        .chars()
        .filter(|c| c.is_alphabetic())
        .collect::<String>()
        .to_lowercase();
    let words = list(lang, "starts");
    words.is_empty() || words.contains(&word.as_str())
}

fn list(lang: &Lang, kind: &str) -> &'static [&'static str] {
    let found = LISTS
        .iter()
        .find(|(of, is, _)| *of == lang.primary() && *is == kind);
    found.map_or(&[], |(_, _, words)| words)
}

/// The last words in small letters but for single capitals, spaces after full stops left out: `… и т.д.`
fn tail(said: &str) -> String {
    let start = said.char_indices().rev().nth(30).map_or(0, |(at, _)| at);
    let mut tail = String::new();
    for c in said[start..].chars() {
        if !(c.is_whitespace() && tail.ends_with('.')) {
            tail.push(c);
        }
    }
    tail
}

fn ends_in_word(tail: &str, word: &str) -> bool {
    let lower = tail.to_lowercase();
    let before = lower.strip_suffix(word).map(|before| before.chars().next_back());
    before.is_some_and(|last| last.is_none_or(|c| !c.is_alphanumeric()))
}

/// `2020 г.`: the year's own abbreviation may close a sentence, the town's (`г. Москва`) doesn't.
fn is_year(tail: &str) -> bool {
    let before = tail.strip_suffix("г.").map(str::trim_end);
    before.is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()))
}

/// `А.` `J.` «د.»: one capital, or one letter of a script without capitals.
fn is_initial(tail: &str) -> bool {
    let mut letters = tail
        .trim_end_matches('.')
        .chars()
        .rev()
        .filter(|c| !is_vowel_mark(*c));
    let (Some(letter), before) = (letters.next(), letters.next()) else {
        return false;
    };
    let is_single = before.is_none_or(|c| !c.is_alphanumeric() && c != '-' && c != '\'' && c != '’');
    is_single && letter.is_alphabetic() && !letter.is_lowercase()
}

fn is_vowel_mark(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{65f}' | '\u{640}')
}

//! What the site around a text left on the page: switches between languages, links, buttons, marks of lists.

use super::{
    Remarks, labels,
    layout::{is_sentence, is_short_and_open},
};

/// The longest line that is taken for a part of the site, in characters: an address may follow its words.
const LONGEST: usize = 160;

/// How lines begin that are no part of a text.
const BEGINNINGS: [&str; 16] = [
    "полная версия на сайте",
    "постоянный адрес",
    "читайте также",
    "подписывайтесь на",
    "подписаться на",
    "поделиться",
    "read more",
    "read also",
    "share this",
    "share on",
    "اقرأ أيضا",
    "اقرأ أيضًا",
    "شارك الخبر",
    "شارك المقال",
    "شارك على",
    "للاشتراك في",
];

/// Buttons: the whole of a line. `شارك` also begins many a sentence.
const BUTTONS: [&str; 8] = [
    "شارك",
    "مشاركة",
    "طباعة",
    "печать",
    "распечатать",
    "share",
    "print",
    "tweet",
];

/// Drops what belongs to the site around the text, wherever it stands; a page of nothing else is left as it is.
pub(super) fn drop(lines: Vec<String>, remarks: &mut Remarks<'_>) -> Vec<String> {
    let whys: Vec<Option<&str>> = (0..lines.len()).map(|at| why(&lines, at)).collect();
    if whys.iter().all(Option::is_some) {
        return lines;
    }
    let mut kept = Vec::with_capacity(lines.len());
    for (line, why) in lines.into_iter().zip(whys) {
        match why {
            Some(why) => remarks.add("dropped", format!("dropped “{line}”: {why}")),
            None => kept.push(line),
        }
    }
    kept
}

/// Why a line is no part of the text; `None` where it is one.
fn why(lines: &[String], at: usize) -> Option<&'static str> {
    let line = &lines[at];
    if labels::is_language_switch(line) {
        return Some("it switches between languages");
    }
    if !line.chars().any(char::is_alphanumeric) {
        return Some("it has no letter and no digit");
    }
    // One bullet alone is a link or a picture's agency; several are a list of the text's own.
    let beside = [at.checked_sub(1), Some(at + 1)];
    let in_a_list = beside
        .into_iter()
        .flatten()
        .filter_map(|at| lines.get(at))
        .any(|line| line.starts_with('•'));
    if line.starts_with('•') && !in_a_list && is_short_and_open(line) {
        return Some("it is a lone bullet");
    }
    is_of_the_site(line).then_some("it belongs to the site around the text")
}

fn is_of_the_site(line: &str) -> bool {
    if line.chars().nth(LONGEST).is_some() || is_sentence(line) {
        return false;
    }
    let line = line.to_lowercase();
    BUTTONS.contains(&line.as_str()) || BEGINNINGS.iter().any(|beginning| begins(&line, beginning))
}

/// Whether a line begins with these words, whole.
fn begins(line: &str, words: &str) -> bool {
    line.strip_prefix(words)
        .is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
}

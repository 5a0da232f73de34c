//! `house-spelling`: a word in a spelling that the house has decided against, so that one name has one spelling.

use super::{
    context::is_arabic_letter,
    finding::Severity,
    notes::Notes,
    proof::{Passage, Proof},
    rules::{Check, Example, Rule},
    saying::Saying,
};
use crate::settings::Spellings;

pub(super) const RULE: Rule = Rule {
    id: "house-spelling",
    severity: Severity::Warning,
    looks_for: "A word or name in a spelling that the newsroom's own list names, in any language.",
    limits: "Quiet until the list holds something. Whole words alone, as they are written there; an Arabic word also \
             behind «و», «ف», «ب», «ك» and «ل».",
    mends: Some("puts in the spelling that the list wants"),
    examples: [
        Example::new("ar", "قال بوتن", "قال بوتين"),
        Example::new("ru", "Путен сказал", "Путин сказал"),
        Example::new("en", "Poutine said", "Putin said"),
    ],
    check: Check::House(check),
};

fn check(proof: &Proof<'_>, lists: &super::rules::SpellingLists, notes: &mut Notes<'_>) {
    let Some(spellings) = lists.get(proof.lang()) else {
        return;
    };
    for passage in &proof.passages {
        passage_of(passage, spellings, notes);
    }
}

fn passage_of(passage: &Passage<'_>, spellings: &Spellings, notes: &mut Notes<'_>) {
    let mut at = 0;
    while at < passage.chars.len() {
        let found = begins_word(passage, at)
            .then(|| longest_at(passage, spellings, at))
            .flatten();
        let Some((length, wanted)) = found else {
            at += 1;
            continue;
        };
        let text = Saying::new(format!("The house writes this “{wanted}”.")).with("wanted", wanted);
        notes.mend_at(passage, at..at + length, wanted, text);
        at += length;
    }
}

/// The longest unwanted word that stands here, whole, in the edition's own language.
fn longest_at<'a>(passage: &Passage<'_>, spellings: &'a Spellings, at: usize) -> Option<(usize, &'a str)> {
    let rest = &passage.chars[at..];
    let stands = |from: &str| {
        let length = from.chars().count();
        let is_here = length <= rest.len() && from.chars().eq(rest[..length].iter().copied());
        let is_whole = rest.get(length).is_none_or(|next| !next.is_alphanumeric());
        (is_here && is_whole).then_some(length)
    };
    let found = spellings
        .iter()
        .filter_map(|(from, to)| Some((stands(from)?, to.as_str())));
    found
        .max_by_key(|(length, _)| *length)
        .filter(|_| passage.foreign(at).is_none() && !passage.is_technical(at))
}

/// Whether a word can begin here: behind no letter or digit, or behind one letter that Arabic joins to the next word.
fn begins_word(passage: &Passage<'_>, at: usize) -> bool {
    let letter_before = |at: usize| passage.before(at).is_some_and(char::is_alphanumeric);
    if !letter_before(at) {
        return true;
    }
    let is_prefix = passage
        .before(at)
        .is_some_and(|c| matches!(c, 'و' | 'ف' | 'ب' | 'ك' | 'ل'));
    is_prefix && passage.at(at).is_some_and(is_arabic_letter) && !letter_before(at - 1)
}

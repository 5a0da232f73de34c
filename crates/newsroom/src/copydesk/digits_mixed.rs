//! `digits-mixed`: numbers in two numbering systems side by side.

use std::ops::Range;

use language::{Numbering, digits};

use super::{
    finding::Severity,
    notes::Notes,
    proof::{Passage, Proof},
    rules::{Check, Example, Rule},
    saying::Saying,
};

pub(super) const RULE: Rule = Rule {
    id: "digits-mixed",
    severity: Severity::Warning,
    looks_for: "Numbers in two numbering systems within one block: ٢٠٢٠ and 2021.",
    limits: "The numbers that aren't in the edition's own digits (a setting of the language) are named, one by one. Quiet \
             in a block that uses one system throughout, in addresses, in names with Latin letters (G20, COVID-19) and \
             where the text is marked as another language.",
    mends: Some("writes the number in the edition's digits; a number with a separator is left to the editor"),
    examples: [
        Example::new("ar", "بين عامي ٢٠١٩ و2020.", "بين عامي ٢٠١٩ و٢٠٢٠."),
        Example::new("ru", "С 2019 по ٢٠٢٠ год.", "С 2019 по 2020 год."),
        Example::new("en", "From 2019 to ٢٠٢٠.", "From 2019 to 2020."),
    ],
    check: Check::Edition(check),
};

fn check(proof: &Proof<'_>, notes: &mut Notes<'_>) {
    let own = proof.edition.locale.digits;
    for passage in &proof.passages {
        let numbers = numbers(passage);
        let Some((_, first)) = numbers.first() else {
            continue;
        };
        if numbers.iter().all(|(_, numbering)| numbering == first) {
            continue;
        }
        for (range, _) in numbers.iter().filter(|(_, numbering)| *numbering != own) {
            say(passage, range.clone(), own, notes);
        }
    }
}

fn say(passage: &Passage<'_>, range: Range<usize>, own: Numbering, notes: &mut Notes<'_>) {
    let number: String = passage.chars[range.clone()].iter().collect();
    let written = digits::write(&digits::fold(&number), own);
    let text = format!("Numbers here are written in two kinds of digits: write {number} as {written}.");
    let text = Saying::new(text)
        .with("number", number)
        .with("written", written.as_str());
    if is_part_of_longer(passage, &range) {
        notes.say_at(passage, range, text);
    } else {
        notes.mend_at(passage, range, written, text);
    }
}

/// Whether a separator joins it to other digits, so that more than the digits would have to change (2.5 and ٢٫٥).
fn is_part_of_longer(passage: &Passage<'_>, range: &Range<usize>) -> bool {
    let is_digit = |at: usize| passage.at(at).is_some_and(|c| digits::value(c).is_some());
    let joins = |at: usize| passage.at(at).is_some_and(|c| matches!(c, '.' | ',' | '٫' | '٬'));
    (2 <= range.start && joins(range.start - 1) && is_digit(range.start - 2))
        || (joins(range.end) && is_digit(range.end + 1))
}

/// The runs of digits of one system that a rule of language holds for.
fn numbers(passage: &Passage<'_>) -> Vec<(Range<usize>, Numbering)> {
    let mut found: Vec<(Range<usize>, Numbering)> = Vec::new();
    for (at, c) in passage.chars.iter().enumerate() {
        let Some(numbering) = digits::of(*c) else { continue };
        if passage.is_technical(at) || passage.foreign(at).is_some() {
            continue;
        }
        match found.last_mut() {
            Some((range, last)) if range.end == at && *last == numbering => range.end = at + 1,
            _ => found.push((at..at + 1, numbering)),
        }
    }
    found.retain(|(range, _)| !is_in_name(passage, range));
    found
}

/// Whether a Latin letter, or one and a hyphen, touches the number: F-35, G20, 5G.
fn is_in_name(passage: &Passage<'_>, range: &Range<usize>) -> bool {
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    let before = passage.before(range.start);
    let hyphened = matches!(before, Some('-' | '‑')) && latin(passage.before(range.start - 1));
    // In Russian and English text every number stands among such letters; there only what comes before makes a name.
    let behind = passage.script == "Arab" && latin(passage.at(range.end));
    latin(before) || hyphened || behind
}

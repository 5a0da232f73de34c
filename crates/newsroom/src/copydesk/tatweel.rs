//! `tatweel`: letters stretched by strokes, which no search finds and no other typeface keeps in place.

use super::{
    context::{TATWEEL, is_arabic_letter, is_arabic_mark},
    finding::Severity,
    notes::Notes,
    proof::{Passage, Proof},
    rules::{Check, Example, Rule},
};

pub(super) const RULE: Rule = Rule {
    id: "tatweel",
    severity: Severity::Warning,
    looks_for: "An Arabic word stretched by tatweel (ـ), in any edition.",
    limits: "Quiet behind a prefix that stands before a quotation, a number or a foreign word («بـ»), in abbreviations \
             (هـ), and where it carries a vowel sign.",
    mends: Some("takes the strokes out"),
    examples: [
        Example::new("ar", "العـــراق", "العراق في ١٤٤٢ هـ"),
        Example::new("ru", "По-арабски: «العـراق».", "По-арабски: «العراق»."),
        Example::new("en", "In Arabic: “العـراق”.", "In Arabic: “العراق”."),
    ],
    check: Check::Edition(check),
};

fn check(proof: &Proof<'_>, notes: &mut Notes<'_>) {
    for passage in &proof.passages {
        let mut at = 0;
        while at < passage.chars.len() {
            let strokes = passage.chars[at..].iter().take_while(|c| **c == TATWEEL).count();
            if 0 < strokes && is_stretch(passage, at, at + strokes) {
                let text = "Tatweel stretches this word, so that no search finds it: take it out.";
                notes.mend_at(passage, at..at + strokes, "", text);
            }
            at += strokes.max(1);
        }
    }
}

/// Whether letters stand on both sides, or more than one stroke behind a letter.
fn is_stretch(passage: &Passage<'_>, start: usize, end: usize) -> bool {
    let before = passage.chars[..start].iter().rev().find(|c| !is_arabic_mark(**c));
    let joined = before.is_some_and(|c| is_arabic_letter(*c));
    let behind = passage.at(end);
    let goes_on = behind.is_some_and(is_arabic_letter);
    joined && (goes_on || (2 <= end - start && !behind.is_some_and(is_arabic_mark)))
}

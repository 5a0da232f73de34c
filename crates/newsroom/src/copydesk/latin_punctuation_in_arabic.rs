//! `latin-punctuation-in-arabic`: , ; ? between Arabic words, where ، ؛ ؟ belong.

use super::{
    context::{is_arabic_letter, is_arabic_mark, is_closer, is_invisible},
    finding::Severity,
    notes::Notes,
    proof::{Passage, Proof},
    rules::{Check, Example, Rule},
    saying::Saying,
};

pub(super) const RULE: Rule = Rule {
    id: "latin-punctuation-in-arabic",
    severity: Severity::Warning,
    looks_for: "A comma, semicolon or question mark of the Latin script next to Arabic words, in any edition.",
    limits: "Quiet within numbers, addresses and stretches of Latin words.",
    mends: Some("sets ، ؛ or ؟"),
    examples: [
        Example::new(
            "ar",
            "هل وصل الوزير? نعم, وصل; وبدأ اللقاء.",
            "هل وصل الوزير؟ نعم، وصل؛ وبدأ اللقاء.",
        ),
        Example::new("ru", "По-арабски: «نعم, وصل».", "По-арабски: «نعم، وصل»."),
        Example::new("en", "In Arabic: “نعم, وصل”.", "In Arabic: “نعم، وصل”."),
    ],
    check: Check::Edition(check),
};

fn check(proof: &Proof<'_>, notes: &mut Notes<'_>) {
    for passage in &proof.passages {
        for at in 0..passage.chars.len() {
            let Some(arabic) = arabic_mark(passage.chars[at]) else {
                continue;
            };
            if !passage.is_technical(at) && is_among_arabic(passage, at) {
                let latin = passage.chars[at];
                let text = format!("{latin} is a Latin mark between Arabic words: write {arabic}.");
                let text = Saying::new(text).with("latin", latin).with("arabic", arabic);
                notes.mend_at(passage, at..at + 1, arabic.to_string(), text);
            }
        }
    }
}

fn arabic_mark(c: char) -> Option<char> {
    match c {
        ',' => Some('،'),
        ';' => Some('؛'),
        '?' => Some('؟'),
        _ => None,
    }
}

/// Whether an Arabic letter comes right before, marks and closing quotes aside; or a number or a foreign word does, in an
/// Arabic edition, and Arabic goes on behind. Outside an Arabic edition the words on both sides must be Arabic.
fn is_among_arabic(passage: &Passage<'_>, at: usize) -> bool {
    let skipped = |c: &&char| {
        !(is_closer(**c) || is_arabic_mark(**c) || is_invisible(**c) || **c == super::context::TATWEEL)
    };
    let Some(before) = passage.chars[..at].iter().rev().find(skipped).copied() else {
        return false;
    };
    let is_number = |c: char| language::digits::value(c).is_some();
    let between_digits = is_number(before) && passage.at(at + 1).is_some_and(is_number);
    let behind = passage.chars[at + 1..]
        .iter()
        .find(|c| c.is_alphanumeric())
        .copied();
    let goes_on = behind.is_some_and(is_arabic_letter);
    if passage.script != "Arab" {
        return is_arabic_letter(before) && goes_on;
    }
    if passage.foreign(at).is_some_and(|lang| lang.script() != "Arab") {
        return false;
    }
    let spaced = before.is_whitespace();
    is_arabic_letter(before) || (!between_digits && !spaced && is_number(before) && goes_on)
}

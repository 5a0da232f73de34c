//! `double-space`: two spaces, or more, where one belongs.

use super::{
    finding::Severity,
    notes::Notes,
    proof::Proof,
    rules::{Check, Example, Rule},
};

pub(super) const RULE: Rule = Rule {
    id: "double-space",
    severity: Severity::Hint,
    looks_for: "Two or more spaces where one belongs.",
    limits: "A line break within a block is left alone.",
    mends: Some("leaves one space, a no-break one where one of them was"),
    examples: [
        Example::new("ar", "وصل  الوزير أمس.", "وصل الوزير أمس."),
        Example::new("ru", "Министр  прибыл вчера.", "Министр прибыл вчера."),
        Example::new(
            "en",
            "The minister came.  Talks began.",
            "The minister came. Talks began.",
        ),
    ],
    check: Check::Edition(check),
};

fn check(proof: &Proof<'_>, notes: &mut Notes<'_>) {
    for passage in &proof.passages {
        let mut start = 0;
        while start < passage.chars.len() {
            let spaces: Vec<char> = passage.chars[start..]
                .iter()
                .copied()
                .take_while(|c| c.is_whitespace())
                .collect();
            let end = start + spaces.len();
            // A block of nothing but spaces is `blank-paragraph`'s.
            let is_all = start == 0 && end == passage.chars.len();
            if 2 <= spaces.len() && !is_all && !spaces.iter().any(|c| matches!(c, '\n' | '\r')) {
                let one = spaces.iter().find(|c| is_no_break(**c)).unwrap_or(&' ');
                notes.mend_at(passage, start..end, one.to_string(), "One space is enough here.");
            }
            start = end.max(start + 1);
        }
    }
}

fn is_no_break(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{202f}')
}

//! `space-before-punctuation`: a space where the mark belongs to the word before it.

use super::{
    finding::Severity,
    notes::Notes,
    proof::{Passage, Proof},
    rules::{Check, Example, Rule},
    saying::Saying,
};

pub(super) const RULE: Rule = Rule {
    id: "space-before-punctuation",
    severity: Severity::Warning,
    looks_for: "A space before a comma, full stop, colon, semicolon, question or exclamation mark, Arabic ones too.",
    limits: "French sets a no-break space before : ; ! ? and is asked for one. Quiet before an ellipsis, a decimal or a \
             file's ending that begins with a full stop, in scores (2 : 1) and at the head of a text.",
    mends: Some(
        "takes the space out; sets it behind the mark where the next word follows at once; in French makes it no-break",
    ),
    examples: [
        Example::new("ar", "وصل الوزير ،وبدأ اللقاء .", "وصل الوزير، وبدأ اللقاء."),
        Example::new(
            "ru",
            "Министр прибыл , встреча началась .",
            "Министр прибыл, встреча началась.",
        ),
        Example::new(
            "en",
            "The minister came , and the talks began .",
            "The minister came, and the talks began.",
        ),
    ],
    check: Check::Edition(check),
};

fn check(proof: &Proof<'_>, notes: &mut Notes<'_>) {
    for passage in &proof.passages {
        for at in 1..passage.chars.len() {
            if is_mark(passage.chars[at])
                && passage.chars[at - 1].is_whitespace()
                && !passage.is_technical(at)
            {
                judge(passage, at, notes);
            }
        }
    }
}

fn judge(passage: &Passage<'_>, at: usize, notes: &mut Notes<'_>) {
    let spaces = passage.chars[..at]
        .iter()
        .rev()
        .take_while(|c| c.is_whitespace())
        .count();
    let start = at - spaces;
    let Some(before) = passage.before(start) else {
        return;
    };
    let after = passage.at(at + 1);
    if matches!(before, '(' | '[' | '—' | '–' | '-') || stands_for_itself(passage, at, before, after) {
        return;
    }
    let mark = passage.chars[at];
    let lang = passage.foreign(start).unwrap_or(passage.lang);
    if lang.primary() == "fr" && matches!(mark, ':' | ';' | '!' | '?') {
        let binds = spaces == 1 && matches!(passage.chars[start], '\u{a0}' | '\u{202f}');
        if !binds {
            let space = if mark == ':' { "\u{a0}" } else { "\u{202f}" };
            let text = format!("The space before {mark} must not break: make it a no-break space.");
            let text = Saying::new(text).form("no-break").with("mark", mark);
            notes.mend_at(passage, start..at, space, text);
        }
        return;
    }
    let text = format!("No space stands before {mark}: take it out.");
    let text = Saying::new(text).form("none").with("mark", mark);
    let moved = mark != '.' && mark != ':' && after.is_some_and(char::is_alphabetic);
    let mended = if moved {
        format!("{mark} ")
    } else {
        mark.to_string()
    };
    notes.mend_at(passage, start..at + 1, mended, text);
}

/// A mark that belongs to no word before it: «…», ".5", ".pdf", "2 : 1", ":)".
fn stands_for_itself(passage: &Passage<'_>, at: usize, before: char, after: Option<char>) -> bool {
    let mark = passage.chars[at];
    let is_digit = |c: char| language::digits::value(c).is_some();
    let after_space = passage.chars[at + 1..]
        .iter()
        .find(|c| !c.is_whitespace())
        .copied();
    match mark {
        '.' => after.is_some_and(|c| c == '.' || c.is_alphanumeric()),
        ':' => {
            after.is_some_and(|c| matches!(c, ')' | '(' | '-' | '/'))
                || (is_digit(before) && after_space.is_some_and(is_digit))
        }
        _ => after.is_some_and(is_digit),
    }
}

fn is_mark(c: char) -> bool {
    matches!(c, ',' | '.' | ';' | ':' | '!' | '?' | '،' | '؛' | '؟' | '۔')
}

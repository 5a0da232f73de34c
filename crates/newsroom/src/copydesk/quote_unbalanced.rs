//! `quote-unbalanced`: a quotation that is opened and never closed, or the reverse.

use super::{
    finding::Severity,
    notes::Notes,
    proof::{Kind, Passage, Proof},
    quotations::{End, Loose},
    rules::{Check, Example, Rule},
    saying::Saying,
};

pub(super) const RULE: Rule = Rule {
    id: "quote-unbalanced",
    severity: Severity::Warning,
    looks_for: "A quotation that is opened and never closed, or closed and never opened.",
    limits: "Apostrophes, inches and feet are no quotation marks. A quotation may run over several paragraphs: opened \
             again at the head of each, or closed within the next three. In Russian, one closing mark may end two \
             quotations of the same marks («Газета «Труд» вышла).",
    mends: None,
    examples: [
        Example::new(
            "ar",
            "قال الوزير: \"إن الطريق مفتوح.",
            "قال الوزير: \"إن الطريق مفتوح\".",
        ),
        Example::new(
            "ru",
            "Министр сказал: «Дорога открыта.",
            "Министр сказал: «Дорога открыта».",
        ),
        Example::new(
            "en",
            "The minister said: “The road is open.",
            "The minister said: “The road is open.”",
        ),
    ],
    check: Check::Edition(check),
};

/// How many paragraphs on a quotation may be closed.
const RUNS_OVER: usize = 3;

fn check(proof: &Proof<'_>, notes: &mut Notes<'_>) {
    let read: Vec<(&Passage<'_>, Vec<Loose>)> = proof
        .passages
        .iter()
        .map(|passage| (passage, left_over(passage)))
        .collect();
    // The closing mark of a quotation that began in an earlier paragraph.
    let mut closed_later: Vec<(usize, usize)> = Vec::new();
    for (index, (passage, loose)) in read.iter().enumerate() {
        for one in loose {
            if closed_later.contains(&(index, one.at))
                || (one.end == End::Opening && reopened(&read, index, one))
            {
                continue;
            }
            if let Some(close) = closed_in(&read, index, one) {
                closed_later.push(close);
                continue;
            }
            say(passage, one, notes);
        }
    }
}

fn say(passage: &Passage<'_>, loose: &Loose, notes: &mut Notes<'_>) {
    let mark = passage.chars[loose.at];
    let text = match loose.end {
        End::Opening => format!(
            "The quotation that {mark} opens is never closed: set its closing mark, or take this one out."
        ),
        End::Closing => format!(
            "{mark} closes a quotation that was never opened: set its opening mark, or take this one out."
        ),
    };
    let form = match loose.end {
        End::Opening => "opening",
        End::Closing => "closing",
    };
    let text = Saying::new(text).form(form).with("mark", mark);
    notes.say_at(passage, loose.at..loose.at + 1, text);
}

fn left_over(passage: &Passage<'_>) -> Vec<Loose> {
    let found = passage.quotations();
    let mut loose = found.loose.clone();
    // Single marks stand for letters of their own in romanised Arabic, and Arabic has none.
    loose.retain(|one| passage.script != "Arab" || !matches!(passage.chars[one.at], '\'' | '‘' | '‛' | '‚'));
    loose.retain(|one| {
        !passage.is_technical(one.at) || matches!(passage.chars[one.at], '«' | '»' | '“' | '”' | '„')
    });
    if passage.lang.primary() == "ru" {
        loose.retain(|one| {
            let outer = found
                .pairs
                .iter()
                .any(|pair| one.at < pair.open && passage.chars[pair.open] == passage.chars[one.at]);
            !(one.end == End::Opening && passage.chars[one.at] == '«' && outer && nests(passage, one.at))
        });
    }
    loose
}

/// Whether another « is opened before anything is closed: then one » may close both.
fn nests(passage: &Passage<'_>, at: usize) -> bool {
    passage.chars[at + 1..].iter().find(|c| matches!(c, '«' | '»')) == Some(&'«')
}

/// Whether the next paragraph begins with the same mark, as English sets a quotation of several paragraphs.
fn reopened(read: &[(&Passage<'_>, Vec<Loose>)], index: usize, loose: &Loose) -> bool {
    let Some((next, _)) = read.get(index + 1) else {
        return false;
    };
    let mark = read[index].0.chars[loose.at];
    is_prose(read[index].0) && is_prose(next) && next.chars.iter().find(|c| !c.is_whitespace()) == Some(&mark)
}

/// The mark in one of the next paragraphs that closes what was left open here. Straight marks don't say which they are.
fn closed_in(read: &[(&Passage<'_>, Vec<Loose>)], index: usize, loose: &Loose) -> Option<(usize, usize)> {
    let (passage, here) = &read[index];
    let opening = passage.chars[loose.at];
    let is_last = here.last().map(|last| last.at) == Some(loose.at);
    if loose.end == End::Closing || !is_last || !is_prose(passage) || matches!(opening, '"' | '\'') {
        return None;
    }
    let following = read.iter().enumerate().skip(index + 1).take(RUNS_OVER);
    let (at, (next, others)) = following
        .take_while(|(_, (next, _))| is_prose(next))
        .find(|(_, (_, others))| !others.is_empty())?;
    let first = others.first().filter(|other| other.end == End::Closing)?;
    closes(opening, next.chars[first.at]).then_some((at, first.at))
}

fn closes(opening: char, closing: char) -> bool {
    matches!(
        (opening, closing),
        ('«', '»') | ('“', '”') | ('„', '“' | '”') | ('‘', '’') | ('»', '«')
    )
}

fn is_prose(passage: &Passage<'_>) -> bool {
    matches!(passage.kind, Kind::Paragraph | Kind::Quote)
}

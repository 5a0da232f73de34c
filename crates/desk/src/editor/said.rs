//! What is said to the editor's script: an opened edition, findings, standings, as docs/editor-protocol.md has them.

use intake::jsonl::text::{write, write_block};
use newsroom::{
    copydesk::finding::{Finding, Place},
    merge::{Conflict, Line},
    standing::UnitStanding,
    text::Text,
};
use press::editing::{Opened, Source};
use serde_json::{Value, json};
use site::languages::Language;
use store::presence::Presence;

/// An opened edition.
pub(super) fn opened(interface: &Language, opened: &Opened, present: &[Presence]) -> Value {
    json!({
        "base": opened.head.number,
        "text": write(&opened.head.text),
        "working": opened.edition.working.state.as_str(),
        "public": opened.edition.public.as_str(),
        "standings": standings(opened),
        "source": opened.source.as_ref().map(source),
        "findings": findings(interface, &opened.head.text, &opened.findings),
        "presence": presence(present),
    })
}

/// How the units of a translation stand; nothing for an original.
pub(super) fn standings(opened: &Opened) -> Vec<Value> {
    let lines = opened.source.iter().flat_map(|source| &source.standings);
    lines
        .map(|UnitStanding { unit, standing }| json!({"unit": unit.as_str(), "standing": standing.as_str()}))
        .collect()
}

fn source(source: &Source) -> Value {
    let contents: serde_json::Map<String, Value> = source
        .head
        .text
        .units()
        .into_iter()
        .map(|unit| (unit.id.to_string(), json!(unit.content.to_string())))
        .collect();
    let changes = source.changes.iter().map(|change| {
        json!({
            "unit": change.unit.as_str(),
            "was": change.was.as_deref().unwrap_or_default(),
            "now": change.now.as_deref().unwrap_or_default(),
            "diff": change.diff,
        })
    });
    let offers = source.offers.iter().map(|offer| {
        json!({
            "kind": offer.kind.as_str(),
            "unit": offer.unit.as_str(),
            "after": offer.after.as_ref().map(newsroom::standing::UnitId::as_str),
        })
    });
    json!({
        "lang": source.lang,
        "dir": source.lang.direction().as_str(),
        "base": source.head.number,
        "text": write(&source.head.text),
        "contents": contents,
        "changes": changes.collect::<Vec<_>>(),
        "offers": offers.collect::<Vec<_>>(),
    })
}

/// What the copy desk found, in the words of whoever reads it.
pub(super) fn findings(interface: &Language, text: &Text, findings: &[Finding]) -> Vec<Value> {
    findings.iter().map(|one| finding(interface, text, one)).collect()
}

fn finding(interface: &Language, text: &Text, finding: &Finding) -> Value {
    let (unit, start, end) = place(text, finding);
    let mend = finding.mend.as_ref().map(|mend| {
        if mend.range == (start..end) {
            json!(mend.replacement)
        } else {
            json!({"start": mend.range.start, "end": mend.range.end, "text": mend.replacement})
        }
    });
    json!({
        "rule": finding.rule,
        "severity": finding.severity.as_str(),
        "unit": unit,
        "start": start,
        "end": end,
        "text": crate::refusal::finding(interface, finding),
        "mend": mend,
    })
}

/// A finding in a line is shown under the whole line, one about the edition nowhere in it.
fn place(text: &Text, finding: &Finding) -> (Option<String>, usize, usize) {
    let field = match &finding.place {
        Place::Range { block, start, end } => return (Some(block.to_string()), *start, *end),
        Place::Field(field) => field,
    };
    match Line::ALL.into_iter().find(|line| line.as_str() == *field) {
        Some(line) => {
            let length = line.of(text).map_or(0, |said| said.chars().count());
            (Some(format!("@{field}")), 0, length)
        }
        None => (None, 0, 0),
    }
}

/// Who is there.
pub(super) fn presence(present: &[Presence]) -> Vec<Value> {
    let one = |one: &Presence| {
        json!({
            "user": one.person,
            "name": one.name,
            "unit": one.unit.as_ref().map(newsroom::standing::UnitId::as_str),
        })
    };
    present.iter().map(one).collect()
}

/// What both sides wrote in.
pub(crate) fn conflict(conflict: &Conflict) -> Value {
    match conflict {
        Conflict::Line {
            line,
            base,
            mine,
            theirs,
        } => {
            json!({"unit": format!("@{}", line.as_str()), "base": base, "mine": mine, "theirs": theirs})
        }
        Conflict::Block(one) => json!({
            "unit": one.id.as_str(),
            "base": one.base.as_ref().map(write_block),
            "mine": one.mine.as_ref().map(write_block),
            "theirs": one.theirs.as_ref().map(write_block),
        }),
    }
}

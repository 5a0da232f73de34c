//! The foot of a page: organisation, photo credit, agency.

use language::Lang;

use super::{
    Remarks,
    labels::{self, Label},
    layout::{Layout, is_short_and_open},
};

/// The most lines of a byline: a person and an organisation.
const MOST_SIGNERS: usize = 2;

/// The most words of an agency's name that is taken above the foot, where «Источник: …» also begins sentences.
const LONGEST_AGENCY: usize = 4;

/// Takes the foot's lines out, and labelled ones wherever they stand.
pub(super) fn take(lines: &mut Vec<String>, lang: &Lang, layout: &mut Layout, remarks: &mut Remarks<'_>) {
    let foot = start(lines);
    let (mut kept, mut signers) = (Vec::with_capacity(foot), Vec::new());
    for (at, line) in lines.drain(..).enumerate() {
        match labels::read(&line) {
            Some((Label::Photo, credit)) => keep(&mut layout.photo_credit, credit, "photo-credit", remarks),
            Some((Label::Source, source)) if foot <= at || is_agency(source) => {
                keep(
                    &mut layout.source,
                    source.trim_end_matches('.'),
                    "source",
                    remarks,
                );
            }
            _ if at < foot => kept.push(line),
            _ => signers.push(line),
        }
    }
    *lines = kept;
    if !signers.is_empty() {
        let comma = if lang.script() == "Arab" { "، " } else { ", " };
        let byline = signers.join(comma);
        remarks.add("byline", format!("took as the byline: “{byline}”"));
        layout.byline = Some(byline);
    }
}

fn is_agency(source: &str) -> bool {
    source.split_whitespace().count() <= LONGEST_AGENCY && is_short_and_open(source)
}

/// Where the foot starts: the labelled lines that end the page, with up to two short ones right above or among them.
/// Without a label, the last line alone, of two words or more.
fn start(lines: &[String]) -> usize {
    let is_labelled = |line: &String| labels::read(line).is_some();
    let has_label = lines.iter().rev().take(MOST_SIGNERS + 1).any(is_labelled);
    let most = if has_label { MOST_SIGNERS } else { 1 };
    let (mut start, mut signers) = (lines.len(), 0);
    while let Some(line) = start.checked_sub(1).and_then(|at| lines.get(at)) {
        let signs = signers < most && is_signer(line) && (has_label || 2 <= line.split_whitespace().count());
        if !is_labelled(line) && !signs {
            break;
        }
        signers += usize::from(!is_labelled(line));
        start -= 1;
    }
    let has_body = lines[..start].iter().any(|line| !is_labelled(line));
    if has_body {
        return start;
    }
    // A short text under its headline is a text, not the name of somebody.
    let labels = lines.iter().rev().take_while(|line| is_labelled(line));
    lines.len() - labels.count()
}

/// A line that opens with somebody's words is a paragraph cut short.
fn is_signer(line: &str) -> bool {
    !line.starts_with(['«', '"', '“', '„', '•']) && is_short_and_open(line)
}

/// Keeps the first value, and says of a further one that it is not kept.
pub(super) fn keep(slot: &mut Option<String>, value: &str, rule: &'static str, remarks: &mut Remarks<'_>) {
    match slot {
        Some(first) => remarks.add(rule, format!("“{value}” was named too; “{first}” is kept")),
        None => {
            remarks.add(rule, format!("took as the {}: “{value}”", rule.replace('-', " ")));
            *slot = Some(value.to_owned());
        }
    }
}

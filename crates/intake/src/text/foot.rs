//! The foot of a page: organisation, photo credit, agency.

use super::{
    Remarks,
    labels::{self, Label},
    layout::{Layout, is_short_and_open},
};

/// Takes labelled lines out, wherever they stand, and the byline above those at the foot.
pub(super) fn take(lines: &mut Vec<String>, layout: &mut Layout, remarks: &mut Remarks<'_>) {
    let mut foot = lines.len();
    while 0 < foot && labels::read(&lines[foot - 1]).is_some() {
        foot -= 1;
    }
    let has_labels_at_foot = foot < lines.len();
    take_byline(lines, foot, has_labels_at_foot, layout, remarks);
    let mut kept = Vec::with_capacity(lines.len());
    for line in lines.drain(..) {
        match labels::read(&line) {
            Some((Label::Photo, credit)) => set(&mut layout.photo_credit, credit, "photo-credit", remarks),
            Some((Label::Source, source)) => set(
                &mut layout.source,
                source.trim_end_matches('.'),
                "source",
                remarks,
            ),
            None => kept.push(line),
        }
    }
    *lines = kept;
}

/// The short line that ends a text: who signs it. Without a label below it, it must be more than one word.
fn take_byline(
    lines: &mut Vec<String>,
    foot: usize,
    has_labels_at_foot: bool,
    layout: &mut Layout,
    remarks: &mut Remarks<'_>,
) {
    let body = lines[..foot]
        .iter()
        .filter(|line| labels::read(line).is_none())
        .count();
    let Some(at) = foot.checked_sub(1).filter(|_| 2 <= body) else {
        return;
    };
    let line = &lines[at];
    let named = has_labels_at_foot || 2 <= line.split_whitespace().count();
    // A line that opens with somebody's words is a paragraph cut short.
    let quotes = line.starts_with(['«', '"', '“', '„']);
    if named && !quotes && is_short_and_open(line) {
        let line = lines.remove(at);
        remarks.add("byline", format!("took as the byline: “{line}”"));
        layout.byline = Some(line);
    }
}

fn set(slot: &mut Option<String>, value: &str, rule: &'static str, remarks: &mut Remarks<'_>) {
    match slot {
        Some(first) => remarks.add(rule, format!("“{value}” was named too; “{first}” is kept")),
        None => {
            remarks.add(rule, format!("took as the {}: “{value}”", rule.replace('-', " ")));
            *slot = Some(value.to_owned());
        }
    }
}

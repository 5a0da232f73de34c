//! The top of a page: the headline, perhaps under a photo's credit or the section's name.

use super::{
    Remarks, foot,
    labels::{self, Label},
    layout::{Layout, ends},
};

/// Beyond so many characters a headline is rather a paragraph.
const LONGEST_HEADLINE: usize = 200;

/// Takes the headline out of the lines, of which there is one at least.
pub(super) fn take(lines: &mut Vec<String>, layout: &mut Layout, remarks: &mut Remarks<'_>) {
    while let [first, _, ..] = &lines[..]
        && let Some((Label::Photo, credit)) = labels::read(first)
    {
        foot::keep(&mut layout.photo_credit, credit, "photo-credit", remarks);
        lines.remove(0);
    }
    if let [first, second, _, ..] = &lines[..]
        && is_section_name(first)
        && is_headline(second)
    {
        remarks.add(
            "dropped",
            format!("dropped “{first}”: it reads like the section's name over the headline"),
        );
        lines.remove(0);
    }
    layout.headline = lines.remove(0);
    remarks.add("headline", format!("took as the headline: “{}”", layout.headline));
    if LONGEST_HEADLINE < layout.headline.chars().count() {
        remarks.add(
            "headline",
            "the headline is as long as a paragraph: the text may have come without one".to_owned(),
        );
    }
    let before = lines.len();
    lines.retain(|line| *line != layout.headline);
    if lines.len() < before {
        remarks.add("dropped", "dropped the headline where it stood again".to_owned());
    }
}

/// One or two words without a full stop.
fn is_section_name(line: &str) -> bool {
    line.split_whitespace().count() <= 2 && line.chars().count() <= 25 && !ends(line)
}

fn is_headline(line: &str) -> bool {
    4 <= line.split_whitespace().count() && line.chars().count() <= LONGEST_HEADLINE && !ends(line)
}

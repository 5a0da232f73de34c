//! Putting a finding's mend into a text: the characters it names change, all else stays as it is.

use crate::{
    block::{Block, BlockKind},
    body::Body,
    id::BlockId,
    line::{Headline, Kicker, ShortHeadline, Standfirst},
    runs::{Run, Runs},
    text::Text,
};

use super::finding::{Finding, Mend, Place};

/// Why a mend can't be put in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unmended {
    /// The finding has none.
    #[error("nothing certain is known that would mend it: change the text by hand")]
    NoMend,
    /// The text has changed since it was checked.
    #[error("the text has changed since it was checked: check it again")]
    TextChanged,
}

/// Mends a text as a finding says, and leaves marks and all other units alone. What takes another character's place takes
/// its marks. A paragraph, crosshead, quote or list item of which nothing is left goes; so does a list without items.
///
/// Findings are about the text that was checked: after a mend, check again.
///
/// # Errors
/// See [`Unmended`]; the text is then as it was.
pub fn apply(text: &mut Text, finding: &Finding) -> Result<(), Unmended> {
    let mend = finding.mend.as_ref().ok_or(Unmended::NoMend)?;
    match &finding.place {
        Place::Field("headline") => {
            let mended = line(text.headline.as_str(), mend)?;
            text.headline = Headline::parse(&mended).map_err(|_| Unmended::TextChanged)?;
        }
        Place::Field("standfirst") => {
            let standfirst = text.standfirst.as_ref().ok_or(Unmended::TextChanged)?;
            text.standfirst = Standfirst::parse(&line(standfirst.as_str(), mend)?).ok();
        }
        Place::Field("kicker") => {
            let kicker = text.kicker.as_ref().ok_or(Unmended::TextChanged)?;
            text.kicker = Kicker::parse(&line(kicker.as_str(), mend)?).ok();
        }
        Place::Field("short_headline") => {
            let short = text.short_headline.as_ref().ok_or(Unmended::TextChanged)?;
            text.short_headline = ShortHeadline::parse(&line(short.as_str(), mend)?).ok();
        }
        Place::Field(_) => return Err(Unmended::NoMend),
        Place::Range { block, .. } => body(text, block, mend)?,
    }
    Ok(())
}

fn line(text: &str, mend: &Mend) -> Result<String, Unmended> {
    runs(&Runs::plain(text), mend).map(|runs| runs.text())
}

fn body(text: &mut Text, unit: &BlockId, mend: &Mend) -> Result<(), Unmended> {
    let mut blocks = text.body.blocks().to_vec();
    let said = blocks
        .iter_mut()
        .find_map(|block| unit_mut(block, unit))
        .ok_or(Unmended::TextChanged)?;
    *said = runs(said, mend)?;
    if said.is_blank() {
        leave_out(&mut blocks, unit);
    }
    text.body = Body::new(blocks).map_err(|_| Unmended::TextChanged)?;
    Ok(())
}

fn unit_mut<'a>(block: &'a mut Block, unit: &BlockId) -> Option<&'a mut Runs> {
    if block.id == *unit {
        return block.runs_mut();
    }
    block
        .parts_mut()
        .find(|part| part.id == *unit)
        .map(|part| &mut part.text)
}

/// A caption, an embed's title and a table's cell may be empty; what else says nothing isn't there.
fn leave_out(blocks: &mut Vec<Block>, unit: &BlockId) {
    blocks.retain_mut(|block| match &mut block.kind {
        BlockKind::Paragraph(_) | BlockKind::Crosshead(_) | BlockKind::Quote { .. } => block.id != *unit,
        BlockKind::List { items, .. } => {
            let before = items.len();
            items.retain(|item| item.id != *unit);
            items.len() == before || !items.is_empty()
        }
        _ => true,
    });
}

fn runs(runs: &Runs, mend: &Mend) -> Result<Runs, Unmended> {
    let old: Vec<(char, usize)> = runs
        .as_slice()
        .iter()
        .enumerate()
        .flat_map(|(run, said)| said.text.chars().map(move |c| (c, run)))
        .collect();
    let range = mend.range.clone();
    if range.start > range.end || old.len() < range.end {
        return Err(Unmended::TextChanged);
    }
    let new = in_place(&old, mend);
    let kept = old[..range.start].iter().copied();
    let all = kept.chain(new).chain(old[range.end..].iter().copied());
    Ok(Runs::new(all.map(|(c, run)| {
        Run {
            text: c.to_string(),
            marks: runs
                .as_slice()
                .get(run)
                .map(|run| run.marks.clone())
                .unwrap_or_default(),
        }
    })))
}

/// The replacement's characters, each with the run it belongs to: that of the character it replaces, where old and new are
/// of one length; else that of the nearest one that stays on its left.
fn in_place(old: &[(char, usize)], mend: &Mend) -> Vec<(char, usize)> {
    let replaced = &old[mend.range.clone()];
    let new: Vec<char> = mend.replacement.chars().collect();
    let first = replaced
        .first()
        .or_else(|| mend.range.start.checked_sub(1).map(|at| &old[at]))
        .map_or(0, |(_, run)| *run);
    if new.len() == replaced.len() {
        return new
            .into_iter()
            .zip(replaced)
            .map(|(c, (_, run))| (c, *run))
            .collect();
    }
    let (mut placed, mut run, mut rest) = (Vec::new(), first, replaced);
    for c in new {
        if let Some(at) = rest.iter().position(|(stays, _)| *stays == c) {
            run = rest[at].1;
            rest = &rest[at + 1..];
        }
        placed.push((c, run));
    }
    placed
}

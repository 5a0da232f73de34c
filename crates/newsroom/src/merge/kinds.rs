//! What both sides wrote in one block, where they wrote in different fields, items or cells of it.

use std::collections::HashMap;

use super::{choose, sequence};
use crate::{
    block::{BlockKind, Part},
    id::BlockId,
};

/// Both sides' words in one; `None` where they can't be.
pub(super) fn merge(base: &BlockKind, mine: &BlockKind, theirs: &BlockKind) -> Option<BlockKind> {
    use BlockKind as Kind;
    match (base, mine, theirs) {
        (Kind::Quote { .. }, Kind::Quote { .. }, Kind::Quote { .. }) => quote(base, mine, theirs),
        (
            Kind::List { style: s0, items: i0 },
            Kind::List { style: s1, items: i1 },
            Kind::List { style: s2, items: i2 },
        ) => Some(Kind::List {
            style: *choose(s0, s1, s2)?,
            items: parts(i0, i1, i2)?,
        }),
        (
            Kind::Picture {
                picture: p0,
                caption: c0,
            },
            Kind::Picture {
                picture: p1,
                caption: c1,
            },
            Kind::Picture {
                picture: p2,
                caption: c2,
            },
        ) => Some(Kind::Picture {
            picture: choose(p0, p1, p2)?.clone(),
            caption: choose(c0, c1, c2)?.clone(),
        }),
        (
            Kind::Embed { url: u0, title: t0 },
            Kind::Embed { url: u1, title: t1 },
            Kind::Embed { url: u2, title: t2 },
        ) => Some(Kind::Embed {
            url: choose(u0, u1, u2)?.clone(),
            title: choose(t0, t1, t2)?.clone(),
        }),
        (
            Kind::Table { header: h0, rows: r0 },
            Kind::Table { header: h1, rows: r1 },
            Kind::Table { header: h2, rows: r2 },
        ) => Some(Kind::Table {
            header: *choose(h0, h1, h2)?,
            rows: rows(r0, r1, r2)?,
        }),
        _ => None,
    }
}

fn quote(base: &BlockKind, mine: &BlockKind, theirs: &BlockKind) -> Option<BlockKind> {
    fn fields(kind: &BlockKind) -> Option<(&crate::runs::Runs, &Option<String>, &Option<String>)> {
        match kind {
            BlockKind::Quote {
                text,
                speaker,
                channel,
            } => Some((text, speaker, channel)),
            _ => None,
        }
    }
    let (base, mine, theirs) = (fields(base)?, fields(mine)?, fields(theirs)?);
    Some(BlockKind::Quote {
        text: choose(base.0, mine.0, theirs.0)?.clone(),
        speaker: choose(base.1, mine.1, theirs.1)?.clone(),
        channel: choose(base.2, mine.2, theirs.2)?.clone(),
    })
}

fn parts(base: &[Part], mine: &[Part], theirs: &[Part]) -> Option<Vec<Part>> {
    merged(
        base,
        mine,
        theirs,
        |part| Some(&part.id),
        |base, mine, theirs| {
            let translates = choose(&base.translates, &mine.translates, &theirs.translates);
            Some(Part {
                id: theirs.id.clone(),
                text: choose(&base.text, &mine.text, &theirs.text)?.clone(),
                translates: translates.unwrap_or(&theirs.translates).clone(),
            })
        },
    )
}

/// A row is known by its first cell. Rows of different lengths can't be one table.
fn rows(base: &[Vec<Part>], mine: &[Vec<Part>], theirs: &[Vec<Part>]) -> Option<Vec<Vec<Part>>> {
    let rows = merged(base, mine, theirs, first_cell, |base, mine, theirs| {
        let same = |row: &Vec<Part>| {
            row.iter()
                .map(|cell| &cell.id)
                .eq(theirs.iter().map(|cell| &cell.id))
        };
        (same(base) && same(mine)).then(|| parts(base, mine, theirs))?
    })?;
    let is_even = rows.windows(2).all(|pair| pair[0].len() == pair[1].len());
    is_even.then_some(rows)
}

#[expect(clippy::ptr_arg, reason = "a row is what `merged` has references to")]
fn first_cell(row: &Vec<Part>) -> Option<&BlockId> {
    row.first().map(|cell| &cell.id)
}

/// Merges what has ids: each only where one side touched it, or where `both` knows how.
fn merged<T: Clone + PartialEq>(
    base: &[T],
    mine: &[T],
    theirs: &[T],
    id: fn(&T) -> Option<&BlockId>,
    both: impl Fn(&T, &T, &T) -> Option<T>,
) -> Option<Vec<T>> {
    let mut found: [HashMap<&BlockId, &T>; 3] = Default::default();
    let mut ids: [Vec<&BlockId>; 3] = Default::default();
    for (side, things) in [base, mine, theirs].into_iter().enumerate() {
        for thing in things {
            let id = id(thing)?;
            ids[side].push(id);
            found[side].insert(id, thing);
        }
    }
    let mut all = Vec::new();
    for id in sequence::order(&ids[0], &ids[1], &ids[2]) {
        let [base, mine, theirs] = [0, 1, 2].map(|side| found[side].get(id).copied());
        match (base, mine, theirs) {
            (_, None, None) => {}
            (None, Some(only), None) | (None, None, Some(only)) => all.push(only.clone()),
            (None, Some(mine), Some(theirs)) if mine == theirs => all.push(theirs.clone()),
            (Some(base), Some(left), None) | (Some(base), None, Some(left)) if left == base => {}
            (Some(base), Some(mine), Some(theirs)) => {
                let chosen = choose(base, mine, theirs).cloned();
                all.push(chosen.or_else(|| both(base, mine, theirs))?);
            }
            _ => return None,
        }
    }
    Some(all)
}

//! What a changed source offers its translation: blocks that were added, taken out or moved. An offer is taken or left by a
//! person; nothing happens by itself.

use std::collections::{HashMap, HashSet};

use crate::{
    id::BlockId,
    merge::sequence,
    standing::{Standing, UnitId, owed, standings},
    text::Text,
};

/// One offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What the source did.
    pub kind: OfferKind,
    /// The unit: of the source where it was added, else of the translation.
    pub unit: UnitId,
    /// What it stands behind, in the source where it was added, else in the translation; `None` at the beginning.
    pub after: Option<UnitId>,
}

/// What a source did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfferKind {
    /// A unit that nothing translates yet.
    Added,
    /// What this unit translates is gone.
    Removed,
    /// What this unit translates stands elsewhere now.
    Moved,
}

impl OfferKind {
    /// The offer's word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Moved => "moved",
        }
    }
}

/// The offers of a source to its translation: added, removed, moved, each in reading order.
#[must_use]
pub fn offers(source: &Text, target: &Text) -> Vec<Offer> {
    let standings = standings(source, target);
    let begun: HashSet<UnitId> = begun(source, target);
    let mut missing: HashSet<&UnitId> = HashSet::new();
    let mut offers = Vec::new();
    for line in &standings {
        if line.standing == Standing::Missing && !begun.contains(&line.unit) {
            missing.insert(&line.unit);
        }
    }
    added(source, &missing, &mut offers);
    let removed = standings.iter().filter(|line| line.standing == Standing::Orphan);
    offers.extend(removed.map(|line| Offer {
        kind: OfferKind::Removed,
        unit: line.unit.clone(),
        after: None,
    }));
    moved(source, target, &mut offers);
    offers
}

/// The source's units that a blank unit of the translation waits to translate.
fn begun(source: &Text, target: &Text) -> HashSet<UnitId> {
    let owed: HashSet<UnitId> = owed(source, target).into_iter().collect();
    let units = target.units().into_iter();
    let waiting = units.filter(|unit| owed.contains(&unit.id));
    waiting
        .flat_map(|unit| unit.translates)
        .map(|one| one.unit.clone())
        .collect()
}

/// A block that is missing as a whole is offered without its parts.
fn added(source: &Text, missing: &HashSet<&UnitId>, offers: &mut Vec<Offer>) {
    let offer = |unit: UnitId, after: Option<UnitId>| Offer {
        kind: OfferKind::Added,
        unit,
        after,
    };
    let lines = [UnitId::Headline, UnitId::Standfirst].into_iter();
    offers.extend(
        lines
            .filter(|line| missing.contains(line))
            .map(|line| offer(line, None)),
    );
    let mut before = None;
    for block in source.body.blocks() {
        let unit = UnitId::Block(block.id.clone());
        if missing.contains(&unit) {
            offers.push(offer(unit.clone(), before.replace(unit)));
            continue;
        }
        let mut part_before = None;
        for part in block.parts() {
            let part = UnitId::Block(part.id.clone());
            if missing.contains(&part) {
                offers.push(offer(part.clone(), part_before.clone()));
            }
            part_before = Some(part);
        }
        before = Some(unit);
    }
}

fn moved(source: &Text, target: &Text, offers: &mut Vec<Offer>) {
    let places: HashMap<&BlockId, usize> = source
        .body
        .blocks()
        .iter()
        .enumerate()
        .map(|(at, block)| (&block.id, at))
        .collect();
    let placed: Vec<(&BlockId, usize)> = target
        .body
        .blocks()
        .iter()
        .filter_map(|block| {
            let at = block.translates.iter().find_map(|one| match &one.unit {
                UnitId::Block(id) => places.get(id).copied(),
                _ => None,
            });
            at.map(|at| (&block.id, at))
        })
        .collect();
    let still = sequence::rising(placed.iter().map(|(_, at)| *at));
    for (at, (id, place)) in placed.iter().enumerate() {
        if still.contains(&at) {
            continue;
        }
        let before = placed.iter().filter(|(_, other)| other < place);
        let before = before.max_by_key(|(_, other)| *other);
        offers.push(Offer {
            kind: OfferKind::Moved,
            unit: UnitId::Block((*id).clone()),
            after: before.map(|(id, _)| UnitId::Block((*id).clone())),
        });
    }
}

//! The order of what two sides moved, added and took out.

use std::collections::{HashMap, HashSet};

use crate::id::BlockId;

/// The ids of all three sides in one order: theirs, with what only I moved or added put behind what it stands behind in mine.
/// What only the base has is left out. What both moved stands where they put it.
pub(crate) fn order<'a>(
    base: &[&'a BlockId],
    mine: &[&'a BlockId],
    theirs: &[&'a BlockId],
) -> Vec<&'a BlockId> {
    let in_theirs: HashSet<&BlockId> = theirs.iter().copied().collect();
    let moved_by_them = moved(base, theirs);
    let moved_by_me: HashSet<&BlockId> = moved(base, mine).difference(&moved_by_them).copied().collect();
    let mut order: Vec<&'a BlockId> = theirs
        .iter()
        .copied()
        .filter(|id| !moved_by_me.contains(id))
        .collect();
    let mut before: Option<&BlockId> = None;
    for id in mine {
        if moved_by_me.contains(id) || !in_theirs.contains(id) {
            let at = before.and_then(|before| order.iter().position(|other| *other == before));
            order.insert(at.map_or(0, |at| at + 1), id);
        }
        before = Some(id);
    }
    order
}

/// What a side moved: of what it kept, all that isn't in the longest run that is still in the old order.
fn moved<'a>(base: &[&BlockId], side: &[&'a BlockId]) -> HashSet<&'a BlockId> {
    let places: HashMap<&BlockId, usize> = base.iter().enumerate().map(|(at, id)| (*id, at)).collect();
    let kept: Vec<(&BlockId, usize)> = side
        .iter()
        .filter_map(|id| places.get(id).map(|at| (*id, *at)))
        .collect();
    let still = rising(kept.iter().map(|(_, at)| *at));
    let moved = kept
        .into_iter()
        .enumerate()
        .filter(|(nth, _)| !still.contains(nth));
    moved.map(|(_, (id, _))| id).collect()
}

/// Which numbers of a sequence, by their places in it, make its longest selection that never falls: what is still in order.
pub(crate) fn rising(numbers: impl Iterator<Item = usize>) -> HashSet<usize> {
    let numbers: Vec<usize> = numbers.collect();
    // `ends[n]` is where the selection of n + 1 numbers that ends lowest ends; `links` leads from there to its beginning.
    let mut ends: Vec<usize> = Vec::new();
    let mut links: Vec<Option<usize>> = Vec::with_capacity(numbers.len());
    for (at, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|end| numbers[*end] <= *number);
        links.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    let mut rise = HashSet::with_capacity(ends.len());
    let mut next = ends.last().copied();
    while let Some(at) = next {
        rise.insert(at);
        next = links[at];
    }
    rise
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(base: &str, mine: &str, theirs: &str, merged: &str) {
        let ids =
            |text: &str| -> Vec<BlockId> { text.split(' ').map(|id| BlockId::parse(id).unwrap()).collect() };
        let (base, mine, theirs) = (ids(base), ids(mine), ids(theirs));
        let order = order(
            &base.iter().collect::<Vec<_>>(),
            &mine.iter().collect::<Vec<_>>(),
            &theirs.iter().collect::<Vec<_>>(),
        );
        let order: Vec<&str> = order.into_iter().map(BlockId::as_str).collect();
        assert_eq!(order.join(" "), merged);
    }

    #[test]
    fn what_one_side_added_or_moved_stands_where_it_put_it() {
        check("a b c", "a x b c", "a b c y", "a x b c y");
        check("a b c", "c a b", "a b c", "c a b");
        check("a b c", "a b c", "c a b", "c a b");
        check("a b c d", "d a b c", "a b c y d", "d a b c y");
    }

    #[test]
    fn what_both_added_at_one_place_stays_together() {
        check("a b", "a x1 x2 b", "a y1 y2 b", "a x1 x2 y1 y2 b");
    }

    #[test]
    fn what_both_moved_stands_where_they_put_it() {
        check("a b c d", "b c d a", "b c a d", "b c a d");
    }

    #[test]
    fn the_longest_rise_is_found() {
        assert_eq!(rising([3, 0, 1, 4, 2].into_iter()), HashSet::from([1, 2, 4]));
        assert_eq!(rising([0, 1, 1, 0].into_iter()), HashSet::from([0, 1, 2]));
        assert!(rising(std::iter::empty()).is_empty());
    }
}

//! Counterparts: which units of an edition say what a unit of its sister says, by way of what each translates.

use std::collections::HashSet;

use language::Lang;

use crate::{standing::UnitId, text::Text};

/// An edition as its sisters are related to it.
#[derive(Debug, Clone, Copy)]
pub struct Sister<'a> {
    /// Its language.
    pub lang: &'a Lang,
    /// The language it was translated from; `None` for an original.
    pub source: Option<&'a Lang>,
    /// What it says.
    pub text: &'a Text,
}

/// The units of the edition `to` that say what `unit` of the edition `from` says, in their order: those it was translated
/// from, those translated from it, or those translated from the same units of a third edition. None where the two have no
/// common source.
#[must_use]
pub fn counterparts(editions: &[Sister<'_>], from: &Lang, unit: &UnitId, to: &Lang) -> Vec<UnitId> {
    let up = lineage(editions, from);
    let down = lineage(editions, to);
    let meeting = up
        .iter()
        .enumerate()
        .find_map(|(at, one)| Some((at, down.iter().position(|other| other.lang == one.lang)?)));
    let Some((ups, downs)) = meeting else {
        return Vec::new();
    };
    let mut units = HashSet::from([unit.clone()]);
    for edition in &up[..ups] {
        units = translated(edition.text, &units);
    }
    for edition in down[..downs].iter().rev() {
        units = translations(edition.text, &units).collect();
    }
    let Some(target) = down.first() else {
        return Vec::new();
    };
    let here = target.text.units().into_iter().map(|unit| unit.id);
    here.filter(|unit| units.contains(unit)).collect()
}

/// An edition, its source, the source of that one …: each once, so that a circle ends.
fn lineage<'a>(editions: &[Sister<'a>], from: &Lang) -> Vec<Sister<'a>> {
    let mut line: Vec<Sister<'a>> = Vec::new();
    let mut next = Some(from.clone());
    while let Some(lang) = next.take() {
        let found = editions.iter().find(|one| *one.lang == lang);
        let Some(edition) = found.filter(|one| line.iter().all(|seen| seen.lang != one.lang)) else {
            break;
        };
        next = edition.source.cloned();
        line.push(*edition);
    }
    line
}

/// What some units of a translation translate.
fn translated(text: &Text, units: &HashSet<UnitId>) -> HashSet<UnitId> {
    let of_text = text.units();
    let named = of_text.iter().filter(|unit| units.contains(&unit.id));
    named
        .flat_map(|unit| unit.translates)
        .map(|one| one.unit.clone())
        .collect()
}

/// The units of a translation that translate one of these.
fn translations<'a>(text: &'a Text, units: &'a HashSet<UnitId>) -> impl Iterator<Item = UnitId> + 'a {
    let concerned =
        |translates: &[crate::standing::Translates]| translates.iter().any(|one| units.contains(&one.unit));
    let of_text = text.units().into_iter();
    of_text
        .filter(move |unit| concerned(unit.translates))
        .map(|unit| unit.id)
}

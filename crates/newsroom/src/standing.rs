//! The standing of a translation: which of its units still say what their source says.
//!
//! A translated unit remembers the units it translates and the content each had then. Standing is computed by
//! comparing that with the source as it reads now, so saving without a change, or marking a word, changes nothing.

use std::{
    collections::{HashMap, HashSet},
    fmt,
};

use crate::{content::ContentHash, id::BlockId, refusal::Refusal, text::Text};

/// A translatable unit of an edition: the headline, the standfirst, a block, an item or a cell.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum UnitId {
    /// `@headline`
    Headline,
    /// `@standfirst`
    Standfirst,
    /// A block, list item or table cell.
    Block(BlockId),
}

impl UnitId {
    /// Reads `@headline`, `@standfirst` or a block's id.
    ///
    /// # Errors
    /// The text can't be an id.
    pub fn parse(text: &str) -> Result<Self, crate::id::BadId> {
        match text {
            "@headline" => Ok(Self::Headline),
            "@standfirst" => Ok(Self::Standfirst),
            _ => BlockId::parse(text).map(Self::Block),
        }
    }

    /// The unit's text form.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Headline => "@headline",
            Self::Standfirst => "@standfirst",
            Self::Block(id) => id.as_str(),
        }
    }
}

impl fmt::Display for UnitId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What a translated unit remembers of one source unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translates {
    /// The source unit.
    pub unit: UnitId,
    /// What it said when it was translated.
    pub content: ContentHash,
}

/// How a unit stands to its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Standing {
    /// All it translates still reads as it did.
    Current,
    /// Something it translates has changed, or one of several source units is gone.
    Stale,
    /// All it translates is gone.
    Orphan,
    /// A source unit that no unit translates.
    Missing,
}

impl Standing {
    /// The standing's word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Stale => "stale",
            Self::Orphan => "orphan",
            Self::Missing => "missing",
        }
    }
}

/// One line of a comparison: a unit of the translation, or for [`Standing::Missing`] one of the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitStanding {
    /// The unit.
    pub unit: UnitId,
    /// How it stands.
    pub standing: Standing,
}

/// A unit as standing sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit<'a> {
    /// Which one.
    pub id: UnitId,
    /// What it says.
    pub content: ContentHash,
    /// What it translates.
    pub translates: &'a [Translates],
    /// Whether it is made for words and has none that can be seen.
    pub is_blank: bool,
}

impl Unit<'_> {
    /// Whether a translator still owes its words: it is blank, though something that it translates isn't.
    fn is_owed(&self, source: &HashMap<&UnitId, &Unit<'_>>) -> bool {
        self.is_blank
            && self
                .translates
                .iter()
                .any(|one| source.get(&one.unit).is_some_and(|unit| !unit.is_blank))
    }
}

/// The units of a translation that wait for their words: they know what they translate, and say nothing.
#[must_use]
pub fn owed(source: &Text, target: &Text) -> Vec<UnitId> {
    let source_units = source.units();
    let source: HashMap<&UnitId, &Unit<'_>> = source_units.iter().map(|unit| (&unit.id, unit)).collect();
    let target = target.units().into_iter();
    target
        .filter(|unit| unit.is_owed(&source))
        .map(|unit| unit.id)
        .collect()
}

/// The standing of every unit of a translation that translates something, in its order, then the source's units that
/// are missing, in theirs. A unit that translates nothing is the translator's own and has no standing; one that is
/// begun and blank has none yet, and what it will translate is missing.
#[must_use]
pub fn standings(source: &Text, target: &Text) -> Vec<UnitStanding> {
    let source_units = source.units();
    let now: HashMap<&UnitId, ContentHash> =
        source_units.iter().map(|unit| (&unit.id, unit.content)).collect();
    let by_id: HashMap<&UnitId, &Unit<'_>> = source_units.iter().map(|unit| (&unit.id, unit)).collect();
    let mut target_units = target.units();
    target_units.retain(|unit| !unit.is_owed(&by_id));
    let mut lines: Vec<UnitStanding> = target_units
        .iter()
        .filter(|unit| !unit.translates.is_empty())
        .map(|unit| UnitStanding {
            unit: unit.id.clone(),
            standing: against(&now, unit.translates),
        })
        .collect();
    let translated: HashSet<&UnitId> = target_units
        .iter()
        .flat_map(|unit| unit.translates)
        .map(|one| &one.unit)
        .collect();
    let missing = source_units.iter().filter(|unit| !translated.contains(&unit.id));
    lines.extend(missing.map(|unit| UnitStanding {
        unit: unit.id.clone(),
        standing: Standing::Missing,
    }));
    lines
}

fn against(now: &HashMap<&UnitId, ContentHash>, translates: &[Translates]) -> Standing {
    let gone = translates
        .iter()
        .filter(|one| !now.contains_key(&one.unit))
        .count();
    if gone == translates.len() {
        return Standing::Orphan;
    }
    let unchanged = translates
        .iter()
        .all(|one| now.get(&one.unit) == Some(&one.content));
    if unchanged {
        Standing::Current
    } else {
        Standing::Stale
    }
}

/// How many units of a translation stand in each way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Units that are current.
    pub current: usize,
    /// Units that are stale.
    pub stale: usize,
    /// Units whose source is gone.
    pub orphan: usize,
    /// Source units without a translation.
    pub missing: usize,
}

impl Tally {
    /// Counts lines of a comparison.
    #[must_use]
    pub fn of(lines: &[UnitStanding]) -> Self {
        let mut tally = Self::default();
        for line in lines {
            match line.standing {
                Standing::Current => tally.current += 1,
                Standing::Stale => tally.stale += 1,
                Standing::Orphan => tally.orphan += 1,
                Standing::Missing => tally.missing += 1,
            }
        }
        tally
    }

    /// Whether the translation says all that its source says, and nothing else.
    #[must_use]
    pub fn is_current(&self) -> bool {
        self.stale == 0 && self.orphan == 0 && self.missing == 0
    }
}

/// Settles a unit of the source that nothing translates: "this is said elsewhere, or not at all". The unit that translates what
/// stands before it remembers it from now on, and turns stale where it changes.
///
/// # Errors
/// [`Refusal::NoSuchUnit`] where the source has no such unit, or nothing before it is translated.
pub fn settle_missing(target: &mut Text, missing: &UnitId, source: &Text) -> Result<(), Refusal> {
    let no_such = || Refusal::NoSuchUnit(missing.clone());
    let units = source.units();
    let at = units
        .iter()
        .position(|unit| unit.id == *missing)
        .ok_or_else(no_such)?;
    let heir = units[..at].iter().rev().find_map(|before| {
        let targets = target.units().into_iter();
        let mut translating = targets.filter(|unit| unit.translates.iter().any(|one| one.unit == before.id));
        translating.next().map(|unit| unit.id)
    });
    let memory = heir
        .and_then(|heir| target.translates_mut(&heir))
        .ok_or_else(no_such)?;
    memory.retain(|one| one.unit != *missing);
    memory.push(Translates {
        unit: missing.clone(),
        content: units[at].content,
    });
    Ok(())
}

/// Settles a unit of a translation: "what changed in the source does not concern us". The unit's text stays as it
/// is; what it remembers becomes what the source says now, and source units that are gone are forgotten.
///
/// # Errors
/// [`Refusal::NoSuchUnit`] where the translation has no such unit.
pub fn settle(target: &mut Text, unit: &UnitId, source: &Text) -> Result<(), Refusal> {
    let now: HashMap<UnitId, ContentHash> = source
        .units()
        .into_iter()
        .map(|unit| (unit.id, unit.content))
        .collect();
    let translates = target
        .translates_mut(unit)
        .ok_or_else(|| Refusal::NoSuchUnit(unit.clone()))?;
    translates.retain_mut(|one| match now.get(&one.unit) {
        Some(content) => {
            one.content = *content;
            true
        }
        None => false,
    });
    Ok(())
}

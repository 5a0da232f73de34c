//! Reckoning: what a story's rows should be, by its facts and texts.

use language::{Date, Lang, Moment, Zone};
use newsroom::{
    coverage::{Fit, States},
    edition::RevisionNumber,
    id::SectionId,
    line::Headline,
    standing::{Tally, standings},
    text::Text,
};

use super::cell::{Cell, Covered, Read, words};

/// What is to be known of a story.
pub(crate) struct Facts {
    pub(crate) date: Option<Date>,
    pub(crate) section: Option<SectionId>,
    /// When its first text was saved; only asked for where it has no date.
    pub(crate) first: Option<Moment>,
    /// By language tag.
    pub(crate) editions: Vec<Seen>,
}

/// What is to be known of an edition.
pub(crate) struct Seen {
    pub(crate) lang: Lang,
    pub(crate) source: Option<Lang>,
    pub(crate) head: RevisionNumber,
    pub(crate) states: States,
    pub(crate) headline: Headline,
    /// Who set the working state; `None` where no person did.
    pub(crate) by: Option<String>,
}

/// The newest text of an edition, and when it was saved.
#[derive(Clone, Copy)]
pub(crate) struct Newest<'a> {
    pub(crate) text: &'a Text,
    pub(crate) at: Moment,
}

impl Facts {
    /// Of which texts the units of an edition are counted.
    pub(crate) fn read(&self, seen: &Seen) -> Read {
        let source = seen.source.as_ref().and_then(|source| self.edition(source));
        Read {
            head: Some(seen.head),
            source: seen.source.clone(),
            source_head: source.map(|source| source.head),
        }
    }

    fn edition(&self, lang: &Lang) -> Option<&Seen> {
        self.editions.iter().find(|seen| seen.lang == *lang)
    }

    /// Whether an edition's units have to be counted, because its texts aren't those that were.
    pub(crate) fn is_uncounted(&self, before: Before<'_>) -> bool {
        let translations = self.editions.iter().filter(|seen| seen.source.is_some());
        let counted = |seen: &Seen| {
            let cell = before.covered.and_then(|before| before.cell(&seen.lang));
            before.trust == Trust::Kept && cell.is_some_and(|cell| cell.read == self.read(seen))
        };
        !translations.into_iter().all(counted)
    }
}

/// Whether numbers are believed that were counted of the same texts before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trust {
    /// They are.
    Kept,
    /// Everything is counted anew.
    Nothing,
}

/// A story's rows as they were.
#[derive(Clone, Copy)]
pub(crate) struct Before<'a> {
    pub(crate) covered: Option<&'a Covered>,
    pub(crate) trust: Trust,
}

/// The rows of a story. Units are counted by `texts`, which gives an edition's newest one; where the texts are those that
/// were read before, the numbers stay.
pub(crate) fn reckon<'a>(
    facts: &Facts,
    languages: &[Lang],
    before: Before<'_>,
    now: Moment,
    texts: impl Fn(&Lang) -> Option<Newest<'a>>,
) -> Covered {
    let old = |lang: &Lang| before.covered.and_then(|before| before.cell(lang));
    let mut cells: Vec<Cell> = facts
        .editions
        .iter()
        .map(|seen| {
            let old = old(&seen.lang).map(|old| (old, before.trust));
            edition(facts, seen, old, now, &texts)
        })
        .collect();
    let lacking = languages.iter().filter(|lang| facts.edition(lang).is_none());
    cells.extend(lacking.map(|lang| absent(lang, old(lang), now)));
    cells.sort_by(|a, b| a.lang.cmp(&b.lang));
    Covered {
        day: day(facts, before.covered, now),
        section: facts.section.as_ref().map_or("", SectionId::as_str).to_owned(),
        words: words(facts.editions.iter().map(|seen| &seen.headline)),
        cells,
    }
}

fn day(facts: &Facts, before: Option<&Covered>, now: Moment) -> String {
    let of = |moment: Moment| moment.date(&Zone::utc()).to_string();
    match (facts.date, facts.first, before) {
        (Some(date), _, _) => date.to_string(),
        (None, Some(first), _) => of(first),
        (None, None, Some(before)) => before.day.clone(),
        (None, None, None) => of(now),
    }
}

fn absent(lang: &Lang, old: Option<&Cell>, now: Moment) -> Cell {
    Cell {
        lang: lang.clone(),
        fit: Fit::Absent,
        states: None,
        since: since(Fit::Absent, old, now),
        tally: Tally::default(),
        read: Read::default(),
        by: None,
    }
}

fn edition<'a>(
    facts: &Facts,
    seen: &Seen,
    old: Option<(&Cell, Trust)>,
    now: Moment,
    texts: &impl Fn(&Lang) -> Option<Newest<'a>>,
) -> Cell {
    let read = facts.read(seen);
    let source = seen.source.as_ref().and_then(texts);
    let tally = match old.filter(|(old, trust)| *trust == Trust::Kept && old.read == read) {
        Some((old, _)) => old.tally,
        None => match (source, texts(&seen.lang)) {
            (Some(source), Some(target)) => Tally::of(&standings(source.text, target.text)),
            _ => Tally::default(),
        },
    };
    let fit = Fit::of(tally);
    // What was never counted before is as old as the text it doesn't fit.
    let old = old.map(|(old, _)| old);
    let known = source.map_or(now, |source| source.at);
    Cell {
        lang: seen.lang.clone(),
        fit,
        states: Some(seen.states),
        since: since(fit, old, if old.is_some() { now } else { known }),
        tally,
        read,
        by: seen.by.clone(),
    }
}

/// Since when it is like this: a fit that stays keeps its moment.
fn since(fit: Fit, old: Option<&Cell>, now: Moment) -> Moment {
    old.filter(|old| old.fit == fit).map_or(now, |old| old.since)
}

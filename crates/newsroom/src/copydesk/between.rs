//! Which passages of two editions say the same, so that they can be compared.

use std::collections::HashMap;

use language::Lang;

use super::proof::{Kind, Passage, Proof};
use crate::standing::UnitId;

/// Passages of a translation, with those of the edition they are compared with: one with one as a rule, several where
/// paragraphs were joined or split.
pub(crate) struct Comparison<'a> {
    /// The other edition's language.
    pub(crate) from: &'a Lang,
    /// The other edition's passages; none for a quote of the translator's own.
    pub(crate) source: Vec<&'a Passage<'a>>,
    /// The translation's passages, never none; findings stand at the first.
    pub(crate) target: Vec<&'a Passage<'a>>,
}

impl<'a> Comparison<'a> {
    /// The passage at which a finding stands.
    pub(crate) fn first(&self) -> &'a Passage<'a> {
        self.target[0]
    }
}

/// All comparisons: each translation with its source; and where the source isn't there, each two sisters that were
/// translated from it. Sisters whose source is there are compared through it.
pub(crate) fn comparisons<'a>(proofs: &'a [Proof<'a>]) -> Vec<Comparison<'a>> {
    let by_lang: HashMap<&Lang, &Proof<'_>> = proofs.iter().map(|proof| (proof.lang(), proof)).collect();
    let mut found = Vec::new();
    for (at, proof) in proofs.iter().enumerate() {
        let Some(from) = proof.edition.origin.translated_from() else {
            continue;
        };
        if let Some(source) = by_lang.get(from) {
            found.extend(with_source(source, proof));
            continue;
        }
        let sisters = proofs[..at]
            .iter()
            .filter(|sister| sister.edition.origin.translated_from() == Some(from));
        found.extend(sisters.flat_map(|sister| with_sister(sister, proof)));
    }
    found.retain(says_something);
    found
}

/// What is begun and blank is named by `translation-blank`; that it lacks this and that says nothing more.
fn says_something(comparison: &Comparison<'_>) -> bool {
    let mut chars = comparison.target.iter().flat_map(|passage| &passage.chars);
    chars.any(|c| crate::line::is_visible(*c))
}

fn with_source<'a>(source: &'a Proof<'a>, target: &'a Proof<'a>) -> Vec<Comparison<'a>> {
    let units = source
        .passages
        .iter()
        .filter_map(|passage| Some((passage.unit()?, vec![passage])))
        .collect();
    let mut found = grouped(source.lang(), &units, target);
    let own_quotes = target
        .passages
        .iter()
        .filter(|passage| passage.kind == Kind::Quote && passage.translates.is_empty());
    found.extend(own_quotes.map(|passage| Comparison {
        from: source.lang(),
        source: Vec::new(),
        target: vec![passage],
    }));
    found
}

fn with_sister<'a>(sister: &'a Proof<'a>, target: &'a Proof<'a>) -> Vec<Comparison<'a>> {
    let mut units: HashMap<UnitId, Vec<&'a Passage<'a>>> = HashMap::new();
    for passage in &sister.passages {
        for one in passage.translates {
            units.entry(one.unit.clone()).or_default().push(passage);
        }
    }
    grouped(sister.lang(), &units, target)
}

/// Passages that share a unit come together, however they were joined or split.
fn grouped<'a>(
    from: &'a Lang,
    units: &HashMap<UnitId, Vec<&'a Passage<'a>>>,
    target: &'a Proof<'a>,
) -> Vec<Comparison<'a>> {
    let mut groups: Vec<Comparison<'a>> = Vec::new();
    let texts = target
        .passages
        .iter()
        .filter(|passage| passage.kind != Kind::Frame);
    for passage in texts {
        let mut source: Vec<&'a Passage<'a>> = Vec::new();
        for one in passage
            .translates
            .iter()
            .filter_map(|one| units.get(&one.unit))
            .flatten()
        {
            add(&mut source, one);
        }
        if source.is_empty() {
            continue;
        }
        match groups.iter_mut().find(|group| shares(&group.source, &source)) {
            Some(group) => {
                source.iter().for_each(|one| add(&mut group.source, one));
                group.target.push(passage);
            }
            None => groups.push(Comparison {
                from,
                source,
                target: vec![passage],
            }),
        }
    }
    groups
}

fn add<'a>(passages: &mut Vec<&'a Passage<'a>>, one: &'a Passage<'a>) {
    if !passages.iter().any(|other| std::ptr::eq(*other, one)) {
        passages.push(one);
    }
}

fn shares(a: &[&Passage<'_>], b: &[&Passage<'_>]) -> bool {
    a.iter()
        .any(|one| b.iter().any(|other| std::ptr::eq(*one, *other)))
}

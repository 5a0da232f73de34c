//! The copy desk: what it finds in an edition, and between the editions of a story. It never changes a text by itself.
//!
//! One rule, one file; [`rules::RULES`] is the index. A rule reads a [`proof::Proof`] (an edition, laid out unit by
//! unit), the whole story, or a [`between::Comparison`] of units that translate each other, and notes [`Finding`]s.
//! A rule that is too eager is worse than none: where a text may be right, nothing is said.
//!
//! [`Finding`]: finding::Finding

mod agreement;
mod amounts;
mod between;
mod context;
pub mod finding;
mod measures;
pub mod mend;
mod notes;
mod number_words;
mod proof;
mod quotations;
pub mod rules;
pub mod saying;

mod blank_paragraph;
mod blocks_missing;
mod credit_missing;
mod date_differs;
mod date_without_year;
mod digits_mixed;
mod double_space;
mod headline_missing;
mod headline_too_long;
mod house_spelling;
mod latin_punctuation_in_arabic;
mod licence_expired;
mod licence_expires;
mod link_broken_inside;
mod numbers_differ;
mod picture_missing;
mod quote_style;
mod quote_unbalanced;
mod quotes_differ;
mod source_missing;
mod space_before_punctuation;
mod stand;
mod tatweel;
mod translation_blank;
mod wrong_language;

use std::collections::{HashMap, HashSet};

use language::{Date, Lang, Locale};

use self::{
    between::Comparison,
    finding::Finding,
    notes::Notes,
    proof::Proof,
    rules::{Check, Rules},
};
use crate::{
    edition::Origin,
    id::{PictureId, StoryId},
    picture::Picture,
    story::Story,
    text::Text,
};

/// An edition as the copy desk gets it.
#[derive(Debug, Clone)]
pub struct EditionOnDesk<'a> {
    /// Its language, and how the newsroom writes it.
    pub locale: Locale,
    /// The story's date, as readers see it over the text: by it a day without a year is understood.
    pub date: Option<Date>,
    /// Original or translation.
    pub origin: &'a Origin,
    /// Its newest text.
    pub text: &'a Text,
}

impl EditionOnDesk<'_> {
    /// Its language.
    #[must_use]
    pub fn lang(&self) -> &Lang {
        &self.locale.lang
    }
}

/// A story as the copy desk gets it: all that a rule may look at.
#[derive(Debug, Clone)]
pub struct StoryOnDesk<'a> {
    /// The facts.
    pub story: &'a Story,
    /// The pictures it uses, as far as they are known.
    pub pictures: &'a HashMap<PictureId, Picture>,
    /// Its editions, in any order, no language twice.
    pub editions: Vec<EditionOnDesk<'a>>,
    /// The day on which the copy desk looks, in the newsroom's zone.
    pub today: Date,
    /// The stories that are there, among those its texts link to ([`linked_stories`]).
    pub linked: &'a HashSet<StoryId>,
}

impl StoryOnDesk<'_> {
    /// The language under which findings about the story itself stand: that of its original, by tag the first one;
    /// of its first edition where all are translations.
    fn first_language(&self) -> Option<&Lang> {
        self.editions
            .iter()
            .map(|edition| (edition.origin.translated_from().is_some(), edition.lang()))
            .min()
            .map(|(_, lang)| lang)
    }
}

/// What the copy desk finds in a story: in each of its editions, between them, and in its facts. By language, then in
/// reading order, then by rule.
#[must_use]
pub fn check(desk: &StoryOnDesk<'_>, rules: &Rules) -> Vec<Finding> {
    let proofs: Vec<Proof<'_>> = desk.editions.iter().map(Proof::of).collect();
    let comparisons = between::comparisons(&proofs);
    let mut findings = Vec::new();
    for (rule, severity) in rules.in_force() {
        let mut notes = Notes::new(rule.id, severity, &mut findings);
        match rule.check {
            Check::Edition(check) => proofs.iter().for_each(|proof| check(proof, &mut notes)),
            Check::House(check) => proofs
                .iter()
                .for_each(|proof| check(proof, rules.spellings(), &mut notes)),
            Check::Comparison(check) => comparisons
                .iter()
                .for_each(|comparison: &Comparison<'_>| check(comparison, &mut notes)),
            Check::Story(check) => check(desk, &proofs, &mut notes),
        }
    }
    proof::sort(&mut findings, &proofs);
    findings
}

/// What the copy desk finds in one edition alone, as one types: all but what takes other editions, pictures or stories.
#[must_use]
pub fn check_edition(edition: &EditionOnDesk<'_>, rules: &Rules) -> Vec<Finding> {
    let proof = Proof::of(edition);
    let mut findings = Vec::new();
    for (rule, severity) in rules.in_force() {
        let mut notes = Notes::new(rule.id, severity, &mut findings);
        match rule.check {
            Check::Edition(check) => check(&proof, &mut notes),
            Check::House(check) => check(&proof, rules.spellings(), &mut notes),
            Check::Comparison(_) | Check::Story(_) => {}
        }
    }
    proof::sort(&mut findings, std::slice::from_ref(&proof));
    findings
}

/// The stories a text links to, in reading order, each as often as it stands there: whoever loads a [`StoryOnDesk`] asks
/// which of them exist.
#[must_use]
pub fn linked_stories(text: &Text) -> Vec<StoryId> {
    let blocks = text.body.blocks();
    let runs = blocks.iter().flat_map(|block| {
        block
            .runs()
            .into_iter()
            .chain(block.parts().map(|part| &part.text))
    });
    runs.flat_map(crate::runs::Runs::links)
        .filter_map(|link| match link {
            crate::runs::Link::Story(id) => Some(id.clone()),
            crate::runs::Link::Web(_) => None,
        })
        .collect()
}

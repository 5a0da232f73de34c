//! A proof: an edition laid out for reading, passage by passage, in characters.

use std::{cell::OnceCell, collections::HashMap, ops::Range};

use language::{
    Lang,
    date_reading::{self, Found},
    digits, fold,
    numbers::{self, Number},
};

use super::{
    EditionOnDesk, context,
    finding::{Finding, Place},
    quotations::{self, Quotations},
};
use crate::{
    block::{Block, BlockKind},
    id::BlockId,
    runs::{Marks, Runs},
    standing::{Translates, UnitId},
};

/// An edition laid out for reading.
pub(crate) struct Proof<'a> {
    pub(crate) edition: &'a EditionOnDesk<'a>,
    /// Its texts in reading order: kicker, headline, short headline, standfirst, byline, then each block followed by its items or cells.
    pub(crate) passages: Vec<Passage<'a>>,
}

/// The text of a field, block, list item or table cell.
pub(crate) struct Passage<'a> {
    /// The edition's language.
    pub(crate) lang: &'a Lang,
    /// The script that language is written in.
    pub(crate) script: &'static str,
    pub(crate) spot: Spot<'a>,
    pub(crate) kind: Kind,
    /// The characters, by which places are counted.
    pub(crate) chars: Vec<char>,
    /// The same as a text.
    pub(crate) text: String,
    /// Which characters have which marks.
    pub(crate) marks: Vec<(Range<usize>, &'a Marks)>,
    /// Which units it translates.
    pub(crate) translates: &'a [Translates],
    /// Where web addresses and the like stand, in which no rule of language holds.
    technical: Vec<Range<usize>>,
    /// What is read from the text by the first rule that asks.
    quotations: OnceCell<Quotations>,
    dates: OnceCell<Vec<Found>>,
    numbers: OnceCell<Vec<Number>>,
    key: OnceCell<String>,
}

/// Where a passage stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Spot<'a> {
    Kicker,
    Headline,
    ShortHeadline,
    Standfirst,
    Byline,
    Unit(&'a BlockId),
}

/// What a passage is, as far as rules ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Kicker, headline, short headline, standfirst or byline.
    Line,
    Paragraph,
    Crosshead,
    Quote,
    Item,
    Cell,
    /// A picture's caption or an embed's title, which may be empty.
    Label,
    /// A list, table or divider: without a text of its own.
    Frame,
}

impl<'a> Proof<'a> {
    pub(crate) fn of(edition: &'a EditionOnDesk<'a>) -> Self {
        let paper = Paper {
            lang: edition.lang(),
            script: edition.lang().script(),
        };
        let text = edition.text;
        let mut passages = Vec::new();
        if let Some(kicker) = &text.kicker {
            passages.push(paper.line(Spot::Kicker, kicker.as_str(), &[]));
        }
        passages.push(paper.line(Spot::Headline, text.headline.as_str(), &text.headline_translates));
        if let Some(short) = &text.short_headline {
            passages.push(paper.line(Spot::ShortHeadline, short.as_str(), &[]));
        }
        if let Some(standfirst) = &text.standfirst {
            passages.push(paper.line(Spot::Standfirst, standfirst.as_str(), &text.standfirst_translates));
        }
        if let Some(byline) = &text.byline {
            passages.push(paper.line(Spot::Byline, byline.as_str(), &[]));
        }
        for block in text.body.blocks() {
            paper.block(block, &mut passages);
        }
        Self { edition, passages }
    }

    pub(crate) fn lang(&self) -> &'a Lang {
        self.edition.lang()
    }
}

/// What all passages of an edition are written on.
struct Paper<'a> {
    lang: &'a Lang,
    script: &'static str,
}

impl<'a> Paper<'a> {
    fn line(&self, spot: Spot<'a>, text: &str, translates: &'a [Translates]) -> Passage<'a> {
        self.passage(spot, Kind::Line, text.to_owned(), Vec::new(), translates)
    }

    fn block(&self, block: &'a Block, passages: &mut Vec<Passage<'a>>) {
        let (kind, part) = match block.kind {
            BlockKind::Paragraph(_) => (Kind::Paragraph, Kind::Item),
            BlockKind::Crosshead(_) => (Kind::Crosshead, Kind::Item),
            BlockKind::Quote { .. } => (Kind::Quote, Kind::Item),
            BlockKind::Picture { .. } | BlockKind::Embed { .. } => (Kind::Label, Kind::Item),
            BlockKind::Table { .. } => (Kind::Frame, Kind::Cell),
            BlockKind::List { .. } | BlockKind::Divider => (Kind::Frame, Kind::Item),
        };
        passages.push(self.runs(&block.id, kind, block.runs(), &block.translates));
        passages.extend(
            block
                .parts()
                .map(|one| self.runs(&one.id, part, Some(&one.text), &one.translates)),
        );
    }

    fn runs(
        &self,
        id: &'a BlockId,
        kind: Kind,
        runs: Option<&'a Runs>,
        translates: &'a [Translates],
    ) -> Passage<'a> {
        let mut marks = Vec::new();
        let mut start = 0;
        for run in runs.map(Runs::as_slice).unwrap_or_default() {
            let end = start + run.text.chars().count();
            marks.push((start..end, &run.marks));
            start = end;
        }
        let text = runs.map(Runs::text).unwrap_or_default();
        self.passage(Spot::Unit(id), kind, text, marks, translates)
    }

    fn passage(
        &self,
        spot: Spot<'a>,
        kind: Kind,
        text: String,
        marks: Vec<(Range<usize>, &'a Marks)>,
        translates: &'a [Translates],
    ) -> Passage<'a> {
        let chars: Vec<char> = text.chars().collect();
        Passage {
            lang: self.lang,
            script: self.script,
            spot,
            kind,
            technical: context::technical(&chars),
            chars,
            text,
            marks,
            translates,
            quotations: OnceCell::new(),
            dates: OnceCell::new(),
            numbers: OnceCell::new(),
            key: OnceCell::new(),
        }
    }
}

impl<'a> Passage<'a> {
    /// Where these characters are, for a finding. Fields are named whole.
    pub(crate) fn place(&self, range: Range<usize>) -> Place {
        match self.spot {
            Spot::Kicker => Place::Field("kicker"),
            Spot::Headline => Place::Field("headline"),
            Spot::ShortHeadline => Place::Field("short_headline"),
            Spot::Standfirst => Place::Field("standfirst"),
            Spot::Byline => Place::Field("byline"),
            Spot::Unit(id) => Place::Range {
                block: id.clone(),
                start: range.start,
                end: range.end,
            },
        }
    }

    /// All of its characters.
    pub(crate) fn whole(&self) -> Range<usize> {
        0..self.chars.len()
    }

    /// The unit it is, in the standing of translations; a kicker, a short headline and a byline are none.
    pub(crate) fn unit(&self) -> Option<UnitId> {
        match self.spot {
            Spot::Headline => Some(UnitId::Headline),
            Spot::Standfirst => Some(UnitId::Standfirst),
            Spot::Kicker | Spot::ShortHeadline | Spot::Byline => None,
            Spot::Unit(id) => Some(UnitId::Block(id.clone())),
        }
    }

    /// The language a character is marked to be in, where that is another one than the edition's.
    pub(crate) fn foreign(&self, at: usize) -> Option<&'a Lang> {
        let (_, marks) = self.marks.iter().find(|(range, _)| range.contains(&at))?;
        marks.lang.as_ref().filter(|lang| *lang != self.lang)
    }

    /// Whether a character is part of a web address or the like.
    pub(crate) fn is_technical(&self, at: usize) -> bool {
        self.technical.iter().any(|range| range.contains(&at))
    }

    /// Its quotations, and marks that belong to none.
    pub(crate) fn quotations(&self) -> &Quotations {
        self.quotations.get_or_init(|| quotations::read(&self.chars))
    }

    /// The dates in it, in order. Each has a day in digits.
    pub(crate) fn dates(&self) -> &[Found] {
        self.dates.get_or_init(|| self.where_digits(date_reading::find))
    }

    /// The numbers in it, in order.
    pub(crate) fn numbers(&self) -> &[Number] {
        self.numbers
            .get_or_init(|| self.where_digits(|text| numbers::find(text, self.lang)))
    }

    fn where_digits<T>(&self, read: impl FnOnce(&str) -> Vec<T>) -> Vec<T> {
        let has_digits = self.chars.iter().any(|c| digits::value(*c).is_some());
        if has_digits { read(&self.text) } else { Vec::new() }
    }

    /// Its words, however they are written.
    pub(crate) fn key(&self) -> &str {
        self.key.get_or_init(|| fold::match_key(&self.text))
    }

    /// The character before, if there is one.
    pub(crate) fn before(&self, at: usize) -> Option<char> {
        at.checked_sub(1).map(|at| self.chars[at])
    }

    /// The character at a place, if there is one.
    pub(crate) fn at(&self, at: usize) -> Option<char> {
        self.chars.get(at).copied()
    }
}

/// Brings findings into their order: by language, in reading order, by rule.
pub(crate) fn sort(findings: &mut [Finding], proofs: &[Proof<'_>]) {
    let ranks: HashMap<(&Lang, &BlockId), usize> = proofs
        .iter()
        .flat_map(|proof| {
            proof
                .passages
                .iter()
                .enumerate()
                .filter_map(|(rank, passage)| match passage.spot {
                    Spot::Unit(id) => Some(((proof.lang(), id), rank)),
                    _ => None,
                })
        })
        .collect();
    // Fields stand before the blocks, but for what is said of the body as a whole.
    let rank = |finding: &Finding| match &finding.place {
        Place::Field("story") => (0, 0, 0),
        Place::Field("lead_picture") => (1, 0, 0),
        Place::Field("kicker") => (2, 0, 0),
        Place::Field("headline") => (3, 0, 0),
        Place::Field("short_headline") => (4, 0, 0),
        Place::Field("standfirst") => (5, 0, 0),
        Place::Field("byline") => (6, 0, 0),
        Place::Range { block, start, .. } => (
            7,
            ranks.get(&(&finding.lang, block)).copied().unwrap_or(0),
            *start,
        ),
        Place::Field(_) => (8, 0, 0),
    };
    findings.sort_by(|a, b| (&a.lang, rank(a), a.rule).cmp(&(&b.lang, rank(b), b.rule)));
}

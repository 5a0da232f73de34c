//! What an edition says in one revision.

use language::slug::Slug;

use crate::{
    body::Body,
    content,
    line::{Byline, Dateline, Headline, Kicker, ShortHeadline, Standfirst},
    standing::{Translates, Unit, UnitId},
};

/// Headline, kicker, standfirst, byline, dateline, address and body: what a revision keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The headline.
    pub headline: Headline,
    /// What stands above the headline.
    pub kicker: Option<Kicker>,
    /// The headline that lists and shared links show in place of the long one.
    pub short_headline: Option<ShortHeadline>,
    /// Where and when it was written, as it stands before the first paragraph.
    pub dateline: Option<Dateline>,
    /// Which units of the source the headline translates: `@headline`, as a rule.
    pub headline_translates: Vec<Translates>,
    /// The standfirst.
    pub standfirst: Option<Standfirst>,
    /// Which units of the source the standfirst translates.
    pub standfirst_translates: Vec<Translates>,
    /// Who signs it.
    pub byline: Option<Byline>,
    /// Its part of the address; where there is none yet, one is made from the headline when it is stored.
    pub slug: Option<Slug>,
    /// The blocks.
    pub body: Body,
}

impl Text {
    /// A text of a headline alone.
    #[must_use]
    pub fn new(headline: Headline) -> Self {
        Self {
            headline,
            kicker: None,
            short_headline: None,
            dateline: None,
            headline_translates: Vec::new(),
            standfirst: None,
            standfirst_translates: Vec::new(),
            byline: None,
            slug: None,
            body: Body::default(),
        }
    }

    /// The same words without what they remember of a source: texts that differ in that alone say the same.
    #[must_use]
    pub fn without_memory(&self) -> Self {
        let mut text = self.clone();
        text.headline_translates.clear();
        text.standfirst_translates.clear();
        for block in text.body.blocks_mut() {
            block.translates.clear();
            block.parts_mut().for_each(|part| part.translates.clear());
        }
        text
    }

    /// What lists and shared links call it: the short headline, or else the headline.
    #[must_use]
    pub fn list_headline(&self) -> &str {
        self.short_headline
            .as_ref()
            .map_or(self.headline.as_str(), ShortHeadline::as_str)
    }

    /// Its translatable units in reading order: headline, standfirst, then each block followed by its items or cells.
    #[must_use]
    pub fn units(&self) -> Vec<Unit<'_>> {
        let mut units = vec![Unit {
            id: UnitId::Headline,
            content: content::of_headline(self.headline.as_str()),
            translates: &self.headline_translates,
            is_blank: self.headline.is_awaited(),
        }];
        if let Some(standfirst) = &self.standfirst {
            units.push(Unit {
                id: UnitId::Standfirst,
                content: content::of_standfirst(standfirst.as_str()),
                translates: &self.standfirst_translates,
                is_blank: false,
            });
        }
        for block in self.body.blocks() {
            units.push(Unit {
                id: UnitId::Block(block.id.clone()),
                content: block.content(),
                translates: &block.translates,
                is_blank: block.is_blank(),
            });
            units.extend(block.parts().map(|part| Unit {
                id: UnitId::Block(part.id.clone()),
                content: part.content(),
                translates: &part.translates,
                is_blank: part.text.is_blank(),
            }));
        }
        units
    }

    /// What one unit remembers of its source, to change; `None` where there is no such unit.
    pub fn translates_mut(&mut self, unit: &UnitId) -> Option<&mut Vec<Translates>> {
        let id = match unit {
            UnitId::Headline => return Some(&mut self.headline_translates),
            UnitId::Standfirst => {
                return self
                    .standfirst
                    .is_some()
                    .then_some(&mut self.standfirst_translates);
            }
            UnitId::Block(id) => id,
        };
        for block in self.body.blocks_mut() {
            if block.id == *id {
                return Some(&mut block.translates);
            }
            let part = block.parts().position(|part| part.id == *id);
            if let Some(at) = part {
                return block.parts_mut().nth(at).map(|part| &mut part.translates);
            }
        }
        None
    }
}

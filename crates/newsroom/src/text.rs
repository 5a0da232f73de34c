//! What an edition says in one revision.

use language::slug::Slug;

use crate::{
    body::Body,
    content,
    line::{Byline, Headline, Standfirst},
    standing::{Translates, Unit, UnitId},
};

/// Headline, standfirst, byline, address and body: what a revision keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The headline.
    pub headline: Headline,
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
            headline_translates: Vec::new(),
            standfirst: None,
            standfirst_translates: Vec::new(),
            byline: None,
            slug: None,
            body: Body::default(),
        }
    }

    /// Its translatable units in reading order: headline, standfirst, then each block followed by its items or cells.
    #[must_use]
    pub fn units(&self) -> Vec<Unit<'_>> {
        let mut units = vec![Unit {
            id: UnitId::Headline,
            content: content::of_headline(self.headline.as_str()),
            translates: &self.headline_translates,
        }];
        if let Some(standfirst) = &self.standfirst {
            units.push(Unit {
                id: UnitId::Standfirst,
                content: content::of_standfirst(standfirst.as_str()),
                translates: &self.standfirst_translates,
            });
        }
        for block in self.body.blocks() {
            units.push(Unit {
                id: UnitId::Block(block.id.clone()),
                content: block.content(),
                translates: &block.translates,
            });
            units.extend(block.parts().map(|part| Unit {
                id: UnitId::Block(part.id.clone()),
                content: part.content(),
                translates: &part.translates,
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

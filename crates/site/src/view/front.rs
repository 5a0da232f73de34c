//! The front page of a language, and how stories are laid out on it.

use serde::Serialize;

use super::{
    View,
    card::{Card, Link, When},
    page::Page,
};

/// The context of `front.html`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Front {
    /// The layout's part.
    pub page: Page,
    /// The day of the newest story, beside the newsroom's name.
    pub date: Option<When>,
    /// The stories that are urgent now.
    pub urgent: Vec<Card>,
    /// The story that leads; none where nothing is published yet.
    pub lead: Option<Card>,
    /// The stories beside it, at most [`Front::BESIDE`].
    pub secondary: Vec<Card>,
    /// Sections with stories of their own, in the newsroom's order.
    pub blocks: Vec<SectionBlock>,
    /// What stands nowhere above, newest first.
    pub latest: Vec<Card>,
    /// The page of older stories, from the root, where there are any.
    pub older: Option<String>,
    /// The month archive's address, from the root, where there is one.
    pub archive: Option<String>,
}

/// A section's part of the front page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SectionBlock {
    /// The section.
    pub section: Link,
    /// Its stories, from 2 to [`SectionBlock::MOST`].
    pub cards: Vec<Card>,
}

/// Stories in their places on a front page.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrangement {
    /// The story that leads.
    pub lead: Option<Card>,
    /// The stories beside it.
    pub secondary: Vec<Card>,
    /// The sections' blocks.
    pub blocks: Vec<SectionBlock>,
    /// The rest.
    pub latest: Vec<Card>,
}

impl Front {
    /// How many stories stand beside the lead.
    pub const BESIDE: usize = 3;

    /// Puts stories in their places: the first leads, the next stand beside it, then each section with at least
    /// two more stories has a block, in the order of `sections`; what is left is the latest news. Nothing stands
    /// twice and nothing is lost. `cards` are in the front's order.
    #[must_use]
    pub fn arrange(sections: &[Link], cards: Vec<Card>) -> Arrangement {
        let mut cards = cards.into_iter();
        let lead = cards.next();
        let secondary: Vec<Card> = cards.by_ref().take(Self::BESIDE).collect();
        let mut rest: Vec<Card> = cards.collect();
        let blocks = sections
            .iter()
            .filter_map(|section| SectionBlock::take(section, &mut rest))
            .collect();
        Arrangement {
            lead,
            secondary,
            blocks,
            latest: rest,
        }
    }
}

impl SectionBlock {
    /// How many stories a block shows.
    pub const MOST: usize = 4;

    /// Takes a section's stories out of `rest`; leaves them there where they are too few for a block.
    fn take(section: &Link, rest: &mut Vec<Card>) -> Option<Self> {
        let is_in = |card: &Card| card.section.url == section.url;
        if rest.iter().filter(|card| is_in(card)).count() < 2 {
            return None;
        }
        let (mut cards, mut kept) = (Vec::new(), Vec::new());
        for card in std::mem::take(rest) {
            let place = if is_in(&card) && cards.len() < Self::MOST {
                &mut cards
            } else {
                &mut kept
            };
            place.push(card);
        }
        *rest = kept;
        Some(Self {
            section: section.clone(),
            cards,
        })
    }
}

impl View for Front {
    const TEMPLATE: &'static str = "front.html";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::card::Name;

    fn section(name: &str) -> Link {
        Name::own(name).link(format!("/en/{name}/"))
    }

    fn card(number: usize, of: &str) -> Card {
        Card {
            kicker: None,
            headline: number.to_string(),
            url: format!("/en/{of}/{number}/"),
            section: section(of),
            standfirst: None,
            published: When {
                iso: "2020-10-01".to_owned(),
                text: "1 October 2020".to_owned(),
            },
            picture: None,
            mark: None,
        }
    }

    fn numbers(cards: &[Card]) -> Vec<&str> {
        cards.iter().map(|card| card.headline.as_str()).collect()
    }

    #[test]
    fn an_empty_newsroom_has_an_empty_front() {
        let front = Front::arrange(&[section("a")], Vec::new());
        assert!(front.lead.is_none() && front.secondary.is_empty() && front.blocks.is_empty());
    }

    #[test]
    fn every_story_stands_exactly_once() {
        let names = ["a", "b", "a", "c", "a", "b", "a", "a", "b", "c", "a", "a"];
        let cards = names
            .iter()
            .enumerate()
            .map(|(number, of)| card(number, of))
            .collect();
        let front = Front::arrange(&[section("b"), section("a"), section("c")], cards);
        assert_eq!(front.lead.unwrap().headline, "0");
        assert_eq!(numbers(&front.secondary), ["1", "2", "3"]);
        assert_eq!(
            numbers(&front.blocks[0].cards),
            ["5", "8"],
            "in the order of the sections"
        );
        assert_eq!(numbers(&front.blocks[1].cards), ["4", "6", "7", "10"]);
        assert_eq!(
            numbers(&front.latest),
            ["9", "11"],
            "one story of a section makes no block"
        );
    }
}

//! Share cards: the picture that a chat or a social network shows beside a link to an edition.
//!
//! A [`Face`] is what a card says; its address holds the hash of all that, so a card is never changed, only replaced by one of
//! another address. It is drawn ([`draw`]) where it is first asked for, and kept ([`keep`]).

mod draw;
mod fonts;
mod ink;
mod keep;
mod lines;
mod make;
mod palette;
mod png;
mod sign;

use language::{Lang, address::encode_segment};
use newsroom::id::StoryId;
use sha2::{Digest, Sha256};
use store::public::article::Article;

use crate::{here::Here, shown::card::section};

pub use draw::draw;
pub use fonts::Fonts;
pub(crate) use make::Cards;
pub use palette::{Palette, PaletteError};
pub(crate) use sign::{Sign, sign};

/// How wide a card is, in pixels.
pub const WIDTH: u16 = 1200;
/// How high a card is, in pixels.
pub const HEIGHT: u16 = 630;

/// Goes up when cards are drawn otherwise, so that none of before is taken for one of now.
const DRAWING: &str = "1";

/// What a card says, and in which colours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Face {
    /// The language: its direction and type.
    pub lang: Lang,
    /// The edition's headline.
    pub headline: String,
    /// The newsroom's name.
    pub newsroom: String,
    /// The section's name; none for a page that stands in none.
    pub section: Option<String>,
    /// The day it was published, as readers of the language write it.
    pub date: String,
    /// The colours.
    pub palette: Palette,
}

impl Face {
    /// The hash of everything that the card shows.
    #[must_use]
    pub fn hash(&self) -> String {
        let mut digest = Sha256::new();
        let section = self.section.as_deref().unwrap_or_default();
        let colours = self.palette.as_text();
        for part in [
            DRAWING,
            self.lang.as_str(),
            &self.headline,
            &self.newsroom,
            section,
            &self.date,
            &colours,
        ] {
            digest.update(part.as_bytes());
            digest.update([0]);
        }
        let bytes = digest.finalize();
        bytes.iter().take(12).map(|byte| format!("{byte:02x}")).collect()
    }
}

/// The path of an edition's card, from the root: `/card/ar/s-1/0123456789abcdef01234567.png`.
pub(crate) fn path(lang: &Lang, story: &StoryId, hash: &str) -> String {
    format!("/card/{lang}/{}/{hash}.png", encode_segment(story.as_str()))
}

/// What an edition's card says; `None` where the newsroom wants no cards, or no font has the letters of the headline.
pub(crate) fn face(here: &Here<'_>, article: &Article) -> Option<Face> {
    let fonts = &here.inner.theme.fonts;
    if here.settings().site.cards == newsroom::settings::Shown::No {
        return None;
    }
    let in_section = !article.address.section.is_standing();
    let section = in_section.then(|| section(here, &article.address.section).name);
    Some(Face {
        lang: here.lang().clone(),
        headline: fonts.drawable(article.text.list_headline())?,
        newsroom: fonts.drawable(&here.newsroom_name().name)?,
        section: section.and_then(|name| fonts.drawable(&name)),
        date: fonts.drawable(&here.language.day(article.at).text)?,
        palette: here.inner.theme.palette.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn summit() -> Face {
        Face {
            lang: Lang::parse("ar").unwrap(),
            headline: "قمة المنامة".to_owned(),
            newsroom: "ترجمان".to_owned(),
            section: Some("سياسة".to_owned()),
            date: "٠١ أكتوبر ٢٠٢٠".to_owned(),
            palette: Palette::default(),
        }
    }

    #[test]
    fn whatever_a_card_shows_is_in_its_hash() {
        let own = summit().hash();
        let changes: [fn(&mut Face); 6] = [
            |face| face.lang = Lang::parse("fa").unwrap(),
            |face| face.headline.push('!'),
            |face| face.newsroom.push('!'),
            |face| face.section = None,
            |face| face.date.push('!'),
            |face| face.palette = Palette::read(br##"{"rubric": "#00695c"}"##).unwrap(),
        ];
        for (at, change) in changes.iter().enumerate() {
            let mut other = summit();
            change(&mut other);
            assert_ne!(other.hash(), own, "change {at}");
        }
        assert_eq!(summit().hash(), own);
        assert_eq!(own.len(), 24);
    }

    #[test]
    fn text_that_moves_from_one_line_to_the_next_is_another_card() {
        let mut other = summit();
        other.newsroom = "ترجمانسياسة".to_owned();
        other.section = Some(String::new());
        assert_ne!(other.hash(), summit().hash());
    }
}

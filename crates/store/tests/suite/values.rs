//! Values for the tests: Arabic first.

use fixture::ids::{lang, story_id};
use language::{Lang, Moment, Slug};
use newsroom::{
    body::Body,
    edition::{Edition, Fate, Origin, Public, Published, Revision, Working, WorkingState},
    id::{SectionId, StoryId, TopicId},
    line::{Headline, Notice},
    story::Story,
    text::Text,
};
use store::{
    address::{Address, Role},
    take::{TakenEdition, TakenStory},
};

use crate::desk::now;

pub(crate) fn section(id: &str) -> SectionId {
    SectionId::parse(id).unwrap()
}

pub(crate) fn topic(id: &str) -> TopicId {
    TopicId::parse(id).unwrap()
}

pub(crate) fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

pub(crate) fn address(tag: &str, section_id: &str, text: &str) -> Address {
    Address {
        lang: lang(tag),
        section: section(section_id),
        slug: slug(text),
    }
}

pub(crate) fn headline(text: &str) -> Headline {
    Headline::parse(text).unwrap()
}

pub(crate) fn notice(text: &str) -> Notice {
    Notice::parse(text).unwrap()
}

/// A text of a headline and one paragraph.
pub(crate) fn text(words: &str, paragraph: &str) -> Text {
    let mut text = Text::new(headline(words));
    text.body = Body::new(vec![fixture::paragraph("b1", paragraph)]).unwrap();
    text
}

/// What readers have of an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    Draft,
    Scheduled,
    Published,
    Withdrawn,
}

impl State {
    pub(crate) const ALL: [Self; 4] = [Self::Draft, Self::Scheduled, Self::Published, Self::Withdrawn];

    pub(crate) fn is_public(self) -> bool {
        matches!(self, Self::Published | Self::Withdrawn)
    }

    pub(crate) fn public(self, at: Moment) -> Public {
        let published = Published {
            revision: 1,
            at,
            updated: None,
        };
        match self {
            Self::Draft => Public::None,
            Self::Scheduled => Public::Scheduled { at, revision: 1 },
            Self::Published => Public::Published(published),
            Self::Withdrawn => Public::Withdrawn {
                notice: notice("سُحب الخبر"),
                at: at.plus_seconds(60),
                last: published,
            },
        }
    }
}

/// An edition of one revision, at the address `section/slug`.
pub(crate) fn taken_edition(
    story: &StoryId,
    tag: &str,
    state: State,
    at: Moment,
    words: Text,
    place: (&str, &str),
) -> TakenEdition {
    let role = if state.is_public() {
        Role::Current
    } else {
        Role::Reserved
    };
    TakenEdition {
        edition: edition(story, &lang(tag), state.public(at)),
        revisions: vec![Revision {
            number: 1,
            base: None,
            at,
            by: None,
            fate: Fate::Head,
            text: words,
        }],
        addresses: vec![(address(tag, place.0, place.1), role)],
    }
}

pub(crate) fn edition(story: &StoryId, lang: &Lang, public: Public) -> Edition {
    Edition {
        story: story.clone(),
        lang: lang.clone(),
        origin: Origin::Original,
        head: 1,
        working: Working {
            state: WorkingState::Ready,
            by: None,
            at: None,
            note: None,
        },
        public,
        corrections: Vec::new(),
    }
}

/// A story in three languages, published, Arabic first, its number its age in minutes.
pub(crate) fn numbered(number: u32) -> TakenStory {
    let id = story_id(&format!("s-{number:06}"));
    let at = now().plus_seconds(-60 * i64::from(number));
    let place = ("politics", format!("story-{number}"));
    let editions = [("ar", "خبر"), ("en", "Story"), ("ru", "Новость")];
    TakenStory {
        story: Story {
            section: Some(section("politics")),
            topics: vec![topic("summits")],
            ..Story::new(id.clone())
        },
        editions: editions
            .map(|(tag, word)| {
                let words = text(&format!("{word} {number}"), &format!("{word}: فقرة {number}"));
                taken_edition(&id, tag, State::Published, at, words, (place.0, &place.1))
            })
            .to_vec(),
    }
}

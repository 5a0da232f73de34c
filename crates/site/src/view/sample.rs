//! Samples of every context, in any language (what isn't Arabic or Russian speaks English): tests render all
//! templates with them, and so does the check of a newsroom's own theme, before a reader meets its mistake.

mod body;
mod notices;
mod pages;
mod parts;
mod standing;
mod stories;

use language::{Lang, Locale, dates::Dates};

use super::card::{Card, Link, Name, Picture, When};
use stories::{SECTIONS, STORIES, Story, Three};

/// How many stories a sample front has.
pub const STORIES_TO_SHOW: usize = STORIES.len();

/// Chooses the sample's language among the three.
#[derive(Clone, Copy)]
struct Chooser<'a> {
    lang: &'a Lang,
}

const CAPTION: Three = [
    "النهر عند السد القديم، كانون الأول ٢٠٢٠.",
    "Река у старой плотины, декабрь 2020 года.",
    "The river at the old dam, December 2020.",
];
const PHOTOGRAPHER: Three = [
    "المكتب الصحفي للجنة",
    "пресс-служба комиссии",
    "the commission's press office",
];
const ALT: Three = [
    "نهر عريض بين ضفتين رمليتين عند الغروب",
    "Широкая река между песчаными берегами на закате",
    "A wide river between sandy banks at sunset",
];

impl<'a> Chooser<'a> {
    fn new(lang: &'a Lang) -> Self {
        Self { lang }
    }

    fn lang(self) -> &'a Lang {
        self.lang
    }

    fn of(self, three: Three) -> &'static str {
        match self.lang.primary() {
            "ar" => three[0],
            "ru" => three[1],
            _ => three[2],
        }
    }

    fn section(self, place: usize) -> Link {
        let (slug, name) = SECTIONS[place];
        Name::own(self.of(name)).link(format!("/{}/{slug}/", self.lang))
    }

    fn sections(self) -> Vec<Link> {
        (0..SECTIONS.len()).map(|place| self.section(place)).collect()
    }

    fn day(self, day: i8) -> When {
        let iso = format!("2020-12-{day:02}");
        let date = language::Date::new(2020, 12, day);
        let text =
            date.and_then(|date| Some(Dates::new(&Locale::of(self.lang.clone())).ok()?.long_date(date)));
        When {
            text: text.unwrap_or_else(|| iso.clone()),
            iso,
        }
    }

    /// A picture by a number, which its address carries.
    fn picture(self, number: usize) -> Picture {
        Picture {
            src: Some(format!("/media/sample-{number}.jpg")),
            srcset: None,
            sources: Vec::new(),
            tone: Some("#7c6a58".to_owned()),
            blur: None,
            crop: Some("fx-50 fy-30".to_owned()),
            width: 1600,
            height: 1067,
            alt: self.of(ALT).to_owned(),
            caption: vec![self.of(CAPTION).into()],
            alt_tongue: None,
            credit: Some(Name::own(self.of(PHOTOGRAPHER)).credit(None)),
        }
    }

    fn card(self, number: usize, story: &Story) -> Card {
        let section = self.section(story.section);
        Card {
            kicker: None,
            headline: self.of(story.headline).to_owned(),
            url: format!("{}{}/", section.url, story.slug),
            section,
            standfirst: Some(self.of(story.standfirst).to_owned()),
            published: self.day(story.day),
            picture: Some(self.picture(number)),
            mark: None,
        }
    }

    /// The newest `count` stories; two of every three with a picture.
    fn cards(self, count: usize) -> Vec<Card> {
        let mut cards: Vec<Card> = STORIES
            .iter()
            .enumerate()
            .take(count)
            .map(|(number, story)| self.card(number, story))
            .collect();
        cards
            .iter_mut()
            .skip(2)
            .step_by(3)
            .for_each(|card| card.picture = None);
        cards
    }
}

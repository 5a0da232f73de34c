//! Reading a case file: a story in a few lines, with what is expected of the copy desk.

use std::collections::{HashMap, HashSet};

use language::{Date, Lang, Locale};
use newsroom::{
    block::{Block, BlockKind, ListStyle, Part},
    body::Body,
    copydesk::{EditionOnDesk, StoryOnDesk, finding::Place},
    edition::Origin,
    id::{AgencyId, BlockId, PictureId, StoryId},
    line::{Byline, Headline, Kicker, ShortHeadline, Standfirst},
    names::Names,
    pairing::pair,
    picture::{Licence, Picture, PictureFile, PictureFormat},
    runs::Runs,
    story::{Source, Story},
    text::Text,
};

use crate::markup::{marked_runs, unescaped};

/// One case.
pub(crate) struct Case {
    /// What it shows, in a sentence.
    pub(crate) title: String,
    /// The edition that is looked at.
    pub(crate) lang: Lang,
    pub(crate) expected: Vec<Marked>,
    /// The first marked text after all mends; `(gone)` where its block is left out.
    pub(crate) mended: Option<String>,
    lines: Lines,
    source: Option<(Lang, Lines)>,
    story: Story,
    pictures: HashMap<PictureId, Picture>,
    linked: HashSet<StoryId>,
    today: Date,
}

/// An expected place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Marked {
    Field(String),
    Range(String, usize, usize),
}

/// An edition's lines: a kind and a text.
#[derive(Default)]
struct Lines(Vec<(String, Runs)>);

/// What a [`StoryOnDesk`] borrows from.
pub(crate) struct Desk<'a> {
    case: &'a Case,
    editions: Vec<(Lang, Origin, Text)>,
}

impl Desk<'_> {
    pub(crate) fn on_desk(&self) -> StoryOnDesk<'_> {
        let editions = self.editions.iter().map(|(lang, origin, text)| EditionOnDesk {
            locale: Locale::of(lang.clone()),
            date: self.case.story.date,
            origin,
            text,
        });
        StoryOnDesk {
            story: &self.case.story,
            pictures: &self.case.pictures,
            editions: editions.collect(),
            today: self.case.today,
            linked: &self.case.linked,
        }
    }
}

impl Case {
    pub(crate) fn parse(case: &str) -> Self {
        let mut story = Story::new(StoryId::parse("s").unwrap());
        story.sources.push(agency("tass"));
        let mut found = Self {
            title: String::new(),
            lang: Lang::parse("ar").unwrap(),
            expected: Vec::new(),
            mended: None,
            lines: Lines::default(),
            source: None,
            story,
            pictures: HashMap::new(),
            linked: HashSet::new(),
            today: "2026-11-24".parse().unwrap(),
        };
        for line in case.lines().filter(|line| !line.trim().is_empty()) {
            if let Some(title) = line.strip_prefix('#') {
                found.title = title.trim().to_owned();
                continue;
            }
            let (key, value) = line.split_once(':').unwrap_or_else(|| panic!("no key: {line}"));
            found.line(key, value.strip_prefix(' ').unwrap_or(value));
        }
        found
    }

    fn line(&mut self, key: &str, value: &str) {
        match key {
            "language" => self.lang = Lang::parse(value).unwrap(),
            "from" => self.source = Some((Lang::parse(value).unwrap(), Lines::default())),
            "date" => self.story.date = Some(value.parse::<Date>().unwrap()),
            "agency" if value == "none" => self.story.sources.clear(),
            "lead" => self.story.lead_picture = Some(PictureId::parse(value).unwrap()),
            "today" => self.today = value.parse().unwrap(),
            "known" => self.picture(value),
            "there" => drop(self.linked.insert(StoryId::parse(value).unwrap())),
            "finds" => self.expected.push(Marked::Field(value.to_owned())),
            "mend" => self.mended = Some(unescaped(value)),
            _ => self.text_line(key, value),
        }
    }

    fn text_line(&mut self, key: &str, value: &str) {
        if let Some(kind) = key.strip_prefix("source ") {
            let (_, lines) = self.source.as_mut().expect("`from` stands before `source`");
            lines.0.push((kind.to_owned(), marked_runs(value).0));
            return;
        }
        let (runs, ranges) = marked_runs(value);
        let id = format!("b{}", self.lines.0.len());
        let expected = ranges.into_iter().map(|(start, end)| match key {
            "kicker" | "headline" | "short_headline" | "standfirst" | "byline" => {
                Marked::Field(key.to_owned())
            }
            _ => Marked::Range(id.clone(), start, end),
        });
        self.expected.extend(expected);
        self.lines.0.push((key.to_owned(), runs));
    }

    /// `p-1 file until-2026-12-31 ar ru`: a picture, whether its file is there, the end of its licence, and the languages
    /// of its credit.
    fn picture(&mut self, value: &str) {
        let mut words = value.split(' ');
        let id = PictureId::parse(words.next().unwrap()).unwrap();
        let (mut file, mut credit, mut licence) = (None, Names::default(), Licence::default());
        for word in words {
            match word {
                "file" => {
                    file = Some(PictureFile {
                        hash: "0".repeat(64),
                        format: PictureFormat::Jpeg,
                        width: 1,
                        height: 1,
                    });
                }
                until if until.starts_with("until-") => {
                    licence.expires = Some(until["until-".len()..].parse().unwrap());
                }
                lang => credit.set(Lang::parse(lang).unwrap(), "©"),
            }
        }
        let picture = Picture {
            file,
            credit,
            licence,
            ..Picture::awaited(id.clone())
        };
        self.pictures.insert(id, picture);
    }

    /// The text of the edition that is looked at, paired with its source.
    pub(crate) fn text(&self) -> Text {
        let text = self.lines.text();
        match &self.source {
            Some((_, source)) => pair(&source.text(), text).unwrap().0,
            None => text,
        }
    }

    pub(crate) fn desk(&self) -> Desk<'_> {
        let mut editions = Vec::new();
        let origin = match &self.source {
            Some((lang, lines)) => {
                editions.push((lang.clone(), Origin::Original, lines.text()));
                Origin::Translation {
                    from: lang.clone(),
                    translator: None,
                }
            }
            None => Origin::Original,
        };
        editions.push((self.lang.clone(), origin, self.text()));
        Desk { case: self, editions }
    }
}

impl Lines {
    fn text(&self) -> Text {
        let mut text = Text::new(Headline::parse("—").unwrap());
        let mut blocks = Vec::new();
        for (at, (kind, runs)) in self.0.iter().enumerate() {
            match kind.as_str() {
                "headline" => text.headline = Headline::draft(&runs.text()),
                "kicker" => text.kicker = Some(Kicker::parse(&runs.text()).unwrap()),
                "short_headline" => text.short_headline = Some(ShortHeadline::parse(&runs.text()).unwrap()),
                "standfirst" => text.standfirst = Some(Standfirst::parse(&runs.text()).unwrap()),
                "byline" => text.byline = Some(Byline::parse(&runs.text()).unwrap()),
                _ => blocks.push(block(at, kind, runs)),
            }
        }
        text.body = Body::new(blocks).unwrap();
        text
    }
}

fn block(at: usize, kind: &str, runs: &Runs) -> Block {
    let id = BlockId::parse(format!("b{at}")).unwrap();
    let kind = match kind {
        "paragraph" => BlockKind::Paragraph(runs.clone()),
        "crosshead" => BlockKind::Crosshead(runs.clone()),
        "quote" => BlockKind::Quote {
            text: runs.clone(),
            speaker: None,
            channel: None,
        },
        "picture" => BlockKind::Picture {
            picture: PictureId::parse(runs.text()).unwrap(),
            caption: Runs::default(),
        },
        "item" => {
            let items = vec![Part {
                id,
                text: runs.clone(),
                translates: Vec::new(),
            }];
            return Block {
                id: BlockId::parse(format!("list{at}")).unwrap(),
                kind: BlockKind::List {
                    style: ListStyle::Bulleted,
                    items,
                },
                translates: Vec::new(),
            };
        }
        "divider" => BlockKind::Divider,
        other => panic!("“{other}” is neither a key nor a kind of block"),
    };
    Block {
        id,
        kind,
        translates: Vec::new(),
    }
}

fn agency(id: &str) -> Source {
    Source {
        agency: AgencyId::parse(id).unwrap(),
        url: None,
        terms: None,
    }
}

/// What a text says at a place.
pub(crate) fn said(text: &Text, place: &Place) -> String {
    match place {
        Place::Field("kicker") => text.kicker.as_ref().unwrap().to_string(),
        Place::Field("short_headline") => text.short_headline.as_ref().unwrap().to_string(),
        Place::Field("standfirst") => text.standfirst.as_ref().unwrap().to_string(),
        Place::Field(_) => text.headline.to_string(),
        Place::Range { block, .. } => {
            let units = text.body.blocks().iter().flat_map(|one| {
                let own = one.runs().map(|runs| (&one.id, runs.text()));
                own.into_iter()
                    .chain(one.parts().map(|part| (&part.id, part.text.text())))
            });
            let mut units = units.filter(|(id, _)| *id == block);
            units.next().map_or_else(|| "(gone)".to_owned(), |(_, text)| text)
        }
    }
}

//! A reader of JSON Lines, just large enough to lay real stories on the copy desk.

use std::collections::{HashMap, HashSet};

use language::{Date, Lang, Locale};
use newsroom::{
    block::{Block, BlockKind, ListStyle, Part, TableHeader},
    body::Body,
    content,
    copydesk::{EditionOnDesk, StoryOnDesk},
    edition::Origin,
    id::{AgencyId, BlockId, PictureId, StoryId},
    line::{Byline, Headline, Standfirst},
    names::Names,
    picture::{Picture, PictureFile, PictureFormat},
    runs::{Link, Marks, Run, Runs, WebAddress},
    standing::{Translates, UnitId},
    story::{Source, Story},
    text::Text,
};
use serde_json::Value;

/// A story with all that the copy desk looks at.
pub(crate) struct Read {
    pub(crate) story: Story,
    pub(crate) editions: Vec<(Lang, Origin, Text)>,
}

/// A file's stories, pictures and the ids of its stories.
#[derive(Default)]
pub(crate) struct File {
    pub(crate) stories: Vec<Read>,
    pub(crate) pictures: HashMap<PictureId, Picture>,
    pub(crate) ids: HashSet<StoryId>,
}

impl File {
    pub(crate) fn parse(lines: &str) -> Self {
        let mut file = Self::default();
        for record in lines
            .lines()
            .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        {
            match record["type"].as_str() {
                Some("story") => {
                    let read = story(&record);
                    file.ids.insert(read.story.id.clone());
                    file.stories.push(read);
                }
                Some("picture") => {
                    let picture = picture(&record);
                    file.pictures.insert(picture.id.clone(), picture);
                }
                _ => {}
            }
        }
        file
    }

    pub(crate) fn desk<'a>(&'a self, read: &'a Read) -> StoryOnDesk<'a> {
        read.on_desk(&self.pictures, &self.ids)
    }
}

impl Read {
    pub(crate) fn on_desk<'a>(
        &'a self,
        pictures: &'a HashMap<PictureId, Picture>,
        linked: &'a HashSet<StoryId>,
    ) -> StoryOnDesk<'a> {
        let editions = self.editions.iter().map(|(lang, origin, text)| EditionOnDesk {
            locale: Locale::of(lang.clone()),
            date: self.story.date,
            origin,
            text,
        });
        StoryOnDesk {
            story: &self.story,
            pictures,
            editions: editions.collect(),
            today: "2026-11-24".parse().unwrap(),
            linked,
        }
    }
}

fn string(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn picture(record: &Value) -> Picture {
    let file = record["file"].as_str().map(|_| PictureFile {
        hash: "0".repeat(64),
        format: PictureFormat::Jpeg,
        width: 1,
        height: 1,
    });
    Picture {
        file,
        credit: names(&record["credit"]),
        ..Picture::awaited(PictureId::parse(string(&record["id"])).unwrap())
    }
}

fn names(value: &Value) -> Names {
    let names = value.as_object().into_iter().flatten();
    names
        .map(|(lang, name)| (Lang::parse(lang).unwrap(), string(name)))
        .collect()
}

fn story(record: &Value) -> Read {
    let mut story = Story::new(StoryId::parse(string(&record["id"])).unwrap());
    story.date = record["date"].as_str().and_then(|date| date.parse::<Date>().ok());
    story.lead_picture = record["lead_picture"]
        .as_str()
        .map(|id| PictureId::parse(id).unwrap());
    story.sources = list(&record["sources"])
        .iter()
        .map(|source| Source {
            agency: AgencyId::parse(string(&source["agency"])).unwrap(),
            url: None,
            terms: None,
        })
        .collect();
    let editions = record["editions"].as_object().into_iter().flatten();
    let mut editions: Vec<(Lang, Origin, Text)> = editions
        .map(|(lang, edition)| self::edition(lang, edition))
        .collect();
    editions.sort_by(|(a, ..), (b, ..)| a.cmp(b));
    Read { story, editions }
}

fn edition(lang: &str, edition: &Value) -> (Lang, Origin, Text) {
    let origin = match edition["translated_from"].as_str() {
        Some(from) => Origin::Translation {
            from: Lang::parse(from).unwrap(),
            translator: None,
        },
        None => Origin::Original,
    };
    let mut text = Text::new(Headline::parse(&string(&edition["headline"])).unwrap());
    text.standfirst = edition["standfirst"]
        .as_str()
        .map(|line| Standfirst::parse(line).unwrap());
    text.byline = edition["byline"]
        .as_str()
        .map(|line| Byline::parse(line).unwrap());
    if origin != Origin::Original {
        text.headline_translates = vec![unit("@headline")];
        text.standfirst_translates = vec![unit("@standfirst")];
    }
    let working = &edition["working"]["blocks"];
    let blocks = if list(working).is_empty() {
        &edition["blocks"]
    } else {
        working
    };
    text.body = Body::new(list(blocks).iter().map(block).collect()).unwrap();
    (Lang::parse(lang).unwrap(), origin, text)
}

fn unit(id: &str) -> Translates {
    Translates {
        unit: UnitId::parse(id).unwrap(),
        content: content::of_headline(""),
    }
}

fn translates(value: &Value) -> Vec<Translates> {
    match value {
        Value::String(id) => vec![unit(id)],
        Value::Array(many) => many
            .iter()
            .map(|one| unit(one.as_str().or(one["block"].as_str()).unwrap()))
            .collect(),
        _ => Vec::new(),
    }
}

fn runs(value: &Value) -> Runs {
    if let Some(text) = value["text"].as_str() {
        return Runs::plain(text);
    }
    Runs::new(list(&value["runs"]).iter().map(|run| {
        let mut marks = Marks::default();
        for mark in list(&run["marks"]) {
            if let Some(link) = mark["link"].as_str() {
                marks.link = Some(Link::parse(link).unwrap());
            }
            if let Some(lang) = mark["lang"].as_str() {
                marks.lang = Some(Lang::parse(lang).unwrap());
            }
        }
        Run {
            text: string(&run["text"]),
            marks,
        }
    }))
}

fn part(value: &Value) -> Part {
    Part {
        id: BlockId::parse(string(&value["id"])).unwrap(),
        text: runs(value),
        translates: translates(&value["translates"]),
    }
}

fn block(value: &Value) -> Block {
    let kind = match value["kind"].as_str().unwrap() {
        "paragraph" => BlockKind::Paragraph(runs(value)),
        "crosshead" => BlockKind::Crosshead(runs(value)),
        "quote" => BlockKind::Quote {
            text: runs(value),
            speaker: None,
            channel: None,
        },
        "list" => BlockKind::List {
            style: ListStyle::Bulleted,
            items: list(&value["items"]).iter().map(part).collect(),
        },
        "table" => BlockKind::Table {
            header: TableHeader::Row,
            rows: list(&value["rows"])
                .iter()
                .map(|row| list(row).iter().map(part).collect())
                .collect(),
        },
        "picture" => BlockKind::Picture {
            picture: PictureId::parse(string(&value["picture"])).unwrap(),
            caption: runs(value),
        },
        "embed" => BlockKind::Embed {
            url: WebAddress::parse(&string(&value["url"])).unwrap(),
            title: runs(value),
        },
        _ => BlockKind::Divider,
    };
    Block {
        id: BlockId::parse(string(&value["id"])).unwrap(),
        kind,
        translates: translates(&value["translates"]),
    }
}

//! Values with everything such a value can hold.

use fixture::{
    ids::{lang, story_id},
    standing::names,
};
use language::Date;
use newsroom::{
    block::{Block, BlockKind, ListStyle, Part, TableHeader},
    body::Body,
    edition::{Correction, Edition, Origin, Working, WorkingState},
    id::{AgencyId, BlockId, DossierId, PictureId, PlaceId, StoryId},
    line::{Byline, Standfirst},
    names::Names,
    picture::{Licence, Picture, PictureFile, PictureFormat},
    runs::{Emphasis, Link, Marks, Run, Runs, Strong, WebAddress},
    standing::Translates,
    story::{Source, Story},
    text::Text,
};

use crate::desk::now;

use crate::values::{State, edition, headline, notice, section, slug, topic};

/// A picture with all there is to know of one.
pub(crate) fn picture(id: &str) -> Picture {
    Picture {
        id: PictureId::parse(id).unwrap(),
        file: Some(PictureFile {
            hash: "a".repeat(64),
            format: PictureFormat::Webp,
            width: 1600,
            height: 900,
        }),
        credit: names("الصورة: الموقع الرسمي", "Фото: сайт", "Photo: site"),
        alt: names("وزيران يتصافحان", "Два министра", "Two ministers"),
        caption: Names::default(),
        licence: Licence {
            name: Some("CC-BY-4.0".to_owned()),
            url: Some("https://example.org/licence".to_owned()),
            expires: Date::parse("2030-01-01").ok(),
            notice: None,
        },
        focal: None,
        renditions: None,
    }
}

/// A story with all the facts there are.
pub(crate) fn whole_story(id: &str) -> Story {
    Story {
        id: story_id(id),
        date: Date::parse("2020-10-01").ok(),
        section: Some(section("politics")),
        topics: vec![topic("قوقاز"), topic("summits")],
        place: PlaceId::parse("موسكو").ok(),
        lead_picture: PictureId::parse("p-1").ok(),
        sources: vec![
            Source {
                agency: AgencyId::parse("tass").unwrap(),
                url: Some("https://tass.example/1".to_owned()),
                terms: Some("نص\u{0}بالاتفاق".to_owned()),
            },
            Source {
                agency: AgencyId::parse("spa").unwrap(),
                url: None,
                terms: None,
            },
        ],
        dossier: DossierId::parse("talks").ok(),
        embargo: Some(now().plus_seconds(3_600)),
    }
}

pub(crate) fn block(id: &str, kind: BlockKind) -> Block {
    Block {
        id: BlockId::parse(id).unwrap(),
        kind,
        translates: Vec::new(),
    }
}

fn part(id: &str, words: &str) -> Part {
    Part {
        id: BlockId::parse(id).unwrap(),
        text: Runs::plain(words),
        translates: Vec::new(),
    }
}

/// A text of every kind of block and every mark, in every combination that is odd.
pub(crate) fn whole_text() -> Text {
    let run = |text: &str, marks: Marks| Run {
        text: text.to_owned(),
        marks,
    };
    let marks = Marks {
        strong: Some(Strong),
        emphasis: Some(Emphasis),
        link: Some(Link::Story(story_id("s-other"))),
        lang: Some(lang("ru")),
    };
    let web = Marks {
        link: Link::parse("https://example.org/а?b=\"c\"").ok(),
        ..Marks::default()
    };
    let runs = Runs::new([
        run("قال «الوزير»\u{0} ", Marks::default()),
        run("Путин", marks),
        run(" \\ \u{200f}", Marks::default()),
        run("هنا", web),
    ]);
    let quote = BlockKind::Quote {
        text: Runs::plain("«اتفقنا»"),
        speaker: Some("الوزير".to_owned()),
        channel: Some("مكتب".to_owned()),
    };
    let table = BlockKind::Table {
        header: TableHeader::None,
        rows: vec![
            vec![part("t1", "١"), part("t2", "")],
            vec![part("t3", "٣"), part("t4", "٤")],
        ],
    };
    let embed = BlockKind::Embed {
        url: WebAddress::parse("https://video.example/1").unwrap(),
        title: Runs::plain("فيديو"),
    };
    let picture = BlockKind::Picture {
        picture: PictureId::parse("p-2").unwrap(),
        caption: Runs::default(),
    };
    let mut paragraph = block("b1", BlockKind::Paragraph(runs));
    let source = Text::new(headline("Источник"));
    paragraph.translates = source
        .units()
        .into_iter()
        .map(|unit| Translates {
            unit: unit.id,
            content: unit.content,
        })
        .collect();
    let items = vec![part("i1", "أولا"), part("i2", "ثانيا")];
    Text {
        headline: headline("قمة في المنامة"),
        headline_translates: paragraph.translates.clone(),
        standfirst: Some(Standfirst::parse("اجتمع الوزراء").unwrap()),
        standfirst_translates: paragraph.translates.clone(),
        byline: Some(Byline::parse("فريق التحرير").unwrap()),
        slug: Some(slug("قمة-المنامة")),
        body: Body::new(vec![
            paragraph,
            block("b2", BlockKind::Crosshead(Runs::plain("محور ثان"))),
            block("b3", quote),
            block(
                "b4",
                BlockKind::List {
                    style: ListStyle::Numbered,
                    items,
                },
            ),
            block("b5", picture),
            block("b6", embed),
            block("b7", table),
            block("b8", BlockKind::Divider),
        ])
        .unwrap(),
        ..Text::new(headline("—"))
    }
}

/// An edition with everything an edition can say of itself.
pub(crate) fn whole_edition(story: &StoryId, tag: &str) -> Edition {
    Edition {
        origin: Origin::Translation {
            from: lang("ru"),
            translator: Some("ليلى\u{0}حداد".to_owned()),
        },
        working: Working {
            state: WorkingState::InReview,
            by: Some("omar".to_owned()),
            at: Some(now()),
            note: Some("انظر الفقرة ٣".to_owned()),
        },
        corrections: vec![
            Correction {
                at: now(),
                text: notice("صُحح الاسم"),
            },
            Correction {
                at: now().plus_seconds(1),
                text: notice("Исправлена дата"),
            },
        ],
        ..edition(story, &lang(tag), State::Withdrawn.public(now()))
    }
}

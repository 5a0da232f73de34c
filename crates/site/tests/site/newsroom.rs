//! The newsroom that the tests read: in a database of its own.

use std::sync::Arc;

use fixture::{
    Counter, Edition, build,
    ids::{lang, moment, story_id},
    standing::{self, names},
};
use language::{Locale, Slug, Zone};
use newsroom::{
    block::{Block, BlockKind, ListStyle, Part, TableHeader},
    change::Event,
    edition::{self, Correction, Fate, Origin, Public, Published, Revision, Working},
    id::{AgencyId, BlockId, PictureId, PlaceId, SectionId, TopicId},
    line::{Byline, Notice},
    picture::{Picture, PictureFile, PictureFormat},
    record::{EditionRecord, NewsroomRecord, RedirectRecord, RedirectTarget, Status, StoryRecord},
    runs::{Link, Marks, Run, Runs, Strong, WebAddress},
    settings::Settings,
    story::{Source, Story},
    thing::{Thing, ThingKind},
};
use site::{Site, theme::Theme};
use store::{
    Database, Store,
    address::{Address, Claim, Claimed, Role},
    picture, redirect,
    take::{TakenEdition, TakenStory, take},
    thing,
};

use crate::reader::Reader;

pub(crate) const ADDRESS: &str = "https://news.example";
/// The name of the picture over the summit.
pub(crate) const PICTURE: &str = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.webp";

/// A newsroom with its readers.
pub(crate) struct Newsroom {
    pub(crate) store: Store,
    pub(crate) site: Site,
    dir: tempfile::TempDir,
}

impl Newsroom {
    /// An empty one.
    pub(crate) async fn empty() -> Self {
        Self::with(settings()).await
    }

    pub(crate) async fn with(settings: Settings) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let database = Database::file(dir.path().join("newsroom.db"));
        let now = moment("2026-11-24T08:00:00Z");
        let store = Store::create(&database, now, &mut Counter::default())
            .await
            .unwrap();
        let theme = Theme::load(None).unwrap();
        let site = Site::new(store.public(), Arc::new(settings), theme).unwrap();
        let site = site.keeping_cards_in(dir.path().join("cards"));
        Self { store, site, dir }
    }

    /// The standing one: see [`stories`].
    pub(crate) async fn standing() -> Self {
        Self::standing_with(settings()).await
    }

    /// The same with other settings.
    pub(crate) async fn standing_with(settings: Settings) -> Self {
        let newsroom = Self::with(settings).await;
        newsroom.take_things().await;
        newsroom.take(&stories()).await;
        newsroom.move_summit().await;
        newsroom
    }

    /// A reader of it.
    pub(crate) fn reader(&self) -> Reader {
        Reader::of(&self.site)
    }

    /// Where cards are kept.
    pub(crate) fn cards(&self) -> std::path::PathBuf {
        self.dir.path().join("cards")
    }

    pub(crate) async fn take(&self, stories: &[StoryRecord]) {
        let taken: Vec<TakenStory> = stories.iter().map(taken).collect();
        let mut tx = self.store.write(moment("2026-11-24T08:00:00Z")).await.unwrap();
        take(&mut tx, &taken).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn take_things(&self) {
        let mut tx = self.store.write(moment("2026-11-24T08:00:00Z")).await.unwrap();
        let named = NewsroomRecord {
            names: names("ترجمان", "Толмач", "Tarjuman"),
            about: names("خبر واحد بثلاث لغات", "Одна новость на трёх языках", "One story"),
            ..NewsroomRecord::default()
        };
        store::newsroom::put(&mut tx, &named, Event::Taken).await.unwrap();
        for one in standing::things().iter().chain(&things()) {
            thing::put(&mut tx, one, Event::Taken).await.unwrap();
        }
        picture::put(&mut tx, &shown(), Event::Taken).await.unwrap();
        for one in redirects() {
            redirect::put(&mut tx, &one, Event::Taken).await.unwrap();
        }
        tx.commit().await.unwrap();
    }

    /// Gives the Arabic summit another slug than it was published under.
    async fn move_summit(&self) {
        let mut tx = self.store.write(moment("2026-11-24T08:00:00Z")).await.unwrap();
        let address = Address {
            lang: lang("ar"),
            section: SectionId::parse("politics").unwrap(),
            slug: Slug::parse("قمة-المنامة").unwrap(),
        };
        let claimed = store::address::claim(&mut tx, &story_id("summit"), &address, Claim::Current).await;
        assert_eq!(claimed.unwrap(), Claimed::Yes);
        tx.commit().await.unwrap();
    }
}

/// Moscow's time, an address of its own, pages of five.
pub(crate) fn settings() -> Settings {
    let mut settings = standing::settings();
    settings.address = ADDRESS.to_owned();
    settings.zone = Zone::parse("Europe/Moscow").unwrap();
    settings.site.page_size = 5;
    settings
}

fn things() -> Vec<Thing> {
    [
        (ThingKind::Section, "sport", names("رياضة", "Спорт", "Sport")),
        (ThingKind::Topic, "gulf", names("الخليج", "Залив", "The Gulf")),
        (ThingKind::Topic, "unread", names("آخر", "Прочее", "Other")),
        (ThingKind::Place, "manama", names("المنامة", "Манама", "Manama")),
        (
            ThingKind::Organisation,
            "desk",
            names("قسم الأخبار", "Отдел новостей", "News desk"),
        ),
    ]
    .map(|(kind, id, names)| Thing::new(kind, id, names).unwrap())
    .to_vec()
}

/// A picture that is there.
pub(crate) fn shown() -> Picture {
    Picture {
        file: Some(PictureFile {
            hash: "a".repeat(64),
            format: PictureFormat::Webp,
            width: 1600,
            height: 900,
        }),
        credit: names("وكالة الصور", "Фотоагентство", "Photo agency"),
        alt: names("وزيران يتصافحان", "Два министра", "Two ministers"),
        caption: names("في المنامة", "В Манаме", "In Manama"),
        ..Picture::awaited(PictureId::parse("p-1").unwrap())
    }
}

fn redirects() -> [RedirectRecord; 4] {
    let to = |from: &str, to| RedirectRecord {
        from: from.to_owned(),
        to,
    };
    [
        to(
            "/old/1.html",
            RedirectTarget::Edition(story_id("summit"), lang("ru")),
        ),
        to("/قديم", RedirectTarget::Path("/ar/politics/".to_owned())),
        to(
            "/?p=7",
            RedirectTarget::Path("https://other.example/سبعة".to_owned()),
        ),
        to("/secret", RedirectTarget::Edition(story_id("draft"), lang("en"))),
    ]
}

/// The standing stories (the summit with a picture, a place, a topic, an agency's report and a text of every kind of
/// block; its Russian edition corrected), and: `kept` scheduled, `pulled` withdrawn in Arabic and published in English,
/// `plain` in English and Arabic in the section sport.
pub(crate) fn stories() -> Vec<StoryRecord> {
    let mut stories = standing::stories();
    dress(&mut stories[0]);
    let scheduled = Edition::new("ar", "موعد لاحق").blocks(vec![build::paragraph("a1", "سر الموعد.")]);
    let scheduled = EditionRecord {
        status: Status::Scheduled {
            at: moment("2027-01-01T00:00:00Z"),
        },
        ..scheduled.build()
    };
    let pulled = Edition::new("ar", "خبر مسحوب")
        .blocks(vec![build::paragraph("a1", "نص لم يعد منشورا.")])
        .withdrawn("2026-11-03T09:00:00Z", "سحبنا الخبر لأن مصدره تراجع عنه.")
        .build();
    let standing_still = Edition::new("en", "A pulled story")
        .blocks(vec![build::paragraph("e1", "Still here.")])
        .published("2026-11-03T09:00:00Z")
        .build();
    let plain_ar = Edition::new("ar", "سباق الدراجات")
        .blocks(vec![build::paragraph("a1", "انطلق السباق.")])
        .published("2026-10-31T21:30:00Z")
        .build();
    let plain_en = Edition::new("en", "The cycling race")
        .blocks(vec![build::paragraph("e1", "The race is on.")])
        .published("2026-10-31T20:30:00Z")
        .build();
    stories.extend([
        story("kept", "politics", vec![scheduled]),
        story("pulled", "politics", vec![pulled, standing_still]),
        story("plain", "sport", vec![plain_ar, plain_en]),
    ]);
    stories
}

pub(crate) fn story(id: &str, section: &str, editions: Vec<EditionRecord>) -> StoryRecord {
    StoryRecord {
        story: standing::facts(id, section),
        editions,
    }
}

/// Everything a story can have.
fn dress(summit: &mut StoryRecord) {
    summit.story = Story {
        date: language::Date::parse("2026-10-30").ok(),
        topics: vec![TopicId::parse("gulf").unwrap()],
        place: Some(PlaceId::parse("manama").unwrap()),
        lead_picture: Some(PictureId::parse("p-1").unwrap()),
        sources: vec![Source {
            agency: AgencyId::parse("tass").unwrap(),
            url: Some("https://tass.example/1".to_owned()),
            terms: None,
        }],
        ..summit.story.clone()
    };
    for edition in &mut summit.editions {
        let mut blocks = edition.text.body.clone().into_blocks();
        blocks.extend(blocks_of_every_kind());
        edition.text.body = ::newsroom::body::Body::new(blocks).unwrap();
        edition.text.byline = Byline::parse("News desk").ok();
        if let Origin::Translation { translator, .. } = &mut edition.origin {
            *translator = Some("ليلى حداد".to_owned());
        }
        if edition.lang == lang("ru") {
            edition.corrections = vec![Correction {
                at: moment("2026-11-02T09:00:00Z"),
                text: Notice::parse("Исправлено число участников.").unwrap(),
            }];
        }
    }
}

fn blocks_of_every_kind() -> Vec<Block> {
    let block = |id: &str, kind| Block {
        id: BlockId::parse(id).unwrap(),
        kind,
        translates: Vec::new(),
    };
    let part = |id: &str, text: &str| Part {
        id: BlockId::parse(id).unwrap(),
        text: Runs::plain(text),
        translates: Vec::new(),
    };
    let run = |text: &str, marks| Run {
        text: text.to_owned(),
        marks,
    };
    let linked = |link: &str| Marks {
        link: Link::parse(link).ok(),
        ..Marks::default()
    };
    let strong = Marks {
        strong: Some(Strong),
        lang: Some(lang("fr")),
        ..Marks::default()
    };
    let runs = Runs::new([
        run("plain ", Marks::default()),
        run("sommet", strong),
        run("elsewhere", linked("https://elsewhere.example/x")),
        run("ours", linked("story:plain")),
        run("unpublished", linked("story:draft")),
    ]);
    vec![
        block("x1", BlockKind::Paragraph(runs)),
        block("x2", BlockKind::Crosshead(Runs::plain("Crosshead"))),
        block(
            "x3",
            BlockKind::List {
                style: ListStyle::Numbered,
                items: vec![part("x4", "item")],
            },
        ),
        block(
            "x5",
            BlockKind::Picture {
                picture: PictureId::parse("p-1").unwrap(),
                caption: Runs::default(),
            },
        ),
        block(
            "x6",
            BlockKind::Embed {
                url: WebAddress::parse("https://video.example/1").unwrap(),
                title: Runs::plain("video"),
            },
        ),
        block(
            "x7",
            BlockKind::Table {
                header: TableHeader::Row,
                rows: vec![vec![part("x8", "head")], vec![part("x9", "cell")]],
            },
        ),
        block("x10", BlockKind::Divider),
    ]
}

/// A record as an import would store it, at the address its headline makes.
pub(crate) fn taken(record: &StoryRecord) -> TakenStory {
    let editions = record
        .editions
        .iter()
        .map(|edition| taken_edition(&record.story, edition));
    TakenStory {
        story: record.story.clone(),
        editions: editions.collect(),
    }
}

fn taken_edition(story: &Story, record: &EditionRecord) -> TakenEdition {
    let (public, role) = public(&record.status);
    let revision = Revision {
        number: 1,
        base: None,
        at: moment("2026-11-01T00:00:00Z"),
        by: None,
        fate: Fate::Head,
        text: record.text.clone(),
    };
    let slug = Slug::make(record.text.headline.as_str(), &Locale::of(record.lang.clone()));
    let address = Address {
        lang: record.lang.clone(),
        section: story.section.clone().unwrap(),
        slug: record.text.slug.clone().unwrap_or(slug),
    };
    TakenEdition {
        edition: edition::Edition {
            story: story.id.clone(),
            lang: record.lang.clone(),
            origin: record.origin.clone(),
            head: 1,
            working: Working::default(),
            public,
            corrections: record.corrections.clone(),
        },
        revisions: vec![revision],
        addresses: vec![(address, role)],
    }
}

fn public(status: &Status) -> (Public, Role) {
    match status {
        Status::Unpublished(_) => (Public::None, Role::Reserved),
        Status::Scheduled { at } => (Public::Scheduled { at: *at, revision: 1 }, Role::Reserved),
        Status::Published { at, updated } => {
            let published = Published {
                revision: 1,
                at: at.unwrap(),
                updated: *updated,
            };
            (Public::Published(published), Role::Current)
        }
        Status::Withdrawn {
            notice,
            since,
            at,
            updated,
        } => {
            let last = Published {
                revision: 1,
                at: at.unwrap(),
                updated: *updated,
            };
            let notice = notice.clone();
            (
                Public::Withdrawn {
                    notice,
                    at: since.unwrap(),
                    last,
                },
                Role::Current,
            )
        }
    }
}

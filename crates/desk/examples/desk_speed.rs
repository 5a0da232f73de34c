//! What an editor waits for, measured on a newsroom of a given size: `desk_speed CORPUS DATABASE`, the corpus a JSON Lines
//! file, the database `sqlite` or `postgres` (the tests' own server, which doesn't wait for its disk). Press calls and the
//! reads of a page are timed; HTTP and templates aren't. One JSON object a line is printed: an act with its 50th and 99th
//! percentile in microseconds.
#![expect(clippy::unwrap_used, reason = "a measurement that can't go on ends")]
#![expect(clippy::print_stdout, reason = "its figures are its output")]

use std::{
    fs::File,
    io::{self, BufRead, BufReader},
    path::Path,
    time::{Duration, Instant},
};

use fixture::{Counter, ids::lang, ids::moment, postgres::Postgres, standing};
use language::{Lang, Moment};
use media::Media;
use newsroom::{
    audit::Origin,
    block::{Block, BlockKind},
    body::Body,
    id::StoryId,
    runs::Runs,
    standing::standings,
    text::Text,
    workflow::Act,
};
use press::{
    Keeping, Press,
    check::newest,
    save::Draft,
    take::{Differing, Files, Item, Terms},
};
use store::{
    Database, Store,
    coverage::{
        counts,
        list::{Filter, Lack, list},
        page::lines,
        waiting,
    },
    story,
};

/// No picture comes with the corpus.
struct NoFiles;

impl Files for NoFiles {
    fn read(&self, _: &str) -> io::Result<Vec<u8>> {
        Err(io::ErrorKind::NotFound.into())
    }
}

fn now() -> Moment {
    moment("2026-11-24T08:00:00Z")
}

fn act() -> Act {
    Act::of_nobody(now(), Origin::CommandLine)
}

#[tokio::main]
async fn main() {
    let mut args = std::env::args().skip(1);
    let (corpus, engine) = (args.next().unwrap(), args.next().unwrap());
    let folder = std::env::temp_dir().join(format!("tarjuman-desk-speed-{}", std::process::id()));
    std::fs::create_dir(&folder).unwrap();
    let scratch = (engine == "postgres").then(|| Postgres::shared().unwrap().scratch());
    let database = match &scratch {
        Some(scratch) => Database::parse(&scratch.url(), &folder).unwrap(),
        None => Database::file(folder.join("newsroom.db")),
    };
    let store = Store::create(&database, now(), &mut Counter::default())
        .await
        .unwrap();
    let settings = standing::settings();
    store.cover(&settings.languages, now()).await.unwrap();
    let press = Press::new(store, Media::new(folder.join("media")), settings);
    import(&press, Path::new(&corpus)).await;
    let ids = some_ids(&press).await;
    writes(&press, &ids).await;
    reads(&press).await;
    press.store.close().await.unwrap();
    drop(scratch);
    std::fs::remove_dir_all(&folder).unwrap();
}

async fn import(press: &Press, corpus: &Path) {
    let terms = Terms {
        differing: Differing::LeftOut,
        section: None,
        keeping: Keeping::ForGood,
        act: act(),
    };
    let mut import = press.import(terms, &NoFiles);
    let mut ids = Counter::default();
    let (mut items, mut stories, begun) = (Vec::new(), 0_u32, Instant::now());
    for (number, line) in BufReader::new(File::open(corpus).unwrap()).lines().enumerate() {
        let read = intake::jsonl::read_line(&line.unwrap(), number as u64 + 1, &mut ids).unwrap();
        stories += 1;
        items.push(Item {
            name: String::new(),
            record: read.record,
            made: read.made,
        });
        if items.len() == 500 {
            import.take(std::mem::take(&mut items)).await.unwrap();
        }
    }
    import.take(items).await.unwrap();
    import.end().await.unwrap();
    let seconds = begun.elapsed().as_secs_f64();
    println!(
        r#"{{"act":"import, a record","p50":{:.0},"p99":0}}"#,
        seconds * 1e6 / f64::from(stories)
    );
}

/// Stories from all over the newsroom.
async fn some_ids(press: &Press) -> Vec<StoryId> {
    let mut read = press.store.read().await.unwrap();
    let all = story::ids(&mut read, None, 1_000_000).await.unwrap();
    let step = (all.len() / 300).max(1);
    all.into_iter().step_by(step).take(300).collect()
}

/// The 50th and the 99th percentile of an act done to each of some things.
async fn measured<T>(name: &str, things: &[T], mut once: impl AsyncFnMut(&T)) {
    let mut times: Vec<Duration> = Vec::with_capacity(things.len());
    for thing in things {
        let begun = Instant::now();
        once(thing).await;
        times.push(begun.elapsed());
    }
    times.sort();
    let at = |share: usize| times[(times.len() - 1) * share / 100].as_micros();
    println!(r#"{{"act":"{name}","p50":{},"p99":{}}}"#, at(50), at(99));
}

async fn writes(press: &Press, ids: &[StoryId]) {
    let languages = ["ar", "ru", "en"].map(lang);
    measured("open the editor", ids, async |id| {
        let mut read = press.store.read().await.unwrap();
        let newest = newest(&mut read, id).await.unwrap();
        for (edition, head) in &newest.editions {
            let source = edition.origin.translated_from();
            let source = source.and_then(|from| newest.editions.iter().find(|(one, _)| one.lang == *from));
            if let Some((_, source)) = source {
                std::hint::black_box(standings(&source.text, &head.text));
            }
        }
        std::hint::black_box(press.check(id, now()).await.unwrap());
    })
    .await;
    for (name, lang) in [
        ("save a source", &languages[1]),
        ("save a translation", &languages[0]),
    ] {
        let mut texts = Vec::new();
        for id in ids {
            texts.push((id.clone(), changed(press, id, lang).await));
        }
        measured(name, &texts, async |(id, (base, text))| {
            press
                .save(id, lang, Draft::on(*base, text.clone()), &act())
                .await
                .unwrap();
        })
        .await;
    }
    measured("publish", ids, async |id| {
        // Some texts of the corpus have errors that bar it; the copy desk has then run all the same.
        let _ = press.publish(id, &languages[1], &act()).await;
    })
    .await;
}

/// An edition's newest text with its first paragraph changed.
async fn changed(press: &Press, id: &StoryId, lang: &Lang) -> (u32, Text) {
    let mut read = press.store.read().await.unwrap();
    let newest = newest(&mut read, id).await.unwrap();
    let (_, head) = newest
        .editions
        .into_iter()
        .find(|(edition, _)| edition.lang == *lang)
        .unwrap();
    let mut text = head.text;
    let mut blocks: Vec<Block> = text.body.into_blocks();
    let first = blocks
        .iter_mut()
        .find(|block| matches!(block.kind, BlockKind::Paragraph(_)));
    if let Some(block) = first {
        block.kind = BlockKind::Paragraph(Runs::plain("Изменено."));
    }
    text.body = Body::new(blocks).unwrap();
    (head.number, text)
}

async fn reads(press: &Press) {
    let filter = |change: fn(&mut Filter)| {
        let mut filter = Filter::default();
        change(&mut filter);
        filter
    };
    let pages = [
        ("coverage", filter(|_| {})),
        (
            "coverage, stale",
            filter(|filter| filter.lack = Some(Lack::Stale)),
        ),
        (
            "coverage, stale in a section",
            filter(|filter| {
                filter.lack = Some(Lack::Stale);
                filter.section = newsroom::id::SectionId::parse("politics").ok();
            }),
        ),
        (
            "coverage, published in Arabic",
            filter(|filter| {
                filter.lang = Lang::parse("ar").ok();
                filter.public = Some(newsroom::coverage::PublicState::Published);
            }),
        ),
        (
            "coverage, no edition",
            filter(|filter| filter.lack = Some(Lack::Absent)),
        ),
        (
            "words of a headline",
            filter(|filter| filter.words = Some("министерство".to_owned())),
        ),
        (
            "words that stand nowhere",
            filter(|filter| filter.words = Some("ничегоподобного".to_owned())),
        ),
    ];
    for (name, filter) in &pages {
        measured(name, &[(); 200], async |()| {
            let mut read = press.store.read().await.unwrap();
            let found = list(&mut read, filter, None, 50).await.unwrap();
            std::hint::black_box(lines(&mut read, &found.stories).await.unwrap());
            std::hint::black_box(counts(&mut read).await.unwrap());
        })
        .await;
    }
    measured("queue", &[(); 200], async |()| {
        let mut read = press.store.read().await.unwrap();
        let fits = [
            newsroom::coverage::Fit::Stale,
            newsroom::coverage::Fit::StaleAndMissing,
        ];
        let found = waiting(&mut read, &[lang("ar"), lang("en")], &fits, 30)
            .await
            .unwrap();
        let stories: Vec<StoryId> = found.into_iter().map(|(story, _)| story).collect();
        std::hint::black_box(lines(&mut read, &stories).await.unwrap());
    })
    .await;
}

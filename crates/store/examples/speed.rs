//! How fast the store takes stories and answers readers: `cargo run --release -p store --example speed -- STORIES [ADDRESS]`.
#![expect(clippy::unwrap_used, reason = "a measurement that can't go on ends")]

use std::{
    path::Path,
    time::{Duration, Instant},
};

use fixture::{
    Counter,
    build::paragraph,
    ids::{lang, moment, story_id},
};
use language::Slug;
use newsroom::{
    body::Body,
    edition::{Edition, Fate, Origin, Public, Published, Revision, Working},
    id::{SectionId, TopicId},
    line::Headline,
    story::Story,
    text::Text,
};
use store::{
    Database, Store,
    address::{Address, Role},
    public::{resolve::Resolution, scope::Scope},
    take::{BATCH, TakenEdition, TakenStory, take},
};

const SECTIONS: [&str; 4] = ["politics", "economy", "culture", "sport"];

/// A story in three languages of twelve paragraphs each, the translations bound to their source.
fn story(number: u32) -> TakenStory {
    let id = story_id(&format!("s-{number:06}"));
    let section = SectionId::parse(SECTIONS[number as usize % 4]).unwrap();
    let at = moment("2026-11-24T08:00:00Z").plus_seconds(-300 * i64::from(number));
    let words = [
        (
            "ru",
            "Министры собрались в Манаме, чтобы обсудить положение в регионе и дальнейшие шаги. ",
        ),
        (
            "ar",
            "اجتمع الوزراء في المنامة لبحث الوضع في المنطقة والخطوات المقبلة. ",
        ),
        (
            "en",
            "Ministers gathered in Manama to discuss the situation in the region and the next steps. ",
        ),
    ];
    let mut source: Option<Text> = None;
    let mut editions = Vec::new();
    for (tag, sentence) in words {
        let mut text = Text::new(Headline::parse(&format!("{sentence} {number}")).unwrap());
        let blocks =
            (0..12).map(|at| paragraph(&format!("{tag}{at}"), &format!("{at} {}", sentence.repeat(4))));
        text.body = Body::new(blocks.collect()).unwrap();
        let mut origin = Origin::Original;
        match &source {
            None => source = Some(text.clone()),
            Some(source) => {
                text = newsroom::pairing::pair(source, text).unwrap().0;
                origin = Origin::Translation {
                    from: lang("ru"),
                    translator: None,
                };
            }
        }
        let address = Address {
            lang: lang(tag),
            section: section.clone(),
            slug: Slug::parse(&format!("story-{number}")).unwrap(),
        };
        editions.push(TakenEdition {
            edition: Edition {
                story: id.clone(),
                lang: lang(tag),
                origin,
                head: 1,
                working: Working::default(),
                public: Public::Published(Published {
                    revision: 1,
                    at,
                    updated: None,
                }),
                corrections: Vec::new(),
            },
            revisions: vec![Revision {
                number: 1,
                base: None,
                at,
                by: None,
                fate: Fate::Head,
                text,
            }],
            addresses: vec![(address, Role::Current)],
        });
    }
    let topics =
        [number % 50, number % 7 + 50].map(|topic| TopicId::parse(format!("topic-{topic}")).unwrap());
    let facts = Story {
        section: Some(section),
        topics: topics.to_vec(),
        ..Story::new(id)
    };
    TakenStory {
        story: facts,
        editions,
    }
}

/// The mean time of an answer.
async fn mean<T>(name: &str, times: u32, mut answer: impl AsyncFnMut(u32) -> T) {
    for number in 0..times / 10 {
        answer(number).await;
    }
    let begun = Instant::now();
    for number in 0..times {
        answer(number).await;
    }
    println!(
        "{name}: {:.0} µs",
        begun.elapsed().as_secs_f64() * 1e6 / f64::from(times)
    );
}

#[tokio::main]
async fn main() {
    let count: u32 = std::env::args()
        .nth(1)
        .map_or(2000, |count| count.parse().unwrap());
    let dir = std::env::temp_dir().join(format!("tarjuman-speed-{}", std::process::id()));
    std::fs::create_dir(&dir).unwrap();
    let address = std::env::args()
        .nth(2)
        .unwrap_or_else(|| "sqlite:newsroom.db".to_owned());
    let now = moment("2026-11-24T08:00:00Z");
    let database = Database::parse(&address, Path::new(&dir)).unwrap();
    let store = Store::create(&database, now, &mut Counter::default())
        .await
        .unwrap();
    let mut spent = Duration::ZERO;
    for first in (0..count).step_by(BATCH) {
        let batch: Vec<TakenStory> = (first..count.min(first + BATCH as u32)).map(story).collect();
        let begun = Instant::now();
        let mut tx = store.write(now).await.unwrap();
        take(&mut tx, &batch).await.unwrap();
        tx.commit().await.unwrap();
        spent += begun.elapsed();
    }
    println!("taken: {:.0} stories/s", f64::from(count) / spent.as_secs_f64());
    reads(&store, count).await;
    let begun = Instant::now();
    store.backup(&dir.join("backup.db"), now).await.unwrap();
    println!("backup: {:.1} s", begun.elapsed().as_secs_f64());
    let begun = Instant::now();
    println!(
        "verify: {} faults, {:.1} s",
        store.verify().await.unwrap().len(),
        begun.elapsed().as_secs_f64()
    );
    store.close().await.unwrap();
    std::fs::remove_dir_all(&dir).unwrap();
}

async fn reads(store: &Store, count: u32) {
    let public = store.public();
    let ar = lang("ar");
    mean("resolve", 2000, async |number| {
        let number = number.wrapping_mul(7919) % count;
        let section = SectionId::parse(SECTIONS[number as usize % 4]).unwrap();
        let slug = Slug::parse(&format!("story-{number}")).unwrap();
        assert!(matches!(
            public.resolve(&ar, &section, &slug).await.unwrap(),
            Resolution::Article(_)
        ));
    })
    .await;
    mean("head", 2000, async |_| public.head().await.unwrap()).await;
    let section = Scope::Section(SectionId::parse("economy").unwrap());
    let topic = Scope::Topic(TopicId::parse("topic-3").unwrap());
    for (name, scope) in [("front", Scope::Front), ("section", section), ("topic", topic)] {
        mean(&format!("{name}, 20 cards"), 300, async |_| {
            public.cards(&ar, &scope, 0, 20).await.unwrap()
        })
        .await;
        mean(&format!("{name}, count"), 100, async |_| {
            public.count(&ar, &scope).await.unwrap()
        })
        .await;
    }
    mean("front, last page", 50, async |_| {
        public.cards(&ar, &Scope::Front, count - 20, 20).await.unwrap()
    })
    .await;
    mean("20 articles", 50, async |_| {
        public.articles(&ar, &Scope::Front, 20).await.unwrap()
    })
    .await;
    mean("listed, 1000", 10, async |_| {
        public.listed(&ar, &Scope::Everything, None, 1000).await.unwrap()
    })
    .await;
    mean("sections", 100, async |_| {
        public.sections_with_stories(&ar).await.unwrap()
    })
    .await;
    mean("topics", 50, async |_| {
        public.topics_with_stories(&ar).await.unwrap()
    })
    .await;
}

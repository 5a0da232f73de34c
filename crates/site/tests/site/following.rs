//! An incremental export ends with the same files as a whole one into an empty folder, whatever has changed.

use std::{collections::BTreeMap, fs, path::Path, sync::Arc};

use ::newsroom::{
    change::Event,
    edition::{Correction, Edition as Known, Public},
    id::TopicId,
    line::Notice,
    record::StoryRecord,
    settings::Shown,
    thing::{Thing, ThingKind},
};
use fixture::{
    build::{self, Edition},
    ids::{lang, moment, story_id},
    standing::names,
};
use site::export::{Forms, Mode, Options, Report, export};
use store::{edition, picture, story, thing, version::Update};

use crate::{
    newsroom::{Newsroom, settings, shown, story as of},
    reader::Shots,
};

async fn exported(newsroom: &Newsroom, folder: &Path, mode: Mode) -> Report {
    let options = Options {
        mode,
        forms: Forms::Plain,
        now: moment("2026-11-24T08:00:00Z"),
    };
    export(&newsroom.site, Arc::new(Shots), folder, options, &|| ())
        .await
        .unwrap()
}

/// Every file of the site with its bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
            if path.is_dir() {
                folders.push(path);
            } else if !name.starts_with('.') {
                found.insert(name, fs::read(path).unwrap());
            }
        }
    }
    found
}

/// Follows what has changed, compares with everything made anew, and tells how many pages were made.
async fn followed(newsroom: &Newsroom, folder: &Path, what: &str) -> (u64, u64) {
    let report = exported(newsroom, folder, Mode::Incremental).await;
    let fresh = tempfile::tempdir().unwrap();
    let whole = exported(newsroom, fresh.path(), Mode::Full).await;
    let (has, wanted) = (files(folder), files(fresh.path()));
    let names = |of: &BTreeMap<String, Vec<u8>>, not: &BTreeMap<String, Vec<u8>>| -> Vec<String> {
        let alone = of.keys().filter(|name| !not.contains_key(*name));
        alone.cloned().collect()
    };
    assert_eq!(names(&wanted, &has), [""; 0], "{what}: missing");
    assert_eq!(names(&has, &wanted), [""; 0], "{what}: left behind");
    for (name, bytes) in &wanted {
        let (is, should) = (
            String::from_utf8_lossy(&has[name]),
            String::from_utf8_lossy(bytes),
        );
        assert!(
            is == should,
            "{what}: {name} isn't as it would be anew:\n{is}\n\n{should}"
        );
    }
    (report.made, whole.made)
}

/// A story of three editions, published in the hour of its number.
fn numbered(number: u32, topics: &[&str]) -> StoryRecord {
    let at = format!(
        "2026-{:02}-{:02}T{:02}:00:00Z",
        8 + number % 3,
        1 + number / 24,
        number % 24
    );
    let edition = |tag: &str, headline: &str| {
        Edition::new(tag, &format!("{headline} {number}"))
            .blocks(vec![build::paragraph("p1", headline)])
            .published(&at)
            .build()
    };
    let section = if number.is_multiple_of(3) {
        "economy"
    } else {
        "politics"
    };
    let mut record = of(
        &format!("n-{number:03}"),
        section,
        vec![
            edition("ar", "خبر من المدينة"),
            edition("ru", "Новость из города"),
            edition("en", "News of the town"),
        ],
    );
    record.story.topics = topics.iter().map(|id| TopicId::parse(*id).unwrap()).collect();
    record
}

async fn standing() -> Newsroom {
    // Drawn cards take most of the time of an export, and have tests of their own.
    let mut settings = settings();
    settings.site.cards = Shown::No;
    let newsroom = Newsroom::standing_with(settings).await;
    let stories: Vec<StoryRecord> = (0..60).map(|number| numbered(number, &["gulf"])).collect();
    newsroom.take(&stories).await;
    newsroom
}

async fn change(newsroom: &Newsroom, story: &str, tag: &str, event: Event, alter: impl FnOnce(&mut Known)) {
    let mut tx = newsroom
        .store
        .write(moment("2026-11-24T08:00:00Z"))
        .await
        .unwrap();
    let mut kept = edition::find(&mut tx, &story_id(story), &lang(tag))
        .await
        .unwrap()
        .unwrap();
    alter(&mut kept.value);
    let done = edition::update(&mut tx, &kept.value, kept.version, event).await;
    assert!(matches!(done.unwrap(), Update::Written(_)));
    tx.commit().await.unwrap();
}

fn withdraw(edition: &mut Known) {
    let Public::Published(last) = edition.public.clone() else {
        panic!("it isn't published");
    };
    edition.public = Public::Withdrawn {
        notice: Notice::parse("سُحب الخبر.").unwrap(),
        at: moment("2026-11-24T07:00:00Z"),
        last,
    };
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_change_touches_is_made_and_nothing_else_differs() {
    let newsroom = standing().await;
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    exported(&newsroom, folder, Mode::Full).await;
    let (made, whole) = followed(&newsroom, folder, "nothing changed").await;
    assert!(made < 15, "{made} of {whole}");

    change(&newsroom, "n-030", "ar", Event::Corrected, |edition| {
        edition.corrections.push(Correction {
            at: moment("2026-11-24T07:00:00Z"),
            text: Notice::parse("صُحّح الاسم.").unwrap(),
        });
    })
    .await;
    let (made, whole) = followed(&newsroom, folder, "a correction").await;
    assert!(made * 3 < whole, "{made} of {whole}");

    newsroom.take(&[numbered(100, &["gulf", "unread"])]).await;
    followed(&newsroom, folder, "a new story, with the first of a topic").await;

    change(&newsroom, "n-041", "ar", Event::Withdrawn, withdraw).await;
    followed(&newsroom, folder, "a withdrawal").await;
    change(&newsroom, "n-041", "ar", Event::Published, |edition| {
        if let Public::Withdrawn { last, .. } = edition.public.clone() {
            edition.public = Public::Published(last);
        }
    })
    .await;
    followed(&newsroom, folder, "published again").await;
    change(&newsroom, "plain", "ar", Event::Withdrawn, withdraw).await;
    followed(
        &newsroom,
        folder,
        "the last story of a month and a section, to which another links",
    )
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_page_shows_of_others_is_followed_too() {
    let newsroom = standing().await;
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    exported(&newsroom, folder, Mode::Full).await;
    let now = moment("2026-11-24T08:00:00Z");
    let mut tx = newsroom.store.write(now).await.unwrap();
    let renamed = names("خليج البحرين", "Бахрейнский залив", "Bahrain's gulf");
    let topic = Thing::new(ThingKind::Topic, "gulf", renamed).unwrap();
    thing::put(&mut tx, &topic, Event::Taken).await.unwrap();
    tx.commit().await.unwrap();
    followed(&newsroom, folder, "a topic's name").await;

    let mut tx = newsroom.store.write(now).await.unwrap();
    let mut shot = shown();
    shot.credit = names("مصوّر آخر", "Другой фотограф", "Another photographer");
    picture::put(&mut tx, &shot, Event::Saved).await.unwrap();
    tx.commit().await.unwrap();
    followed(&newsroom, folder, "a picture's credit").await;

    let mut tx = newsroom.store.write(now).await.unwrap();
    let mut kept = story::find(&mut tx, &story_id("n-007")).await.unwrap().unwrap();
    kept.value.topics = vec![TopicId::parse("unread").unwrap()];
    let done = story::update(&mut tx, &kept.value, kept.version, Event::Saved).await;
    assert!(matches!(done.unwrap(), Update::Written(_)));
    tx.commit().await.unwrap();
    followed(&newsroom, folder, "a story's topics").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn twice_as_many_stories_take_few_statements_more() {
    let newsroom = standing().await;
    let statements = async || {
        let folder = tempfile::tempdir().unwrap();
        let before = newsroom.store.statements();
        let made = exported(&newsroom, folder.path(), Mode::Full).await.made;
        (newsroom.store.statements() - before, made)
    };
    let (few, some) = statements().await;
    let more: Vec<StoryRecord> = (60..180).map(|number| numbered(number, &["gulf"])).collect();
    newsroom.take(&more).await;
    let (many, all) = statements().await;
    let (pages, asked) = (all - some, many - few);
    assert!(asked * 5 < pages, "{asked} statements for {pages} pages more");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_export_that_was_cut_short_goes_on_where_it_stopped() {
    let newsroom = standing().await;
    let (folder, fresh) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let folder = folder.path();
    let whole = exported(&newsroom, folder, Mode::Full).await;
    // As it stands when half the pages are written: the list of them ends in the middle of a line.
    let at = |name: &str| folder.join(format!(".tarjuman-export.{name}"));
    let lines = fs::read_to_string(at("files")).unwrap();
    let half = lines.match_indices("\np\t").nth(200).unwrap().0;
    fs::write(at("begun"), format!("{}\np\tar/politics/n-0", &lines[..half])).unwrap();
    fs::remove_file(at("files")).unwrap();
    fs::rename(at("json"), at("begun.json")).unwrap();
    fs::write(at("json"), "{}\n").unwrap();
    let rest = exported(&newsroom, folder, Mode::Incremental).await;
    assert!(rest.made + 150 <= whole.made, "{} of {}", rest.made, whole.made);
    assert_eq!((rest.written, rest.removed), (0, 0));
    exported(&newsroom, fresh.path(), Mode::Full).await;
    assert!(files(folder) == files(fresh.path()));
    assert!(!at("begun").exists() && !at("begun.json").exists());
}

//! Pictures: the library, where they are used, what was made of them, and the jobs that make it.

use fixture::{ids::lang, standing::names};
use language::{Date, Moment};
use newsroom::{
    block::BlockKind,
    body::Body,
    change::{Aggregate, Event},
    edition::Fate,
    id::PictureId,
    picture::{
        Licence, Picture, PictureFile, PictureFormat,
        focal::Focal,
        metadata::Metadata,
        renditions::{Rendition, RenditionFormat, Renditions},
    },
    runs::Runs,
};
use store::{
    job::{self, JobKind, Progress, Standing},
    library::{self, Only, Wanted},
    picture, rendition,
    revision::{self, NewRevision},
    story,
    take::take,
};

use crate::{
    desk::{Desk, now},
    values, whole,
};

fn id(text: &str) -> PictureId {
    PictureId::parse(text).unwrap()
}

fn known(text: &str, hash: char) -> Picture {
    Picture {
        file: Some(PictureFile {
            hash: hash.to_string().repeat(64),
            format: PictureFormat::Jpeg,
            width: 4000,
            height: 3000,
        }),
        ..Picture::awaited(id(text))
    }
}

async fn put(desk: &Desk, pictures: &[Picture], at: Moment) {
    let mut tx = desk.store.write(at).await.unwrap();
    for one in pictures {
        picture::put(&mut tx, one, Event::Saved).await.unwrap();
    }
    tx.commit().await.unwrap();
}

async fn found(desk: &Desk, words: &str, only: Only) -> Vec<String> {
    let wanted = Wanted {
        words: words.to_owned(),
        only,
    };
    let mut read = desk.store.read().await.unwrap();
    let page = library::page(&mut read, &wanted, 0, 9).await.unwrap();
    let count = library::count(&mut read, &wanted).await.unwrap();
    assert_eq!(count, u64::try_from(page.len()).unwrap());
    page.iter()
        .map(|shelved| shelved.picture.id.to_string())
        .collect()
}

pub(crate) async fn a_picture_is_found_by_any_word_that_is_said_of_it(desk: &Desk) {
    let first = Picture {
        credit: names("وكالة الأنباء", "Пресс-служба", "Press office"),
        licence: Licence {
            expires: Date::parse("2026-12-01").ok(),
            ..Licence::default()
        },
        focal: Focal::new(30, 0).ok(),
        ..known("p-1", 'a')
    };
    let second = Picture {
        caption: [(lang("ar"), "١٠٠٪ من القَمح".to_owned())].into_iter().collect(),
        ..known("p-2", 'b')
    };
    let awaited = Picture::awaited(id("p-3"));
    put(desk, &[first.clone(), second], now()).await;
    put(desk, std::slice::from_ref(&awaited), now().plus_seconds(1)).await;
    let mut tx = desk.store.write(now()).await.unwrap();
    let said = Metadata {
        author: Some("Анна Орлова".to_owned()),
        ..Metadata::default()
    };
    picture::describe(&mut tx, &first, &said).await.unwrap();
    picture::brought(&mut tx, &first.id, Some("سمير"), now().plus_seconds(2))
        .await
        .unwrap();
    tx.commit().await.unwrap();

    assert_eq!(found(desk, "", Only::Any).await, ["p-1", "p-3", "p-2"]);
    assert_eq!(found(desk, "الانباء", Only::Any).await, ["p-1"]);
    assert_eq!(found(desk, "ПРЕСС служба", Only::Any).await, ["p-1"]);
    assert_eq!(found(desk, "орлова", Only::Any).await, ["p-1"]);
    assert_eq!(found(desk, "قمح", Only::Any).await, ["p-2"]);
    assert!(found(desk, "%", Only::Any).await.len() < 2 && found(desk, "_", Only::Any).await.is_empty());
    assert!(found(desk, "press wheat", Only::Any).await.is_empty());
    assert_eq!(
        found(desk, "", Only::WithoutCredit(lang("ar"))).await,
        ["p-3", "p-2"]
    );
    assert_eq!(found(desk, "", Only::WithoutAlt(lang("ar"))).await.len(), 3);
    assert_eq!(found(desk, "", Only::Awaited).await, ["p-3"]);
    for (day, expected) in [("2026-12-01", 1), ("2026-11-30", 0)] {
        let by = Only::ExpiringBy(Date::parse(day).unwrap());
        assert_eq!(found(desk, "", by).await.len(), expected, "{day}");
    }
    let mut read = desk.store.read().await.unwrap();
    let shelved = library::find(&mut read, &first.id).await.unwrap().unwrap();
    assert_eq!((shelved.by.as_deref(), shelved.stories), (Some("سمير"), 0));
    assert_eq!(shelved.picture, first);
    assert_eq!(picture::metadata(&mut read, &first.id).await.unwrap(), Some(said));
    assert_eq!(library::find(&mut read, &id("p-9")).await.unwrap(), None);
}

pub(crate) async fn a_picture_knows_where_it_is_used(desk: &Desk) {
    put(
        desk,
        &[known("p-1", 'a'), known("p-2", 'b'), known("p-3", 'c')],
        now(),
    )
    .await;
    let mut tx = desk.store.write(now()).await.unwrap();
    let mut taken = values::numbered(1);
    taken.story.lead_picture = Some(id("p-1"));
    take(&mut tx, std::slice::from_ref(&taken)).await.unwrap();
    let edition = &taken.editions[0].edition;
    let mut text = taken.editions[0].revisions[0].text.clone();
    let block = BlockKind::Picture {
        picture: id("p-2"),
        caption: Runs::default(),
    };
    text.body = Body::new(vec![whole::block("k", block)]).unwrap();
    let saved = NewRevision {
        base: Some(1),
        at: now(),
        by: None,
        fate: Fate::Head,
        text,
    };
    let number = revision::insert(&mut tx, &edition.story, &edition.lang, &saved)
        .await
        .unwrap();
    tx.commit().await.unwrap();

    assert_eq!(found(desk, "", Only::Used).await, ["p-1"]);
    let mut tx = desk.store.write(now()).await.unwrap();
    let mut kept = store::edition::find(&mut tx, &edition.story, &edition.lang)
        .await
        .unwrap()
        .unwrap();
    kept.value.head = number;
    let updated = store::edition::update(&mut tx, &kept.value, kept.version, Event::Saved)
        .await
        .unwrap();
    assert!(matches!(updated, store::version::Update::Written(_)));
    tx.commit().await.unwrap();
    assert_eq!(found(desk, "", Only::Used).await, ["p-2", "p-1"]);
    assert_eq!(found(desk, "", Only::Unused).await, ["p-3"]);
    let mut read = desk.store.read().await.unwrap();
    let uses = library::uses(&mut read, &id("p-2"), 9).await.unwrap();
    assert_eq!(uses.len(), 1);
    assert_eq!(uses[0].story, taken.story.id);
    assert_eq!(
        (uses[0].leads, uses[0].langs.clone()),
        (false, vec![edition.lang.clone()])
    );
    assert_eq!(uses[0].headlines.len(), taken.editions.len());
    assert!(library::uses(&mut read, &id("p-1"), 9).await.unwrap()[0].leads);
    assert!(library::uses(&mut read, &id("p-3"), 9).await.unwrap().is_empty());
    assert!(story::find(&mut read, &taken.story.id).await.unwrap().is_some());
}

fn made() -> Renditions {
    Renditions {
        files: vec![Rendition {
            format: RenditionFormat::Avif,
            width: 320,
            height: 240,
            bytes: 9_000,
        }],
        tone: Some("#a3211c".to_owned()),
        blur: None,
    }
}

pub(crate) async fn what_was_made_of_a_file_belongs_to_every_picture_that_has_it(desk: &Desk) {
    put(
        desk,
        &[known("p-1", 'a'), known("p-2", 'a'), known("p-3", 'c')],
        now(),
    )
    .await;
    let mut tx = desk.store.write(now()).await.unwrap();
    rendition::put(&mut tx, &"a".repeat(64), &made()).await.unwrap();
    assert!(rendition::is_there(&mut tx, &"a".repeat(64)).await.unwrap());
    tx.commit().await.unwrap();
    let mut read = desk.store.read().await.unwrap();
    let all = picture::all(&mut read, None, 9).await.unwrap();
    let renditions: Vec<_> = all.iter().map(|one| one.renditions.is_some()).collect();
    assert_eq!(renditions, [true, true, false]);
    let changes = store::feed::since(&mut read, 3, 9).await.unwrap();
    let named: Vec<_> = changes
        .into_iter()
        .map(|change| (change.aggregate, change.event))
        .collect();
    let rendered = |name: &str| (Aggregate::Picture(id(name)), Event::Rendered);
    assert_eq!(named, [rendered("p-1"), rendered("p-2")]);
}

pub(crate) async fn a_job_is_done_by_one_and_survives_who_had_it(desk: &Desk) {
    let store = &desk.store;
    let kind = JobKind::Renditions;
    let mut tx = store.write(now()).await.unwrap();
    for subject in ["a", "b", "a"] {
        job::ask(&mut tx, kind, subject).await.unwrap();
    }
    tx.commit().await.unwrap();
    let claim = async |name: &str, at: Moment| {
        let mut tx = store.write(at).await.unwrap();
        let job = job::claim(&mut tx, name, at.plus_seconds(60)).await.unwrap();
        tx.commit().await.unwrap();
        job
    };
    let first = claim("one", now()).await.unwrap();
    let second = claim("two", now()).await.unwrap();
    assert_eq!((first.subject.as_str(), second.subject.as_str()), ("a", "b"));
    assert_eq!(claim("three", now()).await, None);
    let progress = async |at| {
        job::progress(&mut store.read().await.unwrap(), kind, at)
            .await
            .unwrap()
    };
    assert_eq!(
        progress(now()).await,
        Progress {
            waiting: 0,
            running: 2,
            failed: 0
        }
    );

    // The first one's node is gone: when its claim has ended, another one does it, and the late answer counts no more.
    let later = now().plus_seconds(61);
    let again = claim("three", later).await.unwrap();
    assert_eq!((again.subject.as_str(), again.attempt), ("a", 2));
    let mut tx = store.write(later).await.unwrap();
    assert!(!job::done(&mut tx, &first).await.unwrap());
    assert!(job::done(&mut tx, &again).await.unwrap());
    job::failed(&mut tx, &second, "المساحة ممتلئة", Some(later.plus_seconds(30)))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(claim("four", later).await, None);

    let due = later.plus_seconds(30);
    let last = claim("five", due).await.unwrap();
    let mut tx = store.write(due).await.unwrap();
    job::give_back(&mut tx, &last).await.unwrap();
    tx.commit().await.unwrap();
    let last = claim("six", due).await.unwrap();
    assert_eq!(last.attempt, 2);
    let mut tx = store.write(due).await.unwrap();
    job::failed(&mut tx, &last, "لا يُفكّ", None).await.unwrap();
    tx.commit().await.unwrap();
    let standing = async || {
        job::standing(&mut store.read().await.unwrap(), kind, "b", due)
            .await
            .unwrap()
    };
    assert_eq!(standing().await, Some(Standing::Failed("لا يُفكّ".to_owned())));
    assert_eq!(
        progress(due).await,
        Progress {
            waiting: 0,
            running: 0,
            failed: 1
        }
    );
    let mut tx = store.write(due).await.unwrap();
    job::ask(&mut tx, kind, "b").await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(standing().await, Some(Standing::Waiting(None)));
    assert_eq!(claim("seven", due).await.unwrap().attempt, 1);
}

pub(crate) async fn of_many_that_look_for_work_at_once_each_job_goes_to_one(desk: &Desk) {
    let mut tx = desk.store.write(now()).await.unwrap();
    for number in 0..40 {
        job::ask(&mut tx, JobKind::Renditions, &format!("{number:02}"))
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    let workers = (0..8).map(|worker| {
        let store = desk.store.clone();
        tokio::spawn(async move {
            let mut done = Vec::new();
            // One that found nothing because another was faster looks again, as the worker does.
            for round in 0..60 {
                let mut tx = store.write(now()).await.unwrap();
                let name = format!("{worker}-{round}");
                let job = job::claim(&mut tx, &name, now().plus_seconds(60)).await.unwrap();
                tx.commit().await.unwrap();
                done.extend(job.map(|job| job.subject));
            }
            done
        })
    });
    let mut all = Vec::new();
    for worker in workers.collect::<Vec<_>>() {
        all.extend(worker.await.unwrap());
    }
    all.sort();
    let expected: Vec<String> = (0..40).map(|number| format!("{number:02}")).collect();
    assert_eq!(all, expected);
}

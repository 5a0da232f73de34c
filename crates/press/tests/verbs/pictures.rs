//! Pictures come in, are described, and are made ready for readers by a worker.

use std::{
    io::Cursor,
    sync::{Arc, atomic::AtomicBool},
};

use fixture::ids::lang;
use media::BadPicture;
use newsroom::{
    change::Event,
    id::{PictureId, StoryId},
    picture::{Picture, focal::Focal, metadata::Metadata},
    refusal::Refusal,
    story::Story,
};
use press::{
    No,
    picture::{Arrival, Facts, stamp},
    work::{Worked, Worker},
};
use store::{
    job::{self, JobKind, Progress},
    library::{self, Only, Wanted},
    picture,
};

use crate::newsroom::{Newsroom, at, salma};

fn id(text: &str) -> PictureId {
    PictureId::parse(text).unwrap()
}

fn jpeg(shade: u8) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image::RgbImage::from_pixel(340, 20, image::Rgb([shade, 80, 40]))
        .write_to(&mut bytes, image::ImageFormat::Jpeg)
        .unwrap();
    bytes.into_inner()
}

/// At work a quarter of an hour later than anything else.
fn worker() -> Worker {
    Worker {
        clock: || at("09:30"),
        stop: Arc::new(AtomicBool::new(false)),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_picture_comes_once_and_is_made_ready_once() {
    let newsroom = Newsroom::empty().await;
    let press = &newsroom.press;
    let first = press.upload(jpeg(200), id("p-1"), &salma("09:00")).await.unwrap();
    let Arrival::New(picture) = &first else {
        panic!("it is new")
    };
    let again = press.upload(jpeg(200), id("p-2"), &salma("09:01")).await.unwrap();
    assert_eq!(again, Arrival::There(picture.clone()));
    assert_eq!(
        press.rendering(at("09:02")).await.unwrap(),
        Progress {
            waiting: 1,
            ..Progress::default()
        }
    );

    let worked = press.work("claim-1", &worker()).await.unwrap();
    assert_eq!(
        worked,
        Some(Worked::Done(picture.file.as_ref().unwrap().hash.clone()))
    );
    assert_eq!(press.work("claim-2", &worker()).await.unwrap(), None);
    let mut read = press.store.read().await.unwrap();
    let known = picture::find(&mut read, &id("p-1")).await.unwrap().unwrap();
    let made = known.renditions.unwrap();
    assert_eq!(made.files.len(), 6);
    for file in &made.files {
        assert!(press.media.has_rendition(known.file.as_ref().unwrap(), file));
    }
    let changes = store::feed::since(&mut read, 0, 99).await.unwrap();
    assert_eq!(changes.last().unwrap().event, Event::Rendered);
    let shelved = library::find(&mut read, &id("p-1")).await.unwrap().unwrap();
    assert_eq!(shelved.by.as_deref(), Some("Salma"));
    assert_eq!(
        picture::metadata(&mut read, &id("p-1")).await.unwrap(),
        Some(Metadata::default())
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_picture_is_changed_to_names_what_was_seen() {
    let newsroom = Newsroom::empty().await;
    let press = &newsroom.press;
    let picture = press
        .upload(jpeg(1), id("p-1"), &salma("09:00"))
        .await
        .unwrap()
        .picture()
        .clone();
    let facts = Facts {
        credit: [(lang("ar"), "وكالة الصور".to_owned())].into_iter().collect(),
        focal: Focal::new(20, 40).ok(),
        ..Facts::default()
    };
    let seen = stamp(&picture);
    let described = press
        .describe(&picture.id, facts.clone(), &seen, &salma("09:01"))
        .await
        .unwrap();
    assert_eq!(described.focal, Focal::new(20, 40).ok());
    let late = press.describe(&picture.id, facts, &seen, &salma("09:02")).await;
    assert!(matches!(late, Err(No::Refused(Refusal::PictureChanged(_)))));
    // What a worker makes meanwhile is no change of what people said.
    press.work("claim", &worker()).await.unwrap();
    let now = picture::find(&mut press.store.read().await.unwrap(), &picture.id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(stamp(&now), stamp(&described));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_awaited_picture_gets_its_file_once() {
    let newsroom = Newsroom::empty().await;
    let press = &newsroom.press;
    let mut tx = press.store.write(at("09:00")).await.unwrap();
    picture::put(&mut tx, &Picture::awaited(id("p-1")), Event::Taken)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let brought = press.bring(&id("p-1"), jpeg(3), &salma("09:01")).await.unwrap();
    assert!(brought.file.is_some());
    let again = press.bring(&id("p-1"), jpeg(4), &salma("09:02")).await;
    assert!(matches!(again, Err(No::Refused(Refusal::PictureHasFile(_)))));
    let bad = press.upload(b"GIF89a".to_vec(), id("p-2"), &salma("09:03")).await;
    assert!(
        matches!(bad, Err(No::Media(media::KeepError::Bad(BadPicture::Broken(_))))),
        "{bad:?}"
    );
    let empty = press.upload(Vec::new(), id("p-2"), &salma("09:03")).await;
    assert!(matches!(
        empty,
        Err(No::Media(media::KeepError::Bad(BadPicture::Empty)))
    ));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_goes_with_its_file_once_nothing_uses_it() {
    let newsroom = Newsroom::empty().await;
    let press = &newsroom.press;
    let arrived = press.upload(jpeg(9), id("p-1"), &salma("09:00")).await.unwrap();
    let file = arrived.picture().file.clone().unwrap();
    let mut facts = Story::new(StoryId::parse("s").unwrap());
    facts.lead_picture = Some(id("p-1"));
    let mut tx = press.store.write(at("09:01")).await.unwrap();
    let made = store::story::insert(&mut tx, &facts, Event::Taken).await.unwrap();
    assert!(matches!(made, store::version::Insert::Written));
    tx.commit().await.unwrap();
    let used = press.delete_picture(&id("p-1"), &salma("09:02")).await;
    assert!(
        matches!(used, Err(No::Refused(Refusal::PictureInUse(_)))),
        "{used:?}"
    );
    assert!(press.media.read(&file.name()).unwrap().is_some());
    let mut tx = press.store.write(at("09:03")).await.unwrap();
    store::discard::story(&mut tx, &facts.id, Event::Deleted)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    press.delete_picture(&id("p-1"), &salma("09:04")).await.unwrap();
    assert!(
        press.media.read(&file.name()).unwrap().is_none(),
        "the file is gone"
    );
    let again = press.delete_picture(&id("p-1"), &salma("09:05")).await;
    assert!(matches!(again, Err(No::Refused(Refusal::NoSuchPicture(_)))));
    let back = press.upload(jpeg(9), id("p-2"), &salma("09:06")).await.unwrap();
    assert!(matches!(back, Arrival::New(_)));
    assert!(press.media.read(&file.name()).unwrap().is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_stays_for_as_long_as_another_picture_has_it() {
    let newsroom = Newsroom::empty().await;
    let press = &newsroom.press;
    let arrived = press.upload(jpeg(9), id("p-1"), &salma("09:00")).await.unwrap();
    let file = arrived.picture().file.clone().unwrap();
    let twin = Picture {
        id: id("p-2"),
        ..arrived.picture().clone()
    };
    let mut tx = press.store.write(at("09:01")).await.unwrap();
    picture::put(&mut tx, &twin, Event::Taken).await.unwrap();
    tx.commit().await.unwrap();
    press.delete_picture(&id("p-1"), &salma("09:02")).await.unwrap();
    assert!(press.media.read(&file.name()).unwrap().is_some());
    press.delete_picture(&id("p-2"), &salma("09:03")).await.unwrap();
    assert!(press.media.read(&file.name()).unwrap().is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_that_fails_waits_and_one_that_is_stopped_is_given_back() {
    let newsroom = Newsroom::empty().await;
    let press = &newsroom.press;
    let picture = press
        .upload(jpeg(5), id("p-1"), &salma("09:00"))
        .await
        .unwrap()
        .picture()
        .clone();
    let stopping = Worker {
        stop: Arc::new(AtomicBool::new(true)),
        ..worker()
    };
    assert_eq!(press.work("one", &stopping).await.unwrap(), Some(Worked::Stopped));
    let path = press
        .media
        .folder()
        .join(&picture.file.as_ref().unwrap().hash[..2]);
    std::fs::rename(&path, press.media.folder().join("elsewhere")).unwrap();
    let failed = press.work("two", &worker()).await.unwrap();
    assert!(matches!(failed, Some(Worked::Failed(_, _))), "{failed:?}");
    assert_eq!(
        press.work("three", &worker()).await.unwrap(),
        None,
        "it isn't due yet"
    );
    std::fs::rename(press.media.folder().join("elsewhere"), &path).unwrap();
    let later = Worker {
        clock: || at("10:30"),
        ..worker()
    };
    assert!(matches!(
        press.work("four", &later).await.unwrap(),
        Some(Worked::Done(_))
    ));

    press.renew(&picture.id, &salma("11:00")).await.unwrap();
    let known = picture::find(&mut press.store.read().await.unwrap(), &picture.id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(known.renditions, None);
    let much_later = Worker {
        clock: || at("11:30"),
        ..worker()
    };
    assert!(matches!(
        press.work("five", &much_later).await.unwrap(),
        Some(Worked::Done(_))
    ));
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_of_an_earlier_version_are_read_once_more() {
    let newsroom = Newsroom::standing().await;
    let press = &newsroom.press;
    press.upload(jpeg(7), id("p-1"), &salma("09:00")).await.unwrap();
    let mut tx = press.store.write(at("09:01")).await.unwrap();
    job::ask(&mut tx, JobKind::Index, "pictures").await.unwrap();
    tx.commit().await.unwrap();
    for claim in ["one", "two"] {
        assert!(matches!(
            press.work(claim, &worker()).await.unwrap(),
            Some(Worked::Done(_))
        ));
    }
    assert_eq!(press.work("three", &worker()).await.unwrap(), None);
    let wanted = Wanted {
        words: "p-1".to_owned(),
        only: Only::Unused,
    };
    let found = library::count(&mut press.store.read().await.unwrap(), &wanted)
        .await
        .unwrap();
    assert_eq!(found, 1);
}

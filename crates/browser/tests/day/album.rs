//! The handbook's pictures of this day: taken where `UPDATE_PICTURES=1`, and checked against the page that shows them.

use std::{collections::BTreeSet, fs, path::PathBuf, time::Duration};

use anyhow::{Context, Result};
use browser::devtools::Stretch;

use crate::person::Person;

/// What is worth a picture.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Shot {
    NewStory,
    Finding,
    Credit,
    Written,
    Queue,
    Translating,
    Publish,
    Story,
    Correction,
    Coverage,
    Stale,
    Task,
}

/// Each picture of the handbook: what it shows, in which interface, and the file's name.
const ALBUM: &[(Shot, &str, &str)] = &[
    (Shot::NewStory, "ru", "day-new-story-ru.webp"),
    (Shot::Written, "ar", "day-written-ar.webp"),
    (Shot::Finding, "ru", "day-finding-ru.webp"),
    (Shot::Credit, "en", "day-credit-en.webp"),
    (Shot::Queue, "ar", "day-queue-ar.webp"),
    (Shot::Translating, "ar", "day-translating-ar.webp"),
    (Shot::Translating, "en", "day-translating-en.webp"),
    (Shot::Publish, "en", "day-publish-en.webp"),
    (Shot::Story, "ru", "day-story-ru.webp"),
    (Shot::Correction, "ru", "day-correction-ru.webp"),
    (Shot::Coverage, "en", "day-coverage-en.webp"),
    (Shot::Stale, "ar", "day-stale-ar.webp"),
    (Shot::Task, "ar", "day-task-ar.webp"),
];

/// All of them together, in bytes.
const MOST: u64 = 1_500_000;

fn docs() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs")
}

impl Shot {
    /// Where on its page a picture begins, and how much of the page it shows at most.
    fn frame(self) -> (&'static str, f64) {
        match self {
            Self::Finding => (".editor-bar", 780.0),
            Self::Written => (".editor-bar", 1100.0),
            Self::Translating => (".edition-bar", 1080.0),
            Self::Stale => (".note.is-warning", 760.0),
            Self::Credit => (".crops", 640.0),
            Self::Story => ("main", 900.0),
            _ => ("body", 860.0),
        }
    }
}

impl Person<'_> {
    /// Takes the picture, where pictures are taken and the handbook shows it in this language.
    pub(crate) async fn pictured(&self, shot: Shot) -> Result<()> {
        let name = ALBUM
            .iter()
            .find(|(one, tongue, _)| (*one, *tongue) == (shot, self.tongue));
        let (Some(_), Some((_, _, name))) = (std::env::var_os("UPDATE_PICTURES"), name) else {
            return Ok(());
        };
        let (begin, most) = shot.frame();
        let script = format!(
            "scrollTo(0, 0); \
             const at = document.querySelector('{begin}').getBoundingClientRect().top; \
             const end = document.querySelector('main').getBoundingClientRect().bottom; \
             return [Math.max(0, at - 16), innerWidth, Math.min({most}, end - at + 32)]"
        );
        // What comes and goes softly has come.
        tokio::time::sleep(Duration::from_millis(400)).await;
        let (top, width, height) = self.browser.ask(&script).await?;
        let picture = self.browser.picture(&Stretch { top, width, height }).await?;
        fs::write(docs().join("pictures").join(name), picture)?;
        Ok(())
    }
}

/// The names of pictures that a page of the handbook shows.
fn named_in(page: &str) -> BTreeSet<String> {
    page.split("pictures/")
        .skip(1)
        .filter_map(|rest| rest.split([')', '"', '#']).next())
        .filter(|name| name.contains('.') && !name.contains('/'))
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_picture_that_the_handbook_names_is_there_and_every_one_that_is_there_is_named() -> Result<()> {
    let mut named = BTreeSet::new();
    let pages = fs::read_dir(docs())?.collect::<Result<Vec<_>, _>>()?;
    let pages = pages.into_iter().map(|entry| entry.path());
    for page in pages.filter(|path| path.extension().is_some_and(|it| it == "md")) {
        named.extend(named_in(&fs::read_to_string(page)?));
    }
    named.extend(named_in(&fs::read_to_string(docs().join("../README.md"))?));
    let mut there = BTreeSet::new();
    for entry in fs::read_dir(docs().join("pictures"))? {
        there.insert(entry?.file_name().into_string().ok().context("a name in UTF-8")?);
    }
    assert_eq!(named, there);
    Ok(())
}

#[test]
fn the_days_pictures_are_those_that_the_tests_take_and_are_small() -> Result<()> {
    let mut there = BTreeSet::new();
    let mut weight = 0;
    for entry in fs::read_dir(docs().join("pictures"))? {
        let entry = entry?;
        let name = entry.file_name().into_string().ok().context("a name in UTF-8")?;
        if name.starts_with("day-") {
            weight += entry.metadata()?.len();
            there.insert(name);
        }
    }
    assert_eq!(
        there,
        ALBUM.iter().map(|(_, _, name)| (*name).to_owned()).collect()
    );
    assert!(weight < MOST, "{weight} bytes");
    Ok(())
}

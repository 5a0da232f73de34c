//! The standing newsroom in a temporary folder, with its press.

use std::io;

use fixture::{Counter, ids::moment, standing};
use language::{Lang, Moment};
use media::Media;
use newsroom::{
    audit::Origin,
    block::Block,
    body::Body,
    edition::{Edition, Revision},
    id::StoryId,
    record::{Made, Record, StoryRecord},
    text::Text,
    workflow::Act,
};
use press::{
    Keeping, Press,
    record::story_record,
    take::{Differing, Done, Files, Item, Terms},
};
use store::{Database, Store, edition, revision};
use tempfile::TempDir;

/// A newsroom of one test.
pub(crate) struct Newsroom {
    pub(crate) press: Press,
    _folder: TempDir,
}

/// No picture comes with these stories.
pub(crate) struct NoFiles;

impl Files for NoFiles {
    fn read(&self, _: &str) -> io::Result<Vec<u8>> {
        Err(io::ErrorKind::NotFound.into())
    }
}

/// Salma, at a moment of 24 November 2026.
pub(crate) fn salma(time: &str) -> Act {
    Act {
        by: Some("Salma".to_owned()),
        ..Act::of_nobody(at(time), Origin::CommandLine)
    }
}

/// A moment of 24 November 2026.
pub(crate) fn at(time: &str) -> Moment {
    moment(&format!("2026-11-24T{time}:00Z"))
}

impl Newsroom {
    /// With its things and no story.
    pub(crate) async fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = Database::file(folder.path().join("newsroom.db"));
        let store = Store::create(&database, at("08:00"), &mut Counter::default())
            .await
            .unwrap();
        let press = Press::new(
            store,
            Media::new(folder.path().join("media")),
            standing::settings(),
        );
        let newsroom = Self {
            press,
            _folder: folder,
        };
        newsroom
            .take(
                standing::things().into_iter().map(Record::Thing).collect(),
                Differing::LeftOut,
            )
            .await;
        newsroom
    }

    /// With its stories.
    pub(crate) async fn standing() -> Self {
        let newsroom = Self::empty().await;
        newsroom
            .take_stories(standing::stories(), Differing::LeftOut)
            .await;
        newsroom
    }

    pub(crate) async fn take_stories(&self, stories: Vec<StoryRecord>, differing: Differing) -> Vec<Done> {
        self.take(
            stories
                .into_iter()
                .map(|story| Record::Story(Box::new(story)))
                .collect(),
            differing,
        )
        .await
    }

    pub(crate) async fn take(&self, records: Vec<Record>, differing: Differing) -> Vec<Done> {
        self.take_made(records, Made::default(), differing).await
    }

    /// Takes records for which something was made.
    pub(crate) async fn take_made(
        &self,
        records: Vec<Record>,
        made: Made,
        differing: Differing,
    ) -> Vec<Done> {
        let terms = Terms {
            differing,
            section: None,
            keeping: Keeping::ForGood,
            act: Act::of_nobody(at("08:01"), Origin::CommandLine),
        };
        let item = |record| Item {
            name: "a record".to_owned(),
            record,
            made: made.clone(),
        };
        let mut import = self.press.import(terms, &NoFiles);
        import
            .take(records.into_iter().map(item).collect())
            .await
            .unwrap()
    }

    pub(crate) async fn record(&self, story: &StoryId) -> StoryRecord {
        story_record(&mut self.press.store.read().await.unwrap(), story)
            .await
            .unwrap()
            .unwrap()
    }

    pub(crate) async fn edition(&self, story: &StoryId, lang: &Lang) -> Edition {
        edition::find(&mut self.press.store.read().await.unwrap(), story, lang)
            .await
            .unwrap()
            .unwrap()
            .value
    }

    pub(crate) async fn revision(&self, story: &StoryId, lang: &Lang, number: u32) -> Revision {
        revision::find(&mut self.press.store.read().await.unwrap(), story, lang, number)
            .await
            .unwrap()
            .unwrap()
    }

    /// The edition's newest text with one more paragraph.
    pub(crate) async fn longer(&self, story: &StoryId, lang: &Lang, block: Block) -> Text {
        let head = self.edition(story, lang).await.head;
        let mut text = self.revision(story, lang, head).await.text;
        let mut blocks = text.body.into_blocks();
        blocks.push(block);
        text.body = Body::new(blocks).unwrap();
        text
    }
}

//! Everything as records of the interchange, in an order in which an import can take them: what a story names stands
//! before it. One consistent state, page by page, in memory that doesn't grow with the newsroom.

use newsroom::{
    attachment::{Attachment, DocumentFile},
    id::{PictureId, StoryId},
    picture::{Picture, PictureFile},
    record::{DocumentRecord, PictureRecord, Record, RedirectRecord, RedirectTarget},
    thing::ThingKind,
};
use store::{
    Snapshot, address, address::Holding, arrangement, attachment, newsroom as names, picture, redirect,
    story, thing,
};

use crate::{No, Press, record::story_record};

/// How many rows are read at a time.
const PAGE: u32 = 200;

/// A record on its way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The record.
    pub record: Record,
    /// The file of a picture's record, where it has come.
    pub file: Option<PictureFile>,
    /// The file of a document's record.
    pub document: Option<DocumentFile>,
}

impl From<Record> for Exported {
    fn from(record: Record) -> Self {
        Self {
            record,
            file: None,
            document: None,
        }
    }
}

/// An export under way.
pub struct Export {
    snapshot: Snapshot,
    stage: Stage,
}

enum Stage {
    Newsroom,
    Things(usize),
    Pictures(Option<PictureId>),
    Stories(Option<StoryId>),
    Fronts,
    Redirects(Option<String>),
    OldAddresses(Option<Holding>),
    Done,
}

impl Press {
    /// Begins an export of the newsroom as it is now.
    ///
    /// # Errors
    /// The database fails.
    pub async fn export(&self) -> Result<Export, No> {
        Ok(Export {
            snapshot: self.store.read().await?,
            stage: Stage::Newsroom,
        })
    }
}

impl Export {
    /// The next records; `None` at the end. A page may be empty before it.
    ///
    /// # Errors
    /// The database fails.
    pub async fn next(&mut self) -> Result<Option<Vec<Exported>>, No> {
        let stage = std::mem::replace(&mut self.stage, Stage::Done);
        let (page, next) = match stage {
            Stage::Newsroom => (self.newsroom().await?, Stage::Things(0)),
            Stage::Things(at) => match ThingKind::ALL.get(at) {
                Some(kind) => (self.things(*kind).await?, Stage::Things(at + 1)),
                None => (Vec::new(), Stage::Pictures(None)),
            },
            Stage::Pictures(after) => self.pictures(after).await?,
            Stage::Stories(after) => self.stories(after).await?,
            Stage::Fronts => (self.fronts().await?, Stage::Redirects(None)),
            Stage::Redirects(after) => self.redirects(after).await?,
            Stage::OldAddresses(after) => self.old_addresses(after).await?,
            Stage::Done => return Ok(None),
        };
        self.stage = next;
        Ok(Some(page))
    }

    async fn newsroom(&mut self) -> Result<Vec<Exported>, No> {
        let newsroom = names::find(&mut self.snapshot).await?;
        let known = !newsroom.names.is_empty() || !newsroom.about.is_empty();
        Ok(known
            .then(|| Record::Newsroom(newsroom).into())
            .into_iter()
            .collect())
    }

    async fn things(&mut self, kind: ThingKind) -> Result<Vec<Exported>, No> {
        let things = thing::all(&mut self.snapshot, kind).await?;
        Ok(things
            .into_iter()
            .map(|thing| Record::Thing(thing).into())
            .collect())
    }

    async fn pictures(&mut self, after: Option<PictureId>) -> Result<(Vec<Exported>, Stage), No> {
        let page = picture::all(&mut self.snapshot, after.as_ref(), PAGE).await?;
        let next = page
            .last()
            .map(|last| Stage::Pictures(Some(last.id.clone())))
            .unwrap_or(Stage::Stories(None));
        Ok((page.into_iter().map(picture_record).collect(), next))
    }

    async fn stories(&mut self, after: Option<StoryId>) -> Result<(Vec<Exported>, Stage), No> {
        let ids = story::ids(&mut self.snapshot, after.as_ref(), PAGE).await?;
        let mut page = Vec::with_capacity(ids.len());
        let mut attached = attachment::of_stories(&mut self.snapshot, &ids).await?;
        for id in &ids {
            let record = story_record(&mut self.snapshot, id).await?;
            page.extend(record.map(|record| Record::Story(Box::new(record)).into()));
            page.extend(
                attached
                    .remove(id)
                    .into_iter()
                    .flatten()
                    .map(|one| document(id, one)),
            );
        }
        let next = ids
            .last()
            .map(|last| Stage::Stories(Some(last.clone())))
            .unwrap_or(Stage::Fronts);
        Ok((page, next))
    }

    async fn fronts(&mut self) -> Result<Vec<Exported>, No> {
        let all = arrangement::all(&mut self.snapshot).await?;
        let arranged = all.into_iter().filter(|(_, arranged)| !arranged.is_empty());
        Ok(arranged
            .map(|(front, arranged)| Record::Front(front, arranged).into())
            .collect())
    }

    async fn redirects(&mut self, after: Option<String>) -> Result<(Vec<Exported>, Stage), No> {
        let page = redirect::all(&mut self.snapshot, after.as_deref(), PAGE).await?;
        let next = page.last().map(|last| Stage::Redirects(Some(last.from.clone())));
        let records = page
            .into_iter()
            .map(|redirect| Record::Redirect(redirect).into())
            .collect();
        Ok((records, next.unwrap_or(Stage::OldAddresses(None))))
    }

    async fn old_addresses(&mut self, after: Option<Holding>) -> Result<(Vec<Exported>, Stage), No> {
        let page = address::old(
            &mut self.snapshot,
            after.as_ref().map(|holding| &holding.address),
            PAGE,
        )
        .await?;
        let next = page
            .last()
            .map_or(Stage::Done, |last| Stage::OldAddresses(Some(last.clone())));
        Ok((
            page.into_iter()
                .map(|holding| Record::Redirect(old_address(holding)).into())
                .collect(),
            next,
        ))
    }
}

fn document(story: &StoryId, attached: Attachment) -> Exported {
    let record = Record::Document(DocumentRecord {
        story: story.clone(),
        file: format!("media/{}", attached.file.name()),
        titles: attached.titles,
    });
    Exported {
        document: Some(attached.file),
        ..Exported::from(record)
    }
}

fn old_address(holding: Holding) -> RedirectRecord {
    let from = holding.address.path();
    RedirectRecord {
        from,
        to: RedirectTarget::Edition(holding.story, holding.address.lang),
    }
}

fn picture_record(picture: Picture) -> Exported {
    let file = picture.file;
    let record = Record::Picture(PictureRecord {
        id: picture.id,
        file: file.as_ref().map(|file| format!("media/{}", file.name())),
        credit: picture.credit,
        alt: picture.alt,
        caption: picture.caption,
        licence: picture.licence,
        focal: picture.focal,
    });
    Exported {
        file,
        ..Exported::from(record)
    }
}

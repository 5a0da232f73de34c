//! What editors added to stories and fronts: documents, and what stands at a front's top.

use media::document::{DocumentError, describe};
use newsroom::{
    arrangement::{Arrangement, FrontId, MOST_PINNED, MOST_URGENT},
    attachment::{Attachment, DocumentFile, MOST_ATTACHED},
    change::Event,
    record::DocumentRecord,
};
use store::{Tx, arrangement, attachment, story, version::Update};

use super::{Differing, Import, Outcome, differs};
use crate::{Keeping, No};

impl Import<'_> {
    /// Attaches a document to a story that is there.
    pub(super) async fn document(&self, tx: &mut Tx, record: DocumentRecord) -> Result<Outcome, No> {
        if story::find(tx, &record.story).await?.is_none() {
            return Ok(Outcome::LeftOut(format!("there is no story “{}”", record.story)));
        }
        let bytes = match self.files.read(&record.file) {
            Ok(bytes) => bytes,
            Err(error) => {
                return Ok(Outcome::LeftOut(format!(
                    "{} can't be read: {error}",
                    record.file
                )));
            }
        };
        let file = match self.keep_document(&bytes) {
            Ok(file) => file,
            Err(DocumentError::Bad(bad)) => return Ok(Outcome::LeftOut(format!("{}: {bad}", record.file))),
            Err(error) => return Err(error.into()),
        };
        let mut attached = attachment::of_story(tx, &record.story).await?;
        let new = Attachment {
            file,
            titles: record.titles,
        };
        let at = attached.iter().position(|one| one.file == new.file);
        match at {
            Some(at) if attached[at] == new => return Ok(Outcome::Already),
            Some(_) if self.terms.differing == Differing::LeftOut => {
                return Ok(differs(&format!("the document {}", record.file)));
            }
            Some(at) => attached[at] = new,
            None if MOST_ATTACHED <= attached.len() => {
                let full = format!("the story has {MOST_ATTACHED} documents already");
                return Ok(Outcome::LeftOut(full));
            }
            None => attached.push(new),
        }
        attachment::put(tx, &record.story, &attached, Event::Taken).await?;
        Ok(Outcome::Taken)
    }

    /// Keeps the bytes of a document; on trial they are only looked at.
    fn keep_document(&self, bytes: &[u8]) -> Result<DocumentFile, DocumentError> {
        match self.terms.keeping {
            Keeping::ForGood => self.press.media.keep_document(bytes),
            Keeping::OnTrial => Ok(describe(bytes)?),
        }
    }

    /// Arranges a front as it was in another newsroom; what isn't published here simply doesn't show.
    pub(super) async fn front(
        &self,
        tx: &mut Tx,
        front: FrontId,
        arranged: Arrangement,
    ) -> Result<Outcome, No> {
        if !self.press.settings().languages.contains(&front.lang) {
            return Ok(Outcome::LeftOut(format!(
                "{} isn't a language of this newsroom",
                front.lang
            )));
        }
        if MOST_PINNED < arranged.pinned.len() || MOST_URGENT < arranged.urgent.len() {
            return Ok(Outcome::LeftOut(format!(
                "a front holds {MOST_PINNED} pinned and {MOST_URGENT} urgent stories at most"
            )));
        }
        let there = arrangement::find(tx, &front).await?;
        if there.value == arranged {
            return Ok(Outcome::Already);
        }
        if !there.value.is_empty() && self.terms.differing == Differing::LeftOut {
            return Ok(differs(&format!("the front in {}", front.lang)));
        }
        let put = arrangement::put(tx, &front, &arranged, there.version, Event::Taken).await?;
        Ok(match put {
            Update::Written(_) => Outcome::Taken,
            Update::Overtaken => Outcome::LeftOut("it was arranged by somebody else just now".to_owned()),
        })
    }
}

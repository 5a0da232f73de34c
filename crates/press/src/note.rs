//! Notes of a review: written at a block or at the whole edition, answered, settled.

use language::Lang;
use newsroom::{
    id::{Ids, StoryId},
    line::Notice,
    note::{self, Note},
    refusal::Refusal,
    standing::UnitId,
    workflow::Act,
};
use store::{Tx, note as notes};

use crate::{No, Press, load};

impl Press {
    /// Writes a note at a unit of an edition, or at the whole of it.
    ///
    /// # Errors
    /// There is no such edition, or it has no such unit.
    pub async fn note(
        &self,
        story: &StoryId,
        lang: &Lang,
        unit: Option<UnitId>,
        text: Notice,
        act: &Act,
        ids: &mut (dyn Ids + Send),
    ) -> Result<Note, No> {
        let mut tx = self.store.write(act).await?;
        let written = self
            .write_note(&mut tx, (story, lang), unit, text, act, ids)
            .await?;
        tx.commit().await?;
        Ok(written)
    }

    pub(crate) async fn write_note(
        &self,
        tx: &mut Tx,
        (story, lang): (&StoryId, &Lang),
        unit: Option<UnitId>,
        text: Notice,
        act: &Act,
        ids: &mut (dyn Ids + Send),
    ) -> Result<Note, No> {
        let head = load::edition(tx, story, lang).await?.value.head;
        if let Some(unit) = &unit {
            let text = load::revision(tx, story, lang, head).await?.text;
            // A picture and a divider are units of nobody's translation, and may be spoken of all the same.
            let is_there = text.units().iter().any(|own| own.id == *unit)
                || text
                    .body
                    .blocks()
                    .iter()
                    .any(|block| block.id.as_str() == unit.as_str());
            if !is_there {
                return Err(Refusal::NoSuchUnit(unit.clone()).into());
            }
        }
        let written = Note {
            id: ids.next(),
            unit,
            revision: head,
            by: act.by.clone(),
            at: act.at,
            text,
            settled: None,
            answers: Vec::new(),
        };
        notes::insert(tx, story, lang, &written).await?;
        Ok(written)
    }

    /// Answers a note; one that was settled is open again.
    ///
    /// # Errors
    /// There is no such note.
    pub async fn answer_note(
        &self,
        story: &StoryId,
        lang: &Lang,
        id: &str,
        text: Notice,
        act: &Act,
        ids: &mut (dyn Ids + Send),
    ) -> Result<Note, No> {
        let mut tx = self.store.write(act).await?;
        let found = find(&mut tx, story, lang, id).await?;
        let answered = note::answer(found, ids.next(), text, act);
        notes::update(&mut tx, story, lang, &answered).await?;
        tx.commit().await?;
        Ok(answered)
    }

    /// Settles a note.
    ///
    /// # Errors
    /// There is no such note, or it is settled already.
    pub async fn settle_note(&self, story: &StoryId, lang: &Lang, id: &str, act: &Act) -> Result<Note, No> {
        let mut tx = self.store.write(act).await?;
        let settled = note::settle(find(&mut tx, story, lang, id).await?, act)?;
        notes::update(&mut tx, story, lang, &settled).await?;
        tx.commit().await?;
        Ok(settled)
    }
}

async fn find(tx: &mut Tx, story: &StoryId, lang: &Lang, id: &str) -> Result<Note, No> {
    load::edition(tx, story, lang).await?;
    let found = notes::find(tx, story, lang, id).await?;
    found.ok_or_else(|| Refusal::NoSuchNote.into())
}

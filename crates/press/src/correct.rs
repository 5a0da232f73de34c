//! Correcting a published edition: a dated public note on it, and a task on each of its sisters.

use language::Lang;
use newsroom::{
    edition::Edition,
    id::StoryId,
    refusal::Refusal,
    standing::UnitId,
    task::{self, Corrected, Correcting},
    workflow::{self, Act},
};
use store::{Tx, edition, task as kept};

use crate::{No, Press, load};

impl Press {
    /// Adds a dated public note to a published edition, and asks its sisters whether it concerns them. A [`Notice`] alone
    /// names no unit.
    ///
    /// [`Notice`]: newsroom::line::Notice
    ///
    /// # Errors
    /// There is no such edition or unit, or it isn't published.
    pub async fn correct(
        &self,
        story: &StoryId,
        lang: &Lang,
        what: impl Into<Correcting> + Send,
        act: &Act,
    ) -> Result<Edition, No> {
        let what = what.into();
        let mut tx = self.store.write(act).await?;
        let found = load::edition(&mut tx, story, lang).await?;
        if let Some(unit) = &what.unit {
            has(&mut tx, &found.value, unit).await?;
        }
        let (edition, event) = workflow::correct(found.value, what.note.clone(), act)?;
        self.put(&mut tx, &edition, found.version, event).await?;
        ask_sisters(&mut tx, &edition, what, act).await?;
        tx.commit().await?;
        Ok(edition)
    }
}

/// Refuses a unit that neither readers nor editors have.
async fn has(tx: &mut Tx, edition: &Edition, unit: &UnitId) -> Result<(), No> {
    let numbers = std::iter::once(edition.head).chain(edition.public.revision());
    for number in numbers {
        let text = load::revision(tx, &edition.story, &edition.lang, number)
            .await?
            .text;
        if text.units().iter().any(|one| one.id == *unit) {
            return Ok(());
        }
    }
    Err(Refusal::NoSuchUnit(unit.clone()).into())
}

async fn ask_sisters(tx: &mut Tx, edition: &Edition, what: Correcting, act: &Act) -> Result<(), No> {
    let Edition { story, lang, .. } = edition;
    let corrected = Corrected {
        lang: lang.clone(),
        note: what.note,
        unit: what.unit,
    };
    for sister in edition::of_story(tx, story).await? {
        if sister.value.lang != *lang && task::is_asked(&sister.value) {
            let by = act.by.as_deref();
            kept::insert(tx, story, &sister.value.lang, &corrected, by, act.at).await?;
        }
    }
    Ok(())
}

//! A thing that somebody names: found by its name or id, and made where there is none.

use language::{Lang, Slug};
use newsroom::{
    change::Event,
    names::Names,
    refusal::Refusal,
    thing::{Thing, ThingKind},
    workflow::Act,
};
use store::thing;

use crate::{No, Press};

impl Press {
    /// The id of the thing of a name; `None` where there is none.
    ///
    /// # Errors
    /// The database fails.
    pub async fn thing_named(&self, kind: ThingKind, name: &str) -> Result<Option<String>, No> {
        let mut read = self.store.read().await?;
        let found = thing::find_by_name(&mut read, kind, name).await?;
        if let Some(found) = found.into_iter().next() {
            return Ok(Some(found.id().to_owned()));
        }
        let by_id = thing::find(&mut read, kind, name).await?;
        Ok(by_id.map(|found| found.id().to_owned()))
    }

    /// Makes a thing with this name in a language; its id comes from the name, numbered where another thing has it.
    ///
    /// # Errors
    /// The name makes no id of that kind.
    pub async fn name_thing(
        &self,
        kind: ThingKind,
        name: &str,
        lang: &Lang,
        act: &Act,
    ) -> Result<String, No> {
        let made = Slug::make(name, &self.settings().locale(lang));
        let mut tx = self.store.write(act).await?;
        let (mut id, mut number) = (made.clone(), 2);
        while thing::find(&mut tx, kind, id.as_str()).await?.is_some() {
            id = made.with_number(number);
            number += 1;
        }
        let names: Names = [(lang.clone(), name.to_owned())].into_iter().collect();
        let refused = |_| Refusal::NoSuchThing {
            kind,
            id: name.to_owned(),
        };
        let made = Thing::new(kind, id.as_str(), names).map_err(refused)?;
        thing::put(&mut tx, &made, Event::Saved).await?;
        tx.commit().await?;
        Ok(made.id().to_owned())
    }
}

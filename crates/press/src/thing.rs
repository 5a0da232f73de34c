//! Sections, topics, people and the other things that stories name: made, named, put in order, taken away.

mod merge;

use newsroom::{
    change::Event,
    id::Ids,
    names::Names,
    refusal::Refusal,
    thing::{Thing, ThingKind},
    workflow::Act,
};
use store::{Tx, thing};

use crate::{No, Press, seen::Seen};

impl Press {
    /// Makes a thing. Without an id it gets one: made from its name where the id is an address, else a new one.
    ///
    /// # Errors
    /// The id can't be one, or is taken.
    pub async fn make_thing(
        &self,
        kind: ThingKind,
        id: Option<&str>,
        names: Names,
        ids: &mut (dyn Ids + Send),
        act: &Act,
    ) -> Result<String, No> {
        let id = match id.map(str::trim).filter(|id| !id.is_empty()) {
            Some(id) => id.to_owned(),
            None => self.id_for(kind, &names, ids),
        };
        let made = Thing::new(kind, &id, names).map_err(Refusal::BadId)?;
        let mut tx = self.store.write(act).await?;
        if thing::find(&mut tx, kind, &id).await?.is_some() {
            return Err(Refusal::ThingThere { kind, id }.into());
        }
        thing::put(&mut tx, &made, Event::Saved).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Gives a thing other names, as long as it still has those that were seen.
    ///
    /// # Errors
    /// There is no such thing, or somebody else has named it.
    pub async fn rename_thing(
        &self,
        kind: ThingKind,
        id: &str,
        names: Names,
        seen: &Seen,
        act: &Act,
    ) -> Result<(), No> {
        let mut tx = self.store.write(act).await?;
        let mut there = found(&mut tx, kind, id).await?;
        seen.check(&there)?;
        there.names = names;
        thing::put(&mut tx, &there, Event::Saved).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Puts things of a kind into an order: sections stand in it on the site.
    ///
    /// # Errors
    /// The database fails.
    pub async fn order_things(&self, kind: ThingKind, ids: &[String], act: &Act) -> Result<(), No> {
        let mut tx = self.store.write(act).await?;
        thing::desk::order(&mut tx, kind, ids, Event::Saved).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Takes a thing away.
    ///
    /// # Errors
    /// There is no such thing, or a story names it.
    pub async fn delete_thing(&self, kind: ThingKind, id: &str, act: &Act) -> Result<(), No> {
        let mut tx = self.store.write(act).await?;
        found(&mut tx, kind, id).await?;
        let count = thing::desk::uses(&mut tx, kind, id).await?;
        if 0 < count {
            let id = id.to_owned();
            return Err(Refusal::ThingUsed { kind, id, count }.into());
        }
        thing::desk::delete(&mut tx, kind, id).await?;
        tx.commit().await?;
        Ok(())
    }

    /// An id that is an address is made of a name in Latin letters, for all languages share it.
    fn id_for(&self, kind: ThingKind, names: &Names, ids: &mut (dyn Ids + Send)) -> String {
        let is_address = matches!(kind, ThingKind::Section | ThingKind::Topic | ThingKind::Dossier);
        if !is_address {
            return ids.next();
        }
        let english = names.iter().find(|(lang, _)| lang.primary() == "en");
        match english.or_else(|| names.iter().next()) {
            Some((lang, name)) => {
                let mut locale = self.settings().locale(lang);
                locale.slug = language::locale::SlugStyle::Ascii;
                language::Slug::make(name, &locale).as_str().to_owned()
            }
            None => ids.next(),
        }
    }
}

/// A thing that must be there.
async fn found(tx: &mut Tx, kind: ThingKind, id: &str) -> Result<Thing, No> {
    let there = thing::find(tx, kind, id).await?;
    Ok(there.ok_or_else(|| Refusal::NoSuchThing {
        kind,
        id: id.to_owned(),
    })?)
}

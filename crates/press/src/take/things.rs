//! Things that records bring or name: found by their id or by any of their names, made where only an id is known.

use std::collections::HashMap;

use newsroom::{
    change::Event,
    id::STANDING,
    names::Names,
    remark::Remark,
    thing::{Thing, ThingKind},
};
use store::{Tx, thing};

use super::{Differing, Import, Outcome, differs};
use crate::No;

/// What an import knows of things: which id stands for what was named.
#[derive(Debug, Default)]
pub(super) struct Things {
    known: HashMap<(ThingKind, String), String>,
}

impl Things {
    /// The id of the thing that is named by an id or by one of its names; it is made where there is none.
    pub(super) async fn resolve(
        &mut self,
        tx: &mut Tx,
        kind: ThingKind,
        named: &str,
    ) -> Result<(String, Option<Remark>), No> {
        if let Some(id) = self.known.get(&(kind, named.to_owned())) {
            return Ok((id.clone(), None));
        }
        let (id, remark) = find_or_make(tx, kind, named).await?;
        self.known.insert((kind, named.to_owned()), id.clone());
        Ok((id, remark))
    }

    /// Sees that there is a thing of a name that was given in place of an id: one that has that name already stands for the
    /// id that was made of it; else there is one from now on.
    pub(super) async fn make_sure(&mut self, tx: &mut Tx, made: &Thing) -> Result<(), No> {
        let kind = made.kind();
        if thing::find(tx, kind, made.id()).await?.is_some() {
            self.knows(made);
            return Ok(());
        }
        if let Some((_, name)) = made.names.iter().next()
            && let Some(found) = thing::find_by_name(tx, kind, name).await?.into_iter().next()
        {
            let meant = found.id().to_owned();
            self.known.insert((kind, made.id().to_owned()), meant);
            return Ok(());
        }
        thing::put(tx, made, Event::Taken).await?;
        self.knows(made);
        Ok(())
    }

    fn knows(&mut self, thing: &Thing) {
        let id = thing.id().to_owned();
        self.known.insert((thing.kind(), id.clone()), id);
    }
}

async fn find_or_make(tx: &mut Tx, kind: ThingKind, named: &str) -> Result<(String, Option<Remark>), No> {
    // Where the standing pages are is no thing that could be made.
    if kind == ThingKind::Section && named == STANDING {
        return Ok((named.to_owned(), None));
    }
    if thing::find(tx, kind, named).await?.is_some() {
        return Ok((named.to_owned(), None));
    }
    if let Some(found) = thing::find_by_name(tx, kind, named).await?.into_iter().next() {
        return Ok((found.id().to_owned(), None));
    }
    if let Ok(made) = Thing::new(kind, named, Names::default()) {
        thing::put(tx, &made, Event::Taken).await?;
    }
    let text = format!(
        "made the {} “{named}”, which wasn't there; it has no names yet",
        kind.as_str()
    );
    Ok((named.to_owned(), Some(Remark::new(named, "thing-made", text))))
}

impl Import<'_> {
    pub(super) async fn thing(&mut self, tx: &mut Tx, new: Thing) -> Result<Outcome, No> {
        let outcome = match thing::find(tx, new.kind(), new.id()).await? {
            None => put(tx, &new, Outcome::Taken).await?,
            Some(there) if there == new => Outcome::Already,
            Some(there) => self.thing_beside(tx, there, &new).await?,
        };
        self.things.knows(&new);
        Ok(outcome)
    }

    /// Names in further languages are added; a name that is there changes only in an update.
    async fn thing_beside(&self, tx: &mut Tx, mut there: Thing, new: &Thing) -> Result<Outcome, No> {
        let differing = new
            .names
            .iter()
            .any(|(lang, name)| there.names.get(lang).is_some_and(|own| own != name));
        if differing && self.terms.differing == Differing::LeftOut {
            return Ok(differs(&format!("the {} “{}”", new.kind().as_str(), new.id())));
        }
        let before = there.clone();
        for (lang, name) in new.names.iter() {
            there.names.set(lang.clone(), name);
        }
        if there == before {
            return Ok(Outcome::Already);
        }
        put(
            tx,
            &there,
            if differing {
                Outcome::Taken
            } else {
                Outcome::Merged
            },
        )
        .await
    }
}

async fn put(tx: &mut Tx, thing: &Thing, outcome: Outcome) -> Result<Outcome, No> {
    thing::put(tx, thing, Event::Taken).await?;
    Ok(outcome)
}

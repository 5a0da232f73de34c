//! Merging two things of a kind that are one: every story that names the one names the other from then on, and a
//! topic's address leads to the other's.

use newsroom::{
    change::Event,
    id::{AgencyId, DossierId, PlaceId, StoryId, TopicId},
    record::{RedirectRecord, RedirectTarget},
    refusal::Refusal,
    story::Story,
    thing::{Thing, ThingKind},
    workflow::Act,
};
use store::{Tx, redirect, story, thing, version::Update};

use super::found;
use crate::{No, Press, load};

/// How many stories are rewritten in a transaction.
const BATCH: u32 = 200;

impl Press {
    /// Merges the thing `from` into `into`, which gets the names it lacks. Answers how many stories follow. Many stories
    /// follow batch by batch: a merge that was broken off is gone on with by asking again.
    ///
    /// # Errors
    /// One of them isn't there, they are the same, or they are sections, whose stories would change their addresses.
    pub async fn merge_things(&self, kind: ThingKind, from: &str, into: &str, act: &Act) -> Result<u64, No> {
        if from == into || kind == ThingKind::Section {
            let id = from.to_owned();
            return Err(Refusal::CannotMerge { kind, id }.into());
        }
        let mut followed = 0;
        loop {
            let mut tx = self.store.write(act).await?;
            let one = found(&mut tx, kind, from).await?;
            let other = found(&mut tx, kind, into).await?;
            let stories = thing::desk::used_by(&mut tx, kind, from, BATCH).await?;
            if stories.is_empty() {
                self.close(&mut tx, &one, other).await?;
                tx.commit().await?;
                self.refresh().await?;
                return Ok(followed);
            }
            for id in &stories {
                follow(&mut tx, id, kind, from, into).await?;
                followed += 1;
            }
            tx.commit().await?;
        }
    }

    /// No story names it any more: its names go over, its addresses lead on, and it is gone.
    async fn close(&self, tx: &mut Tx, one: &Thing, mut other: Thing) -> Result<(), No> {
        for (lang, name) in one.names.iter() {
            if other.names.get(lang).is_none() {
                other.names.set(lang.clone(), name);
            }
        }
        thing::put(tx, &other, Event::Saved).await?;
        thing::desk::delete(tx, one.kind(), one.id()).await?;
        if one.kind() != ThingKind::Topic {
            return Ok(());
        }
        for lang in &self.settings().languages {
            for file in ["", "feed.xml", "atom.xml", "feed.json"] {
                let path = |id: &str| format!("/{lang}/topic/{id}/{file}");
                let leads = RedirectRecord {
                    from: path(one.id()),
                    to: RedirectTarget::Path(path(other.id())),
                };
                redirect::put(tx, &leads, Event::Saved).await?;
            }
        }
        Ok(())
    }
}

async fn follow(tx: &mut Tx, id: &StoryId, kind: ThingKind, from: &str, into: &str) -> Result<(), No> {
    let mut kept = load::story(tx, id).await?;
    rename(&mut kept.value, kind, from, into)?;
    match story::update(tx, &kept.value, kept.version, Event::Saved).await? {
        Update::Written(_) => Ok(()),
        Update::Overtaken => Err(Refusal::NoSuchStory(id.clone()).into()),
    }
}

/// Puts one id in the place of another; a topic that is there already isn't there twice.
fn rename(story: &mut Story, kind: ThingKind, from: &str, into: &str) -> Result<(), No> {
    match kind {
        ThingKind::Topic => {
            let into = TopicId::parse(into).map_err(Refusal::BadId)?;
            let is_there = story.topics.contains(&into);
            for topic in story.topics.iter_mut().filter(|topic| topic.as_str() == from) {
                *topic = into.clone();
            }
            if is_there {
                let mut seen = false;
                story
                    .topics
                    .retain(|topic| *topic != into || !std::mem::replace(&mut seen, true));
            }
        }
        ThingKind::Agency => {
            let into = AgencyId::parse(into).map_err(Refusal::BadId)?;
            let sources = story.sources.iter_mut();
            for source in sources.filter(|source| source.agency.as_str() == from) {
                source.agency = into.clone();
            }
        }
        ThingKind::Place => story.place = Some(PlaceId::parse(into).map_err(Refusal::BadId)?),
        ThingKind::Dossier => story.dossier = Some(DossierId::parse(into).map_err(Refusal::BadId)?),
        ThingKind::Section | ThingKind::Person | ThingKind::Organisation => {}
    }
    Ok(())
}

//! Setting a story's facts: date, place, section, topics, sources, dossier, lead picture. Its addresses follow it into
//! another section; the old ones lead on.

use newsroom::{
    change::Event, edition::Edition, facts, id::StoryId, refusal::Refusal, story::Story, thing::ThingKind,
    workflow::Act,
};
use store::{
    Tx, edition, picture, story, thing,
    version::{Kept, Update, Version},
};

use crate::{No, Press, address::follow, load};

impl Press {
    /// Sets a story's facts as somebody wrote them who saw `version`.
    ///
    /// # Errors
    /// There is no such story, somebody else changed it since, what it names isn't there, or it would lose its section
    /// while readers have an edition.
    pub async fn set_facts(&self, facts: Story, version: Version, act: &Act) -> Result<Story, No> {
        let mut tx = self.store.write(act).await?;
        let found = load::story(&mut tx, &facts.id).await?;
        if found.version != version {
            return Err(No::StoryOvertaken(facts.id));
        }
        named(&mut tx, &facts).await?;
        let editions = editions(&mut tx, &facts.id).await?;
        let facts = facts::set(&found.value, facts, &editions)?;
        if facts == found.value {
            return Ok(facts);
        }
        let found = Kept {
            value: facts,
            version,
        };
        self.put_story(&mut tx, &found, Event::Saved).await?;
        for edition in &editions {
            follow(&mut tx, &self.settings(), edition).await?;
        }
        tx.commit().await?;
        Ok(found.value)
    }

    /// Stores a story's facts in the place of the version that was read.
    pub(crate) async fn put_story(&self, tx: &mut Tx, story: &Kept<Story>, event: Event) -> Result<(), No> {
        match story::update(tx, &story.value, story.version, event).await? {
            Update::Written(_) => Ok(()),
            Update::Overtaken => Err(No::StoryOvertaken(story.value.id.clone())),
        }
    }
}

/// A story's editions, by language.
pub(crate) async fn editions(tx: &mut Tx, story: &StoryId) -> Result<Vec<Edition>, No> {
    let found = edition::of_story(tx, story).await?;
    Ok(found.into_iter().map(|kept| kept.value).collect())
}

/// Sees that everything is there that facts name.
pub(crate) async fn named(tx: &mut Tx, facts: &Story) -> Result<(), No> {
    if let Some(section) = &facts.section
        && thing::find(tx, ThingKind::Section, section.as_str())
            .await?
            .is_none()
    {
        return Err(Refusal::NoSuchSection(section.clone()).into());
    }
    let topics = facts.topics.iter().map(|id| (ThingKind::Topic, id.as_str()));
    let place = facts.place.iter().map(|id| (ThingKind::Place, id.as_str()));
    let dossier = facts.dossier.iter().map(|id| (ThingKind::Dossier, id.as_str()));
    let agencies = facts.sources.iter();
    let agencies = agencies.map(|source| (ThingKind::Agency, source.agency.as_str()));
    for (kind, id) in topics.chain(place).chain(dossier).chain(agencies) {
        if thing::find(tx, kind, id).await?.is_none() {
            let id = id.to_owned();
            return Err(Refusal::NoSuchThing { kind, id }.into());
        }
    }
    if let Some(lead) = &facts.lead_picture
        && picture::find(tx, lead).await?.is_none()
    {
        return Err(Refusal::NoSuchPicture(lead.clone()).into());
    }
    Ok(())
}

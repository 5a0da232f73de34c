//! Running the copy desk: over the newest revisions, drafts too.

use std::collections::{HashMap, HashSet};

use language::{Lang, Moment};
use newsroom::{
    copydesk::{self, EditionOnDesk, StoryOnDesk, finding::Finding, linked_stories},
    edition::{Edition, Revision},
    id::{PictureId, StoryId},
    picture::Picture,
    story::Story,
    text::Text,
};
use store::{Connection, edition, picture, story};

use crate::{No, Press, load};

/// A story with the newest revision of each of its editions.
#[derive(Debug, Clone)]
pub struct Newest {
    /// The facts.
    pub story: Story,
    /// The editions by language, each with its head.
    pub editions: Vec<(Edition, Revision)>,
}

/// Loads a story with its newest revisions.
///
/// # Errors
/// There is no such story.
pub async fn newest(connection: &mut Connection, id: &StoryId) -> Result<Newest, No> {
    let story = load::story(connection, id).await?.value;
    let mut editions = Vec::new();
    for found in edition::of_story(connection, id).await? {
        let head = load::revision(connection, id, &found.value.lang, found.value.head).await?;
        editions.push((found.value, head));
    }
    Ok(Newest { story, editions })
}

impl Press {
    /// What the copy desk finds in a story at a moment: by language, then in reading order.
    ///
    /// # Errors
    /// There is no such story.
    pub async fn check(&self, id: &StoryId, now: Moment) -> Result<Vec<Finding>, No> {
        let mut snapshot = self.store.read().await?;
        let newest = newest(&mut snapshot, id).await?;
        self.findings(&mut snapshot, &newest, now).await
    }

    /// What the copy desk would find in an edition if this were its newest text: in it, between it and its sisters, and in the
    /// story's facts.
    ///
    /// # Errors
    /// There is no such edition.
    pub async fn check_draft(
        &self,
        id: &StoryId,
        lang: &Lang,
        text: &Text,
        now: Moment,
    ) -> Result<Vec<Finding>, No> {
        let mut snapshot = self.store.read().await?;
        self.findings_with(&mut snapshot, id, lang, text, now).await
    }

    pub(crate) async fn findings_with(
        &self,
        connection: &mut Connection,
        id: &StoryId,
        lang: &Lang,
        text: &Text,
        now: Moment,
    ) -> Result<Vec<Finding>, No> {
        load::edition(connection, id, lang).await?;
        let mut newest = newest(connection, id).await?;
        for (edition, head) in &mut newest.editions {
            if edition.lang == *lang {
                head.text = text.clone();
            }
        }
        let mut findings = self.findings(connection, &newest, now).await?;
        findings.retain(|finding| finding.concerns(lang));
        Ok(findings)
    }

    pub(crate) async fn findings(
        &self,
        connection: &mut Connection,
        newest: &Newest,
        now: Moment,
    ) -> Result<Vec<Finding>, No> {
        let pictures = pictures(connection, newest).await?;
        let texts: Vec<_> = newest.editions.iter().map(|(_, head)| &head.text).collect();
        let links: Vec<StoryId> = texts.iter().flat_map(|text| linked_stories(text)).collect();
        let linked: HashSet<StoryId> = story::existing(connection, &links).await?;
        let editions = newest.editions.iter().map(|(edition, head)| EditionOnDesk {
            locale: self.settings().locale(&edition.lang),
            date: newest.story.date,
            origin: &edition.origin,
            text: &head.text,
        });
        let desk = StoryOnDesk {
            story: &newest.story,
            pictures: &pictures,
            editions: editions.collect(),
            today: now.date(&self.settings().zone),
            linked: &linked,
        };
        Ok(copydesk::check(&desk, &self.rules()))
    }
}

async fn pictures(connection: &mut Connection, newest: &Newest) -> Result<HashMap<PictureId, Picture>, No> {
    let bodies = newest
        .editions
        .iter()
        .flat_map(|(_, head)| head.text.body.pictures());
    let ids: Vec<PictureId> = newest.story.lead_picture.iter().chain(bodies).cloned().collect();
    let found = picture::find_many(connection, &ids).await?;
    Ok(found
        .into_iter()
        .map(|picture| (picture.id.clone(), picture))
        .collect())
}

//! Opening an edition to work on it: its newest text, how that stands to its source, what changed there and what it offers.

use std::collections::HashMap;

use language::{Lang, Moment};
use newsroom::{
    compare::{self, Piece},
    content::ContentHash,
    copydesk::finding::Finding,
    edition::{Edition, Revision, RevisionNumber},
    id::StoryId,
    offers::{self, Offer},
    standing::{self, Translates, UnitId, UnitStanding},
    text::Text,
    wording,
};
use store::{Connection, revision};

use crate::{No, Press, load};

/// An edition that is worked on.
#[derive(Debug, Clone)]
pub struct Opened {
    /// Its facts and states.
    pub edition: Edition,
    /// Its newest revision.
    pub head: Revision,
    /// What it translates, where it is a translation.
    pub source: Option<Source>,
    /// What the copy desk finds in it.
    pub findings: Vec<Finding>,
}

/// The source of a translation, and how the translation stands to it.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its language.
    pub lang: Lang,
    /// Its newest revision.
    pub head: Revision,
    /// How each unit of the translation stands, and what is missing of the source.
    pub standings: Vec<UnitStanding>,
    /// What changed in the source since it was translated, for each unit of the source that a stale one translates.
    pub changes: Vec<Change>,
    /// What was added to it, taken out and moved.
    pub offers: Vec<Offer>,
}

/// What changed in a unit of a source since it was translated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The unit of the source.
    pub unit: UnitId,
    /// What it said then; `None` where no revision says it any more.
    pub was: Option<String>,
    /// What it says now; `None` where it is gone.
    pub now: Option<String>,
    /// The words of both.
    pub diff: Vec<Piece>,
}

impl Press {
    /// Opens an edition, as it is at a moment.
    ///
    /// # Errors
    /// There is no such edition.
    pub async fn open(&self, story: &StoryId, lang: &Lang, now: Moment) -> Result<Opened, No> {
        let mut snapshot = self.store.read().await?;
        let edition = load::edition(&mut snapshot, story, lang).await?.value;
        let head = load::revision(&mut snapshot, story, lang, edition.head).await?;
        let source = match edition.origin.translated_from() {
            Some(from) => source(&mut snapshot, story, from, &head.text).await?,
            None => None,
        };
        let findings = self
            .findings_with(&mut snapshot, story, lang, &head.text, now)
            .await?;
        Ok(Opened {
            edition,
            head,
            source,
            findings,
        })
    }

    /// The newest text of what an edition translates; `None` for an original, or where the source isn't there.
    ///
    /// # Errors
    /// There is no such edition.
    pub async fn source_of(&self, story: &StoryId, lang: &Lang) -> Result<Option<(Lang, Text)>, No> {
        let mut snapshot = self.store.read().await?;
        let edition = load::edition(&mut snapshot, story, lang).await?.value;
        let Some(from) = edition.origin.translated_from() else {
            return Ok(None);
        };
        let newest = revision::newest(&mut snapshot, story, from).await?;
        Ok(newest.map(|newest| (from.clone(), newest.text)))
    }

    /// An edition's facts and states.
    ///
    /// # Errors
    /// There is no such edition.
    pub async fn edition(&self, story: &StoryId, lang: &Lang) -> Result<Edition, No> {
        let mut snapshot = self.store.read().await?;
        Ok(load::edition(&mut snapshot, story, lang).await?.value)
    }

    /// A revision of an edition.
    ///
    /// # Errors
    /// There is no such edition or revision.
    pub async fn revision(
        &self,
        story: &StoryId,
        lang: &Lang,
        number: RevisionNumber,
    ) -> Result<Revision, No> {
        let mut snapshot = self.store.read().await?;
        load::edition(&mut snapshot, story, lang).await?;
        load::revision(&mut snapshot, story, lang, number).await
    }
}

async fn source(
    connection: &mut Connection,
    story: &StoryId,
    from: &Lang,
    target: &Text,
) -> Result<Option<Source>, No> {
    let Some(head) = revision::newest(connection, story, from).await? else {
        return Ok(None);
    };
    let standings = standing::standings(&head.text, target);
    let changed = changed(&head.text, target);
    let old = old_wordings(connection, story, from, head.number, &changed).await?;
    let changes = changed
        .into_iter()
        .map(|one| change(&head.text, one.unit.clone(), old.get(&key(&one)).cloned()));
    Ok(Some(Source {
        lang: from.clone(),
        changes: changes.collect(),
        offers: offers::offers(&head.text, target),
        standings,
        head,
    }))
}

fn key(one: &Translates) -> (UnitId, ContentHash) {
    (one.unit.clone(), one.content)
}

/// What units of the translation remember that the source says otherwise, or not at all, now.
fn changed(source: &Text, target: &Text) -> Vec<Translates> {
    let now: HashMap<UnitId, ContentHash> = source
        .units()
        .into_iter()
        .map(|unit| (unit.id, unit.content))
        .collect();
    let mut changed: Vec<Translates> = Vec::new();
    for one in target.units().into_iter().flat_map(|unit| unit.translates) {
        if now.get(&one.unit) != Some(&one.content) && !changed.contains(one) {
            changed.push(one.clone());
        }
    }
    changed
}

fn change(source: &Text, unit: UnitId, was: Option<String>) -> Change {
    let now = wording::of(source, &unit);
    let diff = match &was {
        Some(was) => compare::words(was, now.as_deref().unwrap_or_default()),
        None => Vec::new(),
    };
    Change { unit, was, now, diff }
}

/// How many revisions are read at a time, and how many in all, where an old wording is looked for.
const BATCH: u32 = 25;
const MOST: u32 = 2_000;

/// What units said when they were translated: looked for among the source's revisions, from the newest down.
async fn old_wordings(
    connection: &mut Connection,
    story: &StoryId,
    from: &Lang,
    head: RevisionNumber,
    wanted: &[Translates],
) -> Result<HashMap<(UnitId, ContentHash), String>, No> {
    let mut found = HashMap::new();
    let (mut before, mut read) = (head, 0);
    while found.len() < wanted.len() && read < MOST {
        let batch = revision::before(connection, story, from, before, BATCH).await?;
        let Some(last) = batch.last() else { break };
        before = last.number;
        read += BATCH;
        for old in &batch {
            for one in wanted
                .iter()
                .filter(|one| !found.contains_key(&key(one)))
                .collect::<Vec<_>>()
            {
                if let Some(said) = wording::with_content(&old.text, &one.unit, one.content) {
                    found.insert(key(one), said);
                }
            }
        }
    }
    Ok(found)
}

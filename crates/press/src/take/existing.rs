//! A story that is there already: the same, grown by an edition, or different.

use std::collections::HashSet;

use language::{Moment, Slug};
use newsroom::{
    change::Event,
    id::BlockId,
    record::{EditionRecord, Status, StoryRecord},
    restore,
    succession::inherit_ids,
    text::Text,
};
use store::{Tx, story};

use super::{Differing, Done, Import, Outcome, differs, stories::Coming};
use crate::{No, load, record::story_record};

/// How an edition of a record stands to the one that is there.
enum Beside {
    New,
    Same,
    Differs,
}

impl Import<'_> {
    pub(super) async fn existing(&self, tx: &mut Tx, mut coming: Coming) -> Result<Done, No> {
        let there = story_record(tx, &coming.record.story.id).await?;
        let outcome = match there {
            Some(there) => {
                assume(&mut coming, &there);
                coming.stand(self.terms.act.at);
                self.beside(tx, &there, coming.record).await?
            }
            None => Outcome::LeftOut("the story went away while it was compared".to_owned()),
        };
        Ok(Done {
            at: coming.at,
            name: coming.name,
            outcome,
            remarks: coming.remarks,
        })
    }

    async fn beside(&self, tx: &mut Tx, there: &StoryRecord, record: StoryRecord) -> Result<Outcome, No> {
        let facts_differ = there.story != record.story;
        let beside: Vec<(EditionRecord, Beside)> = record
            .editions
            .into_iter()
            .map(|edition| compare(there, edition, self.terms.act.at))
            .collect();
        let differing = facts_differ || beside.iter().any(|(_, beside)| matches!(beside, Beside::Differs));
        if differing && self.terms.differing == Differing::LeftOut {
            return Ok(differs(&format!("the story “{}”", record.story.id)));
        }
        if facts_differ {
            let kept = load::story(tx, &record.story.id).await?;
            // Read in this transaction, so nobody has overtaken it.
            let _ = story::update(tx, &record.story, kept.version, Event::Taken).await?;
        }
        let mut grown = false;
        for (edition, beside) in beside {
            match beside {
                Beside::Same => {}
                Beside::New => {
                    self.add_edition(tx, &record.story, edition).await?;
                    grown = true;
                }
                Beside::Differs => self.update_edition(tx, &record.story, edition).await?,
            }
        }
        if facts_differ {
            self.move_addresses(tx, &record.story.id).await?;
        }
        Ok(match (differing, grown) {
            (true, _) => Outcome::Taken,
            (false, true) => Outcome::Merged,
            (false, false) => Outcome::Already,
        })
    }
}

fn compare(there: &StoryRecord, edition: EditionRecord, now: Moment) -> (EditionRecord, Beside) {
    let own = there.editions.iter().find(|own| own.lang == edition.lang);
    let beside = match own {
        None => Beside::New,
        Some(own) if *own == restore::kept(&there.story.id, edition.clone(), now) => Beside::Same,
        Some(_) => Beside::Differs,
    };
    (edition, beside)
}

/// What a record leaves open reads as it is there: the section, ids of blocks, a slug, the time of a withdrawal.
fn assume(coming: &mut Coming, there: &StoryRecord) {
    let facts = &mut coming.record.story;
    facts.section = facts.section.take().or_else(|| there.story.section.clone());
    for edition in &mut coming.record.editions {
        let Some(own) = there.editions.iter().find(|own| own.lang == edition.lang) else {
            continue;
        };
        assume_ids(edition, own, &coming.made);
        assume_slugs(edition, own);
        assume_times(&mut edition.status, &own.status);
    }
}

fn assume_ids(edition: &mut EditionRecord, own: &EditionRecord, made: &HashSet<BlockId>) {
    inherit(&mut edition.text, &own.text, made);
    if let Some(later) = later(edition) {
        inherit(later, newest(own), made);
    }
}

fn inherit(text: &mut Text, before: &Text, made: &HashSet<BlockId>) {
    if made.is_empty() {
        return;
    }
    // Each id is inherited once, so this can't fail.
    if let Ok(body) = inherit_ids(&before.body, text.body.clone(), made) {
        text.body = body;
    }
}

fn later(edition: &mut EditionRecord) -> Option<&mut Text> {
    edition.working.as_mut().and_then(|working| working.text.as_mut())
}

fn newest(edition: &EditionRecord) -> &Text {
    let later = edition.working.as_ref().and_then(|working| working.text.as_ref());
    later.unwrap_or(&edition.text)
}

fn assume_slugs(edition: &mut EditionRecord, own: &EditionRecord) {
    let given = own.text.slug.as_ref().map_or("", Slug::as_str);
    let number = given.rsplit('-').next().and_then(|number| number.parse().ok());
    let numbered =
        |asked: &Slug| number.is_some_and(|number| 1 < number && asked.with_number(number).as_str() == given);
    if edition.text.slug.as_ref().is_none_or(numbered) {
        edition.text.slug.clone_from(&own.text.slug);
    }
    if let Some(later) = later(edition).filter(|later| later.slug.is_none()) {
        later.slug.clone_from(&newest(own).slug);
    }
}

fn assume_times(status: &mut Status, own: &Status) {
    if let (
        Status::Withdrawn { since, at, .. },
        Status::Withdrawn {
            since: own_since,
            at: own_at,
            ..
        },
    ) = (status, own)
    {
        *since = since.or(*own_since);
        *at = at.or(*own_at);
    }
}

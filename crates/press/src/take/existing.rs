//! A story that is there already: the same, grown by an edition, or different.

use newsroom::{
    change::Event,
    record::{EditionRecord, Status, StoryRecord},
};
use store::{Tx, story};

use super::{Differing, Done, Import, Outcome, differs, stories::Resolved};
use crate::{No, load, record::story_record};

/// How an edition of a record stands to the one that is there.
enum Beside {
    New,
    Same,
    Differs,
}

impl Import<'_> {
    pub(super) async fn existing(&self, tx: &mut Tx, resolved: Resolved) -> Result<Done, No> {
        let Resolved {
            at,
            name,
            mut record,
            remarks,
        } = resolved;
        let there = story_record(tx, &record.story.id).await?;
        let outcome = match there {
            Some(there) => {
                assume(&mut record, &there);
                self.beside(tx, &there, record).await?
            }
            None => Outcome::LeftOut("the story went away while it was compared".to_owned()),
        };
        Ok(Done {
            at,
            name,
            outcome,
            remarks,
        })
    }

    async fn beside(&self, tx: &mut Tx, there: &StoryRecord, record: StoryRecord) -> Result<Outcome, No> {
        let facts_differ = there.story != record.story;
        let beside: Vec<(EditionRecord, Beside)> = record
            .editions
            .into_iter()
            .map(|edition| compare(there, edition))
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

fn compare(there: &StoryRecord, edition: EditionRecord) -> (EditionRecord, Beside) {
    let beside = match there.editions.iter().find(|own| own.lang == edition.lang) {
        None => Beside::New,
        Some(own) if *own == edition => Beside::Same,
        Some(_) => Beside::Differs,
    };
    (edition, beside)
}

/// What a record leaves open reads as it is there: a slug, the time of a withdrawal.
fn assume(record: &mut StoryRecord, there: &StoryRecord) {
    for edition in &mut record.editions {
        let Some(own) = there.editions.iter().find(|own| own.lang == edition.lang) else {
            continue;
        };
        let numbered = |asked: &language::Slug| {
            let given = own.text.slug.as_ref().map_or("", language::Slug::as_str);
            let number = given.rsplit('-').next().and_then(|number| number.parse().ok());
            number.is_some_and(|number| 1 < number && asked.with_number(number).as_str() == given)
        };
        if edition.text.slug.as_ref().is_none_or(numbered) {
            edition.text.slug.clone_from(&own.text.slug);
        }
        if let Some(later) = edition.working.as_mut().and_then(|working| working.text.as_mut())
            && later.slug.is_none()
        {
            let own_later = own.working.as_ref().and_then(|working| working.text.as_ref());
            later.slug.clone_from(&own_later.unwrap_or(&own.text).slug);
        }
        if let (
            Status::Withdrawn { since, at, .. },
            Status::Withdrawn {
                since: own_since,
                at: own_at,
                ..
            },
        ) = (&mut edition.status, &own.status)
        {
            *since = since.or(*own_since);
            *at = at.or(*own_at);
        }
    }
}

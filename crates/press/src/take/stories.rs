//! Stories that records bring: what they name is made sure of first, then those that aren't there are stored together.

use std::collections::HashSet;

use language::{Lang, Moment, Slug};
use newsroom::{
    id::{AgencyId, BadId, BlockId, DossierId, PictureId, PlaceId, SectionId, StoryId, TopicId},
    record::{EditionRecord, Status, StoryRecord},
    remark::Remark,
    restore,
    thing::ThingKind,
};
use store::{
    Tx, address,
    address::{Address, Role, Wish},
    story,
    take::{TakenEdition, TakenStory, take},
};

use super::{Done, Import, Outcome};
use crate::{No, address::wanted};

/// A story on its way in.
pub(super) struct Coming {
    pub(super) at: usize,
    pub(super) name: String,
    pub(super) record: StoryRecord,
    /// The ids of its blocks that came without one.
    pub(super) made: HashSet<BlockId>,
    /// What was odd so far.
    pub(super) remarks: Vec<Remark>,
}

impl Coming {
    /// Brings its states to ones that can stand.
    pub(super) fn stand(&mut self, now: Moment) {
        for edition in &mut self.record.editions {
            let remark = restore::standing_status(&self.record.story, edition, now);
            self.remarks.extend(remark);
        }
    }
}

impl Import<'_> {
    pub(super) async fn stories(&mut self, tx: &mut Tx, stories: Vec<Coming>) -> Result<Vec<Done>, No> {
        let ids: Vec<StoryId> = stories
            .iter()
            .map(|coming| coming.record.story.id.clone())
            .collect();
        let there: HashSet<StoryId> = story::existing(tx, &ids).await?;
        let (mut done, mut new) = (Vec::with_capacity(stories.len()), Vec::new());
        for mut coming in stories {
            self.resolve(tx, &mut coming).await?;
            if there.contains(&coming.record.story.id) {
                done.push(self.existing(tx, coming).await?);
            } else {
                coming.stand(self.terms.act.at);
                new.push(coming);
            }
        }
        done.extend(self.take_new(tx, new).await?);
        Ok(done)
    }

    /// Puts ids in place of names in a story's facts, and makes sure of everything it names.
    async fn resolve(&mut self, tx: &mut Tx, coming: &mut Coming) -> Result<(), No> {
        let remarks = &mut coming.remarks;
        let facts = &mut coming.record.story;
        if facts.section.is_none() {
            facts.section.clone_from(&self.terms.section);
        }
        if let Some(section) = &mut facts.section {
            self.name(tx, ThingKind::Section, section, SectionId::parse, remarks)
                .await?;
        }
        for topic in &mut facts.topics {
            self.name(tx, ThingKind::Topic, topic, TopicId::parse, remarks)
                .await?;
        }
        let mut seen = HashSet::new();
        facts.topics.retain(|topic| seen.insert(topic.clone()));
        if let Some(place) = &mut facts.place {
            self.name(tx, ThingKind::Place, place, PlaceId::parse, remarks)
                .await?;
        }
        if let Some(dossier) = &mut facts.dossier {
            self.name(tx, ThingKind::Dossier, dossier, DossierId::parse, remarks)
                .await?;
        }
        for source in &mut facts.sources {
            let agency = &mut source.agency;
            self.name(tx, ThingKind::Agency, agency, AgencyId::parse, remarks)
                .await?;
        }
        for picture in pictures(&coming.record) {
            coming.remarks.extend(self.await_picture(tx, &picture).await?);
        }
        Ok(())
    }

    /// Puts the id of the thing that is meant in place of what named it.
    async fn name<I: ToString>(
        &mut self,
        tx: &mut Tx,
        kind: ThingKind,
        id: &mut I,
        parse: impl Fn(String) -> Result<I, BadId>,
        remarks: &mut Vec<Remark>,
    ) -> Result<(), No> {
        let (found, remark) = self.things.resolve(tx, kind, &id.to_string()).await?;
        remarks.extend(remark);
        // A thing's id fits its kind, so this can't fail.
        if let Ok(found) = parse(found) {
            *id = found;
        }
        Ok(())
    }

    async fn take_new(&self, tx: &mut Tx, mut new: Vec<Coming>) -> Result<Vec<Done>, No> {
        let slugs = self.give_slugs(tx, &mut new).await?;
        let now = self.terms.act.at;
        let mut done = Vec::with_capacity(new.len());
        let mut taken = Vec::with_capacity(new.len());
        let mut slugs = slugs.into_iter();
        for Coming {
            at,
            name,
            record,
            remarks,
            ..
        } in new
        {
            let story = record.story;
            let editions = record.editions.into_iter().map(|edition| {
                let addresses = slugs.next().unwrap_or_default();
                let restored = restore::restore(&story.id, edition, now);
                TakenEdition {
                    edition: restored.edition,
                    revisions: restored.revisions,
                    addresses,
                }
            });
            let editions = editions.collect();
            taken.push(TakenStory { story, editions });
            done.push(Done {
                at,
                name,
                outcome: Outcome::Taken,
                remarks,
            });
        }
        take(tx, &taken).await?;
        Ok(done)
    }

    /// Gives every text a slug that no other story has; answers with each edition's addresses, in order.
    async fn give_slugs(&self, tx: &mut Tx, new: &mut [Coming]) -> Result<Vec<Vec<(Address, Role)>>, No> {
        let settings = self.press.settings();
        let mut wishes = Vec::new();
        for Coming { record, .. } in new.iter() {
            let Some(section) = &record.story.section else {
                continue;
            };
            for edition in &record.editions {
                for slug in wished(edition, |text| wanted(&settings, &edition.lang, text)) {
                    let address = Address {
                        lang: edition.lang.clone(),
                        section: section.clone(),
                        slug,
                    };
                    wishes.push(Wish {
                        story: record.story.id.clone(),
                        address,
                    });
                }
            }
        }
        let mut given = address::free_many(tx, &wishes).await?.into_iter();
        let mut addresses = Vec::new();
        for Coming { record, remarks, .. } in new.iter_mut() {
            let section = record.story.section.clone();
            for edition in &mut record.editions {
                let lang = edition.lang.clone();
                let asked = wished(edition, |text| wanted(&settings, &lang, text));
                let slugs: Vec<Slug> = match &section {
                    Some(_) => given.by_ref().take(asked.len()).collect(),
                    None => asked.clone(),
                };
                for (asked, given) in asked.iter().zip(&slugs).filter(|(asked, given)| asked != given) {
                    remarks.push(slug_taken(&record.story.id, &lang, asked, given));
                }
                addresses.push(settle(edition, section.as_ref(), slugs));
            }
        }
        Ok(addresses)
    }
}

/// The slugs an edition asks for: its public text's and, where that is another, its later text's.
fn wished(edition: &EditionRecord, wanted: impl Fn(&newsroom::text::Text) -> Slug) -> Vec<Slug> {
    let first = wanted(&edition.text);
    let later = edition
        .working
        .as_ref()
        .and_then(|working| working.text.as_ref())
        .map(wanted);
    let own = later.filter(|later| *later != first && is_public(edition));
    std::iter::once(first).chain(own).collect()
}

fn settle(
    edition: &mut EditionRecord,
    section: Option<&SectionId>,
    slugs: Vec<Slug>,
) -> Vec<(Address, Role)> {
    edition.text.slug = slugs.first().cloned();
    if let Some(later) = edition.working.as_mut().and_then(|working| working.text.as_mut()) {
        later.slug = slugs.last().cloned();
    }
    let Some(section) = section else { return Vec::new() };
    let first = if is_public(edition) {
        Role::Current
    } else {
        Role::Reserved
    };
    let roles = [first, Role::Reserved];
    let address = |slug| Address {
        lang: edition.lang.clone(),
        section: section.clone(),
        slug,
    };
    slugs.into_iter().map(address).zip(roles).collect()
}

fn is_public(edition: &EditionRecord) -> bool {
    matches!(
        edition.status,
        Status::Published { .. } | Status::Withdrawn { .. }
    )
}

pub(crate) fn slug_taken(story: &StoryId, lang: &Lang, asked: &Slug, given: &Slug) -> Remark {
    let (asked, given) = (asked.as_str(), given.as_str());
    let text = format!("the slug “{asked}” of the {lang} edition is another story's: it got “{given}”");
    Remark::new(story.as_str(), "slug-taken", text)
}

fn pictures(record: &StoryRecord) -> HashSet<PictureId> {
    let later = |edition: &EditionRecord| edition.working.as_ref().and_then(|working| working.text.clone());
    let texts = record
        .editions
        .iter()
        .flat_map(|edition| std::iter::once(edition.text.clone()).chain(later(edition)));
    let in_texts = texts.flat_map(|text| text.body.pictures().cloned().collect::<Vec<_>>());
    record
        .story
        .lead_picture
        .iter()
        .cloned()
        .chain(in_texts)
        .collect()
}

//! What a page of text says of its story: section, picture's credit, agency.

use language::Slug;
use newsroom::{
    change::Event,
    id::{AgencyId, Ids, PictureId, SectionId},
    names::Names,
    picture::Picture,
    remark::Remark,
    story::{Source, Story},
    thing::{Thing, ThingKind},
};
use store::{Tx, picture, thing};

use super::Page;
use crate::{No, Press};

impl Press {
    /// Puts a story into a section, which is made where it isn't there.
    pub(super) async fn place(
        &self,
        tx: &mut Tx,
        facts: &mut Story,
        section: Option<&SectionId>,
        remarks: &mut Vec<Remark>,
    ) -> Result<(), No> {
        let Some(section) = section else { return Ok(()) };
        facts.section = Some(section.clone());
        if thing::find(tx, ThingKind::Section, section.as_str())
            .await?
            .is_some()
        {
            return Ok(());
        }
        if let Ok(made) = Thing::new(ThingKind::Section, section.as_str(), Names::default()) {
            thing::put(tx, &made, Event::Taken).await?;
        }
        let text = format!("made the section “{section}”, which wasn't there; it has no names yet");
        remarks.push(Remark::new(facts.id.as_str(), "section-made", text));
        Ok(())
    }

    /// Keeps the photo credit: on the story's picture, or on one that is awaited from now on.
    pub(super) async fn credit(
        &self,
        tx: &mut Tx,
        facts: &mut Story,
        page: &Page,
        ids: &mut (dyn Ids + Send),
        remarks: &mut Vec<Remark>,
    ) -> Result<(), No> {
        let Some(credit) = &page.photo_credit else {
            return Ok(());
        };
        let there = match &facts.lead_picture {
            Some(id) => picture::find(tx, id).await?,
            None => None,
        };
        let mut lead = match there {
            Some(lead) => lead,
            None => Picture::awaited(
                PictureId::parse(ids.next()).unwrap_or_else(|_| unreachable!("a new id is an id")),
            ),
        };
        if let Some(own) = lead.credit.get(&page.lang).filter(|own| own != credit) {
            let text = format!("the picture is credited to “{own}” already; “{credit}” is left out");
            remarks.push(Remark::new(facts.id.as_str(), "photo-credit", text));
        }
        if lead.credit.get(&page.lang).is_none() {
            lead.credit.set(page.lang.clone(), credit.as_str());
            picture::put(tx, &lead, Event::Taken).await?;
        }
        facts.lead_picture = Some(lead.id);
        Ok(())
    }

    /// Keeps the agency: found by its name; else it names the story's one agency that has no name in this language yet;
    /// else it is made.
    pub(super) async fn source(
        &self,
        tx: &mut Tx,
        facts: &mut Story,
        page: &Page,
        remarks: &mut Vec<Remark>,
    ) -> Result<(), No> {
        let Some(name) = &page.source else { return Ok(()) };
        let found = thing::find_by_name(tx, ThingKind::Agency, name)
            .await?
            .into_iter()
            .next();
        let agency = match found {
            Some(found) => found,
            None => match self.unnamed_agency(tx, facts, page).await? {
                Some(mut only) => {
                    only.names.set(page.lang.clone(), name.as_str());
                    thing::put(tx, &only, Event::Taken).await?;
                    let text = format!(
                        "took “{name}” as the {} name of the agency “{}”",
                        page.lang,
                        only.id()
                    );
                    remarks.push(Remark::new(facts.id.as_str(), "agency-named", text));
                    only
                }
                None => self.new_agency(tx, page, name).await?,
            },
        };
        if let Ok(agency) = AgencyId::parse(agency.id())
            && facts.sources.iter().all(|source| source.agency != agency)
        {
            facts.sources.push(Source {
                agency,
                url: None,
                terms: None,
            });
        }
        Ok(())
    }

    async fn unnamed_agency(&self, tx: &mut Tx, facts: &Story, page: &Page) -> Result<Option<Thing>, No> {
        let [only] = facts.sources.as_slice() else {
            return Ok(None);
        };
        let agency = thing::find(tx, ThingKind::Agency, only.agency.as_str()).await?;
        Ok(agency.filter(|agency| agency.names.get(&page.lang).is_none()))
    }

    /// An agency's id is made from its name; where that is another agency's, it is numbered.
    async fn new_agency(&self, tx: &mut Tx, page: &Page, name: &str) -> Result<Thing, No> {
        let made = Slug::make(name, &self.settings().locale(&page.lang));
        let mut id = made.clone();
        let mut number = 2;
        while thing::find(tx, ThingKind::Agency, id.as_str()).await?.is_some() {
            id = made.with_number(number);
            number += 1;
        }
        let names: Names = [(page.lang.clone(), name.to_owned())].into_iter().collect();
        let agency = Thing::new(ThingKind::Agency, id.as_str(), names);
        let agency = agency.unwrap_or_else(|_| unreachable!("a slug is an agency's id"));
        thing::put(tx, &agency, Event::Taken).await?;
        Ok(agency)
    }
}

//! The facts of a story as a form, filled with what is set or with what somebody just sent.

use newsroom::{
    id::{AgencyId, PictureId},
    rights::Action,
    thing::{Thing, ThingKind},
};
use press::check::Newest;
use serde::Serialize;
use store::{
    Connection,
    library::{self, Wanted},
    picture, thing,
    version::Version,
};

use super::super::shown::Shown;
use crate::{desk::Desk, error::DeskError, fields::Fields, who::Who};

/// The facts.
#[derive(Debug, Serialize)]
pub(crate) struct Facts {
    pub(super) may: bool,
    pub(super) version: i64,
    pub(super) date: String,
    pub(super) place: String,
    pub(super) dossier: String,
    pub(super) sections: Vec<Choice>,
    pub(super) topics: Vec<Choice>,
    pub(super) sources: Vec<Source>,
    pub(super) pictures: Vec<PictureChoice>,
    /// Words of the pictures that are looked for.
    pub(super) wanted: String,
    pub(super) agencies: Vec<String>,
    pub(super) places: Vec<String>,
    pub(super) dossiers: Vec<String>,
    pub(super) error: Option<String>,
    pub(super) overtaken: Option<Overtaken>,
}

/// Facts that were sent and couldn't be set.
pub(crate) struct Draft {
    /// What was sent.
    pub(crate) fields: Fields,
    /// What stands in the way.
    pub(crate) why: Why,
}

/// What stands in the way of facts.
pub(crate) enum Why {
    /// Something is wrong with them, in words.
    Wrong(String),
    /// Somebody else was quicker.
    Overtaken,
}

impl Draft {
    /// Facts with which something is wrong.
    pub(crate) fn wrong(fields: Fields, error: String) -> Self {
        let why = Why::Wrong(error);
        Self { fields, why }
    }

    /// Facts of somebody who was overtaken.
    pub(crate) fn overtaken(fields: Fields) -> Self {
        let why = Why::Overtaken;
        Self { fields, why }
    }
}

/// What the story says now, where somebody else was quicker.
#[derive(Debug, Serialize)]
pub(crate) struct Overtaken {
    pub(super) date: String,
    pub(super) section: String,
    pub(super) place: String,
    pub(super) dossier: String,
    pub(super) topics: String,
    pub(super) sources: String,
}

/// Something to choose.
#[derive(Debug, Serialize)]
pub(crate) struct Choice {
    pub(super) id: String,
    pub(super) name: Shown,
    pub(super) chosen: bool,
}

/// A source in the form.
#[derive(Debug, Serialize)]
pub(super) struct Source {
    pub(super) agency: String,
    pub(super) url: String,
    pub(super) terms: String,
    /// What the agency asks where nothing else is said.
    pub(super) usual: Option<String>,
}

/// A picture to lead with.
#[derive(Debug, Serialize)]
pub(super) struct PictureChoice {
    pub(super) id: String,
    pub(super) src: Option<String>,
    pub(super) words: Shown,
    pub(super) chosen: bool,
}

/// Sections or topics to choose from.
pub(crate) fn choices(things: &[Thing], who: &Who, chosen: impl Fn(&str) -> bool) -> Vec<Choice> {
    let choice = |thing: &Thing| Choice {
        id: thing.id().to_owned(),
        name: Shown::name(&thing.names, thing.id(), &who.lang),
        chosen: chosen(thing.id()),
    };
    things.iter().map(choice).collect()
}

/// The names of things, as fields suggest them.
pub(crate) fn names(things: &[Thing], who: &Who) -> Vec<String> {
    let name = |thing: &Thing| Shown::name(&thing.names, thing.id(), &who.lang).text;
    things.iter().map(name).collect()
}

/// The facts as a form.
pub(super) async fn of(
    desk: &Desk,
    who: &Who,
    read: &mut Connection,
    newest: &Newest,
    version: Option<Version>,
    draft: Option<Draft>,
    wanted: &str,
) -> Result<Facts, DeskError> {
    let story = &newest.story;
    let mut of_kind = Vec::new();
    for kind in [
        ThingKind::Section,
        ThingKind::Topic,
        ThingKind::Agency,
        ThingKind::Place,
        ThingKind::Dossier,
    ] {
        of_kind.push(thing::all(read, kind).await?);
    }
    let [sections, topics, agencies, places, dossiers] = of_kind.as_slice() else {
        return Err(DeskError::NotFound);
    };
    let called = |things: &[Thing], id: &str| {
        let found = things.iter().find(|thing| thing.id() == id);
        found.map_or_else(
            || id.to_owned(),
            |thing| Shown::name(&thing.names, id, &who.lang).text,
        )
    };
    let settings = desk.press.settings();
    let terms = |agency: &str| {
        let agency = AgencyId::parse(agency).ok()?;
        settings.terms_of(&agency).map(str::to_owned)
    };
    let place = story.place.as_ref().map(|id| called(places, id.as_str()));
    let dossier = story.dossier.as_ref().map(|id| called(dossiers, id.as_str()));
    let section = story.section.as_ref().map_or("", |section| section.as_str());
    let mut facts = Facts {
        may: who.can(Action::ChangeFacts, None),
        version: version.map_or(0, Version::number),
        date: story.date.map(|date| date.to_string()).unwrap_or_default(),
        place: place.unwrap_or_default(),
        dossier: dossier.unwrap_or_default(),
        sections: choices(sections, who, |id| id == section),
        topics: choices(topics, who, |id| {
            story.topics.iter().any(|topic| topic.as_str() == id)
        }),
        sources: story
            .sources
            .iter()
            .map(|source| Source {
                agency: called(agencies, source.agency.as_str()),
                url: source.url.clone().unwrap_or_default(),
                terms: source.terms.clone().unwrap_or_default(),
                usual: terms(source.agency.as_str()),
            })
            .collect(),
        pictures: pictures(who, read, newest, wanted).await?,
        wanted: wanted.to_owned(),
        agencies: names(agencies, who),
        places: names(places, who),
        dossiers: names(dossiers, who),
        error: None,
        overtaken: None,
    };
    if let Some(draft) = draft {
        facts.fill(draft);
    }
    facts.sources.push(Source {
        agency: String::new(),
        url: String::new(),
        terms: String::new(),
        usual: None,
    });
    Ok(facts)
}

impl Facts {
    /// Puts what somebody sent in the place of what is set; what is set is told beside it where they were overtaken.
    fn fill(&mut self, draft: Draft) {
        let joined = |choices: &[Choice]| {
            let chosen = choices.iter().filter(|choice| choice.chosen);
            let names: Vec<&str> = chosen.map(|choice| choice.name.text.as_str()).collect();
            names.join(" · ")
        };
        let sources: Vec<&str> = self.sources.iter().map(|source| source.agency.as_str()).collect();
        let now = Overtaken {
            date: self.date.clone(),
            section: joined(&self.sections),
            place: self.place.clone(),
            dossier: self.dossier.clone(),
            topics: joined(&self.topics),
            sources: sources.join(" · "),
        };
        let Draft { fields, why } = draft;
        match why {
            Why::Overtaken => self.overtaken = Some(now),
            Why::Wrong(error) => self.error = Some(error),
        }
        self.date = fields.one("date").to_owned();
        self.place = fields.one("place").to_owned();
        self.dossier = fields.one("dossier").to_owned();
        let (section, topics) = (fields.one("section"), fields.chosen("topic"));
        for choice in &mut self.sections {
            choice.chosen = choice.id == section;
        }
        for choice in &mut self.topics {
            choice.chosen = topics.contains(&choice.id.as_str());
        }
        for choice in &mut self.pictures {
            choice.chosen = choice.id == fields.one("lead_picture");
        }
        let (urls, terms) = (fields.all("source_url"), fields.all("source_terms"));
        let rows = fields.all("source_agency").zip(urls).zip(terms);
        self.sources = rows
            .filter(|((agency, url), terms)| !(agency.is_empty() && url.is_empty() && terms.is_empty()))
            .map(|((agency, url), terms)| Source {
                agency: agency.to_owned(),
                url: url.to_owned(),
                terms: terms.to_owned(),
                usual: None,
            })
            .collect();
    }
}

/// How many of the newest pictures are offered beside the story's own.
const NEWEST: u32 = 12;

/// How many are offered of those that are looked for.
const FOUND: u32 = 24;

async fn pictures(
    who: &Who,
    read: &mut Connection,
    newest: &Newest,
    wanted: &str,
) -> Result<Vec<PictureChoice>, DeskError> {
    let in_texts = newest
        .editions
        .iter()
        .flat_map(|(_, head)| head.text.body.pictures());
    let lead = newest.story.lead_picture.as_ref();
    let own: Vec<PictureId> = lead.into_iter().chain(in_texts).cloned().collect();
    let mut found = picture::find_many(read, &own).await?;
    if wanted.is_empty() {
        found.extend(picture::all(read, None, NEWEST).await?);
    } else {
        let wanted = Wanted {
            words: wanted.to_owned(),
            ..Wanted::default()
        };
        let shelved = library::page(read, &wanted, 0, FOUND).await?;
        found.extend(shelved.into_iter().map(|shelved| shelved.picture));
    }
    let mut seen = std::collections::HashSet::new();
    found.retain(|picture| seen.insert(picture.id.clone()));
    let choice = |picture: newsroom::picture::Picture| PictureChoice {
        src: picture.file.as_ref().map(media::keep::address),
        words: Shown::name(
            if picture.alt.is_empty() {
                &picture.credit
            } else {
                &picture.alt
            },
            picture.id.as_str(),
            &who.lang,
        ),
        chosen: lead == Some(&picture.id),
        id: picture.id.to_string(),
    };
    Ok(found.into_iter().map(choice).collect())
}

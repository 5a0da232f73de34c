//! From a line to a record.

use std::collections::HashSet;

use newsroom::{
    id::{AgencyId, DossierId, Ids, PictureId, PlaceId, SectionId, StoryId, TopicId},
    line::is_visible,
    names::Names,
    record::{Made, NewsroomRecord, PictureRecord, Record, RedirectRecord, RedirectTarget, StoryRecord},
    runs::WebAddress,
    story::{Source, Story},
    thing::{Thing, ThingKind},
};
use serde::de::DeserializeOwned;
use serde_json::error::Category;

use super::{
    Bad, Read, desk, edition,
    made::{BlockIds, OfNames},
    wire::{Kind, NewsroomWire, PictureWire, RedirectWire, StoryWire, ThingWire},
};

const KINDS: &str = "newsroom, section, topic, person, organisation, place, agency, dossier, picture, story, document, front or redirect";

pub(super) fn record(text: &str, ids: &mut dyn Ids) -> Result<Read, Bad> {
    let kind: Kind = serde_json::from_str(text).map_err(|error| Bad::new("", plain(&error)))?;
    let record = match kind.kind.as_str() {
        "newsroom" => {
            let wire: NewsroomWire = wire(text)?;
            shown(&wire.names)?;
            Record::Newsroom(NewsroomRecord {
                names: wire.names,
                about: wire.about,
                house: wire.house,
            })
        }
        "picture" => Record::Picture(picture(wire(text)?)?),
        "redirect" => Record::Redirect(redirect(wire(text)?)?),
        "document" => desk::document(wire(text)?)?,
        "front" => desk::front(wire(text)?)?,
        "story" => return story(wire(text)?, ids),
        word => {
            let kind = ThingKind::parse(word)
                .ok_or_else(|| Bad::new("type", format!("“{word}” is no type of record: {KINDS}")))?;
            let wire: ThingWire = wire(text)?;
            shown(&wire.names)?;
            Record::Thing(Thing::new(kind, wire.id, wire.names).map_err(|error| Bad::new("id", error))?)
        }
    };
    Ok(Read {
        record,
        made: Made::default(),
        remarks: Vec::new(),
    })
}

/// Reads a record of a known type, so that an error names the path of the field.
pub(super) fn wire<T: DeserializeOwned>(text: &str) -> Result<T, Bad> {
    let mut json = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let place = error.path().to_string();
        Bad::new(place, plain(error.inner()))
    })?;
    json.end().map_err(|error| Bad::new("", plain(&error)))?;
    Ok(value)
}

/// What the parser says, with its place as a column: a line holds one record.
fn plain(error: &serde_json::Error) -> String {
    let text = match error.classify() {
        Category::Syntax | Category::Eof => format!("it isn't JSON: {error}"),
        Category::Data | Category::Io => error.to_string(),
    };
    match text.rsplit_once(" at line ") {
        Some((what, _)) => format!("{what} (column {})", error.column()),
        None => text,
    }
}

/// What is shown by its name has one that can be seen.
fn shown(names: &Names) -> Result<(), Bad> {
    match names.iter().find(|(_, name)| !name.chars().any(is_visible)) {
        Some((lang, _)) => Err(Bad::new(
            format!("names.{lang}"),
            "a name needs at least one visible character",
        )),
        None => Ok(()),
    }
}

/// An address that readers may be led to.
fn web(url: Option<&str>) -> Result<(), String> {
    match url.filter(|url| WebAddress::parse(url).is_err()) {
        Some(url) => Err(format!(
            "“{url}” is not a web address (http, https, mailto or tel)"
        )),
        None => Ok(()),
    }
}

fn picture(wire: PictureWire) -> Result<PictureRecord, Bad> {
    web(wire.licence.url.as_deref()).map_err(|reason| Bad::new("licence.url", reason))?;
    Ok(PictureRecord {
        id: PictureId::parse(wire.id).map_err(|error| Bad::new("id", error))?,
        file: wire.file,
        credit: wire.credit,
        alt: wire.alt,
        caption: wire.caption,
        licence: wire.licence,
        focal: wire.focal,
    })
}

fn redirect(wire: RedirectWire) -> Result<RedirectRecord, Bad> {
    let fits = wire.from.starts_with('/') && wire.from.len() <= 2_000 && !wire.from.contains('\0');
    if !fits {
        return Err(Bad::new(
            "from",
            "it must be a path that begins with / and has at most 2,000 bytes",
        ));
    }
    let to = match (wire.to, wire.story, wire.language) {
        (Some(to), None, None) => {
            let ours = to.starts_with('/') && !to.starts_with("//") && !to.contains('\0');
            if !ours && WebAddress::parse(&to).is_err() {
                return Err(Bad::new(
                    "to",
                    format!("“{to}” is neither a path nor a web address"),
                ));
            }
            RedirectTarget::Path(to)
        }
        (None, Some(story), Some(language)) => RedirectTarget::Edition(
            StoryId::parse(story).map_err(|error| Bad::new("story", error))?,
            language,
        ),
        _ => return Err(Bad::new("to", "give either `to`, or `story` and `language`")),
    };
    Ok(RedirectRecord { from: wire.from, to })
}

fn story(wire: StoryWire, ids: &mut dyn Ids) -> Result<Read, Bad> {
    if wire.editions.0.is_empty() {
        return Err(Bad::new(
            "editions",
            "a story needs at least one edition with a headline",
        ));
    }
    let id = StoryId::parse(wire.id.unwrap_or_else(|| ids.next())).map_err(|error| Bad::new("id", error))?;
    let original = wire
        .editions
        .0
        .iter()
        .find(|(_, edition)| edition.translated_from.is_none());
    let lang = original.or(wire.editions.0.first()).map(|(lang, _)| lang.clone());
    let Some(lang) = lang else {
        return Err(Bad::new("editions", "a story needs at least one edition"));
    };
    let mut made = OfNames::default();
    let item = id.as_str();
    let mut facts = Story {
        date: wire.date,
        embargo: wire.embargo,
        ..Story::new(id.clone())
    };
    if let Some(section) = &wire.section {
        let section = made.id(ThingKind::Section, section, SectionId::parse, &lang, item);
        facts.section = Some(section.map_err(|bad| bad.within("section"))?);
    }
    for (at, topic) in wire.topics.iter().enumerate() {
        let topic = made.id(ThingKind::Topic, topic, TopicId::parse, &lang, item);
        facts
            .topics
            .push(topic.map_err(|bad| bad.within(&format!("topics[{at}]")))?);
    }
    if let Some(dossier) = &wire.dossier {
        let dossier = made.id(ThingKind::Dossier, dossier, DossierId::parse, &lang, item);
        facts.dossier = Some(dossier.map_err(|bad| bad.within("dossier"))?);
    }
    facts.place = wire
        .place
        .map(PlaceId::parse)
        .transpose()
        .map_err(|error| Bad::new("place", error))?;
    facts.lead_picture = wire
        .lead_picture
        .map(PictureId::parse)
        .transpose()
        .map_err(|error| Bad::new("lead_picture", error))?;
    for (at, source) in wire.sources.into_iter().enumerate() {
        web(source.url.as_deref()).map_err(|reason| Bad::new(format!("sources[{at}].url"), reason))?;
        let agency = AgencyId::parse(source.agency)
            .map_err(|error| Bad::new(format!("sources[{at}].agency"), error))?;
        facts.sources.push(Source {
            agency,
            url: source.url,
            terms: source.terms,
        });
    }
    let mut ids = BlockIds {
        ids,
        made: HashSet::new(),
    };
    let editions = edition::inward(wire.editions.0, &mut ids).map_err(|bad| bad.within("editions"))?;
    let record = Record::Story(Box::new(StoryRecord {
        story: facts,
        editions,
    }));
    Ok(Read {
        record,
        made: Made {
            things: made.things,
            blocks: ids.made,
        },
        remarks: made.remarks,
    })
}

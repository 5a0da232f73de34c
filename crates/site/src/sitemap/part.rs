//! A part of a language's sitemap.

use std::io;

use http::StatusCode;
use newsroom::id::SectionId;
use store::public::{listed::Listed, scope::Scope};

use super::{MEDIA_TYPE, SITEMAP};
use crate::{
    alternates::Counterparts,
    answer::Answer,
    error::SiteError,
    here::Here,
    inputs::Key,
    page::{archive, front, listing},
    route::{Month, Part, Place, Route},
    shown::name,
    site::Inner,
    xml::Xml,
};

/// The protocol's limit is 50,000 addresses and 50 MB. An Arabic address takes some 600 bytes encoded, and each stands
/// in every edition's entry: so the more languages, the fewer entries.
const ADDRESSES: u64 = 45_000;
/// How many editions are read at a time.
const BATCH: u32 = 1_000;

/// How many editions a part holds.
fn size(inner: &Inner) -> u32 {
    let languages = inner.languages.tags().len() as u64;
    u32::try_from(ADDRESSES / languages.max(1)).unwrap_or(1).max(1)
}

/// The parts of a language: what there always is, and its months, newest first.
pub(crate) async fn parts(here: &Here<'_>) -> Result<Vec<Part>, SiteError> {
    let mut all = vec![Part::Lists];
    let months = here
        .around
        .months_of(here.public(), here.lang(), here.zone())
        .await?;
    for month in months {
        all.extend(parts_of(here, *month).await?);
    }
    Ok(all)
}

/// The parts of a month; none where nothing was published in it.
pub(crate) async fn parts_of(here: &Here<'_>, month: Month) -> Result<Vec<Part>, SiteError> {
    let Some((from, to)) = month.range(here.zone()) else {
        return Ok(Vec::new());
    };
    let scope = Scope::Between { from, to };
    let count = here.public().count(here.lang(), &scope).await?;
    let parts = u32::try_from(count.div_ceil(size(here.inner).into())).unwrap_or(u32::MAX);
    Ok((1..=parts).map(|number| Part::Month(month, number)).collect())
}

/// A page of the sitemap.
struct Entry {
    path: String,
    changed: Option<String>,
    counterparts: Counterparts,
}

/// A part; `None` where nothing stands in it.
pub(crate) async fn part(here: &Here<'_>, part: Part) -> Result<Option<Answer>, SiteError> {
    let entries = match part {
        Part::Lists => {
            here.shows(Key::Publication);
            let mut entries = lists(here).await?;
            for page in editions(here, &Scope::Section(SectionId::standing()), 0).await? {
                here.shows(Key::Story(page.story.clone()));
                entries.push(edition(here, &page));
            }
            entries
        }
        Part::Month(month, number) => {
            here.shows(Key::Month(here.lang().clone(), month));
            let Some((from, to)) = month.range(here.zone()) else {
                return Ok(None);
            };
            let first = (number - 1).saturating_mul(size(here.inner));
            let editions = editions(here, &Scope::Between { from, to }, first).await?;
            editions.iter().map(|listed| edition(here, listed)).collect()
        }
    };
    if entries.is_empty() {
        return Ok(None);
    }
    let root = [SITEMAP, ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")];
    let bytes = Xml::document("urlset", &root, |xml| {
        entries.iter().try_for_each(|entry| write(here, xml, entry))
    })?;
    Ok(Some(Answer::new(StatusCode::OK, MEDIA_TYPE, bytes)))
}

/// The editions of a part, read from the one before its first.
async fn editions(here: &Here<'_>, scope: &Scope, first: u32) -> Result<Vec<Listed>, SiteError> {
    let mut after = None;
    if 0 < first {
        let before = here.public().cards(here.lang(), scope, first - 1, 1).await?;
        let Some(card) = before.first() else {
            return Ok(Vec::new());
        };
        after = Some(card.spot());
    }
    let size = size(here.inner) as usize;
    let mut editions: Vec<Listed> = Vec::new();
    while editions.len() < size {
        let most = BATCH.min(u32::try_from(size - editions.len()).unwrap_or(BATCH));
        let batch = here
            .public()
            .listed(here.lang(), scope, after.as_ref(), most)
            .await?;
        let Some(last) = batch.last() else {
            break;
        };
        after = Some(last.spot());
        editions.extend(batch);
    }
    Ok(editions)
}

fn edition(here: &Here<'_>, listed: &Listed) -> Entry {
    let addresses = listed.sisters.iter().chain([&listed.address]);
    let paths = addresses.map(|address| (address.lang.clone(), Route::of_edition(address).path()));
    Entry {
        path: Route::of_edition(&listed.address).path(),
        changed: Some(listed.updated.unwrap_or(listed.at).in_zone(here.zone())),
        counterparts: Counterparts::new(here.inner.languages.tags(), paths),
    }
}

/// The front page, and the sections and topics with stories.
async fn lists(here: &Here<'_>) -> Result<Vec<Entry>, SiteError> {
    let entry = |place: Place, counterparts: Counterparts| Entry {
        path: Route::In(here.lang().clone(), place).path(),
        changed: None,
        counterparts,
    };
    let mut entries = vec![entry(Place::Front, front::counterparts(here))];
    let topics = here.around.topics_of(here.public(), here.lang()).await?;
    for thing in here.around.sections_of(here.lang()).iter().chain(topics) {
        let Some(list) = name::list_of(thing) else {
            continue;
        };
        let counterparts = listing::counterparts(here, &list).await?;
        entries.push(entry(Place::List(list, 1), counterparts));
    }
    if 1 < entries.len() {
        entries.push(entry(Place::Archive, archive::counterparts(here)));
    }
    Ok(entries)
}

fn write(here: &Here<'_>, xml: &mut Xml, entry: &Entry) -> io::Result<()> {
    xml.element("url", &[], |xml| {
        xml.text("loc", &[], &here.absolute(&entry.path))?;
        if let Some(changed) = &entry.changed {
            xml.text("lastmod", &[], changed)?;
        }
        for alternate in entry.counterparts.alternates(&here.settings().address) {
            let link = [
                ("rel", "alternate"),
                ("hreflang", alternate.hreflang.as_str()),
                ("href", &alternate.url),
            ];
            xml.empty("xhtml:link", &link)?;
        }
        Ok(())
    })
}

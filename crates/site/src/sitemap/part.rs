//! A part of a language's sitemap.

use std::io;

use http::StatusCode;
use store::public::{listed::Listed, scope::Scope};

use super::{MEDIA_TYPE, SITEMAP};
use crate::{
    alternates::Counterparts,
    answer::Answer,
    error::SiteError,
    here::Here,
    inputs::Key,
    page::{archive, front, listing},
    route::{Place, Route},
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

/// How many parts so many editions make: one at least, which has the front page.
pub(crate) fn parts(inner: &Inner, editions: u64) -> u32 {
    u32::try_from(editions.div_ceil(size(inner).into()))
        .unwrap_or(u32::MAX)
        .max(1)
}

/// A page of the sitemap.
struct Entry {
    path: String,
    changed: Option<String>,
    counterparts: Counterparts,
}

/// A part, from 1; `None` beyond the last. The first one has the front page and the lists too.
pub(crate) async fn part(here: &Here<'_>, number: u32) -> Result<Option<Answer>, SiteError> {
    here.shows(Key::Publication);
    let count = here.public().count(here.lang(), &Scope::Everything).await?;
    if parts(here.inner, count) < number {
        return Ok(None);
    }
    let mut entries = Vec::new();
    if number == 1 {
        entries.extend(lists(here).await?);
    }
    let first = (number - 1).saturating_mul(size(here.inner));
    for listed in editions(here, first).await? {
        entries.push(edition(here, &listed));
    }
    let root = [SITEMAP, ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")];
    let bytes = Xml::document("urlset", &root, |xml| {
        entries.iter().try_for_each(|entry| write(here, xml, entry))
    })?;
    Ok(Some(Answer::new(StatusCode::OK, MEDIA_TYPE, bytes)))
}

/// The editions of a part, read from the one before its first.
async fn editions(here: &Here<'_>, first: u32) -> Result<Vec<Listed>, SiteError> {
    let mut after = None;
    if 0 < first {
        let before = here
            .public()
            .cards(here.lang(), &Scope::Everything, first - 1, 1)
            .await?;
        let Some(card) = before.into_iter().next() else {
            return Ok(Vec::new());
        };
        after = Some((card.at, card.story));
    }
    let size = size(here.inner) as usize;
    let mut editions: Vec<Listed> = Vec::new();
    while editions.len() < size {
        let most = BATCH.min(u32::try_from(size - editions.len()).unwrap_or(BATCH));
        let batch = here.public().listed(here.lang(), after.take(), most).await?;
        let Some(last) = batch.last() else {
            break;
        };
        after = Some((last.at, last.story.clone()));
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

//! NewsML-G2 2.35: a news message of whole text items, their bodies in XHTML.

use std::io;

use super::{Asked, Told};
use crate::{feed::stamp, here::Here, route::Route, xml::Xml};

const NAMESPACE: &str = "http://iptc.org/std/nar/2006-10-01/";
const XHTML: &str = "http://www.w3.org/1999/xhtml";
/// The catalogue that says what `stat:`, `ninat:` and the like are.
const CATALOGUE: &str = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml";

/// The newest editions as one message.
pub(super) fn message(here: &Here<'_>, asked: &Asked, told: &[Told<'_>]) -> io::Result<Vec<u8>> {
    Xml::document("newsMessage", &[("xmlns", NAMESPACE)], |xml| {
        xml.element("header", &[], |xml| {
            xml.text("sent", &[], &asked.now.in_zone(here.zone()))?;
            xml.empty("catalogRef", &[("href", CATALOGUE)])?;
            xml.text("sender", &[], host(&here.settings().address))?;
            xml.text("transmitId", &[], &here.absolute(&asked.path))
        })?;
        xml.element("itemSet", &[], |xml| {
            told.iter().try_for_each(|told| item(xml, told))
        })
    })
}

fn host(address: &str) -> &str {
    address.split_once("://").map_or(address, |(_, host)| host)
}

fn item(xml: &mut Xml, told: &Told<'_>) -> io::Result<()> {
    // A version is a whole number that never falls: the second of the last change is one.
    let version = (told.changed.micros() / 1_000_000).max(1).to_string();
    let attributes = [
        ("guid", told.guid.as_str()),
        ("version", &version),
        ("standard", "NewsML-G2"),
        ("standardversion", "2.35"),
        ("conformance", "power"),
        ("xml:lang", told.lang().as_str()),
        ("dir", told.lang().direction().as_str()),
    ];
    xml.element("newsItem", &attributes, |xml| {
        xml.empty("catalogRef", &[("href", CATALOGUE)])?;
        rights(xml, told)?;
        xml.element("itemMeta", &[], |xml| item_meta(xml, told))?;
        xml.element("contentMeta", &[], |xml| content_meta(xml, told))?;
        xml.element("contentSet", &[], |xml| body(xml, told))
    })
}

fn rights(xml: &mut Xml, told: &Told<'_>) -> io::Result<()> {
    xml.element("rightsInfo", &[], |xml| {
        xml.element(
            "copyrightHolder",
            &[("uri", &told.here.settings().address)],
            |xml| xml.text("name", &[], &told.here.newsroom_name().name),
        )?;
        match told.terms() {
            Some(terms) => xml.text("usageTerms", &[], &terms),
            None => Ok(()),
        }
    })
}

fn item_meta(xml: &mut Xml, told: &Told<'_>) -> io::Result<()> {
    let address = told.here.settings().address.as_str();
    xml.empty("itemClass", &[("qcode", "ninat:text")])?;
    xml.element("provider", &[("uri", address)], |xml| {
        xml.text("name", &[], &told.here.newsroom_name().name)
    })?;
    xml.text("versionCreated", &[], &told.time(told.changed))?;
    xml.text("firstCreated", &[], &told.time(told.article.at))?;
    xml.empty("pubStatus", &[("qcode", "stat:usable")])?;
    if let Some(note) = told.note() {
        xml.text("edNote", &[], &note)?;
    }
    xml.empty(
        "link",
        &[
            ("rel", "irel:seeAlso"),
            ("href", &told.url),
            ("contenttype", "text/html"),
        ],
    )?;
    for sister in told.sisters() {
        let url = told.here.absolute(&Route::of_edition(&sister.address).path());
        let address = &told.here.settings().address;
        let guid = stamp::tag(address, sister.at, &told.article.story.id, &sister.address.lang);
        let rel = match told.kinship(sister) {
            "original" => "irel:translatedFrom",
            _ => "irel:seeAlso",
        };
        let title = told.here.language.name_of(&sister.address.lang);
        xml.empty(
            "link",
            &[
                ("rel", rel),
                ("href", &url),
                ("residref", &guid),
                ("title", &title),
            ],
        )?;
    }
    Ok(())
}

fn content_meta(xml: &mut Xml, told: &Told<'_>) -> io::Result<()> {
    let (article, text) = (told.article, &told.article.text);
    let things = &article.things;
    xml.text("contentCreated", &[], &told.time(article.at))?;
    xml.text("contentModified", &[], &told.time(told.changed))?;
    if let Some(place) = &things.place {
        named(xml, "located", place.id(), &told.named(place))?;
    }
    if let Some(byline) = &text.byline {
        named(xml, "creator", byline.as_str(), byline.as_str())?;
    }
    for agency in &things.agencies {
        named(xml, "infoSource", agency.id(), &told.named(agency))?;
    }
    xml.empty("language", &[("tag", told.lang().as_str())])?;
    for subject in [&things.section].into_iter().chain(&things.topics) {
        named(xml, "subject", subject.id(), &told.named(subject))?;
    }
    xml.text("headline", &[], text.headline.as_str())?;
    if let Some(dateline) = &text.dateline {
        xml.text("dateline", &[], dateline.as_str())?;
    }
    if let Some(byline) = &text.byline {
        xml.text("by", &[], byline.as_str())?;
    }
    match &told.summary {
        Some(summary) => xml.text("description", &[("role", "drol:summary")], summary),
        None => Ok(()),
    }
}

fn named(xml: &mut Xml, element: &str, id: &str, name: &str) -> io::Result<()> {
    xml.element(element, &[("literal", id)], |xml| xml.text("name", &[], name))
}

/// The text as a document of its own, which a reader's program can show as it is.
fn body(xml: &mut Xml, told: &Told<'_>) -> io::Result<()> {
    let lang = told.lang();
    let root = [
        ("xmlns", XHTML),
        ("xml:lang", lang.as_str()),
        ("lang", lang.as_str()),
        ("dir", lang.direction().as_str()),
    ];
    let headline = told.article.text.headline.as_str();
    xml.element("inlineXML", &[("contenttype", "application/xhtml+xml")], |xml| {
        xml.element("html", &root, |xml| {
            xml.element("head", &[], |xml| xml.text("title", &[], headline))?;
            xml.element("body", &[], |xml| {
                xml.text("h1", &[], headline)?;
                xml.well_formed(&told.body())
            })
        })
    })
}

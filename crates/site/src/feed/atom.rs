//! Atom (RFC 4287), with the full text.

use std::io;

use super::{Feed, item::Item};
use crate::{here::Here, xml::Xml};

/// What an empty feed says it was changed: Atom wants a date, and nothing has happened yet.
const NEVER: &str = "1970-01-01T00:00:00Z";

pub(super) fn write(here: &Here<'_>, feed: &Feed) -> io::Result<Vec<u8>> {
    let root = [
        ("xmlns", "http://www.w3.org/2005/Atom"),
        ("xml:lang", &feed.language),
    ];
    Xml::document("feed", &root, |xml| {
        xml.text("id", &[], &feed.own)?;
        xml.text("title", &[], &feed.title)?;
        xml.text("subtitle", &[], &feed.description)?;
        let changed = feed.changed.map(|changed| changed.in_zone(here.zone()));
        xml.text("updated", &[], changed.as_deref().unwrap_or(NEVER))?;
        link(xml, "self", "application/atom+xml", &feed.own)?;
        link(xml, "alternate", "text/html", &feed.page)?;
        if let Some(hub) = &feed.hub {
            xml.empty("link", &[("rel", "hub"), ("href", hub)])?;
        }
        author(xml, &feed.newsroom)?;
        feed.items.iter().try_for_each(|one| entry(here, xml, one))
    })
}

fn entry(here: &Here<'_>, xml: &mut Xml, item: &Item) -> io::Result<()> {
    xml.element("entry", &[], |xml| {
        xml.text("id", &[], &item.id)?;
        xml.text("title", &[], &item.title)?;
        xml.text("published", &[], &item.published.in_zone(here.zone()))?;
        xml.text("updated", &[], &item.changed.in_zone(here.zone()))?;
        link(xml, "alternate", "text/html", &item.url)?;
        for (agency, url) in &item.sources {
            if let Some(url) = url {
                xml.empty("link", &[("rel", "via"), ("href", url), ("title", agency)])?;
            }
        }
        if let Some(name) = &item.author {
            author(xml, name)?;
        }
        for category in &item.categories {
            xml.empty("category", &[("term", category)])?;
        }
        if let Some(summary) = &item.summary {
            xml.text("summary", &[], summary)?;
        }
        xml.text("content", &[("type", "html")], &item.html)
    })
}

fn author(xml: &mut Xml, name: &str) -> io::Result<()> {
    xml.element("author", &[], |xml| xml.text("name", &[], name))
}

fn link(xml: &mut Xml, rel: &str, media_type: &str, href: &str) -> io::Result<()> {
    xml.empty("link", &[("rel", rel), ("type", media_type), ("href", href)])
}

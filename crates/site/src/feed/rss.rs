//! RSS 2.0, with the full text (`content:encoded`), authors and sources (Dublin Core) and pictures (Media RSS).

use std::io;

use super::{Feed, item::Item, stamp::rfc_822};
use crate::{here::Here, xml::Xml};

const NAMESPACES: [(&str, &str); 5] = [
    ("version", "2.0"),
    ("xmlns:atom", "http://www.w3.org/2005/Atom"),
    ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ("xmlns:media", "http://search.yahoo.com/mrss/"),
];

pub(super) fn write(here: &Here<'_>, feed: &Feed) -> io::Result<Vec<u8>> {
    Xml::document("rss", &NAMESPACES, |xml| {
        xml.element("channel", &[], |xml| {
            xml.text("title", &[], &feed.title)?;
            xml.text("link", &[], &feed.page)?;
            xml.text("description", &[], &feed.description)?;
            xml.text("language", &[], &feed.language)?;
            if let Some(changed) = feed.changed {
                xml.text("lastBuildDate", &[], &rfc_822(changed, here.zone()))?;
            }
            let own = [
                ("rel", "self"),
                ("type", "application/rss+xml"),
                ("href", &feed.own),
            ];
            xml.empty("atom:link", &own)?;
            if let Some(hub) = &feed.hub {
                xml.empty("atom:link", &[("rel", "hub"), ("href", hub)])?;
            }
            feed.items.iter().try_for_each(|one| item(here, xml, one))
        })
    })
}

fn item(here: &Here<'_>, xml: &mut Xml, item: &Item) -> io::Result<()> {
    xml.element("item", &[], |xml| {
        xml.text("title", &[], &item.title)?;
        xml.text("link", &[], &item.url)?;
        xml.text("guid", &[("isPermaLink", "false")], &item.id)?;
        xml.text("pubDate", &[], &rfc_822(item.published, here.zone()))?;
        if let Some(author) = &item.author {
            xml.text("dc:creator", &[], author)?;
        }
        for category in &item.categories {
            xml.text("category", &[], category)?;
        }
        for (agency, url) in &item.sources {
            xml.text("dc:source", &[], &source(agency, url.as_deref()))?;
        }
        if let Some(summary) = &item.summary {
            xml.text("description", &[], summary)?;
        }
        xml.text("content:encoded", &[], &item.html)?;
        media(xml, item)
    })
}

fn source(agency: &str, url: Option<&str>) -> String {
    url.map_or_else(|| agency.to_owned(), |url| format!("{agency}, {url}"))
}

fn media(xml: &mut Xml, item: &Item) -> io::Result<()> {
    let Some(shot) = &item.picture else {
        return Ok(());
    };
    let (width, height) = (shot.width.to_string(), shot.height.to_string());
    let size = [
        ("url", shot.url.as_str()),
        ("medium", "image"),
        ("width", &width),
        ("height", &height),
    ];
    xml.element("media:content", &size, |xml| {
        if let Some(credit) = &shot.credit {
            xml.text("media:credit", &[], credit)?;
        }
        xml.text("media:description", &[("type", "plain")], &shot.alt)
    })
}

//! Reading pages as a browser does.

use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

/// A page, parsed.
pub(crate) struct Parsed(Html);

impl Parsed {
    pub(crate) fn of(page: &str) -> Self {
        Self(Html::parse_document(page))
    }

    pub(crate) fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.0.select(&Selector::parse(selector).unwrap()).collect()
    }

    /// The attribute of every match.
    pub(crate) fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let all = self.all(selector).into_iter();
        all.map(|element| element.attr(name).unwrap_or_default().to_owned())
            .collect()
    }

    /// The attribute of the only match.
    pub(crate) fn attribute(&self, selector: &str, name: &str) -> String {
        let mut all = self.attributes(selector, name);
        assert_eq!(all.len(), 1, "{selector}: {all:?}");
        all.remove(0)
    }

    /// The text of the first match, with single spaces.
    pub(crate) fn text(&self, selector: &str) -> String {
        let all = self.all(selector);
        let element = all.first().unwrap_or_else(|| panic!("no {selector}"));
        element
            .text()
            .collect::<String>()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// The `hreflang` links of the head, as (tag, address).
    pub(crate) fn alternates(&self) -> Vec<(String, String)> {
        let links = self.all("head link[rel=alternate][hreflang]").into_iter();
        links
            .map(|link| {
                (
                    link.attr("hreflang").unwrap().to_owned(),
                    link.attr("href").unwrap().to_owned(),
                )
            })
            .collect()
    }

    /// The structured data of a type.
    pub(crate) fn data(&self, kind: &str) -> Value {
        let script = self.all("script[type='application/ld+json']");
        assert_eq!(script.len(), 1);
        let document: Value = serde_json::from_str(&script[0].inner_html()).unwrap();
        let graph = document["@graph"].as_array().unwrap().clone();
        graph
            .into_iter()
            .find(|thing| thing["@type"] == kind)
            .unwrap_or_else(|| panic!("no {kind}"))
    }
}

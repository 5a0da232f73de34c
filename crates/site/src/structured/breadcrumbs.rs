//! The way from the front page to a page.

use serde_json::{Value, json};

use crate::{
    here::Here,
    view::{card::Link, json_ld::JsonLd},
};

/// The document of a page that has nothing else to say.
pub(crate) fn of(here: &Here<'_>, trail: &[Link], title: &str) -> JsonLd {
    super::document(vec![list(here, trail, title)])
}

/// The trail, and at its end the page itself, which needs no address.
pub(super) fn list(here: &Here<'_>, trail: &[Link], title: &str) -> Value {
    let step = |(at, link): (usize, &Link)| json!({"@type": "ListItem", "position": at + 1, "name": link.name, "item": here.absolute(&link.url)});
    let mut steps: Vec<Value> = trail.iter().enumerate().map(step).collect();
    steps.push(json!({"@type": "ListItem", "position": trail.len() + 1, "name": title}));
    json!({"@type": "BreadcrumbList", "itemListElement": steps})
}

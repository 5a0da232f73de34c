//! Structured data (schema.org, as JSON-LD): what machines read of a page.

pub(crate) mod article;
pub(crate) mod breadcrumbs;
pub(crate) mod website;

use serde_json::{Map, Value, json};

use crate::{here::Here, view::json_ld::JsonLd};

/// A document of several things.
fn document(graph: Vec<Value>) -> JsonLd {
    JsonLd::new(&json!({"@context": "https://schema.org", "@graph": graph}))
}

/// The newsroom as the publisher of its pages.
fn publisher(here: &Here<'_>) -> Value {
    json!({
        "@type": "NewsMediaOrganization",
        "@id": here.absolute("/#newsroom"),
        "name": here.newsroom_name().name,
        "url": here.absolute("/"),
    })
}

/// An object without what is absent.
fn present<const N: usize>(fields: [(&str, Option<Value>); N]) -> Map<String, Value> {
    let fields = fields.into_iter();
    fields
        .filter_map(|(key, value)| Some((key.to_owned(), value?)))
        .collect()
}

/// A list, unless it is empty.
fn list(values: Vec<Value>) -> Option<Value> {
    (!values.is_empty()).then_some(Value::Array(values))
}

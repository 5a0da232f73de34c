//! The site itself, on its front pages.

use serde_json::{Value, json};

use crate::{here::Here, page::layout::front_path, view::json_ld::JsonLd};

/// The site in one language.
pub(crate) fn of(here: &Here<'_>, description: Option<&str>) -> JsonLd {
    let url = here.absolute(&front_path(here.lang()));
    let mut site = super::present([("description", description.map(Value::from))]);
    site.insert("@type".to_owned(), json!("WebSite"));
    site.insert("@id".to_owned(), json!(url));
    site.insert("url".to_owned(), json!(url));
    site.insert("name".to_owned(), json!(here.newsroom_name().name));
    site.insert("inLanguage".to_owned(), json!(here.lang()));
    site.insert("publisher".to_owned(), super::publisher(here));
    super::document(vec![Value::Object(site)])
}

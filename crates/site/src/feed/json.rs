//! JSON Feed 1.1. What it has no word for, the agencies, stands under `_tarjuman`.

use serde_json::{Map, Value, json};

use super::{Feed, item::Item};
use crate::here::Here;

pub(super) fn write(here: &Here<'_>, feed: &Feed) -> Vec<u8> {
    let items: Vec<Value> = feed.items.iter().map(|one| item(here, feed, one)).collect();
    let mut document = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": feed.own,
        "description": feed.description,
        "language": feed.language,
        "authors": [{"name": feed.newsroom}],
        "items": items,
    });
    if let Some(hub) = &feed.hub {
        document["hubs"] = json!([{"type": "WebSub", "url": hub}]);
    }
    let mut text = document.to_string();
    text.push('\n');
    text.into_bytes()
}

fn item(here: &Here<'_>, feed: &Feed, item: &Item) -> Value {
    let author = item.author.as_ref().map(|name| json!([{"name": name}]));
    let changed = (item.changed != item.published).then(|| item.changed.in_zone(here.zone()).into());
    let source = |(agency, url): &(String, Option<String>)| json!({"name": agency, "url": url});
    let sources: Vec<Value> = item.sources.iter().map(source).collect();
    let fields = [
        ("id", Some(Value::from(item.id.as_str()))),
        ("url", Some(item.url.as_str().into())),
        ("title", Some(item.title.as_str().into())),
        ("content_html", Some(item.html.as_str().into())),
        ("summary", item.summary.as_deref().map(Value::from)),
        (
            "image",
            item.picture.as_ref().map(|shot| shot.url.as_str().into()),
        ),
        ("date_published", Some(item.published.in_zone(here.zone()).into())),
        ("date_modified", changed),
        ("authors", author),
        ("tags", Some(item.categories.clone().into())),
        ("language", Some(feed.language.as_str().into())),
        (
            "_tarjuman",
            (!sources.is_empty()).then(|| json!({"sources": sources})),
        ),
    ];
    let fields = fields.into_iter();
    let present = fields.filter_map(|(key, value)| Some((key.to_owned(), value?)));
    Value::Object(present.collect::<Map<String, Value>>())
}

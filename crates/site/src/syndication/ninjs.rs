//! ninjs 3.1: <https://iptc.org/std/ninjs/>.

use language::words;
use newsroom::picture::Picture;
use serde_json::{Map, Value, json};
use store::public::article::Sister;

use super::{Asked, Told};
use crate::{
    here::Here,
    route::{List, Place, Route},
    shown::name,
    view::href::Href,
};

const SCHEMA: &str = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#";

/// An edition, with its sisters and pictures as associations.
pub(super) fn item(told: &Told<'_>) -> Value {
    object(whole(told))
}

/// Many editions as one composite item.
pub(super) fn feed(here: &Here<'_>, asked: &Asked, told: &[Told<'_>]) -> Vec<u8> {
    let parts = told.iter().enumerate().map(|(at, told)| {
        let mut fields = vec![
            ("name", Some(format!("item-{}", at + 1).into())),
            ("rel", Some("item".into())),
        ];
        fields.extend(whole(told));
        object(fields)
    });
    let changed = told.iter().map(|told| told.changed).max().unwrap_or(asked.now);
    let document = json!({
        "uri": here.absolute(&asked.path),
        "type": "composite",
        "representationType": "full",
        "versionCreated": changed.in_zone(here.zone()),
        "pubStatus": "usable",
        "language": here.lang(),
        "title": here.newsroom_name().name,
        "copyrightHolder": here.newsroom_name().name,
        "standard": standard(),
        "associations": parts.collect::<Vec<Value>>(),
    });
    format!("{document}\n").into_bytes()
}

type Fields = Vec<(&'static str, Option<Value>)>;

fn object(fields: Fields) -> Value {
    let present = fields
        .into_iter()
        .filter_map(|(key, value)| Some((key.to_owned(), value?)));
    Value::Object(present.collect::<Map<String, Value>>())
}

fn standard() -> Value {
    json!({"name": "ninjs", "version": "3.1", "schema": SCHEMA})
}

fn whole(told: &Told<'_>) -> Fields {
    let (article, text) = (told.article, &told.article.text);
    let house = told.here.newsroom_name().name;
    vec![
        ("uri", Some(told.url.as_str().into())),
        ("type", Some("text".into())),
        ("representationType", Some("full".into())),
        ("firstCreated", Some(told.time(article.at).into())),
        ("versionCreated", Some(told.time(told.changed).into())),
        ("contentCreated", Some(told.time(article.at).into())),
        ("pubStatus", Some("usable".into())),
        ("language", Some(json!(told.lang()))),
        ("title", Some(text.list_headline().into())),
        ("headlines", Some(headlines(told))),
        (
            "descriptions",
            told.summary.as_ref().map(|summary| texts("summary", summary)),
        ),
        ("bodies", Some(bodies(told))),
        ("by", text.byline.as_ref().map(|byline| byline.as_str().into())),
        (
            "located",
            article
                .things
                .place
                .as_ref()
                .map(|place| told.named(place).into()),
        ),
        (
            "places",
            article
                .things
                .place
                .as_ref()
                .map(|place| json!([thing(told, place, None)])),
        ),
        ("subjects", Some(subjects(told))),
        ("infoSources", list(sources(told))),
        ("copyrightHolder", Some(house.into())),
        ("usageTerms", told.terms().map(Value::from)),
        ("edNote", told.note().map(Value::from)),
        (
            "altIds",
            Some(json!([
                {"role": "story", "value": article.story.id.as_str()},
                {"role": "guid", "value": told.guid},
            ])),
        ),
        ("standard", Some(standard())),
        ("associations", list(associations(told))),
    ]
}

fn list(values: Vec<Value>) -> Option<Value> {
    (!values.is_empty()).then(|| values.into())
}

fn headlines(told: &Told<'_>) -> Value {
    let text = &told.article.text;
    let lines = [
        ("main", Some(text.headline.as_str())),
        ("short", text.short_headline.as_ref().map(|line| line.as_str())),
        ("kicker", text.kicker.as_ref().map(|line| line.as_str())),
    ];
    let line = |(role, line): (&str, Option<&str>)| {
        line.map(|line| json!({"role": role, "contentType": "text/plain", "value": line}))
    };
    lines.into_iter().filter_map(line).collect()
}

fn texts(role: &str, value: &str) -> Value {
    json!([{"role": role, "contentType": "text/plain", "value": value}])
}

fn bodies(told: &Told<'_>) -> Value {
    let blocks = told.article.text.body.blocks().iter();
    let runs = blocks.flat_map(|block| {
        block
            .runs()
            .into_iter()
            .chain(block.parts().map(|part| &part.text))
    });
    let plain: Vec<String> = runs.map(newsroom::runs::Runs::text).collect();
    let words: usize = plain.iter().map(|text| words::count(text)).sum();
    let characters: usize = plain.iter().map(|text| text.chars().count()).sum();
    json!([{
        "role": "main",
        "contentType": "text/html",
        "charCount": characters,
        "wordCount": words,
        "value": told.body(),
    }])
}

fn thing(told: &Told<'_>, thing: &newsroom::thing::Thing, list: Option<List>) -> Value {
    let page = list.map(|list| {
        let place = Place::List(list, 1);
        told.here.absolute(&Route::In(told.lang().clone(), place).path())
    });
    object(vec![
        ("name", Some(told.named(thing).into())),
        ("rel", Some("about".into())),
        ("uri", page.map(Value::from)),
        ("literal", Some(thing.id().into())),
    ])
}

/// The section, then the topics.
fn subjects(told: &Told<'_>) -> Value {
    let things = &told.article.things;
    let all = [&things.section].into_iter().chain(&things.topics);
    all.map(|one| thing(told, one, name::list_of(one))).collect()
}

fn sources(told: &Told<'_>) -> Vec<Value> {
    let agencies = told
        .article
        .story
        .sources
        .iter()
        .zip(&told.article.things.agencies);
    let source = |(source, agency): (&newsroom::story::Source, &newsroom::thing::Thing)| {
        let url = source.url.as_deref().and_then(absolute);
        object(vec![
            ("name", Some(told.named(agency).into())),
            ("role", Some("source".into())),
            ("uri", url.map(Value::from)),
            ("literal", Some(agency.id().into())),
        ])
    };
    agencies.map(source).collect()
}

/// An address that is one by itself and ASCII, as `uri` wants it.
fn absolute(url: &str) -> Option<String> {
    let href = Href::new(url).filter(|href| href.as_str().contains("://"))?;
    href.as_str().is_ascii().then(|| href.as_str().to_owned())
}

fn associations(told: &Told<'_>) -> Vec<Value> {
    let sisters = told.sisters().map(|one| sister(told, one));
    let pictures = told.article.pictures.iter().filter_map(|one| picture(told, one));
    sisters.chain(pictures).collect()
}

fn sister(told: &Told<'_>, sister: &Sister) -> Value {
    let url = told.here.absolute(&Route::of_edition(&sister.address).path());
    let changed = sister.updated.unwrap_or(sister.at);
    json!({
        "name": format!("edition-{}", sister.address.lang),
        "rel": told.kinship(sister),
        "uri": url,
        "type": "text",
        "representationType": "partial",
        "firstCreated": told.time(sister.at),
        "versionCreated": told.time(changed),
        "pubStatus": "usable",
        "language": sister.address.lang,
        "headlines": texts("main", sister.headline.as_str()),
    })
}

/// A picture that is there, as it was taken.
fn picture(told: &Told<'_>, picture: &Picture) -> Option<Value> {
    let file = picture.file.as_ref()?;
    let url = told.here.absolute(&media::keep::address(file));
    let said = |names| {
        let said = name::name(names, "", told.lang()).name;
        (!said.is_empty()).then_some(said)
    };
    let (caption, alt) = (said(&picture.caption), said(&picture.alt));
    let is_lead = told.article.story.lead_picture.as_ref() == Some(&picture.id);
    let descriptions: Vec<Value> = [("caption", caption), ("alt", alt)]
        .into_iter()
        .filter_map(|(role, text)| Some(json!({"role": role, "contentType": "text/plain", "value": text?})))
        .collect();
    Some(object(vec![
        ("name", Some(format!("picture-{}", picture.id.as_str()).into())),
        ("rel", Some(if is_lead { "lead" } else { "inline" }.into())),
        ("uri", Some(url.as_str().into())),
        ("type", Some("picture".into())),
        ("by", said(&picture.credit).map(Value::from)),
        (
            "copyrightNotice",
            picture.licence.notice.as_deref().map(Value::from),
        ),
        ("descriptions", list(descriptions)),
        (
            "renditions",
            Some(json!([{
                "name": "original",
                "href": url,
                "contentType": file.format.media_type(),
                "width": file.width,
                "height": file.height,
            }])),
        ),
    ]))
}

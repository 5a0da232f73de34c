//! An article: what it is, who made it, what it translates, what it rests on.

use newsroom::{edition::Origin, picture::Picture, thing::Thing};
use serde_json::{Value, json};
use store::public::article::{Article, Sister};

use super::{list, present};
use crate::{
    here::Here,
    page::article::Author,
    route::Route,
    shown::{name, picture},
    view::{card::Link, href::Href, json_ld::JsonLd},
};

/// What an article's document is made of.
pub(crate) struct Story<'a> {
    /// The edition.
    pub(crate) article: &'a Article,
    /// What kind of author its byline names.
    pub(crate) author: Author,
    /// The picture over its text.
    pub(crate) lead: Option<&'a Picture>,
    /// What it is about.
    pub(crate) description: Option<&'a str>,
    /// The way from the front page to its section.
    pub(crate) trail: &'a [Link],
}

/// The document of an article.
pub(crate) fn of(here: &Here<'_>, story: &Story<'_>) -> JsonLd {
    let headline = story.article.text.headline.as_str();
    super::document(vec![
        article(here, story),
        super::breadcrumbs::list(here, story.trail, headline),
    ])
}

fn article(here: &Here<'_>, story: &Story<'_>) -> Value {
    let Story { article, .. } = story;
    let url = url(here, &article.address);
    let modified = article.updated.unwrap_or(article.at);
    let things = &article.things;
    let named = |thing: &Thing| name::of_thing(thing, here.lang()).name;
    let keywords: Vec<Value> = things.topics.iter().map(|topic| named(topic).into()).collect();
    let place = things
        .place
        .as_ref()
        .map(|place| json!({"@type": "Place", "name": named(place)}));
    let (original, translations) = kin(here, article);
    Value::Object(present([
        ("@type", Some("NewsArticle".into())),
        ("@id", Some(url.as_str().into())),
        ("url", Some(url.as_str().into())),
        ("mainEntityOfPage", Some(url.as_str().into())),
        ("headline", Some(article.text.headline.as_str().into())),
        ("description", story.description.map(Value::from)),
        ("inLanguage", Some(json!(here.lang()))),
        ("datePublished", Some(article.at.in_zone(here.zone()).into())),
        ("dateModified", Some(modified.in_zone(here.zone()).into())),
        (
            "temporalCoverage",
            article.story.date.map(|date| date.to_string().into()),
        ),
        ("contentLocation", place),
        ("author", Some(author(here, story))),
        ("translator", translator(&article.origin)),
        ("publisher", Some(super::publisher(here))),
        ("image", story.lead.and_then(|lead| image(here, lead))),
        ("articleSection", Some(named(&things.section).into())),
        ("keywords", list(keywords)),
        ("isBasedOn", list(sources(here, article))),
        ("translationOfWork", original),
        ("workTranslation", list(translations)),
        ("correction", list(corrections(here, article))),
        ("isAccessibleForFree", Some(true.into())),
    ]))
}

fn url(here: &Here<'_>, address: &store::address::Address) -> String {
    here.absolute(&Route::of_edition(address).path())
}

/// A byline's kind is told by what the newsroom knows; without a byline the newsroom itself signs.
fn author(here: &Here<'_>, story: &Story<'_>) -> Value {
    let Some(byline) = &story.article.text.byline else {
        return super::publisher(here);
    };
    let kind = match story.author {
        Author::Person => "Person",
        Author::Organisation => "Organization",
    };
    json!({"@type": kind, "name": byline.as_str()})
}

fn translator(origin: &Origin) -> Option<Value> {
    let Origin::Translation { translator, .. } = origin else {
        return None;
    };
    translator
        .as_ref()
        .map(|name| json!({"@type": "Person", "name": name}))
}

fn image(here: &Here<'_>, lead: &Picture) -> Option<Value> {
    let shown = picture::picture(lead, here.lang());
    let licence = lead.licence.url.as_deref().and_then(Href::new);
    let caption = name::name(&lead.caption, "", here.lang()).name;
    Some(Value::Object(present([
        ("@type", Some("ImageObject".into())),
        ("url", Some(here.absolute(&shown.src?).into())),
        ("width", Some(shown.width.into())),
        ("height", Some(shown.height.into())),
        ("caption", (!caption.is_empty()).then(|| caption.into())),
        ("creditText", shown.credit.map(|credit| credit.name.into())),
        ("copyrightNotice", lead.licence.notice.as_deref().map(Value::from)),
        ("license", licence.map(|href| href.as_str().into())),
    ])))
}

/// The agencies' reports: by their address where it is known, else by the agency's name alone.
fn sources(here: &Here<'_>, article: &Article) -> Vec<Value> {
    let agencies = article.story.sources.iter().zip(&article.things.agencies);
    let source = |(source, agency): (&newsroom::story::Source, &Thing)| {
        let url = source.url.as_deref().and_then(Href::new);
        let agency = name::of_thing(agency, here.lang()).name;
        Value::Object(present([
            ("@type", Some("CreativeWork".into())),
            ("url", url.map(|url| url.as_str().into())),
            (
                "publisher",
                Some(json!({"@type": "NewsMediaOrganization", "name": agency})),
            ),
        ]))
    };
    agencies.map(source).collect()
}

/// The published edition that this one translates, and those that translate this one.
fn kin(here: &Here<'_>, article: &Article) -> (Option<Value>, Vec<Value>) {
    let sisters = || {
        let sisters = article.sisters.iter();
        sisters.filter(|sister| here.inner.languages.get(&sister.address.lang).is_some())
    };
    let work = |sister: &Sister| {
        let url = url(here, &sister.address);
        json!({"@type": "NewsArticle", "@id": url, "url": url,
            "headline": sister.headline, "inLanguage": sister.address.lang})
    };
    let from = article.origin.translated_from();
    let original = sisters()
        .find(|sister| from == Some(&sister.address.lang))
        .map(work);
    let translations = sisters().filter(|sister| sister.origin.translated_from() == Some(here.lang()));
    (original, translations.map(work).collect())
}

fn corrections(here: &Here<'_>, article: &Article) -> Vec<Value> {
    let correction = |correction: &newsroom::edition::Correction| {
        let at = correction.at.in_zone(here.zone());
        json!({"@type": "CorrectionComment", "text": correction.text, "datePublished": at})
    };
    article.corrections.iter().map(correction).collect()
}

//! One story of a feed, whatever the feed's format.

use language::{Args, Moment};
use store::public::article::Article;

use super::stamp;
use crate::{
    here::Here,
    html::Html,
    inputs::Key,
    page::article::{self, summary},
    route::Route,
    shown::{body::Shown, name, picture},
    view::{card::Picture, href::Href},
};

/// A story.
pub(crate) struct Item {
    /// What it is made from.
    pub(super) keys: Vec<Key>,
    /// The same for ever.
    pub(super) id: String,
    pub(super) url: String,
    pub(super) title: String,
    pub(super) summary: Option<String>,
    /// The whole text.
    pub(super) html: String,
    pub(super) author: Option<String>,
    pub(super) published: Moment,
    pub(super) changed: Moment,
    /// The section, then the topics.
    pub(super) categories: Vec<String>,
    /// The agencies, each with the address of its report.
    pub(super) sources: Vec<(String, Option<String>)>,
    /// The lead picture.
    pub(super) picture: Option<Shot>,
}

/// A picture of a feed.
pub(crate) struct Shot {
    /// Its absolute address.
    pub(super) url: String,
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) alt: String,
    pub(super) credit: Option<String>,
}

/// The story of an article.
pub(super) fn of(here: &Here<'_>, article: &Article) -> Item {
    let lang = here.lang();
    let named = |thing| name::of_thing(thing, lang).name;
    let things = &article.things;
    let agencies = article.story.sources.iter().zip(&things.agencies);
    let sources: Vec<(String, Option<String>)> = agencies
        .map(|(source, agency)| {
            let url = source.url.as_deref().and_then(Href::new);
            (named(agency), url.map(|url| url.as_str().to_owned()))
        })
        .collect();
    let lead = article.story.lead_picture.as_ref();
    let lead = lead.and_then(|id| article.pictures.iter().find(|picture| picture.id == *id));
    let lead = lead.map(|lead| picture::picture(lead, lang));
    Item {
        keys: article::keys(article).collect(),
        id: stamp::tag(&here.settings().address, article.at, &article.story.id, lang),
        url: here.absolute(&Route::of_edition(&article.address).path()),
        title: article.text.headline.to_string(),
        summary: summary(&article.text),
        html: html(here, article, lead.as_ref(), &sources),
        author: article.text.byline.as_ref().map(ToString::to_string),
        published: article.at,
        changed: article.updated.unwrap_or(article.at),
        categories: [&things.section]
            .into_iter()
            .chain(&things.topics)
            .map(named)
            .collect(),
        sources,
        picture: lead.and_then(|lead| shot(here, lead)),
    }
}

fn shot(here: &Here<'_>, picture: Picture) -> Option<Shot> {
    Some(Shot {
        url: here.absolute(&picture.src?),
        width: picture.width,
        height: picture.height,
        alt: picture.alt,
        credit: picture.credit.map(|credit| credit.name),
    })
}

/// Picture, text, corrections and sources, as the page has them.
fn html(
    here: &Here<'_>,
    article: &Article,
    lead: Option<&Picture>,
    sources: &[(String, Option<String>)],
) -> String {
    let shown = Shown {
        lang: here.lang(),
        links: &article.story_links,
        pictures: &article.pictures,
    };
    let word = |key: &str, name: &str, value: &str| {
        here.language
            .words
            .text(key, &Args::none().with(name.to_owned(), value))
    };
    let mut html = Html::new(&here.settings().address);
    if let Some(lead) = lead {
        html.picture(lead);
    }
    html.blocks(&shown.body(&article.text.body));
    for correction in article.corrections.iter().rev() {
        let day = here.language.day(correction.at).text;
        html.element("p", |html| {
            html.element("strong", |html| html.text(&word("correction-of", "date", &day)));
            html.text(" ");
            html.text(correction.text.as_str());
        });
    }
    for (agency, url) in sources {
        let line = word("source-line", "source", agency);
        html.element("p", |html| match url {
            Some(url) => html.link(url, &line),
            None => html.text(&line),
        });
    }
    html.finish()
}

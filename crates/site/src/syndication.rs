//! What partners get of an edition: ninjs 3.1 and NewsML-G2 2.35, one edition at a time or the newest of a list.

mod newsml;
mod ninjs;

use http::StatusCode;
use language::{Lang, Moment};
use newsroom::thing::Thing;
use store::public::article::{Article, Sister};

use crate::{
    answer::Answer,
    error::SiteError,
    feed::stamp,
    here::Here,
    html::Html,
    page::article::summary,
    route::{List, Route},
    shown::{body::Shown, name},
};

/// The most editions that are given at once.
pub const MOST: u32 = 100;

/// The formats that partners may ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// ninjs 3.1.
    Ninjs,
    /// NewsML-G2 2.35.
    NewsMl,
}

/// Which editions are asked for.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The list.
    pub list: List,
    /// How many at most.
    pub limit: u32,
    /// The moment of asking.
    pub now: Moment,
    /// The address it was asked at, from the root.
    pub path: String,
}

/// An edition with what every format says of it.
struct Told<'a> {
    here: &'a Here<'a>,
    article: &'a Article,
    /// Its address, absolute.
    url: String,
    /// Its id for ever, whatever its address becomes.
    guid: String,
    summary: Option<String>,
    changed: Moment,
}

/// An edition as ninjs.
pub(crate) fn of(here: &Here<'_>, article: &Article) -> Answer {
    let mut text = ninjs::item(&Told::of(here, article)).to_string();
    text.push('\n');
    Answer::new(StatusCode::OK, "application/json", text).in_language(here.lang())
}

/// The newest editions of a list; `None` where there is no such list.
pub(crate) async fn answer(
    here: &Here<'_>,
    asked: &Asked,
    format: Format,
) -> Result<Option<Answer>, SiteError> {
    if !is_there(here, &asked.list).await? {
        return Ok(None);
    }
    let limit = asked.limit.clamp(1, MOST);
    let articles = here
        .public()
        .articles(here.lang(), &asked.list.scope(), limit)
        .await?;
    // A message holds at least one item.
    if articles.is_empty() && format == Format::NewsMl {
        return Ok(None);
    }
    let told: Vec<Told<'_>> = articles.iter().map(|article| Told::of(here, article)).collect();
    let (media_type, bytes) = match format {
        Format::Ninjs => ("application/json", ninjs::feed(here, asked, &told)),
        Format::NewsMl => (
            "application/vnd.iptc.g2.newsmessage+xml",
            newsml::message(here, asked, &told)?,
        ),
    };
    Ok(Some(
        Answer::new(StatusCode::OK, media_type, bytes).in_language(here.lang()),
    ))
}

async fn is_there(here: &Here<'_>, list: &List) -> Result<bool, SiteError> {
    let (things, id): (&[Thing], &str) = match list {
        List::All => return Ok(true),
        List::Section(id) => (&here.around.sections, id.as_str()),
        List::Topic(id) => (
            here.around.topics_of(here.public(), here.lang()).await?,
            id.as_str(),
        ),
    };
    Ok(things.iter().any(|thing| thing.id() == id))
}

impl<'a> Told<'a> {
    fn of(here: &'a Here<'a>, article: &'a Article) -> Self {
        Self {
            here,
            article,
            url: here.absolute(&Route::of_edition(&article.address).path()),
            guid: stamp::tag(
                &here.settings().address,
                article.at,
                &article.story.id,
                here.lang(),
            ),
            summary: summary(&article.text),
            changed: article.updated.unwrap_or(article.at),
        }
    }

    fn lang(&self) -> &Lang {
        self.here.lang()
    }

    fn time(&self, moment: Moment) -> String {
        moment.in_zone(self.here.zone())
    }

    fn named(&self, thing: &Thing) -> String {
        name::of_thing(thing, self.lang()).name
    }

    /// The text as HTML that is well-formed XML too.
    fn body(&self) -> String {
        let shown = Shown {
            lang: self.lang(),
            links: &self.article.story_links,
            pictures: &self.article.pictures,
        };
        let mut html = Html::new(&self.here.settings().address);
        html.blocks(&shown.body(&self.article.text.body));
        html.finish()
    }

    /// The sister editions in the newsroom's languages.
    fn sisters(&self) -> impl Iterator<Item = &'a Sister> {
        let languages = &self.here.around.ways.languages;
        let sisters = self.article.sisters.iter();
        sisters.filter(move |sister| languages.get(&sister.address.lang).is_some())
    }

    /// What a sister is to this edition, and this one to it: `original` or `translation`.
    fn kinship(&self, sister: &Sister) -> &'static str {
        if self.article.origin.translated_from() == Some(&sister.address.lang) {
            "original"
        } else {
            "translation"
        }
    }

    /// On what terms its sources may be used: what stands with a source, else what the house has set for its agency.
    fn terms(&self) -> Option<String> {
        let sources = self.article.story.sources.iter();
        let terms = sources.filter_map(|source| {
            let house = self.here.settings().terms_of(&source.agency);
            source.terms.as_deref().or(house)
        });
        let mut terms: Vec<&str> = terms.collect();
        terms.dedup();
        (!terms.is_empty()).then(|| terms.join(" · "))
    }

    /// The corrections as a note, the newest first.
    fn note(&self) -> Option<String> {
        let corrections = self.article.corrections.iter().rev();
        let notes: Vec<String> = corrections
            .map(|one| format!("{}: {}", self.here.language.day(one.at).text, one.text))
            .collect();
        (!notes.is_empty()).then(|| notes.join("\n"))
    }
}

//! The context of an article, from what is published of it.

use language::{Lang, words};
use newsroom::{
    block::BlockKind, edition::Origin, picture::Picture as Known, settings::Shown as Setting, text::Text,
    thing::Thing,
};
use store::public::article::{Article, Freshness};

use crate::{
    alternates::Counterparts,
    here::Here,
    machine::oembed,
    open_graph,
    page::{
        layout::{self, Head},
        listing::trail_to,
    },
    route::Route,
    shown::{body::Shown, card::section, document::documents, name, picture, text::cut},
    structured,
    view::{
        article::{self as page, Correction, Translation},
        card::{Card, Credit, Link},
        href::Href,
    },
};

/// What kind of author signs an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Author {
    /// A name that no organisation, agency or newsroom has.
    Person,
    /// The name of one of those.
    Organisation,
}

/// The longest description of a page, in characters.
const DESCRIPTION: usize = 300;

/// The whole context; `related` are other stories of its section.
pub(crate) fn of(here: &Here<'_>, article: &Article, author: Author, related: Vec<Card>) -> page::Article {
    let lang = here.lang();
    let shown = Shown {
        lang,
        links: &article.story_links,
        pictures: &article.pictures,
    };
    let section = section(here, &article.address.section);
    let trail = trail_to(here, &section);
    let lead = article.story.lead_picture.as_ref().and_then(|id| shown.known(id));
    page::Article {
        page: layout::page(here, head(here, article, author, lead, &trail)),
        kicker: article.text.kicker.as_ref().map(ToString::to_string),
        headline: article.text.headline.to_string(),
        dateline: article.text.dateline.as_ref().map(ToString::to_string),
        standfirst: article.text.standfirst.as_ref().map(ToString::to_string),
        byline: article.text.byline.as_ref().map(ToString::to_string),
        organisation: None,
        place: article
            .things
            .place
            .as_ref()
            .map(|place| name::of_thing(place, lang)),
        published: here.language.day(article.at),
        updated: article.updated.map(|at| here.language.day_and_hour(at)),
        reading_minutes: reading_minutes(&article.text, lang),
        lead_picture: lead.map(|lead| picture::picture(lead, lang)),
        body: shown.body(&article.text.body),
        documents: documents(here, &article.attachments),
        corrections: corrections(here, article),
        translation: translation(here, article),
        sources: sources(here, article),
        awaited_credits: awaited(here, &article.pictures),
        topics: article
            .things
            .topics
            .iter()
            .filter_map(|topic| name::link(topic, lang))
            .collect(),
        related,
        permalink: format!("{}{}", here.settings().address, article.address.path()),
        breadcrumbs: trail,
        section,
    }
}

fn head<'a>(
    here: &Here<'_>,
    article: &'a Article,
    author: Author,
    lead: Option<&Known>,
    trail: &[Link],
) -> Head<'a> {
    let counterparts = counterparts(here, article);
    let description = summary(&article.text);
    let story = structured::article::Story {
        article,
        author,
        lead,
        description: description.as_deref(),
        trail,
    };
    Head {
        title: Some(article.text.headline.to_string()),
        oembed: Some(oembed::discovery(
            here,
            &here.absolute(&Route::of_edition(&article.address).path()),
        )),
        path: Some(Route::of_edition(&article.address).path()),
        og: Some(open_graph::article(here, article, lead, &counterparts)),
        json_ld: Some(structured::article::of(here, &story)),
        description,
        counterparts,
        section: Some(article.address.section.as_str()),
        list: Some(&article.things.section),
        ..Head::default()
    }
}

/// The editions of the story.
pub(in crate::page) fn counterparts(here: &Here<'_>, article: &Article) -> Counterparts {
    let sisters = article.sisters.iter().map(|sister| &sister.address);
    let addresses = sisters.chain([&article.address]);
    let paths = addresses.map(|address| (address.lang.clone(), Route::of_edition(address).path()));
    Counterparts::new(here.inner.languages.tags(), paths)
}

/// What an edition is about: its standfirst, else its opening.
pub(crate) fn summary(text: &Text) -> Option<String> {
    let standfirst = text
        .standfirst
        .as_ref()
        .map(|standfirst| cut(standfirst.as_str(), DESCRIPTION));
    standfirst.or_else(|| opening(text))
}

/// The first paragraph that says something, without marks.
fn opening(text: &Text) -> Option<String> {
    let mut paragraphs = text.body.blocks().iter().filter_map(|block| match &block.kind {
        BlockKind::Paragraph(runs) if !runs.is_blank() => Some(runs),
        _ => None,
    });
    paragraphs.next().map(|runs| cut(&runs.text(), DESCRIPTION))
}

fn reading_minutes(text: &Text, lang: &Lang) -> Option<u32> {
    let count: usize = text
        .body
        .blocks()
        .iter()
        .flat_map(|block| {
            block
                .runs()
                .into_iter()
                .chain(block.parts().map(|part| &part.text))
        })
        .map(|runs| words::count(&runs.text()))
        .sum();
    (0 < count).then(|| u32::try_from(words::reading_minutes(count, lang)).unwrap_or(u32::MAX))
}

fn corrections(here: &Here<'_>, article: &Article) -> Vec<Correction> {
    let newest_first = article.corrections.iter().rev();
    newest_first
        .map(|correction| Correction {
            at: here.language.day(correction.at),
            text: correction.text.to_string(),
        })
        .collect()
}

pub(in crate::page) fn translation(here: &Here<'_>, article: &Article) -> Option<Translation> {
    let Origin::Translation { from, translator } = &article.origin else {
        return None;
    };
    let original = article.sisters.iter().find(|sister| sister.address.lang == *from);
    let is_shown = here.inner.languages.get(from).is_some();
    let is_stale = article.freshness == Freshness::SourceChanged;
    Some(Translation {
        from: from.clone(),
        from_name: here.language.name_of(from),
        translator: translator.clone(),
        original: original
            .filter(|_| is_shown)
            .map(|sister| Route::of_edition(&sister.address).path()),
        is_stale: is_stale && here.settings().site.stale_note == Setting::Yes,
    })
}

/// The agencies, each with the address of its report.
fn sources(here: &Here<'_>, article: &Article) -> Vec<Credit> {
    let agencies = article.story.sources.iter().zip(&article.things.agencies);
    agencies
        .map(|(source, agency): (_, &Thing)| {
            let href = source.url.as_deref().and_then(Href::new);
            name::of_thing(agency, here.lang()).credit(href)
        })
        .collect()
}

fn awaited(here: &Here<'_>, pictures: &[Known]) -> Vec<Credit> {
    let awaited = pictures.iter().filter(|picture| picture.file.is_none());
    let mut credits: Vec<Credit> = awaited
        .filter_map(|picture| picture::credit(picture, here.lang()))
        .collect();
    credits.dedup();
    credits
}

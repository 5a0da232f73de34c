//! What every page has: its head, its language switch, the site around it.

use language::{Args, Lang};
use newsroom::thing::Thing;

use crate::{
    alternates::Counterparts,
    here::{Here, newsroom_name},
    languages::Language,
    route::{List, Place, Route},
    shown::name,
    site::Inner,
    view::{
        card::{Link, Name},
        json_ld::JsonLd,
        page::{
            Counterpart, Feed, FeedFormat, Indexing, LanguageLink, Newsroom, OpenGraph, Page, SectionLink,
        },
    },
};

/// What a page says of itself.
#[derive(Default)]
pub(crate) struct Head<'a> {
    /// Its title; the newsroom's name alone where it has none.
    pub(crate) title: Option<String>,
    /// What it is about.
    pub(crate) description: Option<String>,
    /// Its one address from the root; none for a page without a place.
    pub(crate) path: Option<String>,
    /// Whether it is kept out of search engines though it has an address.
    pub(crate) is_thin: bool,
    /// The languages that have it.
    pub(crate) counterparts: Counterparts,
    /// The section it is in, or is.
    pub(crate) section: Option<&'a str>,
    /// The section or topic whose feeds it announces before the language's.
    pub(crate) list: Option<&'a Thing>,
    /// Where its oEmbed is.
    pub(crate) oembed: Option<String>,
    /// What a share card is made of.
    pub(crate) og: Option<OpenGraph>,
    /// Structured data.
    pub(crate) json_ld: Option<JsonLd>,
}

/// The layout's part of a page.
pub(crate) fn page(here: &Here<'_>, head: Head<'_>) -> Page {
    let lang = here.lang();
    let newsroom = newsroom(here);
    let has_place = head.path.is_some() && !head.is_thin;
    let address = &here.settings().address;
    Page {
        lang: lang.clone(),
        dir: lang.direction().as_str(),
        script: lang.script(),
        title: match head.title {
            Some(title) => format!("{title} · {}", newsroom.name),
            None => newsroom.name.clone(),
        },
        description: head.description,
        canonical: head.path.map(|path| here.absolute(&path)),
        indexing: if has_place {
            Indexing::Index
        } else {
            Indexing::NoIndex
        },
        alternates: if has_place {
            head.counterparts.alternates(address)
        } else {
            Vec::new()
        },
        oembed: head.oembed,
        manifest: manifest_path(lang),
        feeds: feeds(here, head.list),
        languages: languages(here.inner, lang, &head.counterparts),
        sections: sections(here, head.section),
        standing: here.around.standing_of(lang).to_vec(),
        newsroom,
        og: head.og,
        json_ld: head.json_ld,
    }
}

/// The layout's part where the store doesn't answer.
pub(crate) fn bare(inner: &Inner, language: &Language) -> Page {
    let lang = &language.lang;
    let name = newsroom_name(inner, None, lang);
    Page {
        lang: lang.clone(),
        dir: lang.direction().as_str(),
        script: lang.script(),
        title: name.name.clone(),
        description: None,
        canonical: None,
        indexing: Indexing::NoIndex,
        alternates: Vec::new(),
        oembed: None,
        manifest: manifest_path(lang),
        feeds: Vec::new(),
        languages: languages(inner, lang, &Counterparts::default()),
        sections: Vec::new(),
        standing: Vec::new(),
        newsroom: Newsroom {
            name: name.name,
            tongue: name.tongue,
            tagline: None,
            home: front_path(lang),
            publisher: None,
        },
        og: None,
        json_ld: None,
    }
}

/// The front page of a language, from the root.
pub(crate) fn front_path(lang: &Lang) -> String {
    Route::In(lang.clone(), Place::Front).path()
}

fn manifest_path(lang: &Lang) -> String {
    Route::In(lang.clone(), Place::Manifest).path()
}

/// The link to the front page, at the head of a trail.
pub(crate) fn home(here: &Here<'_>) -> Link {
    Name::own(here.language.word("home")).link(front_path(here.lang()))
}

fn newsroom(here: &Here<'_>) -> Newsroom {
    let about = here.around.record.about.get(here.lang());
    let name = here.newsroom_name();
    Newsroom {
        name: name.name,
        tongue: name.tongue,
        tagline: about.map(str::to_owned),
        home: front_path(here.lang()),
        publisher: None,
    }
}

/// Each language with where its link leads: to the same page, else to its front page, which is said in words.
pub(crate) fn languages(inner: &Inner, current: &Lang, counterparts: &Counterparts) -> Vec<LanguageLink> {
    let link = |language: &Language| {
        let lang = &language.lang;
        let (kind, path) = match counterparts.path(lang) {
            Some(path) if lang == current => (Counterpart::Current, path.to_owned()),
            Some(path) => (Counterpart::Sister, path.to_owned()),
            None => (Counterpart::Front, front_path(lang)),
        };
        LanguageLink {
            lang: lang.clone(),
            dir: lang.direction().as_str(),
            name: language.name.clone(),
            url: path,
            kind,
        }
    };
    inner.languages.iter().map(link).collect()
}

fn sections(here: &Here<'_>, current: Option<&str>) -> Vec<SectionLink> {
    let sections = here.around.sections_of(here.lang()).iter();
    let link = |section: &Thing| {
        let link = name::link(section, here.lang())?;
        Some(SectionLink {
            name: link.name,
            tongue: link.tongue,
            url: link.url,
            current: current == Some(section.id()),
        })
    };
    sections.filter_map(link).collect()
}

/// The nearest feeds first.
fn feeds(here: &Here<'_>, nearest: Option<&Thing>) -> Vec<Feed> {
    let site = here.newsroom_name().name;
    let near =
        nearest.and_then(|thing| Some((name::list_of(thing)?, name::of_thing(thing, here.lang()).name)));
    let mut lists: Vec<(List, String)> = Vec::new();
    if let Some((list, part)) = near {
        let named = Args::none().with("site", &site).with("part", part);
        lists.push((list, here.language.words.text("feed-title", &named)));
    }
    lists.push((List::All, site));
    let of_list = |(list, title): &(List, String)| {
        [FeedFormat::Rss, FeedFormat::Atom, FeedFormat::Json].map(|format| Feed {
            title: title.clone(),
            format,
            url: Route::In(here.lang().clone(), Place::Feed(list.clone(), format)).path(),
        })
    };
    lists.iter().flat_map(of_list).collect()
}

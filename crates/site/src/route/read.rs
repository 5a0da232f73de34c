//! Reading an address.

use language::{Lang, Slug, address::decode_segment, slug::BadSlug};
use newsroom::id::{SectionId, StoryId, TopicId};

use super::{FEEDS, List, Month, Part, Place, Route};
use crate::{choice, machine::icon::Icon, view::page::FeedFormat};

impl Route {
    /// Reads a path that is in its one form but for what only we know: a language tag in capitals, page 1 of a list, a
    /// slash after a file. [`Route::path`] gives the address to send such a reader to. `None` where no page can be.
    #[must_use]
    pub fn read(path: &str, languages: &[Lang]) -> Option<Self> {
        let texts: Vec<String> = path
            .split('/')
            .filter(|segment| !segment.is_empty())
            .map(decode_segment)
            .collect::<Option<_>>()?;
        let segments: Vec<&str> = texts.iter().map(String::as_str).collect();
        match segments.as_slice() {
            [] => Some(Self::Root),
            ["sitemap.xml"] => Some(Self::Sitemaps),
            ["robots.txt"] => Some(Self::Robots),
            ["llms.txt"] => Some(Self::Llms),
            [".well-known", "security.txt"] => Some(Self::Security),
            [file] if let Some(icon) = Icon::read(&format!("/{file}")) => Some(Self::Icon(icon)),
            ["card", tag, story, file] => {
                let lang = choice::exact(languages, tag)?;
                let story = StoryId::parse(*story).ok()?;
                Some(Self::Card(lang.clone(), story, hash_of(file)?))
            }
            [tag, rest @ ..] => {
                let lang = choice::exact(languages, tag)?;
                Some(Self::In(lang.clone(), place(rest)?))
            }
        }
    }
}

fn place(segments: &[&str]) -> Option<Place> {
    match *segments {
        [] => Some(Place::Front),
        ["archive"] => Some(Place::Archive),
        ["archive", year, month] => Some(Place::Month(month_of(year, month)?, 1)),
        ["archive", year, month, "page", page] => Some(Place::Month(month_of(year, month)?, number(page)?)),
        ["news-sitemap.xml"] => Some(Place::NewsSitemap),
        ["manifest.webmanifest"] => Some(Place::Manifest),
        ["page", page] => Some(Place::List(List::All, number(page)?)),
        [file] if let Some(format) = format_of(file) => Some(Place::Feed(List::All, format)),
        [file] if let Some(part) = part_of(file) => Some(Place::Sitemap(part)),
        ["topic", id, ref rest @ ..] => in_list(List::Topic(TopicId::parse(id).ok()?), rest),
        [id, ref rest @ ..] => in_section(SectionId::parse(id).ok()?, rest),
    }
}

fn in_section(section: SectionId, rest: &[&str]) -> Option<Place> {
    if let [slug] = rest
        && format_of(slug).is_none()
    {
        return Some(Place::Article(section, slug_of(slug)?));
    }
    in_list(List::Section(section), rest)
}

fn in_list(list: List, rest: &[&str]) -> Option<Place> {
    match *rest {
        [] => Some(Place::List(list, 1)),
        ["page", page] => Some(Place::List(list, number(page)?)),
        [file] => Some(Place::Feed(list, format_of(file)?)),
        _ => None,
    }
}

fn slug_of(text: &str) -> Option<Slug> {
    match Slug::parse(text) {
        Ok(slug) => Some(slug),
        Err(BadSlug::Form(_, form)) => Slug::parse(&form).ok(),
        Err(_) => None,
    }
}

fn format_of(file: &str) -> Option<FeedFormat> {
    FEEDS
        .iter()
        .find(|(_, name)| *name == file)
        .map(|(format, _)| *format)
}

fn part_of(file: &str) -> Option<Part> {
    let part = file.strip_prefix("sitemap-")?.strip_suffix(".xml")?;
    if part == "lists" {
        return Some(Part::Lists);
    }
    let mut pieces = part.splitn(3, '-');
    let month = month_of(pieces.next()?, pieces.next()?)?;
    let number = pieces.next().map_or(Some(1), number)?;
    Some(Part::Month(month, number))
}

/// The hash in the name of a card's file.
fn hash_of(file: &str) -> Option<String> {
    let hash = file.strip_suffix(".png")?;
    let is_hash = hash.len() == 24 && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    is_hash.then(|| hash.to_owned())
}

/// A number from 1, in the one way to write it.
fn number(text: &str) -> Option<u32> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0') && text.len() <= 7;
    plain.then(|| text.parse().ok()).flatten()
}

fn month_of(year: &str, month: &str) -> Option<Month> {
    let digits = |text: &str, length| text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(year, 4) || !digits(month, 2) {
        return None;
    }
    Month::new(year.parse().ok()?, month.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(path: &str) -> Option<Route> {
        let languages = ["ar", "pt-BR"].map(|tag| Lang::parse(tag).unwrap());
        Route::read(path, &languages)
    }

    #[test]
    fn every_address_is_written_as_it_is_read() {
        for path in [
            "/",
            "/sitemap.xml",
            "/robots.txt",
            "/llms.txt",
            "/.well-known/security.txt",
            "/favicon.ico",
            "/icon-maskable-512.png",
            "/ar/manifest.webmanifest",
            "/ar/",
            "/ar/page/2/",
            "/ar/feed.xml",
            "/ar/atom.xml",
            "/ar/feed.json",
            "/ar/sitemap-lists.xml",
            "/ar/sitemap-2020-10.xml",
            "/ar/sitemap-2020-10-2.xml",
            "/ar/news-sitemap.xml",
            "/ar/archive/",
            "/ar/archive/2020/10/",
            "/ar/archive/2020/10/page/2/",
            "/pt-BR/topic/caucasus/",
            "/ar/topic/caucasus/page/12/",
            "/ar/topic/caucasus/feed.json",
            "/ar/%D8%B3%D9%8A%D8%A7%D8%B3%D8%A9/",
            "/ar/politics/page/3/",
            "/ar/politics/atom.xml",
            "/ar/politics/%D9%82%D9%85%D8%A9/",
            "/ar/politics/page/",
            "/ar/politics/2020/",
            "/card/ar/s-1/0123456789abcdef01234567.png",
            "/card/pt-BR/%D9%82%D9%85%D8%A9/0123456789abcdef01234567.png",
        ] {
            assert_eq!(read(path).map(|route| route.path()).as_deref(), Some(path));
        }
    }

    #[test]
    fn other_ways_of_writing_it_lead_there() {
        for (path, one) in [
            ("/AR/politics/", "/ar/politics/"),
            ("/pt-br/", "/pt-BR/"),
            ("/ar/politics/page/1/", "/ar/politics/"),
            ("/ar/page/1/", "/ar/"),
            ("/ar/archive/2020/10/page/1/", "/ar/archive/2020/10/"),
            ("/ar/feed.xml/", "/ar/feed.xml"),
            ("/ar/politics/Summit/", "/ar/politics/summit/"),
        ] {
            assert_eq!(
                read(path).map(|route| route.path()).as_deref(),
                Some(one),
                "{path}"
            );
        }
    }

    #[test]
    fn what_no_page_can_have_is_none() {
        for path in [
            "/fr/",
            "/pt/",
            "/ar/page/0/",
            "/ar/page/02/",
            "/ar/page/x/",
            "/ar/page/99999999/",
            "/ar/archive/2020/",
            "/ar/archive/2020/13/",
            "/ar/archive/2020/1/",
            "/ar/archive/20201/01/",
            "/ar/topic/",
            "/ar/search/x/",
            "/ar/a b/",
            "/ar/politics/a%2Fb/",
            "/ar/politics/a/b/",
            "/ar/sitemap-1.xml",
            "/ar/sitemap-2020-13.xml",
            "/ar/sitemap-2020-10-0.xml",
            "/ar/.xml",
            "/card/ar/s-1/",
            "/card/fr/s-1/0123456789abcdef01234567.png",
            "/card/ar/s-1/0123456789ABCDEF01234567.png",
            "/card/ar/s-1/01234567.png",
            "/card/ar/s-1/0123456789abcdef01234567.jpg",
        ] {
            assert_eq!(read(path), None, "{path}");
        }
    }
}

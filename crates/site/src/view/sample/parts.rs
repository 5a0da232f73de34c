//! The layout's part of a sample.

use language::Lang;

use super::{Chooser, stories::Three};
use crate::view::{
    card::When,
    json_ld::JsonLd,
    page::{
        Alternate, Counterpart, Feed, FeedFormat, Indexing, LanguageLink, Newsroom, OpenGraph,
        OpenGraphImage, OpenGraphKind, Page, SectionLink,
    },
};

const NAME: Three = ["ترجمان", "Толмач", "Tarjuman"];
const TAGLINE: Three = [
    "خبر واحد بثلاث لغات",
    "Одна новость на трёх языках",
    "One story, three languages",
];
const PUBLISHER: Three = ["دار ترجمان للنشر", "Издательский дом «Толмач»", "Tarjuman Press"];
const LANGUAGES: [(&str, &str); 3] = [("ar", "العربية"), ("ru", "Русский"), ("en", "English")];
const SITE: &str = "https://newsroom.example";

impl Chooser<'_> {
    pub(super) fn newsroom(self) -> Newsroom {
        Newsroom {
            name: self.of(NAME).to_owned(),
            tongue: None,
            tagline: Some(self.of(TAGLINE).to_owned()),
            home: format!("/{}/", self.lang()),
            publisher: Some(self.of(PUBLISHER).to_owned()),
        }
    }

    /// A page at a path after its language, `politics/`, that every language has.
    pub(super) fn page(self, title: &str, path: &str) -> Page {
        let lang = self.lang();
        let newsroom = self.newsroom();
        let current = path.split('/').next().unwrap_or_default();
        let section = |link: crate::view::card::Link| SectionLink {
            current: !current.is_empty() && link.url.ends_with(&format!("/{current}/")),
            name: link.name,
            tongue: link.tongue,
            url: link.url,
        };
        Page {
            lang: lang.clone(),
            dir: lang.direction().as_str(),
            script: lang.script(),
            title: format!("{title} · {}", newsroom.name),
            description: Some(format!("{title}.")),
            canonical: Some(format!("{SITE}/{lang}/{path}")),
            indexing: Indexing::Index,
            alternates: alternates(path),
            oembed: None,
            manifest: format!("/{lang}/manifest.webmanifest"),
            feeds: self.feeds(),
            languages: LANGUAGES
                .iter()
                .filter_map(|(tag, name)| self.language(tag, name, path))
                .collect(),
            sections: self.sections().into_iter().map(section).collect(),
            standing: super::standing::links(self),
            og: Some(self.open_graph(title)),
            json_ld: Some(JsonLd::new(&serde_json::json!({
                "@context": "https://schema.org", "@type": "WebPage", "name": title, "inLanguage": lang,
            }))),
            newsroom,
        }
    }

    fn language(self, tag: &str, name: &str, path: &str) -> Option<LanguageLink> {
        let lang = Lang::parse(tag).ok()?;
        let kind = if lang == *self.lang() {
            Counterpart::Current
        } else {
            Counterpart::Sister
        };
        Some(LanguageLink {
            dir: lang.direction().as_str(),
            name: name.to_owned(),
            url: format!("/{lang}/{path}"),
            kind,
            lang,
        })
    }

    fn feeds(self) -> Vec<Feed> {
        let files = [
            ("feed.xml", FeedFormat::Rss),
            ("atom.xml", FeedFormat::Atom),
            ("feed.json", FeedFormat::Json),
        ];
        let feed = |(file, format)| Feed {
            title: self.newsroom().name,
            format,
            url: format!("/{}/{file}", self.lang()),
        };
        files.map(feed).into()
    }

    fn open_graph(self, title: &str) -> OpenGraph {
        OpenGraph {
            kind: OpenGraphKind::Website,
            title: title.to_owned(),
            image: Some(OpenGraphImage {
                url: format!("{SITE}/media/sample-0.jpg"),
                width: 1600,
                height: 1067,
                alt: title.to_owned(),
            }),
            locale: self.of(["ar_AR", "ru_RU", "en_GB"]).to_owned(),
            other_locales: Vec::new(),
            published: None::<When>,
            modified: None,
            section: None,
        }
    }
}

fn alternates(path: &str) -> Vec<Alternate> {
    let tongue = |(tag, _): (&str, &str)| Alternate {
        hreflang: tag.to_owned(),
        url: format!("{SITE}/{tag}/{path}"),
    };
    let mut alternates: Vec<Alternate> = LANGUAGES.map(tongue).into();
    alternates.push(Alternate {
        hreflang: "x-default".to_owned(),
        url: format!("{SITE}/ru/{path}"),
    });
    alternates
}

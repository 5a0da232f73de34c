//! Which pages are one page in several languages. The links in a page's head, its language switch and the sitemap are
//! all made from this, so they can't say different things.

use language::Lang;

use crate::view::page::Alternate;

/// The editions of one page: where each language has it, in the newsroom's order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Counterparts {
    editions: Vec<(Lang, String)>,
    neutral: Option<String>,
    claim: Claim,
}

/// Whether the pages are one page in several languages.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Claim {
    /// They are.
    #[default]
    Same,
    /// They are only where a reader of another language goes on.
    Near,
}

impl Counterparts {
    /// Takes the paths of a page by language, and brings them into the newsroom's order; languages in which the newsroom
    /// isn't published have no pages, and are left out.
    pub(crate) fn new(order: &[Lang], paths: impl IntoIterator<Item = (Lang, String)>) -> Self {
        let paths: Vec<(Lang, String)> = paths.into_iter().collect();
        let find = |lang: &Lang| paths.iter().find(|(of, _)| of == lang).cloned();
        Self {
            editions: order.iter().filter_map(find).collect(),
            neutral: None,
            claim: Claim::Same,
        }
    }

    /// The same places for the language switch, where it can't be said that they are this page: a later page of a list
    /// holds other stories in each language.
    pub(crate) fn near(mut self, lang: &Lang, own: String) -> Self {
        for (_, path) in self.editions.iter_mut().filter(|(of, _)| of == lang) {
            path.clone_from(&own);
        }
        self.claim = Claim::Near;
        self
    }

    /// With a page that chooses the language itself, for readers of none of these languages.
    pub(crate) fn with_neutral(mut self, path: &str) -> Self {
        self.neutral = Some(path.to_owned());
        self
    }

    /// Where a language has the page.
    pub(crate) fn path(&self, lang: &Lang) -> Option<&str> {
        let edition = self.editions.iter().find(|(of, _)| of == lang);
        edition.map(|(_, path)| path.as_str())
    }

    /// The languages that have the page but this one.
    pub(crate) fn others(&self, lang: &Lang) -> impl Iterator<Item = &Lang> {
        let same = self.editions.iter().filter(|_| self.claim == Claim::Same);
        same.map(|(of, _)| of).filter(move |of| *of != lang)
    }

    /// The `hreflang` links: each language, then `x-default`, which is the page that chooses by itself, else the one in
    /// the first of the newsroom's languages that has it. Every edition has the same.
    pub(crate) fn alternates(&self, address: &str) -> Vec<Alternate> {
        if self.claim == Claim::Near {
            return Vec::new();
        }
        let link = |hreflang: &str, path: &str| Alternate {
            hreflang: hreflang.to_owned(),
            url: format!("{address}{path}"),
        };
        let mut links: Vec<Alternate> = self
            .editions
            .iter()
            .map(|(lang, path)| link(lang.as_str(), path))
            .collect();
        let first = self.editions.first().map(|(_, path)| path);
        links.extend(
            self.neutral
                .as_ref()
                .or(first)
                .map(|path| link("x-default", path)),
        );
        links
    }
}

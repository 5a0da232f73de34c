//! The page for an address that names nothing here, perhaps a story of other languages.

use language::Lang;
use store::public::{resolve::Resolution, scope::Scope};

use super::layout::{self, Head};
use crate::{
    alternates::Counterparts,
    error::SiteError,
    here::Here,
    route::{Place, Route},
    shown::card::cards,
    view::{
        card::Card,
        notice::NotFound,
        page::{Counterpart, LanguageLink},
    },
};

/// How many of the newest stories stand under a notice.
const LATEST: u32 = 5;

/// The page in the language of the address. Where the address would be a story's in another language, it names the
/// editions there are.
pub(crate) async fn html(here: &Here<'_>, path: &str) -> Result<String, SiteError> {
    let title = here.language.word("not-found-title");
    let head = Head {
        title: Some(title),
        ..Head::default()
    };
    here.render(&NotFound {
        page: layout::page(here, head),
        elsewhere: elsewhere(here, path).await?,
        latest: latest(here).await?,
    })
}

/// The newest stories.
pub(crate) async fn latest(here: &Here<'_>) -> Result<Vec<Card>, SiteError> {
    let listed = here.public().cards(here.lang(), &Scope::Front, 0, LATEST).await?;
    Ok(cards(here, &listed))
}

async fn elsewhere(here: &Here<'_>, path: &str) -> Result<Vec<LanguageLink>, SiteError> {
    let order = here.inner.languages.tags();
    let Some(Route::In(lang, Place::Article(section, slug))) = Route::read(path, order) else {
        return Ok(Vec::new());
    };
    for other in order.iter().filter(|other| **other != lang) {
        if let Resolution::Article(article) = here.public().resolve(other, &section, &slug).await? {
            let sisters = article.sisters.iter().map(|sister| &sister.address);
            let addresses = std::iter::once(&article.address).chain(sisters);
            let paths = addresses.map(|address| (address.lang.clone(), Route::of_edition(address).path()));
            return Ok(links(here, paths));
        }
    }
    Ok(Vec::new())
}

fn links(here: &Here<'_>, paths: impl Iterator<Item = (Lang, String)>) -> Vec<LanguageLink> {
    let counterparts = Counterparts::new(here.inner.languages.tags(), paths);
    let mut links = layout::languages(here.inner, here.lang(), &counterparts);
    links.retain(|link| link.kind != Counterpart::Front);
    links
}

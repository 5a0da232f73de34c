//! The pages: one file each, which reads what is published and fills the page's context.

pub(crate) mod archive;
pub(crate) mod arranged;
pub(crate) mod article;
pub(crate) mod choose;
pub(crate) mod failure;
pub(crate) mod front;
pub(crate) mod gone;
pub(crate) mod layout;
pub(crate) mod listing;
pub(crate) mod month;
pub(crate) mod not_found;
pub(crate) mod standing;

use http::StatusCode;

use crate::{
    accept,
    answer::{Answer, Ask},
    error::SiteError,
    feed,
    here::Here,
    machine::manifest,
    route::{List, Place},
    sitemap,
};

/// What stands at a place of a language; `None` where nothing does. Fronts with urgent stories and the news sitemap
/// ask what time it is.
pub(crate) async fn load(here: &Here<'_>, place: &Place, ask: &Ask) -> Result<Option<Answer>, SiteError> {
    let now = ask.now;
    let html = match place {
        Place::Article(section, slug) => {
            let form = accept::form(ask.accept.as_deref());
            return article::answer(here, section, slug, form).await;
        }
        Place::Manifest => return Ok(Some(manifest::answer(here))),
        Place::Feed(list, format) => return feed::answer(here, list, *format).await,
        Place::Sitemap(part) => return sitemap::part(here, *part).await,
        Place::NewsSitemap => return sitemap::news(here, now).await.map(Some),
        Place::Front | Place::List(List::All, 1) => Some(front::html(here, now).await?),
        // The standing pages have no list of their own; the first of them leads to the others.
        Place::List(List::Section(section), _) if section.is_standing() => {
            let first = here.around.standing_of(here.lang()).first();
            return Ok(first.map(|link| Answer::redirect(StatusCode::FOUND, &link.url)));
        }
        Place::List(list, page) => listing::html(here, list, *page, now).await?,
        Place::Archive => Some(archive::html(here).await?),
        Place::Month(month, page) => month::html(here, *month, *page).await?,
    };
    Ok(html.map(|html| Answer::page(StatusCode::OK, here.lang(), html)))
}

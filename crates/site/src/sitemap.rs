//! Sitemaps: an index, parts of each language with the same alternates that the pages have, and the news of two days.

mod news;
mod part;

use http::StatusCode;

use crate::{
    answer::Answer,
    error::SiteError,
    here::Here,
    route::{Place, Route},
    xml::Xml,
};

pub(crate) use news::news;
pub(crate) use part::{part, parts, parts_of};

const SITEMAP: (&str, &str) = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
const MEDIA_TYPE: &str = "application/xml; charset=utf-8";

/// The index of all parts, and of the news sitemaps.
pub(crate) async fn index(each: &[Here<'_>]) -> Result<Answer, SiteError> {
    let mut addresses = Vec::new();
    for here in each {
        let parts = parts(here).await?.into_iter().map(Place::Sitemap);
        // The sections tell whether there is anything at all, without another statement.
        let has_news = !here.around.sections_of(here.lang()).is_empty();
        let places = parts.chain(has_news.then_some(Place::NewsSitemap));
        addresses.extend(places.map(|place| here.absolute(&Route::In(here.lang().clone(), place).path())));
    }
    let bytes = Xml::document("sitemapindex", &[SITEMAP], |xml| {
        addresses
            .iter()
            .try_for_each(|address| xml.element("sitemap", &[], |xml| xml.text("loc", &[], address)))
    })?;
    Ok(Answer::new(StatusCode::OK, MEDIA_TYPE, bytes))
}

//! Sitemaps: an index, parts of each language with the same alternates that the pages have, and the news of two days.

mod news;
mod part;

use http::StatusCode;
use store::public::scope::Scope;

use crate::{
    answer::Answer,
    around::Around,
    error::SiteError,
    route::{Place, Route},
    site::Inner,
    xml::Xml,
};

pub(crate) use news::news;
pub(crate) use part::{part, parts};

const SITEMAP: (&str, &str) = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
const MEDIA_TYPE: &str = "application/xml; charset=utf-8";

/// The index of all parts, and of the news sitemaps.
pub(crate) async fn index(inner: &Inner, around: &Around) -> Result<Answer, SiteError> {
    let mut routes = Vec::new();
    for language in inner.languages.iter() {
        let lang = &language.lang;
        let count = inner.public.count(lang, &Scope::Everything).await?;
        let numbers = 1..=parts(inner, count);
        routes.extend(numbers.map(|number| Route::In(lang.clone(), Place::Sitemap(number))));
        // The sections tell whether there is anything at all, without another statement.
        if !around.sections_of(lang).is_empty() {
            routes.push(Route::In(lang.clone(), Place::NewsSitemap));
        }
    }
    let bytes = Xml::document("sitemapindex", &[SITEMAP], |xml| {
        routes.iter().try_for_each(|route| {
            let address = format!("{}{}", inner.settings.address, route.path());
            xml.element("sitemap", &[], |xml| xml.text("loc", &[], &address))
        })
    })?;
    Ok(Answer::new(StatusCode::OK, MEDIA_TYPE, bytes))
}

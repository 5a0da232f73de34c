//! `robots.txt`: what is open to all, and where the sitemaps are.

use http::StatusCode;
use newsroom::settings::Settings;

use crate::{
    answer::Answer,
    route::{Place, Route},
};

/// Everything may be read but the editors' side; the sitemaps are named by the public address.
pub(crate) fn answer(settings: &Settings) -> Answer {
    let news = settings
        .languages
        .iter()
        .map(|lang| Route::In(lang.clone(), Place::NewsSitemap));
    let mut text = "User-agent: *\nDisallow: /desk/\nDisallow: /api/\n\n".to_owned();
    for sitemap in [Route::Sitemaps].into_iter().chain(news) {
        text.push_str(&format!("Sitemap: {}{}\n", settings.address, sitemap.path()));
    }
    Answer::new(StatusCode::OK, "text/plain; charset=utf-8", text)
}

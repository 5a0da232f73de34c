//! What isn't an edition or a list: sitemaps, notices, what programs look for at fixed places.

use std::sync::Arc;

use language::Lang;

use super::{
    ExportError,
    job::{Job, file_of, file_of_gone},
};
use crate::{
    machine::{icon::Icon, security},
    route::{Place, Route},
    sitemap,
};

/// How many withdrawn editions are read at a time.
const PAGE: u32 = 500;

/// Sitemaps; their index last.
pub(super) async fn sitemaps(job: &mut Job<'_>) -> Result<(), ExportError> {
    let shared = Arc::clone(&job.shared);
    for lang in shared.languages() {
        let parts = sitemap::parts(&shared.here(&lang))
            .await?
            .into_iter()
            .map(Place::Sitemap);
        let places = parts.chain([Place::NewsSitemap]);
        job.make(places.map(|place| Route::In(lang.clone(), place)).collect())
            .await?;
    }
    job.crew.finish().await?;
    job.make(vec![Route::Sitemaps]).await
}

/// The icons, which change with what stands on every page alone.
pub(super) async fn icons(job: &mut Job<'_>) -> Result<(), ExportError> {
    job.make(Icon::ALL.map(Route::Icon).into()).await
}

/// What is made at each export, for it is small and may depend on anything: what is said where nothing stands, in each
/// language, and what programs look for.
pub(super) async fn small(job: &mut Job<'_>) -> Result<(), ExportError> {
    let shared = Arc::clone(&job.shared);
    shared.say("/", "index.html").await?;
    // No page can have this name, so what the server answers there is what it answers wherever nothing is.
    shared.say("/404.html", "404.html").await?;
    let mut routes = vec![Route::Robots, Route::Llms];
    for lang in shared.languages() {
        let file = format!("{lang}/404.html");
        shared.say(&format!("/{file}"), &file).await?;
        routes.push(Route::In(lang, Place::Manifest));
    }
    for route in routes {
        let path = route.path();
        shared.say(&path, &file_of(&path)).await?;
    }
    shared.make(security::PATH).await.map(drop)
}

/// The notices of withdrawn editions, each beside its place.
pub(super) async fn notices(job: &mut Job<'_>) -> Result<(), ExportError> {
    let shared = Arc::clone(&job.shared);
    let mut after: Option<(newsroom::id::StoryId, Lang)> = None;
    loop {
        let last = after.as_ref().map(|(story, lang)| (story, lang));
        let page = shared.public().withdrawn(last, PAGE).await?;
        let Some(end) = page.last() else { return Ok(()) };
        after = Some((end.story.clone(), end.address.lang.clone()));
        for gone in &page {
            let path = Route::of_edition(&gone.address).path();
            if !shared.stands(&file_of_gone(&path)) {
                shared.make(&path).await?;
            }
        }
    }
}

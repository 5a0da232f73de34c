//! Every public place, in the order in which they are written: pages first, then the lists that name them.

use http::StatusCode;
use language::Lang;

use super::{ExportError, Job, Wanted};
use crate::{
    route::{List, Place, Route},
    shown::name::list_of,
    view::page::FeedFormat,
};

/// How many editions are listed at a time.
const PAGE: u32 = 500;

/// Every edition that is published.
pub(super) async fn articles(job: &Job<'_>) -> Result<(), ExportError> {
    for lang in languages(job) {
        let mut after = None;
        loop {
            let listed = job.site.inner().public.listed(&lang, after, PAGE).await?;
            let Some(last) = listed.last() else { break };
            after = Some((last.at, last.story.clone()));
            job.make(listed.iter().map(|one| Route::of_edition(&one.address)).collect())
                .await?;
        }
    }
    Ok(())
}

/// Fronts, sections, topics, the archive, and their feeds.
pub(super) async fn lists(job: &Job<'_>) -> Result<(), ExportError> {
    let public = &job.site.inner().public;
    job.put("/", "index.html", Wanted::Any).await?;
    for lang in languages(job) {
        let mut lists = vec![List::All];
        let topics = job.around.topics_of(public, &lang).await?;
        lists.extend(job.around.sections.iter().chain(topics).filter_map(list_of));
        job.make(vec![
            Route::In(lang.clone(), Place::Front),
            Route::In(lang.clone(), Place::Archive),
        ])
        .await?;
        for list in lists {
            let first = if list == List::All { 2 } else { 1 };
            job.pages(first, |number| {
                Route::In(lang.clone(), Place::List(list.clone(), number))
            })
            .await?;
            let feeds = [FeedFormat::Rss, FeedFormat::Atom, FeedFormat::Json];
            let feeds = feeds.map(|format| Route::In(lang.clone(), Place::Feed(list.clone(), format)));
            job.make(feeds.to_vec()).await?;
        }
        let zone = &job.site.inner().settings.zone;
        for month in job.around.months_of(public, &lang, zone).await? {
            job.pages(1, |number| Route::In(lang.clone(), Place::Month(*month, number)))
                .await?;
        }
    }
    Ok(())
}

/// Sitemaps and `robots.txt`.
pub(super) async fn sitemaps(job: &Job<'_>) -> Result<(), ExportError> {
    for lang in languages(job) {
        job.pages(1, |number| Route::In(lang.clone(), Place::Sitemap(number)))
            .await?;
    }
    news(job).await?;
    job.make(vec![Route::Sitemaps, Route::Robots]).await
}

/// The news sitemaps, which grow old by themselves.
pub(super) async fn news(job: &Job<'_>) -> Result<(), ExportError> {
    let routes = languages(job)
        .into_iter()
        .map(|lang| Route::In(lang, Place::NewsSitemap));
    job.make(routes.collect()).await
}

/// The fronts from which an urgent story may have gone by itself.
pub(super) async fn urgent(job: &Job<'_>) -> Result<(), ExportError> {
    let fronts = job.site.inner().public.urgent_fronts().await?;
    let ours = languages(job);
    let routes = fronts
        .into_iter()
        .filter(|front| ours.contains(&front.lang))
        .map(|front| {
            let place = front
                .section
                .map_or(Place::Front, |section| Place::List(List::Section(section), 1));
            Route::In(front.lang, place)
        });
    job.make(routes.collect()).await
}

/// What is said where nothing stands, in each language, and where something was withdrawn: beside its place.
pub(super) async fn notices(job: &Job<'_>) -> Result<(), ExportError> {
    // No page can have this name, so what the server answers there is what it answers wherever nothing is.
    job.put("/404.html", "404.html", Wanted::Any).await?;
    for lang in languages(job) {
        let file = format!("{lang}/404.html");
        job.put(&format!("/{file}"), &file, Wanted::Any).await?;
    }
    let mut after: Option<(newsroom::id::StoryId, Lang)> = None;
    loop {
        let last = after.as_ref().map(|(story, lang)| (story, lang));
        let page = job.site.inner().public.withdrawn(last, PAGE).await?;
        let Some(end) = page.last() else { return Ok(()) };
        after = Some((end.story.clone(), end.address.lang.clone()));
        for gone in &page {
            let path = Route::of_edition(&gone.address).path();
            let status = job.put(&path, &file_of_gone(&path), Wanted::Any).await?;
            if status != StatusCode::GONE {
                return Err(ExportError::Unanswered { path, status });
            }
        }
    }
}

/// The file with the notice of a withdrawn edition's place.
pub(super) fn file_of_gone(path: &str) -> String {
    super::file_of(path).replace("index.html", "gone.html")
}

pub(super) fn languages(job: &Job<'_>) -> Vec<Lang> {
    job.site.inner().languages.tags().to_vec()
}

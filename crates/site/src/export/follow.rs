//! An incremental export: what the change feed names since the last one is turned into what it touches, as a server does with the
//! answers it keeps ready, and the pages made from that are made anew, in the order in which a whole export makes them.

use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    sync::Arc,
};

use language::Lang;

use super::{
    ExportError, finish,
    job::{Job, Shared, file_of, path_of},
    ledger::{Line, Of, Record},
    lists, nginx, places,
};
use crate::{
    inputs::Key,
    page::month,
    route::{List, Month, Place, Route},
    sitemap,
    touched::{self, Before, Touched},
};

/// So many changes at most are followed; after more, everything is made.
const MOST: u32 = 5_000;

/// Whether the folder is in step now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Followed {
    /// It is.
    Done,
    /// Too much has changed: everything must be made.
    Lost,
}

/// What the changes after a number touched, and the addresses of the editions that they name; `None` where it is everything.
pub(super) async fn touched(
    shared: &Shared,
    since: i64,
) -> Result<Option<(BTreeSet<Key>, Vec<Route>)>, ExportError> {
    let changes = shared.public().changes(since, MOST + 1).await?;
    if MOST < u32::try_from(changes.len()).unwrap_or(u32::MAX) {
        return Ok(None);
    }
    let placed = shared.public().placed(&touched::stories(&changes)).await?;
    let zone = &shared.around.ways.settings.zone;
    let touched = Touched::of(&changes, &placed, zone, |one| {
        if shared
            .folder
            .has(&file_of(&Route::of_edition(&one.address).path()))
        {
            Before::Present
        } else {
            Before::Absent
        }
    });
    let routes = placed.iter().map(|one| Route::of_edition(&one.address)).collect();
    Ok(match touched {
        Touched::Everything => None,
        Touched::Only(keys) => Some((keys, routes)),
    })
}

/// Whether a page is to be made anew.
pub(super) fn concerns(keys: &HashSet<String>, record: &Record, now: i64) -> bool {
    record.until.is_some_and(|until| until <= now) || record.keys.split(' ').any(|key| keys.contains(key))
}

/// Follows the feed from after a number.
pub(super) async fn follow(job: &mut Job<'_>, since: i64) -> Result<Followed, ExportError> {
    let shared = Arc::clone(&job.shared);
    let Some((keys, routes)) = touched(&shared, since).await? else {
        return Ok(Followed::Lost);
    };
    // By file, what each of them shows: those that the changes concern, those of which nothing is known, those of the stories.
    let mut old: BTreeMap<String, Vec<String>> = routes
        .iter()
        .map(|route| (file_of(&route.path()), Vec::new()))
        .collect();
    let words: HashSet<String> = keys.iter().map(ToString::to_string).collect();
    let now = shared.now.micros();
    let wanted = |line: &str| {
        let mut fields = line.split('\t').skip(2);
        let (until, keys) = (fields.next().unwrap_or("-"), fields.next().unwrap_or_default());
        until != "-" || keys.split(' ').any(|key| words.contains(key))
    };
    shared.ledger.each_of(Of::Before, wanted, |line| {
        match line {
            Line::Page(record) if old.contains_key(&record.file) => {
                old.insert(record.file, record.shows);
            }
            Line::Page(record) if concerns(&words, &record, now) => {
                old.insert(record.file, record.shows);
            }
            Line::Named(file) => {
                old.entry(file).or_default();
            }
            _ => {}
        }
        Ok(())
    })?;
    let mut steps: [Vec<String>; 3] = Default::default();
    for file in old.keys() {
        steps[usize::from(step(&shared, file))].push(file.clone());
    }
    let [articles, others, last] = steps;
    let mut leaving: BTreeSet<String> = BTreeSet::new();
    each(job, &articles).await?;
    job.crew.finish().await?;
    for key in &keys {
        of_key(job, key).await?;
    }
    each(job, &others).await?;
    job.crew.finish().await?;
    for key in &keys {
        if let Key::Month(lang, month) = key {
            let parts = sitemap::parts_of(&shared.here(lang), *month).await?.into_iter();
            job.make(
                parts
                    .map(|part| Route::In(lang.clone(), Place::Sitemap(part)))
                    .collect(),
            )
            .await?;
        }
    }
    each(job, &last).await?;
    job.crew.finish().await?;
    places::small(job).await?;
    for (file, shows) in old {
        leaving.extend(
            shows
                .into_iter()
                .chain([file])
                .filter(|file| !shared.stands(file)),
        );
    }
    unshown(&shared, &mut leaving)?;
    shared
        .ledger
        .add(&leaving.iter().cloned().map(Line::Gone).collect::<Vec<_>>())?;
    nginx::write(&shared, Of::All).await?;
    finish::remove(&shared, leaving)?;
    shared.ledger.follow()?;
    Ok(Followed::Done)
}

/// In which step a file is made: editions and their notices first, then lists, then what names the lists.
fn step(shared: &Shared, file: &str) -> u8 {
    match Route::read(&path_of(file), shared.site.inner().languages.tags()) {
        Some(Route::In(_, Place::Article(..))) => 0,
        Some(Route::In(_, Place::Sitemap(_) | Place::NewsSitemap)) | Some(Route::Sitemaps) | None => 2,
        Some(_) => 1,
    }
}

/// Makes what stands at the places of some files now.
async fn each(job: &mut Job<'_>, files: &[String]) -> Result<(), ExportError> {
    for file in files {
        let (shared, path) = (Arc::clone(&job.shared), path_of(file));
        // A picture or a card that an export named isn't a page; it stands where a page shows it.
        let is_page = matches!(
            Route::read(&path, shared.site.inner().languages.tags()),
            Some(Route::In(..) | Route::Sitemaps)
        );
        if is_page && !shared.stands(file) {
            job.crew
                .give(async move { shared.make(&path).await.map(drop) })
                .await?;
            (job.progress)();
        }
    }
    Ok(())
}

/// The lists that a key names: all their pages, for one that comes or goes moves those after it.
async fn of_key(job: &mut Job<'_>, key: &Key) -> Result<(), ExportError> {
    let (lang, list): (&Lang, List) = match key {
        Key::All(lang) => (lang, List::All),
        Key::Section(lang, section) if !section.is_standing() => (lang, List::Section(section.clone())),
        Key::Topic(lang, topic) => (lang, List::Topic(topic.clone())),
        Key::Month(lang, month) => return of_month(job, lang, *month).await,
        _ => return Ok(()),
    };
    if !job.shared.languages().contains(lang) {
        return Ok(());
    }
    if list == List::All {
        job.make(vec![Route::In(lang.clone(), Place::Front)]).await?;
    }
    lists::pages(job, lang, &list, (1, u32::MAX)).await?;
    lists::feeds(job, lang, &list).await
}

async fn of_month(job: &mut Job<'_>, lang: &Lang, month: Month) -> Result<(), ExportError> {
    let pages = month::pages(&job.shared.here(lang), month).await?;
    let routes = (1..=pages).map(|number| Route::In(lang.clone(), Place::Month(month, number)));
    job.make(routes.collect()).await
}

/// Leaves those that are still shown by a page.
fn unshown(shared: &Shared, leaving: &mut BTreeSet<String>) -> Result<(), ExportError> {
    if leaving.is_empty() {
        return Ok(());
    }
    shared.ledger.each(Of::All, |line| {
        if let Line::Page(record) = line
            && !leaving.contains(&record.file)
        {
            for file in &record.shows {
                leaving.remove(file);
            }
        }
        Ok(())
    })
}

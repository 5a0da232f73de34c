//! Fronts, sections, topics and the archive with their feeds: each list is walked once, from its newest story to its oldest.

use std::sync::Arc;

use http::StatusCode;
use language::Lang;
use store::public::{card::Card, scope::Spot};

use super::{
    ExportError,
    job::{Job, Shared, file_of},
};
use crate::{
    answer::Answer,
    feed,
    page::{
        arranged::Arranged,
        listing::{self, Plan},
        month,
    },
    route::{List, Place, Route},
    shown::name::list_of,
    view::page::FeedFormat,
};

/// The formats of a feed.
pub(super) const FORMATS: [FeedFormat; 3] = [FeedFormat::Rss, FeedFormat::Atom, FeedFormat::Json];

/// How many pages of a list are read at a time.
const PAGES: u32 = 8;

/// Pages of a list that follow each other.
struct Pages {
    lang: Lang,
    list: List,
    plan: Arc<Plan>,
    /// The number of the first.
    first: u32,
    /// The stories of them all.
    cards: Vec<Card>,
}

/// Writes them all.
pub(super) async fn write(job: &mut Job<'_>) -> Result<(), ExportError> {
    let root = Route::Root.path();
    let shared = Arc::clone(&job.shared);
    shared.say(&root, &file_of(&root)).await?;
    for lang in job.shared.languages() {
        let place = |place| Route::In(lang.clone(), place);
        job.make(vec![place(Place::Front), place(Place::Archive)]).await?;
        for list in lists(&job.shared, &lang).await? {
            pages(job, &lang, &list, (1, u32::MAX)).await?;
            feeds(job, &lang, &list).await?;
        }
        let here = shared.here(&lang);
        for month in shared
            .around
            .months_of(shared.public(), &lang, here.zone())
            .await?
        {
            let pages = month::pages(&here, *month).await?;
            let routes = (1..=pages).map(|number| place(Place::Month(*month, number)));
            job.make(routes.collect()).await?;
        }
    }
    Ok(())
}

async fn lists(shared: &Shared, lang: &Lang) -> Result<Vec<List>, ExportError> {
    let topics = shared.around.topics_of(shared.public(), lang).await?;
    let things = shared.around.sections.iter().chain(topics);
    Ok(std::iter::once(List::All)
        .chain(things.filter_map(list_of))
        .collect())
}

/// The pages of a list. Those that editors arrange are made as they are for a reader: the front page, which is a page of its
/// own, and the first of a section.
pub(super) async fn pages(
    job: &mut Job<'_>,
    lang: &Lang,
    list: &List,
    (from, to): (u32, u32),
) -> Result<(), ExportError> {
    let shared = Arc::clone(&job.shared);
    let here = shared.here(lang);
    let Some(plan) = listing::plan(&here, list).await? else {
        return Ok(());
    };
    let plan = Arc::new(plan);
    let is_arranged = !matches!(list, List::Topic(_));
    if from == 1 && matches!(list, List::Section(_)) {
        let first = Route::In(lang.clone(), Place::List(list.clone(), 1));
        job.make(vec![first]).await?;
    }
    let mut first = from;
    let mut after = before(&shared, lang, list, &plan, from).await?;
    while first <= plan.spread.pages.min(to) {
        let last = plan.spread.pages.min(to).min(first + PAGES - 1);
        let (from, (start, size)) = (plan.spread.window(first).0, plan.spread.window(last));
        let cards = shared
            .public()
            .cards_after(lang, &list.scope(), after.as_ref(), start + size - from)
            .await?;
        after = cards.last().map(Card::spot);
        let pages = Pages {
            lang: lang.clone(),
            list: list.clone(),
            plan: Arc::clone(&plan),
            first,
            cards,
        };
        let shared = Arc::clone(&shared);
        let made = if is_arranged && first == 1 { 2 } else { first };
        job.crew
            .give(async move { lay_out(&shared, &pages, made, last).await })
            .await?;
        (made..=last).for_each(|_| (job.progress)());
        first = last + 1;
    }
    Ok(())
}

/// The story before the first of a page; `None` at the beginning.
async fn before(
    shared: &Shared,
    lang: &Lang,
    list: &List,
    plan: &Plan,
    page: u32,
) -> Result<Option<Spot>, ExportError> {
    let Some(last) = plan.spread.window(page).0.checked_sub(1) else {
        return Ok(None);
    };
    let cards = shared.public().cards(lang, &list.scope(), last, 1).await?;
    Ok(cards.first().map(Card::spot))
}

/// Makes the pages from one to another.
async fn lay_out(shared: &Shared, pages: &Pages, from: u32, to: u32) -> Result<(), ExportError> {
    let start = pages.plan.spread.window(pages.first).0;
    for number in from..=to {
        let (offset, size) = pages.plan.spread.window(number);
        let cards = pages
            .cards
            .iter()
            .skip((offset - start) as usize)
            .take(size as usize);
        let cards: Vec<Card> = cards.cloned().collect();
        let route = Route::In(pages.lang.clone(), Place::List(pages.list.clone(), number));
        let file = file_of(&route.path());
        if shared.stands(&file) {
            continue;
        }
        let here = shared.here(&pages.lang);
        let placed = Arranged::by_time(&here, &cards);
        let html = listing::laid_out(&here, &pages.plan, number, placed)?;
        let mut answer = Answer::page(StatusCode::OK, &pages.lang, html);
        answer.inputs = here.made();
        shared.put(file, answer).await?;
    }
    Ok(())
}

/// The feeds of a list: its stories are read and laid out once for all formats.
pub(super) async fn feeds(job: &mut Job<'_>, lang: &Lang, list: &List) -> Result<(), ExportError> {
    let (lang, list, shared) = (lang.clone(), list.clone(), Arc::clone(&job.shared));
    let feeds = async move {
        let here = shared.here(&lang);
        let Some(title) = feed::title(&here, &list).await? else {
            return Ok(());
        };
        let file = |format| file_of(&Route::In(lang.clone(), Place::Feed(list.clone(), format)).path());
        if FORMATS.iter().all(|format| shared.stands(&file(*format))) {
            return Ok(());
        }
        let articles = feed::articles(&here, &list).await?;
        let items = Arc::new(feed::items(&here, &articles));
        for format in FORMATS {
            let here = shared.here(&lang);
            let mut answer = feed::written(&here, &list, format, title.clone(), Arc::clone(&items))?;
            answer.inputs = here.made();
            shared.put(file(format), answer).await?;
        }
        Ok(())
    };
    job.crew.give(feeds).await?;
    (0..3).for_each(|_| (job.progress)());
    Ok(())
}

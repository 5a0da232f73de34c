//! A month of the archive, day by day. A month of very many stories goes over several pages.

use language::{Args, Lang};
use store::public::{card::Card as Listed, scope::Scope};

use super::{
    archive,
    layout::{self, Head},
};
use crate::{
    alternates::Counterparts,
    error::SiteError,
    here::Here,
    inputs::Key,
    open_graph,
    route::{Month, Place, Route},
    shown::card::cards,
    structured,
    view::{
        archive::{Archive, Day},
        card::{Link, Name},
    },
};

/// How many stories a page of a month holds.
pub(crate) const STORIES: u32 = 200;

/// A page of a month; `None` where nothing was published in it, or it has fewer pages.
pub(crate) async fn html(here: &Here<'_>, month: Month, page: u32) -> Result<Option<String>, SiteError> {
    let Some((from, to)) = month.range(here.zone()) else {
        return Ok(None);
    };
    let scope = Scope::Between { from, to };
    let count = here.public().count(here.lang(), &scope).await?;
    let pages = count.div_ceil(STORIES.into());
    if pages < page.into() {
        return Ok(None);
    }
    let offset = (page - 1).saturating_mul(STORIES);
    let listed = here.public().cards(here.lang(), &scope, offset, STORIES).await?;
    let months = here
        .around
        .months_of(here.public(), here.lang(), here.zone())
        .await?;
    shows(here, months, month);
    let name = here.language.month(month);
    let trail = vec![layout::home(here), archive_link(here)];
    let head = head(here, month, page, &name, &trail).await?;
    here.render(&Archive {
        page: layout::page(here, head),
        month: name,
        breadcrumbs: trail,
        days: days(here, &listed),
        earlier: earlier(here, months, month, page, pages),
        later: later(here, months, month, page),
    })
    .map(Some)
}

/// What a month's pages are made from: itself in every language, and all months as far as those that it leads to, where none
/// is as yet. The newest and the oldest change with whatever comes beyond them.
fn shows(here: &Here<'_>, months: &[Month], month: Month) {
    for lang in here.inner.languages.tags() {
        here.shows(Key::Month(lang.clone(), month));
    }
    let later = months.iter().rev().find(|other| month < **other);
    let earlier = months.iter().find(|other| **other < month);
    let (Some(later), Some(earlier)) = (later, earlier) else {
        return here.shows(Key::Publication);
    };
    let mut between = earlier.next();
    while between < *later {
        here.shows(Key::Month(here.lang().clone(), between));
        between = between.next();
    }
    here.shows(Key::Month(here.lang().clone(), *earlier));
    here.shows(Key::Month(here.lang().clone(), *later));
}

/// How many pages a month has.
pub(crate) async fn pages(here: &Here<'_>, month: Month) -> Result<u32, SiteError> {
    let Some((from, to)) = month.range(here.zone()) else {
        return Ok(0);
    };
    let count = here
        .public()
        .count(here.lang(), &Scope::Between { from, to })
        .await?;
    Ok(u32::try_from(count.div_ceil(STORIES.into())).unwrap_or(u32::MAX))
}

async fn head(
    here: &Here<'_>,
    month: Month,
    page: u32,
    name: &str,
    trail: &[Link],
) -> Result<Head<'static>, SiteError> {
    let title = here
        .language
        .words
        .text("archive-title", &Args::none().with("month", name));
    let path = Route::In(here.lang().clone(), Place::Month(month, page)).path();
    let mut counterparts = counterparts(here, month).await?;
    if 1 < page {
        counterparts = counterparts.near(here.lang(), path.clone());
    }
    Ok(Head {
        path: Some(path),
        og: Some(open_graph::website(here, title.clone(), &counterparts)),
        json_ld: Some(structured::breadcrumbs::of(here, trail, name)),
        title: Some(title),
        counterparts,
        ..Head::default()
    })
}

/// The languages in which something was published in the month.
async fn counterparts(here: &Here<'_>, month: Month) -> Result<Counterparts, SiteError> {
    let order = here.inner.languages.tags();
    let mut paths: Vec<(Lang, String)> = Vec::new();
    for lang in order {
        let months = here.around.months_of(here.public(), lang, here.zone()).await?;
        if months.contains(&month) {
            paths.push((
                lang.clone(),
                Route::In(lang.clone(), Place::Month(month, 1)).path(),
            ));
        }
    }
    Ok(Counterparts::new(order, paths))
}

fn days(here: &Here<'_>, listed: &[Listed]) -> Vec<Day> {
    let day_of = |one: &Listed| one.at.date(here.zone());
    let days = listed.chunk_by(|a, b| day_of(a) == day_of(b));
    days.map(|stories| Day {
        date: here.language.date(day_of(&stories[0])),
        cards: cards(here, stories),
    })
    .collect()
}

/// The next page of the month, else the nearest earlier month with a story.
fn earlier(here: &Here<'_>, months: &[Month], month: Month, page: u32, pages: u64) -> Option<Link> {
    if u64::from(page) < pages {
        return Some(page_link(here, month, page + 1));
    }
    let earlier = months.iter().find(|other| **other < month)?;
    Some(archive::link(here, *earlier))
}

/// The previous page of the month, else the nearest later month with a story.
fn later(here: &Here<'_>, months: &[Month], month: Month, page: u32) -> Option<Link> {
    if 1 < page {
        return Some(page_link(here, month, page - 1));
    }
    let later = months.iter().rev().find(|other| month < **other)?;
    Some(archive::link(here, *later))
}

fn page_link(here: &Here<'_>, month: Month, page: u32) -> Link {
    let number = Args::none().with("page", page);
    let path = Route::In(here.lang().clone(), Place::Month(month, page)).path();
    Name::own(here.language.words.text("page-number", &number)).link(path)
}

fn archive_link(here: &Here<'_>) -> Link {
    let path = Route::In(here.lang().clone(), Place::Archive).path();
    Name::own(here.language.word("archive")).link(path)
}

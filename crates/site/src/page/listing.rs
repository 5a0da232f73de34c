//! Lists, page by page: of a section, of a topic, and of everything after the front page.

use language::{Args, Lang, Moment};
use newsroom::thing::{Thing, ThingKind};

use super::{
    arranged::{Arranged, arranged},
    front,
    layout::{self, Head},
};
use crate::{
    alternates::Counterparts,
    error::SiteError,
    here::Here,
    open_graph,
    route::{List, Place, Route},
    shown::name,
    structured,
    view::{
        card::{Link, Name},
        listing::{Listing, ListingKind, Pagination},
    },
};

/// What the pages of a list share.
pub(crate) struct Plan {
    list: List,
    thing: Option<Thing>,
    title: Name,
    counterparts: Counterparts,
    count: u64,
    /// How it lies on its pages.
    pub(crate) spread: Spread,
}

/// A page of a list; `None` where there is no such list or page.
pub(crate) async fn html(
    here: &Here<'_>,
    list: &List,
    page: u32,
    now: Moment,
) -> Result<Option<String>, SiteError> {
    let Some(plan) = plan(here, list).await? else {
        return Ok(None);
    };
    if plan.spread.pages < page {
        return Ok(None);
    }
    let (offset, limit) = plan.spread.window(page);
    let listed = here
        .public()
        .cards(here.lang(), &list.scope(), offset, limit)
        .await?;
    let placed = match list {
        List::Section(section) if page == 1 => arranged(here, Some(section), &listed, now).await?,
        _ => Arranged::by_time(here, &listed),
    };
    laid_out(here, &plan, page, placed).map(Some)
}

/// What there is of a list; `None` where there is no such list. A section has its page even where it is empty, for it is part
/// of the site; a topic has one where it has stories.
pub(crate) async fn plan(here: &Here<'_>, list: &List) -> Result<Option<Plan>, SiteError> {
    let thing = thing(here, list).await?;
    if thing.is_none() && *list != List::All {
        return Ok(None);
    }
    let count = here.public().count(here.lang(), &list.scope()).await?;
    let may_be_empty = matches!(list, List::Section(_));
    if count == 0 && !may_be_empty {
        return Ok(None);
    }
    let title = match &thing {
        Some(thing) => name::of_thing(thing, here.lang()),
        None => Name::own(here.language.word("latest")),
    };
    Ok(Some(Plan {
        spread: Spread::of(here, list, count),
        counterparts: counterparts(here, list).await?,
        list: list.clone(),
        thing,
        title,
        count,
    }))
}

/// One of its pages with its stories.
pub(crate) fn laid_out(
    here: &Here<'_>,
    plan: &Plan,
    page: u32,
    placed: Arranged,
) -> Result<String, SiteError> {
    let Plan { list, title, .. } = plan;
    list.keys(here.lang(), here.inner.languages.tags())
        .for_each(|key| here.shows(key));
    let mut head = head(here, plan, page);
    head.is_thin = plan.count == 0;
    let trail = vec![layout::home(here)];
    head.json_ld = Some(structured::breadcrumbs::of(here, &trail, &title.name));
    let archive = Route::In(here.lang().clone(), Place::Archive).path();
    let view = Listing {
        page: layout::page(here, head),
        kind: kind(list),
        title: title.clone(),
        description: None,
        breadcrumbs: trail,
        urgent: placed.urgent,
        cards: placed.rest,
        pagination: pagination(here, list, page, plan.spread.pages),
        archive: (plan.spread.pages == page && 0 < plan.count).then_some(archive),
    };
    here.render(&view)
}

/// How a list lies on its pages.
pub(crate) struct Spread {
    /// How many pages there are, 1 or more.
    pub(crate) pages: u32,
    first: u32,
    size: u32,
}

impl Spread {
    /// The pages of a list of so many stories. The first page of all stories is the front page, which holds more.
    pub(crate) fn of(here: &Here<'_>, list: &List, count: u64) -> Self {
        let size = here.page_size();
        let first = if *list == List::All { front::STORIES } else { size };
        let rest = count.saturating_sub(first.into()).div_ceil(size.into());
        Self {
            pages: u32::try_from(rest).unwrap_or(u32::MAX - 1) + 1,
            first,
            size,
        }
    }

    /// From which story on a page goes, and how many it holds.
    pub(crate) fn window(&self, page: u32) -> (u32, u32) {
        match page {
            0 | 1 => (0, self.first),
            _ => (
                self.first.saturating_add((page - 2).saturating_mul(self.size)),
                self.size,
            ),
        }
    }
}

async fn thing(here: &Here<'_>, list: &List) -> Result<Option<Thing>, SiteError> {
    Ok(match list {
        List::All => None,
        List::Section(id) => here
            .around
            .sections
            .iter()
            .find(|section| section.id() == id.as_str())
            .cloned(),
        List::Topic(id) => here.public().thing(ThingKind::Topic, id.as_str()).await?,
    })
}

/// The title of a page: each page of a list has its own.
fn numbered(here: &Here<'_>, title: &str, page: u32) -> String {
    if page == 1 {
        return title.to_owned();
    }
    let number = Args::none().with("page", page);
    // In brackets: a middle dot beside Arabic digits reads as one of them.
    format!("{title} ({})", here.language.words.text("page-number", &number))
}

fn kind(list: &List) -> ListingKind {
    match list {
        List::All => ListingKind::Latest,
        List::Section(_) => ListingKind::Section,
        List::Topic(_) => ListingKind::Topic,
    }
}

fn head<'a>(here: &Here<'_>, plan: &'a Plan, page: u32) -> Head<'a> {
    let Plan {
        list, thing, title, ..
    } = plan;
    let path = Route::In(here.lang().clone(), Place::List(list.clone(), page)).path();
    let mut counterparts = plan.counterparts.clone();
    if 1 < page {
        counterparts = counterparts.near(here.lang(), path.clone());
    }
    let is_section = matches!(list, List::Section(_));
    Head {
        title: Some(numbered(here, &title.name, page)),
        path: Some(path),
        og: Some(open_graph::website(here, title.name.clone(), &counterparts)),
        counterparts,
        section: thing.as_ref().filter(|_| is_section).map(Thing::id),
        list: thing.as_ref(),
        ..Head::default()
    }
}

/// The languages in which the list has stories.
pub(crate) async fn counterparts(here: &Here<'_>, list: &List) -> Result<Counterparts, SiteError> {
    let order = here.inner.languages.tags();
    let mut paths: Vec<(Lang, String)> = Vec::new();
    for lang in order {
        if has_stories(here, list, lang).await? {
            paths.push((
                lang.clone(),
                Route::In(lang.clone(), Place::List(list.clone(), 1)).path(),
            ));
        }
    }
    Ok(Counterparts::new(order, paths))
}

async fn has_stories(here: &Here<'_>, list: &List, lang: &Lang) -> Result<bool, SiteError> {
    let id = match list {
        List::All => return Ok(true),
        List::Section(id) => id.as_str(),
        List::Topic(id) => id.as_str(),
    };
    let things = match list {
        List::Topic(_) => here.around.topics_of(here.public(), lang).await?,
        _ => here.around.sections_of(lang),
    };
    Ok(things.iter().any(|thing| thing.id() == id))
}

fn pagination(here: &Here<'_>, list: &List, page: u32, pages: u32) -> Pagination {
    let path = |page| Route::In(here.lang().clone(), Place::List(list.clone(), page)).path();
    Pagination {
        number: page,
        total: pages,
        newer: (1 < page).then(|| path(page - 1)),
        older: (page < pages).then(|| path(page + 1)),
    }
}

/// The trail's link to a section.
pub(crate) fn trail_to(here: &Here<'_>, section: &Link) -> Vec<Link> {
    vec![layout::home(here), section.clone()]
}

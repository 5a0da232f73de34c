//! The front page of a language.

use language::{Lang, Moment};
use store::public::scope::Scope;

use super::{
    arranged::arranged,
    layout::{self, Head},
};
use crate::{
    alternates::Counterparts,
    error::SiteError,
    here::Here,
    inputs::Key,
    open_graph,
    route::{List, Place, Route},
    shown::name,
    structured,
    view::{card::Link, front::Front},
};

/// How many stories a front page shows; the pages of older ones begin after them.
pub(crate) const STORIES: u32 = 40;

/// The front page.
pub(crate) async fn html(here: &Here<'_>, now: Moment) -> Result<String, SiteError> {
    here.shows(Key::All(here.lang().clone()));
    let mut listed = here
        .public()
        .cards(here.lang(), &Scope::Front, 0, STORIES + 1)
        .await?;
    let has_older = STORIES < u32::try_from(listed.len()).unwrap_or(u32::MAX);
    listed.truncate(STORIES as usize);
    let sections: Vec<Link> = here
        .around
        .sections_of(here.lang())
        .iter()
        .filter_map(|section| name::link(section, here.lang()))
        .collect();
    let date = listed
        .first()
        .map(|newest| here.language.date(newest.at.date(here.zone())));
    let is_empty = listed.is_empty();
    let placed = arranged(here, None, &listed, now).await?;
    let arranged = Front::arrange(&sections, placed.rest);
    let path = |place| Route::In(here.lang().clone(), place).path();
    here.render(&Front {
        page: layout::page(here, head(here)),
        date,
        urgent: placed.urgent,
        lead: arranged.lead,
        secondary: arranged.secondary,
        blocks: arranged.blocks,
        latest: arranged.latest,
        older: has_older.then(|| path(Place::List(List::All, 2))),
        archive: (!is_empty).then(|| path(Place::Archive)),
    })
}

fn head(here: &Here<'_>) -> Head<'static> {
    let counterparts = counterparts(here);
    let description = here.around.record.about.get(here.lang()).map(str::to_owned);
    Head {
        path: Some(layout::front_path(here.lang())),
        og: Some(open_graph::website(
            here,
            here.newsroom_name().name,
            &counterparts,
        )),
        json_ld: Some(structured::website::of(here, description.as_deref())),
        description,
        counterparts,
        ..Head::default()
    }
}

/// Every language has a front page; `/` chooses among them.
pub(crate) fn counterparts(here: &Here<'_>) -> Counterparts {
    let order = here.inner.languages.tags();
    let front = |lang: &Lang| (lang.clone(), layout::front_path(lang));
    Counterparts::new(order, order.iter().map(front)).with_neutral("/")
}

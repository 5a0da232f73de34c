//! The archive's months.

use language::Lang;

use super::layout::{self, Head};
use crate::{
    alternates::Counterparts,
    error::SiteError,
    here::Here,
    inputs::Key,
    open_graph,
    route::{Month, Place, Route},
    structured,
    view::{
        archive::{Months, Year},
        card::{Link, Name},
    },
};

/// The months in which something was published, newest first, by year.
pub(crate) async fn html(here: &Here<'_>) -> Result<String, SiteError> {
    here.shows(Key::Publication);
    let months = here
        .around
        .months_of(here.public(), here.lang(), here.zone())
        .await?;
    let years = months.chunk_by(|a, b| a.year() == b.year()).map(|months| Year {
        months: months.iter().map(|month| link(here, *month)).collect(),
    });
    let counterparts = counterparts(here);
    let title = here.language.word("archive");
    let trail = vec![layout::home(here)];
    let head = Head {
        path: Some(path(here.lang())),
        is_thin: months.is_empty(),
        og: Some(open_graph::website(here, title.clone(), &counterparts)),
        json_ld: Some(structured::breadcrumbs::of(here, &trail, &title)),
        title: Some(title),
        counterparts,
        ..Head::default()
    };
    here.render(&Months {
        page: layout::page(here, head),
        breadcrumbs: trail,
        years: years.collect(),
    })
}

/// The languages in which there is an archive: those in which anything was published.
pub(crate) fn counterparts(here: &Here<'_>) -> Counterparts {
    let order = here.inner.languages.tags();
    let filled = order
        .iter()
        .filter(|lang| !here.around.sections_of(lang).is_empty());
    Counterparts::new(order, filled.map(|lang| (lang.clone(), path(lang))))
}

fn path(lang: &Lang) -> String {
    Route::In(lang.clone(), Place::Archive).path()
}

/// The link to a month.
pub(crate) fn link(here: &Here<'_>, month: Month) -> Link {
    let path = Route::In(here.lang().clone(), Place::Month(month, 1)).path();
    Name::own(here.language.month(month)).link(path)
}

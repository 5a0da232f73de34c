//! The notice in the place of a withdrawn edition.

use http::StatusCode;
use language::Lang;
use store::public::resolve::Gone as Withdrawn;

use super::{
    layout::{self, Head},
    not_found::latest,
};
use crate::{
    alternates::Counterparts, answer::Answer, error::SiteError, here::Here, inputs::Key, route::Route,
    view::notice::Gone,
};

/// 410 with the notice. The switch leads to the story's other editions, where they still stand.
pub(crate) async fn answer(here: &Here<'_>, gone: &Withdrawn) -> Result<Answer, SiteError> {
    here.shows(Key::Publication);
    let addresses = gone
        .sisters
        .iter()
        .map(|sister| &sister.address)
        .chain([&gone.address]);
    let paths = addresses.map(|address| (address.lang.clone(), Route::of_edition(address).path()));
    let paths: Vec<(Lang, String)> = paths.collect();
    let head = Head {
        title: Some(here.language.word("withdrawn-title")),
        counterparts: Counterparts::new(here.inner.languages.tags(), paths),
        section: Some(gone.address.section.as_str()),
        ..Head::default()
    };
    let html = here.render(&Gone {
        page: layout::page(here, head),
        notice: gone.notice.as_ref().map_or_else(
            || here.language.word("erased-notice"),
            |notice| notice.to_string(),
        ),
        at: Some(here.language.day(gone.at)),
        latest: latest(here).await?,
    })?;
    Ok(Answer::page(StatusCode::GONE, here.lang(), html))
}

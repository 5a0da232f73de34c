//! `/desk/front/`: the front pages, per language and section, as editors arrange them.

mod arrange;
mod show;

use axum::{Router, routing::get};
use language::Lang;
use newsroom::{arrangement::FrontId, id::SectionId};

use crate::{desk::Desk, error::DeskError};

pub(crate) fn routes() -> Router<Desk> {
    Router::new()
        .route("/desk/front/", get(show::first))
        .route("/desk/front/{lang}/", get(show::front).post(arrange::front))
        .route(
            "/desk/front/{lang}/{section}/",
            get(show::section).post(arrange::section),
        )
}

/// The front of an address; there is one for each language of the newsroom and each section.
fn front_of(desk: &Desk, lang: &str, section: Option<&str>) -> Result<FrontId, DeskError> {
    let lang = Lang::parse(lang).map_err(|_| DeskError::NotFound)?;
    if !desk.press.settings().languages.contains(&lang) {
        return Err(DeskError::NotFound);
    }
    let section = section.map(SectionId::parse).transpose();
    Ok(FrontId {
        lang,
        section: section.map_err(|_| DeskError::NotFound)?,
    })
}

/// Where a front is arranged.
fn path_of(front: &FrontId) -> String {
    match &front.section {
        Some(section) => {
            let section = language::address::encode_segment(section.as_str());
            format!("/desk/front/{}/{section}/", front.lang)
        }
        None => format!("/desk/front/{}/", front.lang),
    }
}

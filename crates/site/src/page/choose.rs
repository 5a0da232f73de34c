//! The page behind `/`, for who isn't led on: each language with its front page.

use super::{
    front,
    layout::{self, Head},
};
use crate::{error::SiteError, here::Here, view::choose::Choose};

/// The page, in the newsroom's first language.
pub(crate) fn html(here: &Here<'_>) -> Result<String, SiteError> {
    let counterparts = front::counterparts(here);
    let languages = layout::languages(here.inner, here.lang(), &counterparts);
    let head = Head {
        path: Some("/".to_owned()),
        counterparts,
        ..Head::default()
    };
    here.render(&Choose {
        page: layout::page(here, head),
        choices: languages,
    })
}

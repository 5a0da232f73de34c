//! Names as programs send them.

use std::collections::BTreeMap;

use language::Lang;
use newsroom::{names::Names, refusal::Refusal};

use crate::{api::problem::ApiError, desk::Desk};

/// The names that were sent, each in a language of the newsroom or in one in which there was a name before.
///
/// # Errors
/// There is none, or one is in another language.
pub(in super::super) fn names(
    desk: &Desk,
    given: BTreeMap<Lang, String>,
    before: &Names,
) -> Result<Names, ApiError> {
    let ours = &desk.press.settings().languages;
    let mut names = Names::default();
    for (lang, name) in given {
        if !ours.contains(&lang) && before.get(&lang).is_none() {
            return Err(Refusal::NotOurLanguage(lang).into());
        }
        if !name.chars().any(newsroom::line::is_visible) {
            let detail = "a name needs at least one visible character";
            return Err(ApiError::unfit(format!("names.{lang}"), detail));
        }
        names.set(lang, name.trim());
    }
    if names.is_empty() {
        return Err(ApiError::unfit("names", "give it at least one name"));
    }
    Ok(names)
}

//! `/desk/settings/`: the newsroom's names and ways, and the things that stories name.

mod index;
mod language;
mod newsroom;
mod rules;
mod site;
mod spelling;
mod terms;
mod thing;
mod things;

use ::newsroom::names::Names;
use axum::{
    Router,
    routing::{get, post},
};
use serde::Serialize;

use crate::desk::Desk;

pub(crate) fn routes() -> Router<Desk> {
    Router::new()
        .route("/desk/settings/", get(index::index))
        .route(
            "/desk/settings/newsroom/",
            get(newsroom::show).post(newsroom::save),
        )
        .route(
            "/desk/settings/languages/{lang}/",
            get(language::show).post(language::save),
        )
        .route("/desk/settings/rules/", get(rules::show).post(rules::save))
        .route(
            "/desk/settings/spelling/{lang}/",
            get(spelling::show).post(spelling::save),
        )
        .route("/desk/settings/site/", get(site::show).post(site::save))
        .route("/desk/settings/terms/", get(terms::show).post(terms::save))
        .route("/desk/settings/{kind}/", get(things::list).post(thing::make))
        .route("/desk/settings/{kind}/order", post(things::order))
        .route("/desk/settings/{kind}/{id}/", get(thing::show).post(thing::save))
        .route("/desk/settings/{kind}/{id}/merge", post(thing::merge))
        .route("/desk/settings/{kind}/{id}/delete", post(thing::delete))
}

/// A field for a text in one of the newsroom's languages.
#[derive(Debug, Clone, Serialize)]
struct InLanguage {
    lang: String,
    dir: &'static str,
    language: String,
    value: String,
    /// What stands where nothing is set.
    unset: String,
}

/// A field for each language of the newsroom.
fn in_languages(desk: &Desk, set: &Names, unset: &Names) -> Vec<InLanguage> {
    let field = |lang: &::language::Lang| InLanguage {
        lang: lang.to_string(),
        dir: lang.direction().as_str(),
        language: ::language::own_name(lang),
        value: set.get(lang).unwrap_or_default().to_owned(),
        unset: unset.get(lang).unwrap_or_default().to_owned(),
    };
    desk.press.settings().languages.iter().map(field).collect()
}

/// What a form sends as `PREFIX.ar`, `PREFIX.ru` … over what is there: an empty field takes a text away, and texts in
/// languages that aren't the newsroom's any more stay.
fn of_languages(desk: &Desk, fields: &[(String, String)], prefix: &str, there: &Names) -> Names {
    let ours = &desk.press.settings().languages;
    let kept = there.iter().filter(|(lang, _)| !ours.contains(lang));
    let kept = kept.map(|(lang, text)| (lang.clone(), text.to_owned()));
    let sent = ours.iter().filter_map(|lang| {
        let name = format!("{prefix}.{lang}");
        let value = fields.iter().find(|(field, _)| *field == name)?.1.trim();
        (!value.is_empty()).then(|| (lang.clone(), value.to_owned()))
    });
    kept.chain(sent).collect()
}

/// The value of a form's field; an empty one is none.
fn field<'a>(fields: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let (_, value) = fields.iter().find(|(field, _)| field == name)?;
    Some(value.trim()).filter(|value| !value.is_empty())
}

#[cfg(test)]
fn sample_fields() -> Vec<InLanguage> {
    vec![InLanguage {
        lang: "ar".to_owned(),
        dir: "rtl",
        language: "العربية".to_owned(),
        value: "ترجمان".to_owned(),
        unset: "غرفة الأخبار".to_owned(),
    }]
}

//! Settings as programs see them.

use std::collections::BTreeMap;

use newsroom::{
    record::NewsroomRecord,
    settings::{LanguageSettings, RuleSetting, Settings, Shown},
};
use serde::Serialize;
use utoipa::ToSchema;

use super::super::thing::NamesView;

/// The settings.
#[derive(Serialize, ToSchema)]
pub(super) struct SettingsView {
    /// What is set in the desk or through the API; it wins over the settings file.
    set: WaysView,
    /// What is in force.
    in_force: WaysView,
}

/// The newsroom's ways.
#[derive(Serialize, ToSchema)]
struct WaysView {
    /// What it calls itself.
    names: NamesView,
    /// What it is, in a sentence.
    about: NamesView,
    /// Whether a translation says that its original has changed since: `yes` or `no`.
    #[schema(value_type = Option<String>)]
    stale_note: Option<Shown>,
    /// How many stories a page of a list holds.
    page_size: Option<usize>,
    /// How each language is written.
    #[schema(value_type = BTreeMap<String, Object>)]
    languages: BTreeMap<String, LanguageSettings>,
    /// How much each rule of the copy desk weighs: `off`, `hint`, `warning` or `error`.
    #[schema(value_type = BTreeMap<String, String>)]
    rules: BTreeMap<String, RuleSetting>,
    /// Spellings that the house doesn't want, each with the one it wants, per language.
    spelling: BTreeMap<String, BTreeMap<String, String>>,
    /// On what terms an agency's reports may be used, by the agency's id.
    terms: BTreeMap<String, String>,
}

impl SettingsView {
    pub(super) fn of(set: &NewsroomRecord, in_force: &Settings) -> Self {
        let house = &set.house;
        let set = WaysView {
            names: NamesView::of(&set.names),
            about: NamesView::of(&set.about),
            stale_note: house.site.stale_note,
            page_size: house.site.page_size,
            languages: by_text(&house.language),
            rules: house.rules.clone(),
            spelling: by_text(&house.spelling),
            terms: by_text(&house.terms),
        };
        let in_force = WaysView {
            names: NamesView::of(&in_force.name),
            about: set.about.clone(),
            stale_note: Some(in_force.site.stale_note),
            page_size: Some(in_force.site.page_size),
            languages: by_text(&in_force.language),
            rules: in_force.rules.clone(),
            spelling: by_text(&in_force.spelling),
            terms: by_text(&in_force.terms),
        };
        Self { set, in_force }
    }
}

fn by_text<K: ToString, V: Clone>(map: &BTreeMap<K, V>) -> BTreeMap<String, V> {
    map.iter()
        .map(|(key, value)| (key.to_string(), value.clone()))
        .collect()
}

//! The house's own ways, as editors set them in the desk: over what `newsroom.toml` says, setting by setting.

use std::collections::BTreeMap;

use language::Lang;
use serde::{Deserialize, Serialize};

use crate::{
    id::{AgencyId, StoryId},
    record::NewsroomRecord,
    settings::{LanguageSettings, RuleSetting, Settings, Shown, Spellings},
};

/// What editors have set. What is absent stands as the file or the program has it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct House {
    /// What the readers' site shows.
    #[serde(skip_serializing_if = "SiteSet::is_empty")]
    pub site: SiteSet,
    /// How each language is written.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub language: BTreeMap<Lang, LanguageSettings>,
    /// The severity of copy-desk rules.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub rules: BTreeMap<String, RuleSetting>,
    /// Spellings the house doesn't want, each with the one it wants, per language.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub spelling: BTreeMap<Lang, Spellings>,
    /// On what terms an agency's reports may be used, where a source doesn't say otherwise.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub terms: BTreeMap<AgencyId, String>,
    /// The order of the standing pages; those that aren't named follow.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pages: Vec<StoryId>,
}

/// What editors have set of the readers' site.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SiteSet {
    /// Whether a translation says that its original has changed since.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stale_note: Option<Shown>,
    /// How many stories a page of a list holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page_size: Option<usize>,
}

impl SiteSet {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl House {
    /// Whether nothing is set.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Settings {
    /// What is in force: these settings under what editors or an import have set, which wins setting by setting.
    #[must_use]
    pub fn in_force(&self, set: &NewsroomRecord) -> Self {
        let mut settings = self.clone();
        for (lang, name) in set.names.iter() {
            settings.name.set(lang.clone(), name);
        }
        let house = &set.house;
        settings.site.stale_note = house.site.stale_note.unwrap_or(settings.site.stale_note);
        settings.site.page_size = house.site.page_size.unwrap_or(settings.site.page_size);
        for (lang, own) in &house.language {
            let under = settings.language.remove(lang).unwrap_or_default();
            settings.language.insert(lang.clone(), own.over(under));
        }
        settings.rules.extend(house.rules.clone());
        for (lang, own) in &house.spelling {
            settings
                .spelling
                .entry(lang.clone())
                .or_default()
                .extend(own.clone());
        }
        settings.terms.extend(house.terms.clone());
        settings
    }
}

impl LanguageSettings {
    /// These, and where they say nothing, those.
    #[must_use]
    pub fn over(self, under: Self) -> Self {
        Self {
            digits: self.digits.or(under.digits),
            day: self.day.or(under.day),
            months: self.months.or(under.months),
            hijri: self.hijri.or(under.hijri),
            slug: self.slug.or(under.slug),
        }
    }
}

#[cfg(test)]
mod tests {
    use language::Numbering;

    use super::*;

    fn lang(tag: &str) -> Lang {
        Lang::parse(tag).unwrap()
    }

    #[test]
    fn what_is_set_wins_setting_by_setting() {
        let mut file = Settings::new(vec![lang("ar"), lang("ru")]);
        file.name.set(lang("ar"), "غرفة الأخبار");
        file.name.set(lang("ru"), "Редакция");
        file.rules.insert("tatweel".to_owned(), RuleSetting::Off);
        let arabic = LanguageSettings {
            digits: Some(Numbering::Latn),
            slug: Some(language::locale::SlugStyle::Ascii),
            ..LanguageSettings::default()
        };
        file.language.insert(lang("ar"), arabic);
        let mut set = NewsroomRecord::default();
        set.names.set(lang("ar"), "ترجمان");
        set.house.site.page_size = Some(7);
        set.house
            .rules
            .insert("double-space".to_owned(), RuleSetting::Error);
        let digits = LanguageSettings {
            digits: Some(Numbering::Arab),
            ..LanguageSettings::default()
        };
        set.house.language.insert(lang("ar"), digits);
        let now = file.in_force(&set);
        assert_eq!(now.name.get(&lang("ar")), Some("ترجمان"));
        assert_eq!(now.name.get(&lang("ru")), Some("Редакция"));
        assert_eq!((now.site.page_size, now.site.stale_note), (7, Shown::Yes));
        assert_eq!(now.rules["tatweel"], RuleSetting::Off);
        assert_eq!(now.rules["double-space"], RuleSetting::Error);
        let locale = now.locale(&lang("ar"));
        assert_eq!(locale.digits, Numbering::Arab);
        assert_eq!(locale.slug, language::locale::SlugStyle::Ascii);
    }
}

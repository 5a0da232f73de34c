//! The newsroom's languages with what writing each of them takes, built once.

use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

use language::{Args, Date, Dates, Lang, Locale, Moment, Words, Zone, digits, own_name};
use newsroom::settings::Settings;

use crate::{error::SiteError, theme::words::Said, view::card::When};

/// The languages in the newsroom's order.
pub struct Languages {
    all: Vec<Language>,
    tags: Vec<Lang>,
}

/// A language with its dates and words.
pub struct Language {
    /// The language.
    pub lang: Lang,
    /// Its name in itself.
    pub name: String,
    /// The words of the interface.
    pub words: Words,
    dates: Dates,
    zone: Zone,
    locale: Locale,
    /// What was written often: the words that stand on every page, and days.
    pub said: Arc<Said>,
    days: RwLock<HashMap<(i16, i8, i8), String>>,
}

/// How many days are kept written: those of half a century.
const DAYS: usize = 20_000;

impl Languages {
    /// The languages that the settings name.
    ///
    /// # Errors
    /// They name none, or one without date patterns.
    pub fn of(settings: &Settings) -> Result<Self, SiteError> {
        Self::among(settings, settings.languages.clone())
    }

    /// Some languages, written as the settings say; the settings need not name them.
    ///
    /// # Errors
    /// There is none, or one without date patterns.
    pub fn among(settings: &Settings, tags: Vec<Lang>) -> Result<Self, SiteError> {
        let all: Vec<Language> = tags
            .iter()
            .map(|lang| Language::of(settings, lang))
            .collect::<Result<_, _>>()?;
        if all.is_empty() {
            return Err(SiteError::NoLanguage);
        }
        Ok(Self { all, tags })
    }

    /// The tags, in the newsroom's order.
    pub fn tags(&self) -> &[Lang] {
        &self.tags
    }

    /// All of them, in the newsroom's order.
    pub fn iter(&self) -> impl Iterator<Item = &Language> {
        self.all.iter()
    }

    /// One of them; `None` where the newsroom isn't published in it.
    pub fn get(&self, lang: &Lang) -> Option<&Language> {
        self.all.iter().find(|one| one.lang == *lang)
    }

    /// The first, for where nothing says otherwise.
    pub fn first(&self) -> &Language {
        &self.all[0]
    }
}

impl Language {
    fn of(settings: &Settings, lang: &Lang) -> Result<Self, SiteError> {
        let locale = settings.locale(lang);
        Ok(Self {
            lang: lang.clone(),
            name: own_name(lang),
            words: Words::of(&locale),
            dates: Dates::new(&locale)?,
            zone: settings.zone.clone(),
            locale,
            said: Arc::default(),
            days: RwLock::default(),
        })
    }

    /// A word of the interface.
    pub fn word(&self, key: &str) -> String {
        self.words.text(key, &Args::none())
    }

    /// A number that counts nothing, in the digits of the language: «٧», of a revision.
    pub fn number(&self, number: i64) -> String {
        digits::plain(number, &self.locale)
    }

    /// How the newsroom writes the language.
    pub fn locale(&self) -> &Locale {
        &self.locale
    }

    /// The day of a moment: «٠١ أكتوبر ٢٠٢٠».
    pub fn day(&self, moment: Moment) -> When {
        When {
            iso: moment.in_zone(&self.zone),
            text: self.long_date(moment.date(&self.zone)),
        }
    }

    /// A moment with its hour.
    pub fn day_and_hour(&self, moment: Moment) -> When {
        When {
            iso: moment.in_zone(&self.zone),
            text: self.dates.long_date_time(moment, &self.zone),
        }
    }

    /// A day.
    pub fn date(&self, date: Date) -> When {
        When {
            iso: date.to_string(),
            text: self.long_date(date),
        }
    }

    /// The same day stands on many pages: it is written once.
    fn long_date(&self, date: Date) -> String {
        let key = (date.year(), date.month(), date.day());
        let kept = self.days.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(text) = kept.get(&key) {
            return text.clone();
        }
        drop(kept);
        let text = self.dates.long_date(date);
        let mut kept = self.days.write().unwrap_or_else(PoisonError::into_inner);
        if DAYS <= kept.len() {
            kept.clear();
        }
        kept.insert(key, text.clone());
        text
    }

    /// A month: «أكتوبر ٢٠٢٠».
    pub(crate) fn month(&self, month: crate::route::Month) -> String {
        self.dates
            .month_and_year(month.year(), month.month())
            .unwrap_or_default()
    }

    /// The name of another language in this one.
    pub fn name_of(&self, lang: &Lang) -> String {
        let named = Args::none()
            .with("lang", lang.primary())
            .with("name", own_name(lang));
        self.words.text("language-name", &named)
    }
}

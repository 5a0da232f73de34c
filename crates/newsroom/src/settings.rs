//! What `newsroom.toml` says, as values: what must be known before the database opens, and defaults.

use std::collections::BTreeMap;

use language::{
    Lang, Locale, Numbering, Zone,
    locale::{DayForm, Hijri, MonthNames, SlugStyle},
};
use serde::{Deserialize, Serialize};

use crate::{id::AgencyId, names::Names, webhook::guard::Reach};

/// Spellings that aren't wanted, each with the one that is.
pub type Spellings = BTreeMap<String, String>;

/// One newsroom's settings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The languages in the order in which readers are offered them; the first is shown where nothing says otherwise.
    pub languages: Vec<Lang>,
    /// The public address, without a path: canonical links, feeds and sitemaps begin with it.
    #[serde(default = "default_address")]
    pub address: String,
    /// Where `serve` listens.
    #[serde(default = "default_listen")]
    pub listen: String,
    /// The time zone in which readers read times and a day begins.
    #[serde(default = "Zone::utc")]
    pub zone: Zone,
    /// The database: `sqlite:FILE` (relative to the newsroom's folder) or `postgres://…`.
    #[serde(default = "default_database")]
    pub database: String,
    /// The folder of pictures, relative to the newsroom's folder.
    #[serde(default = "default_media")]
    pub media: String,
    /// A folder with templates and styles of one's own, which replace the default theme's file by file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// The newsroom's name per language, until the desk or an import sets it.
    #[serde(default, skip_serializing_if = "Names::is_empty")]
    pub name: Names,
    /// What the readers' site shows.
    #[serde(default)]
    pub site: SiteSettings,
    /// What programs may do.
    #[serde(default)]
    pub api: ApiSettings,
    /// How each language is written, where it differs from the language's defaults.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub language: BTreeMap<Lang, LanguageSettings>,
    /// The severity of copy-desk rules, where it differs from the rule's own; `off` switches one off.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub rules: BTreeMap<String, RuleSetting>,
    /// Spellings the house doesn't want, each with the one it wants, per language: the rule `house-spelling` finds them.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub spelling: BTreeMap<Lang, Spellings>,
    /// On what terms an agency's reports may be used, where a source doesn't say otherwise.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub terms: BTreeMap<AgencyId, String>,
}

fn default_address() -> String {
    "http://localhost:8080".to_owned()
}

fn default_listen() -> String {
    "127.0.0.1:8080".to_owned()
}

fn default_database() -> String {
    "sqlite:newsroom.db".to_owned()
}

fn default_media() -> String {
    "media".to_owned()
}

/// What the readers' site shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SiteSettings {
    /// Whether a translation says that its original has changed since.
    pub stale_note: Shown,
    /// Whether editions have share cards.
    pub cards: Shown,
    /// The WebSub hub that tells readers' programs of news, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hub: Option<String>,
    /// Whom to tell of a weakness, for `security.txt`: addresses with `mailto:`, `https:` or `tel:`, the best first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub security_contact: Vec<String>,
    /// How many stories a page of a list holds.
    pub page_size: usize,
}

impl Default for SiteSettings {
    fn default() -> Self {
        Self {
            stale_note: Shown::Yes,
            cards: Shown::Yes,
            hub: None,
            security_contact: Vec::new(),
            page_size: 20,
        }
    }
}

/// What programs may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ApiSettings {
    /// How many requests a minute one token may send.
    pub requests_a_minute: u32,
    /// How far webhooks may reach: `public` refuses addresses of this machine and of private networks, `anywhere` doesn't.
    pub webhook_reach: Reach,
}

impl Default for ApiSettings {
    fn default() -> Self {
        Self {
            requests_a_minute: 600,
            webhook_reach: Reach::Public,
        }
    }
}

/// Whether readers see something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Shown {
    /// They do.
    Yes,
    /// They don't.
    No,
}

/// How one language is written, where it differs from its defaults.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LanguageSettings {
    /// The digits readers see.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digits: Option<Numbering>,
    /// The form of the day in long dates.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day: Option<DayForm>,
    /// The names of months.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub months: Option<MonthNames>,
    /// The second calendar.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hijri: Option<Hijri>,
    /// The letters of addresses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slug: Option<SlugStyle>,
}

/// What a newsroom makes of a copy-desk rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RuleSetting {
    /// Not checked.
    Off,
    /// Tells.
    Hint,
    /// Asks.
    Warning,
    /// Bars publishing.
    Error,
}

/// Settings that can't be one newsroom's.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadSettings {
    /// No language at all.
    #[error("`languages` is empty: name at least one, such as [\"ar\", \"ru\", \"en\"]")]
    NoLanguage,
    /// A language twice.
    #[error("`languages` names {0} twice")]
    SameLanguage(Lang),
    /// The public address is more or less than one.
    #[error("`address` is “{0}”: it must be http:// or https:// and a host, without a path")]
    Address(String),
    /// Settings for a language that isn't published in.
    #[error("`{table}.{lang}` is set, but {lang} isn't among `languages`")]
    StrayLanguage {
        /// In which table.
        table: &'static str,
        /// The language.
        lang: Lang,
    },
    /// A spelling that is nothing, or wanted and not wanted at once.
    #[error(
        "`spelling.{lang}` can't turn “{from}” into “{to}”: name a word that isn't wanted and another that is"
    )]
    Spelling {
        /// The language.
        lang: Lang,
        /// What isn't wanted.
        from: String,
        /// What is.
        to: String,
    },
    /// A rule that isn't there.
    #[error("`rules` names “{0}”, which is no rule of the copy desk")]
    NoSuchRule(String),
    /// A hub that can't be asked.
    #[error("`site.hub` is “{0}”: it must be an address with http:// or https://")]
    Hub(String),
    /// A contact that nobody could follow.
    #[error("`site.security_contact` names “{0}”: it must begin with mailto:, https:// or tel:")]
    SecurityContact(String),
    /// A page that holds nothing or too much.
    #[error("`site.page_size` is {0}: it must be between 1 and 200")]
    PageSize(usize),
}

impl Settings {
    /// The settings of a new newsroom.
    #[must_use]
    pub fn new(languages: Vec<Lang>) -> Self {
        Self {
            languages,
            address: default_address(),
            listen: default_listen(),
            zone: Zone::utc(),
            database: default_database(),
            media: default_media(),
            theme: None,
            name: Names::default(),
            site: SiteSettings::default(),
            api: ApiSettings::default(),
            language: BTreeMap::new(),
            rules: BTreeMap::new(),
            spelling: BTreeMap::new(),
            terms: BTreeMap::new(),
        }
    }

    /// Checks what the types alone can't; `rules` are the ids of the copy desk's rules.
    ///
    /// # Errors
    /// See [`BadSettings`].
    pub fn check(&self, rules: &[&str]) -> Result<(), BadSettings> {
        if self.languages.is_empty() {
            return Err(BadSettings::NoLanguage);
        }
        for (at, lang) in self.languages.iter().enumerate() {
            if self.languages[..at].contains(lang) {
                return Err(BadSettings::SameLanguage(lang.clone()));
            }
        }
        self.check_address()?;
        self.check_site()?;
        self.check_languages("language", self.language.keys())?;
        self.check_languages("spelling", self.spelling.keys())?;
        self.check_spelling()?;
        if let Some(stray) = self.rules.keys().find(|rule| !rules.contains(&rule.as_str())) {
            return Err(BadSettings::NoSuchRule(stray.clone()));
        }
        if !(1..=200).contains(&self.site.page_size) {
            return Err(BadSettings::PageSize(self.site.page_size));
        }
        Ok(())
    }

    fn check_site(&self) -> Result<(), BadSettings> {
        let is_url = |text: &str, schemes: &[&str]| {
            let plain = !text.contains(|c: char| c.is_control() || c.is_whitespace() || "<>\"".contains(c));
            plain && url::Url::parse(text).is_ok_and(|url| schemes.contains(&url.scheme()))
        };
        if let Some(hub) = self
            .site
            .hub
            .as_ref()
            .filter(|hub| !is_url(hub, &["http", "https"]))
        {
            return Err(BadSettings::Hub(hub.clone()));
        }
        let contacts = self.site.security_contact.iter();
        match contacts
            .clone()
            .find(|one| !is_url(one, &["mailto", "https", "tel"]))
        {
            Some(contact) => Err(BadSettings::SecurityContact(contact.clone())),
            None => Ok(()),
        }
    }

    fn check_languages<'a>(
        &self,
        table: &'static str,
        mut named: impl Iterator<Item = &'a Lang>,
    ) -> Result<(), BadSettings> {
        match named.find(|lang| !self.languages.contains(lang)) {
            Some(lang) => Err(BadSettings::StrayLanguage {
                table,
                lang: lang.clone(),
            }),
            None => Ok(()),
        }
    }

    fn check_spelling(&self) -> Result<(), BadSettings> {
        for (lang, spellings) in &self.spelling {
            for (from, to) in spellings {
                let is_word = from.trim() == from && from.chars().any(char::is_alphanumeric);
                if !is_word || to.trim().is_empty() || from == to || spellings.contains_key(to) {
                    let (lang, from, to) = (lang.clone(), from.clone(), to.clone());
                    return Err(BadSettings::Spelling { lang, from, to });
                }
            }
        }
        Ok(())
    }

    fn check_address(&self) -> Result<(), BadSettings> {
        let bad = || BadSettings::Address(self.address.clone());
        let url = url::Url::parse(&self.address).map_err(|_| bad())?;
        let plain = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
        let ours = matches!(url.scheme(), "http" | "https") && url.username().is_empty();
        if plain && ours && !self.address.ends_with('/') {
            Ok(())
        } else {
            Err(bad())
        }
    }

    /// The terms of an agency's reports, where the house has set any.
    #[must_use]
    pub fn terms_of(&self, agency: &AgencyId) -> Option<&str> {
        self.terms.get(agency).map(String::as_str)
    }

    /// How this newsroom writes a language: the language's defaults, then what is set for it.
    #[must_use]
    pub fn locale(&self, lang: &Lang) -> Locale {
        let mut locale = Locale::of(lang.clone());
        let Some(own) = self.language.get(lang) else {
            return locale;
        };
        locale.digits = own.digits.unwrap_or(locale.digits);
        locale.day = own.day.unwrap_or(locale.day);
        locale.months = own.months.unwrap_or(locale.months);
        locale.hijri = own.hijri.unwrap_or(locale.hijri);
        locale.slug = own.slug.unwrap_or(locale.slug);
        locale
    }
}

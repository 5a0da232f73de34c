//! How one newsroom writes one language: its digits, months and addresses. Each is a setting, never a guess
//! from the tag, because CLDR's own defaults change between releases (for `ar` they did).

use serde::{Deserialize, Serialize};

use crate::Lang;

/// A numbering system by its Unicode name (`-u-nu-…`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Numbering {
    /// 0123456789
    Latn,
    /// ٠١٢٣٤٥٦٧٨٩
    Arab,
    /// ۰۱۲۳۴۵۶۷۸۹
    Arabext,
    /// ०१२३४५६७८९
    Deva,
}

impl Numbering {
    /// The Unicode name, as in `-u-nu-arab`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Latn => "latn",
            Self::Arab => "arab",
            Self::Arabext => "arabext",
            Self::Deva => "deva",
        }
    }

    /// The digit nought; the other nine follow it.
    pub(crate) fn zero(self) -> char {
        match self {
            Self::Latn => '0',
            Self::Arab => '\u{660}',
            Self::Arabext => '\u{6f0}',
            Self::Deva => '\u{966}',
        }
    }
}

/// In which letters addresses are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SlugStyle {
    /// The language's own script, percent-encoded on the wire.
    Native,
    /// Transliterated or folded to ASCII.
    Ascii,
}

/// Whether the day of a long date has a leading zero («٠١ أكتوبر ٢٠٢٠»).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DayForm {
    /// 1
    Plain,
    /// 01
    Padded,
}

/// Which names of the Gregorian months Arabic uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MonthNames {
    /// سبتمبر
    Single,
    /// سبتمبر/أيلول, as the Mashriq reads them.
    Double,
}

/// Whether the Umm al-Qura date stands beside the Gregorian one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Hijri {
    /// The Gregorian date alone.
    Off,
    /// Both.
    Beside,
}

/// One language as one newsroom writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Locale {
    /// The language.
    pub lang: Lang,
    /// Its digits.
    pub digits: Numbering,
    /// The day's form in long dates.
    pub day: DayForm,
    /// The names of months.
    pub months: MonthNames,
    /// The second calendar.
    pub hijri: Hijri,
    /// The letters of its addresses.
    pub slug: SlugStyle,
}

impl Locale {
    /// The defaults of a language: Arabic digits, a padded day and native addresses for `ar`; Persian digits
    /// for `fa` and `ur`; native addresses wherever the script isn't Latin or Cyrillic.
    #[must_use]
    pub fn of(lang: Lang) -> Self {
        let (digits, day) = match lang.primary() {
            "ar" => (Numbering::Arab, DayForm::Padded),
            "fa" | "ur" => (Numbering::Arabext, DayForm::Plain),
            _ => (Numbering::Latn, DayForm::Plain),
        };
        let slug = match lang.script() {
            "Latn" | "Cyrl" => SlugStyle::Ascii,
            _ => SlugStyle::Native,
        };
        Self {
            lang,
            digits,
            day,
            months: MonthNames::Single,
            hijri: Hijri::Off,
            slug,
        }
    }

    /// The locale as ICU4X takes it: the numbering always spoken out. A bare `en` is written as the world
    /// outside America writes it (`en-GB`: day first, 24 hours); a newsroom that wants `October 1, 2020` says
    /// `en-US`.
    pub(crate) fn icu(&self) -> icu::locale::Locale {
        let tag = if self.lang.as_str() == "en" {
            "en-GB"
        } else {
            self.lang.as_str()
        };
        let text = format!("{tag}-u-nu-{}", self.digits.name());
        icu::locale::Locale::try_from_str(&text).unwrap_or(icu::locale::Locale::UNKNOWN)
    }
}

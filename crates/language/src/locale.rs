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
    /// The defaults of a language: Arabic digits, a padded day and native addresses for `ar`; Persian digits for
    /// `fa` and `ur`; native addresses wherever the script isn't Latin or Cyrillic.
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
        Self { lang, digits, day, months: MonthNames::Single, hijri: Hijri::Off, slug }
    }
}

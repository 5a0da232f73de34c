//! The house style of a date: what CLDR's pattern doesn't know (a padded day, the double month names of the
//! Mashriq) is set into the parts that ICU4X names, so that the language's own order and punctuation stay.

use std::fmt;

use icu::datetime::parts;
use writeable::{Part, PartsWrite, Writeable};

use crate::{Date, DayForm, Locale, MonthNames, Numbering, digits};

/// The months as the Mashriq reads them: the international name, then the Levant's.
const DOUBLE_MONTHS: [&str; 12] = [
    "يناير/كانون الثاني",
    "فبراير/شباط",
    "مارس/آذار",
    "أبريل/نيسان",
    "مايو/أيار",
    "يونيو/حزيران",
    "يوليو/تموز",
    "أغسطس/آب",
    "سبتمبر/أيلول",
    "أكتوبر/تشرين الأول",
    "نوفمبر/تشرين الثاني",
    "ديسمبر/كانون الأول",
];

/// The settings of a locale that shape a date.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shape {
    digits: Numbering,
    day: DayForm,
    months: MonthNames,
}

impl Shape {
    /// Double month names are Arabic's alone; elsewhere that setting says nothing.
    pub(crate) fn of(locale: &Locale) -> Self {
        let months = if locale.lang.primary() == "ar" {
            locale.months
        } else {
            MonthNames::Single
        };
        Self {
            digits: locale.digits,
            day: locale.day,
            months,
        }
    }

    pub(crate) fn of_day(self, formatted: &impl Writeable, date: Date) -> String {
        self.shaped(formatted, self.double_month(date))
    }

    pub(crate) fn of_hijri_day(self, formatted: &impl Writeable) -> String {
        self.shaped(formatted, None)
    }

    pub(crate) fn of_month(self, formatted: &impl Writeable, first: Date) -> String {
        self.shaped(formatted, self.double_month(first))
    }

    fn double_month(self, date: Date) -> Option<&'static str> {
        match self.months {
            MonthNames::Single => None,
            MonthNames::Double => DOUBLE_MONTHS
                .get(usize::from(date.month().unsigned_abs()) - 1)
                .copied(),
        }
    }

    fn shaped(self, formatted: &impl Writeable, month: Option<&'static str>) -> String {
        let mut pieces = Pieces::default();
        // Writing into memory doesn't fail.
        let _ = formatted.write_to_parts(&mut pieces);
        pieces
            .0
            .into_iter()
            .map(|piece| self.piece(piece, month))
            .collect()
    }

    fn piece(self, (part, text): (Option<Part>, String), month: Option<&'static str>) -> String {
        match part {
            Some(part) if part == parts::DAY && self.day == DayForm::Padded && is_one_digit(&text) => {
                digits::write("0", self.digits) + &text
            }
            Some(part) if part == parts::MONTH => month.map_or(text, str::to_owned),
            _ => text,
        }
    }
}

fn is_one_digit(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().and_then(digits::value).is_some() && chars.next().is_none()
}

/// The pieces of a formatted date, each with the outermost part of category `datetime` it belongs to.
#[derive(Default)]
struct Pieces(Vec<(Option<Part>, String)>);

impl fmt::Write for Pieces {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        match self.0.last_mut() {
            Some((None, last)) => last.push_str(text),
            _ => self.0.push((None, text.to_owned())),
        }
        Ok(())
    }
}

impl PartsWrite for Pieces {
    type SubPartsWrite = Self;

    fn with_part(&mut self, part: Part, mut write: impl FnMut(&mut Self) -> fmt::Result) -> fmt::Result {
        let mut inner = Self::default();
        write(&mut inner)?;
        let text: String = inner.0.into_iter().map(|(_, text)| text).collect();
        self.0.push((Some(part), text));
        Ok(())
    }
}

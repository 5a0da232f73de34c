//! Dates and times for readers, by CLDR's data. What machines read is written by [`Date`] and [`Moment`]
//! themselves.
//!
//! A formatter is costly to build and cheap to use: make one [`Dates`] for each locale and keep it.

use crate::{Date, Locale, Moment, Zone, date_parts::Shape, locale};
use icu::{
    calendar::{
        Date as IcuDate, Gregorian,
        cal::{Hijri, hijri::UmmAlQura},
        types::RataDie,
    },
    datetime::{
        FixedCalendarDateTimeFormatter, fieldsets,
        input::{DateTime, Time},
    },
};

/// The dates of one locale as its readers read them. Shared between threads as it is.
pub struct Dates {
    gregorian: Gregorians,
    hijri: FixedCalendarDateTimeFormatter<Hijri<UmmAlQura>, fieldsets::YMD>,
    beside: locale::Hijri,
    shape: Shape,
}

/// ICU4X has no patterns for this locale (its data knows the root of every language, so this is never
/// expected).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no date patterns for {0}: {1}")]
pub struct NoPatterns(crate::Lang, String);

struct Gregorians {
    long: FixedCalendarDateTimeFormatter<Gregorian, fieldsets::YMD>,
    medium: FixedCalendarDateTimeFormatter<Gregorian, fieldsets::YMD>,
    weekday: FixedCalendarDateTimeFormatter<Gregorian, fieldsets::YMDE>,
    month: FixedCalendarDateTimeFormatter<Gregorian, fieldsets::YM>,
    clock: FixedCalendarDateTimeFormatter<Gregorian, fieldsets::T>,
    long_clock: FixedCalendarDateTimeFormatter<Gregorian, fieldsets::YMDT>,
}

impl Dates {
    /// Builds the formatters of a locale. The calendar is always the Gregorian one, whatever the language
    /// prefers; the numbering is the locale's own setting. A bare `en` is day first with 24 hours (`en-GB`).
    ///
    /// # Errors
    /// There are no patterns for the locale.
    pub fn new(locale: &Locale) -> Result<Self, NoPatterns> {
        let bad = |error: &dyn std::fmt::Display| NoPatterns(locale.lang.clone(), error.to_string());
        let hijri = FixedCalendarDateTimeFormatter::try_new(locale.icu().into(), fieldsets::YMD::long())
            .map_err(|error| bad(&error))?;
        let gregorian = Gregorians::new(&locale.icu()).map_err(|error| bad(&error))?;
        Ok(Self {
            gregorian,
            hijri,
            beside: locale.hijri,
            shape: Shape::of(locale),
        })
    }

    /// «٠١ أكتوبر ٢٠٢٠» · `1 октября 2020 г.` · `1 October 2020`: the day padded, the month doubled and the
    /// Umm al-Qura date set beside it in brackets where the locale's settings say so.
    #[must_use]
    pub fn long_date(&self, date: Date) -> String {
        let text = self
            .shape
            .of_day(&self.gregorian.long.format(&gregorian(date)), date);
        match self.beside {
            locale::Hijri::Off => text,
            locale::Hijri::Beside => format!("{text} ({})", self.hijri_date(date)),
        }
    }

    /// The date short enough for a list: `1 окт. 2020 г.` · `1 Oct 2020` · «٠١‏/١٠‏/٢٠٢٠».
    #[must_use]
    pub fn medium_date(&self, date: Date) -> String {
        self.gregorian.medium.format(&gregorian(date)).to_string()
    }

    /// The long date with its weekday: «الخميس، ٠١ أكتوبر ٢٠٢٠».
    #[must_use]
    pub fn weekday_date(&self, date: Date) -> String {
        self.shape
            .of_day(&self.gregorian.weekday.format(&gregorian(date)), date)
    }

    /// The Umm al-Qura date: «١٤ صفر ١٤٤٢ هـ».
    #[must_use]
    pub fn hijri_date(&self, date: Date) -> String {
        let day = gregorian(date).to_calendar(Hijri::new_umm_al_qura());
        self.shape.of_hijri_day(&self.hijri.format(&day))
    }

    /// A month of the archive: «أكتوبر ٢٠٢٠» · `октябрь 2020 г.` · `October 2020`. `None` where there is no
    /// such month (1 to 12) or year (1 to 9999).
    #[must_use]
    pub fn month_and_year(&self, year: i16, month: i8) -> Option<String> {
        let first = Date::new(year, month, 1)?;
        Some(
            self.shape
                .of_month(&self.gregorian.month.format(&gregorian(first)), first),
        )
    }

    /// Hours and minutes in a zone: «١٢:٣٠ م» · `12:30`.
    #[must_use]
    pub fn time_of_day(&self, moment: Moment, zone: &Zone) -> String {
        self.gregorian.clock.format(&time(moment, zone)).to_string()
    }

    /// The long date and the time in a zone, joined as the language joins them; without the Umm al-Qura date.
    #[must_use]
    pub fn long_date_time(&self, moment: Moment, zone: &Zone) -> String {
        let date = moment.date(zone);
        let input = DateTime {
            date: gregorian(date),
            time: time(moment, zone),
        };
        self.shape.of_day(&self.gregorian.long_clock.format(&input), date)
    }
}

impl Gregorians {
    fn new(locale: &icu::locale::Locale) -> Result<Self, icu::datetime::DateTimeFormatterLoadError> {
        Ok(Self {
            long: FixedCalendarDateTimeFormatter::try_new(locale.into(), fieldsets::YMD::long())?,
            medium: FixedCalendarDateTimeFormatter::try_new(locale.into(), fieldsets::YMD::medium())?,
            weekday: FixedCalendarDateTimeFormatter::try_new(locale.into(), fieldsets::YMDE::long())?,
            month: FixedCalendarDateTimeFormatter::try_new(locale.into(), fieldsets::YM::long())?,
            clock: FixedCalendarDateTimeFormatter::try_new(locale.into(), fieldsets::T::hm())?,
            long_clock: FixedCalendarDateTimeFormatter::try_new(
                locale.into(),
                fieldsets::YMD::long().with_time_hm(),
            )?,
        })
    }
}

/// ICU4X counts days from the eve of the year 1, which makes the conversion total.
fn gregorian(date: Date) -> IcuDate<Gregorian> {
    const DAYS_BEFORE_THE_EPOCH: i64 = 719_163;
    IcuDate::from_rata_die(
        RataDie::new(date.days_since_epoch() + DAYS_BEFORE_THE_EPOCH),
        Gregorian,
    )
}

fn time(moment: Moment, zone: &Zone) -> Time {
    let (hour, minute) = moment.clock(zone);
    // A clock's hour and minute are always in range.
    Time::try_new(hour, minute, 0, 0).unwrap_or(Time::start_of_day())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{DayForm, Lang, MonthNames};

    fn locale(tag: &str) -> Locale {
        Locale::of(Lang::parse(tag).unwrap())
    }

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn dates_are_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Dates>();
    }

    #[test]
    fn the_settings_of_a_locale_shape_its_dates() {
        let mut ar = locale("ar");
        assert_eq!(
            Dates::new(&ar).unwrap().long_date(day("2020-10-01")),
            "٠١ أكتوبر ٢٠٢٠"
        );
        ar.day = DayForm::Plain;
        ar.months = MonthNames::Double;
        let dates = Dates::new(&ar).unwrap();
        assert_eq!(dates.long_date(day("2020-09-01")), "١ سبتمبر/أيلول ٢٠٢٠");
        assert_eq!(dates.month_and_year(2020, 10).unwrap(), "أكتوبر/تشرين الأول ٢٠٢٠");
        assert_eq!(dates.month_and_year(2020, 13), None);
        ar.hijri = locale::Hijri::Beside;
        ar.day = DayForm::Padded;
        ar.months = MonthNames::Single;
        assert_eq!(
            Dates::new(&ar).unwrap().long_date(day("2020-10-01")),
            "٠١ أكتوبر ٢٠٢٠ (١٤ صفر ١٤٤٢ هـ)"
        );
        ar.digits = crate::Numbering::Latn;
        assert_eq!(
            Dates::new(&ar).unwrap().long_date(day("2020-10-01")),
            "01 أكتوبر 2020 (14 صفر 1442 هـ)"
        );
    }

    #[test]
    fn each_language_has_its_own_order_and_clock() {
        let moscow = Zone::parse("Europe/Moscow").unwrap();
        let moment = Moment::parse("2020-10-01T09:05:00Z").unwrap();
        let cases = [
            (
                "ar",
                "٠١ أكتوبر ٢٠٢٠",
                "أكتوبر ٢٠٢٠",
                "١٢:٠٥ م",
                "٠١ أكتوبر ٢٠٢٠ في ١٢:٠٥ م",
            ),
            (
                "ru",
                "1 октября 2020 г.",
                "октябрь 2020 г.",
                "12:05",
                "1 октября 2020 г. в 12:05",
            ),
            (
                "en",
                "1 October 2020",
                "October 2020",
                "12:05",
                "1 October 2020 at 12:05",
            ),
            (
                "en-US",
                "October 1, 2020",
                "October 2020",
                "12:05 PM",
                "October 1, 2020 at 12:05 PM",
            ),
            (
                "fr",
                "1 octobre 2020",
                "octobre 2020",
                "12:05",
                "1 octobre 2020 à 12:05",
            ),
            (
                "fa",
                "۱ اکتبر ۲۰۲۰",
                "اکتبر ۲۰۲۰",
                "۱۲:۰۵",
                "۱ اکتبر ۲۰۲۰ ساعت ۱۲:۰۵",
            ),
            (
                "zh",
                "2020年10月1日",
                "2020年10月",
                "12:05",
                "2020年10月1日 12:05",
            ),
        ];
        for (tag, long, month, clock, both) in cases {
            let dates = Dates::new(&locale(tag)).unwrap();
            let plain = |text: String| text.replace(['\u{202f}', '\u{a0}'], " ");
            assert_eq!(plain(dates.long_date(day("2020-10-01"))), long, "{tag}");
            assert_eq!(plain(dates.month_and_year(2020, 10).unwrap()), month, "{tag}");
            assert_eq!(plain(dates.time_of_day(moment, &moscow)), clock, "{tag}");
            assert_eq!(plain(dates.long_date_time(moment, &moscow)), both, "{tag}");
        }
    }
}

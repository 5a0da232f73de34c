//! Moments, days and zones: thin newtypes that keep the date library behind one door.

use std::{fmt, str::FromStr};

use jiff::{Timestamp, civil, tz::TimeZone};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A moment in UTC, in whole microseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Moment(i64);

/// A day of the Gregorian calendar, years 1 to 9999.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date(civil::Date);

/// A time zone of the IANA database, such as `Europe/Moscow`.
#[derive(Debug, Clone, PartialEq)]
pub struct Zone(TimeZone);

/// A text that is no moment, day or zone.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{text}” is not {expected}")]
pub struct BadTime {
    text: String,
    expected: &'static str,
}

const RANGE: std::ops::RangeInclusive<i64> = -62_135_596_800_000_000..=253_402_207_200_000_000;

impl Moment {
    /// 1970-01-01T00:00:00Z.
    pub const EPOCH: Self = Self(0);

    /// A moment from microseconds since the epoch; `None` outside the years 1 to 9999.
    #[must_use]
    pub fn from_micros(micros: i64) -> Option<Self> {
        RANGE.contains(&micros).then_some(Self(micros))
    }

    /// Microseconds since the epoch.
    #[must_use]
    pub fn micros(self) -> i64 {
        self.0
    }

    /// Reads an RFC 3339 time such as `2020-10-01T09:00:00Z`; an offset is brought to UTC, what is finer than
    /// a microsecond is dropped.
    ///
    /// # Errors
    /// The text isn't such a time.
    pub fn parse(text: &str) -> Result<Self, BadTime> {
        let bad = || BadTime {
            text: text.to_owned(),
            expected: "a time (RFC 3339), such as 2020-10-01T09:00:00Z",
        };
        let stamp: Timestamp = text.parse().map_err(|_| bad())?;
        Self::from_micros(stamp.as_microsecond()).ok_or_else(bad)
    }

    /// The moment `seconds` later (earlier, where negative), held within the range.
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        let moved = self.0.saturating_add(seconds.saturating_mul(1_000_000));
        Self(moved.clamp(*RANGE.start(), *RANGE.end()))
    }

    /// Reads the local time of a zone as a form's field sends it: `2026-11-24T18:00`, with seconds or without. An hour that
    /// the clocks skip counts from before the change, one that comes twice is the first.
    ///
    /// # Errors
    /// The text is no such time.
    pub fn local(text: &str, zone: &Zone) -> Result<Self, BadTime> {
        let bad = || BadTime {
            text: text.to_owned(),
            expected: "a day and an hour, such as 2026-11-24T18:00",
        };
        let local: civil::DateTime = text.parse().map_err(|_| bad())?;
        let zoned = zone
            .0
            .to_ambiguous_zoned_datetime(local)
            .compatible()
            .map_err(|_| bad())?;
        Self::from_micros(zoned.timestamp().as_microsecond()).ok_or_else(bad)
    }

    /// The local time in a zone as a form's field takes it: `2026-11-24T18:00`.
    #[must_use]
    pub fn to_local(self, zone: &Zone) -> String {
        self.in_zone(zone).chars().take(16).collect()
    }

    /// The calendar day of this moment in a zone.
    #[must_use]
    pub fn date(self, zone: &Zone) -> Date {
        Date(self.civil(zone).date())
    }

    pub(crate) fn civil(self, zone: &Zone) -> civil::DateTime {
        zone.0.to_datetime(self.timestamp())
    }

    /// The hour and minute in a zone.
    pub(crate) fn clock(self, zone: &Zone) -> (u8, u8) {
        let local = self.civil(zone);
        (local.hour().unsigned_abs(), local.minute().unsigned_abs())
    }

    /// RFC 3339 with the zone's offset, in whole seconds: for feeds and machine-readable dates.
    #[must_use]
    pub fn in_zone(self, zone: &Zone) -> String {
        let local = self.civil(zone);
        let offset = zone.0.to_offset(self.timestamp()).seconds();
        let (sign, ahead) = if offset < 0 { ('-', -offset) } else { ('+', offset) };
        format!(
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{sign}{:02}:{:02}",
            local.year(),
            local.month(),
            local.day(),
            local.hour(),
            local.minute(),
            local.second(),
            ahead / 3600,
            ahead % 3600 / 60
        )
    }

    fn timestamp(self) -> Timestamp {
        Timestamp::from_microsecond(self.0).unwrap_or(Timestamp::UNIX_EPOCH)
    }
}

impl fmt::Display for Moment {
    /// RFC 3339 in UTC, with a fraction only where there is one.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.timestamp().fmt(f)
    }
}

impl Date {
    /// A day by its numbers; `None` where the calendar has no such day or the year isn't 1 to 9999.
    #[must_use]
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        let date = civil::Date::new(year, month, day).ok()?;
        (1 <= year).then_some(Self(date))
    }

    /// Reads `2020-10-01`.
    ///
    /// # Errors
    /// The text isn't a day in that form.
    pub fn parse(text: &str) -> Result<Self, BadTime> {
        let bad = || BadTime {
            text: text.to_owned(),
            expected: "a day such as 2020-10-01",
        };
        let ascii = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        let date: civil::Date = if ascii {
            text.parse().map_err(|_| bad())?
        } else {
            return Err(bad());
        };
        Self::new(date.year(), date.month(), date.day()).ok_or_else(bad)
    }

    /// The year, 1 to 9999.
    #[must_use]
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month, from 1.
    #[must_use]
    pub fn day(self) -> i8 {
        self.0.day()
    }

    pub(crate) fn days_since_epoch(self) -> i64 {
        self.0
            .duration_since(civil::Date::constant(1970, 1, 1))
            .as_hours()
            / 24
    }

    /// How many days it is from this day to another one; negative where that one is earlier.
    #[must_use]
    pub fn days_until(self, other: Self) -> i64 {
        other.days_since_epoch() - self.days_since_epoch()
    }

    /// The day so many days later.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        let later = self.0.saturating_add(jiff::Span::new().days(days));
        Self::new(later.year(), later.month(), later.day()).unwrap_or(self)
    }

    /// The first moment of this day in a zone.
    #[must_use]
    pub fn start(self, zone: &Zone) -> Moment {
        let start = zone.0.to_ambiguous_timestamp(self.0.at(0, 0, 0, 0)).compatible();
        Moment(start.map_or(0, |stamp| stamp.as_microsecond()))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Zone {
    /// Greenwich without summer time.
    #[must_use]
    pub fn utc() -> Self {
        Self(TimeZone::UTC)
    }

    /// A zone by its IANA name.
    ///
    /// # Errors
    /// The database has no such zone.
    pub fn parse(name: &str) -> Result<Self, BadTime> {
        TimeZone::get(name).map(Self).map_err(|_| BadTime {
            text: name.to_owned(),
            expected: "a time zone (IANA), such as Europe/Moscow",
        })
    }

    /// The zone's IANA name.
    #[must_use]
    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or("UTC")
    }
}

macro_rules! serde_as_text {
    ($($name:ident => $parse:expr),*) => {$(
        impl FromStr for $name {
            type Err = BadTime;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $parse(text)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                $parse(&text).map_err(serde::de::Error::custom)
            }
        }
    )*};
}

serde_as_text!(Moment => Moment::parse, Date => Date::parse, Zone => Zone::parse);

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_as_it_was_read() {
        for text in [
            "2020-10-01T09:00:00Z",
            "1969-12-31T23:59:59.5Z",
            "2026-11-24T08:00:00.000001Z",
        ] {
            assert_eq!(Moment::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(
            Moment::parse("2020-10-01T12:00:00+03:00").unwrap().to_string(),
            "2020-10-01T09:00:00Z"
        );
    }

    #[test]
    fn a_day_begins_where_its_zone_says() {
        let moscow = Zone::parse("Europe/Moscow").unwrap();
        let day = Date::parse("2020-10-01").unwrap();
        assert_eq!(day.start(&moscow).to_string(), "2020-09-30T21:00:00Z");
        assert_eq!(day.start(&moscow).date(&moscow), day);
        assert_eq!(day.start(&moscow).in_zone(&moscow), "2020-10-01T00:00:00+03:00");
    }

    #[test]
    fn a_field_of_a_form_holds_the_local_time_of_a_zone() {
        let moscow = Zone::parse("Europe/Moscow").unwrap();
        let moment = Moment::local("2026-11-24T18:00", &moscow).unwrap();
        assert_eq!(moment.to_string(), "2026-11-24T15:00:00Z");
        assert_eq!(moment.to_local(&moscow), "2026-11-24T18:00");
        let berlin = Zone::parse("Europe/Berlin").unwrap();
        let skipped = Moment::local("2026-03-29T02:30", &berlin).unwrap();
        assert_eq!(skipped.to_string(), "2026-03-29T01:30:00Z");
        for bad in ["", "tomorrow", "2026-11-24T25:00", "2026-11-24T18:00Z "] {
            assert!(Moment::local(bad, &moscow).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn bad_days_and_zones_are_refused() {
        for bad in [
            "2020-13-01",
            "2020-02-30",
            "2020-1-1",
            "0000-01-01",
            "yesterday",
            "2020-10-01T00",
        ] {
            assert!(Date::parse(bad).is_err(), "{bad}");
        }
        assert!(Zone::parse("Mars/Olympus").is_err());
    }
}

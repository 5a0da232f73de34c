//! Dates and ids as feeds write them.

use language::{Date, Lang, Moment, Zone, address::encode_segment};
use newsroom::id::StoryId;

/// The moment as RSS writes it (RFC 822 with a four-digit year): `Thu, 01 Oct 2020 12:00:00 +0300`.
pub(super) fn rfc_822(moment: Moment, zone: &Zone) -> String {
    const DAYS: [&str; 7] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let date = moment.date(zone);
    // `2020-10-01T12:00:00+03:00`: what follows the T is the clock, then the offset.
    let machine = moment.in_zone(zone);
    let time = machine.split_once('T').map_or("00:00:00+00:00", |(_, time)| time);
    let (clock, offset) = time.split_at(8.min(time.len()));
    let month = MONTHS[usize::from(date.month().unsigned_abs() - 1) % 12];
    format!(
        "{}, {:02} {month} {:04} {clock} {}",
        DAYS[weekday(date)],
        date.day(),
        date.year(),
        offset.replace(':', "")
    )
}

/// The day of the week, Sunday 0, of the Gregorian calendar (Sakamoto's method).
fn weekday(date: Date) -> usize {
    const SHIFTS: [i32; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
    let month = i32::from(date.month());
    let year = i32::from(date.year()) - i32::from(month < 3);
    let shift = SHIFTS[usize::from(date.month().unsigned_abs() - 1) % 12];
    let day = year + year / 4 - year / 100 + year / 400 + shift + i32::from(date.day());
    usize::try_from(day.rem_euclid(7)).unwrap_or(0)
}

/// The id of an edition in every feed, for ever (a tag URI, RFC 4151): whatever its address becomes, a reader's program
/// knows it again. `address` is the newsroom's public one.
pub(crate) fn tag(address: &str, at: Moment, story: &StoryId, lang: &Lang) -> String {
    let host = address.split_once("://").map_or(address, |(_, host)| host);
    let host = host.split(':').next().unwrap_or(host);
    let day = at.date(&Zone::utc());
    format!("tag:{host},{day}:{}/{lang}", encode_segment(story.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> Moment {
        Moment::parse(text).unwrap()
    }

    #[test]
    fn rss_dates_have_their_weekday_and_offset() {
        let moscow = Zone::parse("Europe/Moscow").unwrap();
        for (at, written) in [
            ("2020-10-01T09:00:00Z", "Thu, 01 Oct 2020 12:00:00 +0300"),
            ("2024-02-28T21:00:00Z", "Thu, 29 Feb 2024 00:00:00 +0300"),
            ("2026-11-24T08:00:00Z", "Tue, 24 Nov 2026 11:00:00 +0300"),
        ] {
            assert_eq!(rfc_822(moment(at), &moscow), written);
        }
        assert_eq!(
            rfc_822(moment("2000-01-02T00:00:00Z"), &Zone::utc()),
            "Sun, 02 Jan 2000 00:00:00 +0000"
        );
    }

    #[test]
    fn an_id_is_a_tag_of_the_host_the_day_and_the_edition() {
        let lang = Lang::parse("ar").unwrap();
        let story = StoryId::parse("خبر 1").unwrap();
        assert_eq!(
            tag(
                "http://localhost:8080",
                moment("2020-10-01T09:00:00Z"),
                &story,
                &lang
            ),
            "tag:localhost,2020-10-01:%D8%AE%D8%A8%D8%B1%201/ar"
        );
    }
}

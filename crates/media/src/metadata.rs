//! What a picture's file says of itself: XMP first, because its encoding is certain, then IPTC, then EXIF. Where it was
//! taken isn't read.

mod encoding;
mod exif;
mod iptc;
mod xmp;

use std::panic::{AssertUnwindSafe, catch_unwind};

use image::ImageDecoder;
use language::Date;
use newsroom::picture::metadata::Metadata;

use crate::{check::format, decode};

/// The longest text of a file that is taken over, in characters.
const LONGEST: usize = 4_000;

/// Reads them. A file that says nothing, or nothing that can be read, gives nothing.
#[must_use]
pub fn read(bytes: &[u8]) -> Metadata {
    catch_unwind(AssertUnwindSafe(|| all(bytes)))
        .ok()
        .flatten()
        .unwrap_or_default()
}

fn all(bytes: &[u8]) -> Option<Metadata> {
    let mut decoder = decode::open(bytes, format(bytes).ok()?).ok()?;
    let xmp = decoder
        .xmp_metadata()
        .ok()
        .flatten()
        .map(|bytes| xmp::read(&bytes));
    let iptc = decoder
        .iptc_metadata()
        .ok()
        .flatten()
        .map(|bytes| iptc::read(&bytes));
    let exif = decoder.exif_metadata().ok().flatten().map(exif::read);
    let sources = [xmp, iptc, exif];
    Some(sources.into_iter().flatten().fold(Metadata::default(), or))
}

/// What the first says, completed by the second.
fn or(first: Metadata, second: Metadata) -> Metadata {
    Metadata {
        headline: first.headline.or(second.headline),
        alt: first.alt.or(second.alt),
        caption: first.caption.or(second.caption),
        credit: first.credit.or(second.credit),
        author: first.author.or(second.author),
        source: first.source.or(second.source),
        copyright: first.copyright.or(second.copyright),
        taken: first.taken.or(second.taken),
    }
}

/// A text without what can't be seen at its ends, and without control characters; `None` where nothing is left.
fn text(text: &str) -> Option<String> {
    let lines = |c: char| if c.is_control() { ' ' } else { c };
    let text: String = text.trim_matches('\0').chars().map(lines).take(LONGEST).collect();
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// The day at the beginning of a moment: `2020:10:01 12:00:00`, `2020-10-01T12:00`, `20201001`.
fn day(text: &str) -> Option<Date> {
    let digits: String = text.chars().filter(char::is_ascii_digit).take(8).collect();
    let number = |part: &str| part.parse::<i16>().ok();
    let (year, month, day) = (digits.get(..4)?, digits.get(4..6)?, digits.get(6..8)?);
    Date::new(
        number(year)?,
        i8::try_from(number(month)?).ok()?,
        i8::try_from(number(day)?).ok()?,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_in_every_form_in_which_files_write_it() {
        for written in ["2020:10:01 12:00:00", "2020-10-01T12:00:00+03:00", "20201001"] {
            assert_eq!(day(written), Date::new(2020, 10, 1), "{written}");
        }
        assert_eq!(day("0000:00:00 00:00:00"), None);
        assert_eq!(day("2020"), None);
    }
}

//! A part of a file (RFC 9110 §14): one range of bytes. Several at once are answered with the whole file, as the standard
//! allows.

use http::{HeaderMap, HeaderValue, StatusCode, header};

use super::headers;
use crate::answer::Answer;

/// The part of a file that was asked for, else the whole.
pub(super) fn part(asked: &HeaderMap, whole: Answer) -> Answer {
    if whole.status != StatusCode::OK {
        return whole;
    }
    let whole = whole.with(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    let range = asked.get(header::RANGE).and_then(|range| range.to_str().ok());
    let Some(range) = range.filter(|_| is_of(asked, &whole)) else {
        return whole;
    };
    let length = whole.body.len();
    match Wanted::read(range, length) {
        Wanted::Whole => whole,
        Wanted::Nothing => {
            let mut none = Answer::new(StatusCode::RANGE_NOT_SATISFIABLE, "text/plain; charset=utf-8", "");
            none.headers.remove(header::CONTENT_TYPE);
            with_range(none, &format!("bytes */{length}"))
        }
        Wanted::Part { first, last } => {
            let mut part = with_range(whole, &format!("bytes {first}-{last}/{length}"));
            part.status = StatusCode::PARTIAL_CONTENT;
            part.body = part.body.slice(first..=last);
            part
        }
    }
}

/// Whether the reader's other parts are of this file (`If-Range`). Our tags are weak, which never match here: but a file that
/// is named by its content can't be another, so a tag that is the same is taken.
fn is_of(asked: &HeaderMap, whole: &Answer) -> bool {
    let Some(condition) = asked.get(header::IF_RANGE) else {
        return true;
    };
    headers::tag_of(whole).is_some_and(|tag| tag == *condition)
}

fn with_range(answer: Answer, said: &str) -> Answer {
    match HeaderValue::from_str(said) {
        Ok(said) => answer.with(header::CONTENT_RANGE, said),
        Err(_) => answer,
    }
}

/// What a `Range` asks for.
#[derive(Debug, PartialEq, Eq)]
enum Wanted {
    /// No range that is understood, or several.
    Whole,
    /// One that lies outside.
    Nothing,
    /// Both ends are within.
    Part { first: usize, last: usize },
}

impl Wanted {
    fn read(range: &str, length: usize) -> Self {
        let ends = range
            .strip_prefix("bytes=")
            .and_then(|range| range.trim().split_once('-'));
        let Some((first, last)) = ends.filter(|(_, last)| !last.contains(',')) else {
            return Self::Whole;
        };
        match (first.trim().parse::<usize>(), last.trim().parse::<usize>()) {
            (Ok(first), _) if length <= first && is_number_or_empty(last) => Self::Nothing,
            (Ok(first), Ok(last)) if last < first => Self::Whole,
            (Ok(first), Ok(last)) => Self::Part {
                first,
                last: last.min(length - 1),
            },
            (Ok(first), Err(_)) if last.trim().is_empty() => Self::Part {
                first,
                last: length - 1,
            },
            // The last so many.
            (Err(_), Ok(0)) if first.trim().is_empty() => Self::Nothing,
            (Err(_), Ok(count)) if first.trim().is_empty() && 0 < length => Self::Part {
                first: length.saturating_sub(count),
                last: length - 1,
            },
            _ => Self::Whole,
        }
    }
}

fn is_number_or_empty(text: &str) -> bool {
    text.trim().bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_read_as_the_standard_says() {
        let part = |first, last| Wanted::Part { first, last };
        for (range, length, wanted) in [
            ("bytes=0-499", 1000, part(0, 499)),
            ("bytes=500-", 1000, part(500, 999)),
            ("bytes=-200", 1000, part(800, 999)),
            ("bytes=-2000", 1000, part(0, 999)),
            ("bytes=999-5000", 1000, part(999, 999)),
            ("bytes=1000-", 1000, Wanted::Nothing),
            ("bytes=-0", 1000, Wanted::Nothing),
            ("bytes=0-0", 0, Wanted::Nothing),
            ("bytes=5-2", 1000, Wanted::Whole),
            ("bytes=0-1,4-5", 1000, Wanted::Whole),
            ("bytes=x-5", 1000, Wanted::Whole),
            ("bytes=5-x", 1000, Wanted::Whole),
            ("lines=0-5", 1000, Wanted::Whole),
            ("bytes=-", 1000, Wanted::Whole),
        ] {
            assert_eq!(Wanted::read(range, length), wanted, "{range} of {length}");
        }
    }

    #[test]
    fn a_part_is_of_the_file_that_the_reader_has_begun() {
        let whole = || Answer::immutable("image/png", "0123456789");
        let tag = headers::tag_of(&whole()).unwrap();
        let asked = |condition: Option<HeaderValue>| {
            let mut asked = HeaderMap::new();
            asked.insert(header::RANGE, HeaderValue::from_static("bytes=2-4"));
            condition.map(|tag| asked.insert(header::IF_RANGE, tag));
            part(&asked, whole())
        };
        for answer in [asked(None), asked(Some(tag))] {
            assert_eq!(answer.status, StatusCode::PARTIAL_CONTENT);
            assert_eq!(answer.body, "234");
            assert_eq!(answer.headers[header::CONTENT_RANGE], "bytes 2-4/10");
        }
        let other = asked(Some(HeaderValue::from_static("\"other\"")));
        assert_eq!((other.status, other.body.len()), (StatusCode::OK, 10));
    }
}

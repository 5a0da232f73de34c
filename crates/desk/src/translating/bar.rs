//! Small bars: parts of a whole, drawn as SVG so that no page needs a style of its own.

use serde::Serialize;

/// How long a whole bar is, in the units of its drawing.
const LENGTH: i64 = 1000;

/// A bar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Bar {
    /// Its parts, from the start of the line; none where there is nothing to show.
    pub(crate) parts: Vec<Part>,
}

/// A part of a bar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Part {
    /// Which one: a class of the style sheet.
    pub(crate) kind: &'static str,
    /// Where it begins.
    pub(crate) from: i64,
    /// How long it is.
    pub(crate) length: i64,
}

impl Bar {
    /// A bar of parts in this order; a part of something is never too short to be seen.
    pub(crate) fn of(parts: &[(&'static str, i64)]) -> Self {
        let whole: i64 = parts.iter().map(|(_, size)| size).sum();
        let shown: Vec<_> = parts.iter().filter(|(_, size)| 0 < *size).collect();
        let mut from = 0;
        let mut drawn = Vec::with_capacity(shown.len());
        for (at, (kind, size)) in shown.iter().enumerate() {
            let left = i64::try_from(shown.len() - at - 1).unwrap_or(0);
            let most = LENGTH - from - left * SEEN;
            let length = if left == 0 {
                LENGTH - from
            } else {
                (size * LENGTH / whole.max(1)).clamp(SEEN, most.max(SEEN))
            };
            drawn.push(Part { kind, from, length });
            from += length;
        }
        Self { parts: drawn }
    }
}

/// The shortest part.
const SEEN: i64 = 30;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_fill_the_bar_and_none_is_too_short_to_be_seen() {
        let bar = Bar::of(&[("current", 99_999), ("stale", 1), ("missing", 0), ("absent", 1)]);
        let lengths: Vec<(&str, i64)> = bar.parts.iter().map(|part| (part.kind, part.length)).collect();
        assert_eq!(lengths, [("current", 940), ("stale", 30), ("absent", 30)]);
        assert_eq!(Bar::of(&[("current", 0)]).parts, []);
        assert_eq!(Bar::of(&[("stale", 7)]).parts[0].length, 1000);
    }
}

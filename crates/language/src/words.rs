//! Words, as Unicode parts them (UAX #29; Chinese, Japanese, Thai and their like by dictionary).

use icu::segmenter::{WordSegmenter, options::WordBreakInvariantOptions};

/// How many words an adult reads in a minute, in round numbers.
const WORDS_A_MINUTE: usize = 200;

/// How many words a text has: the pieces between word breaks with a letter or a digit in them. That test is
/// ours because ICU4X takes a word that ends in a vowel mark for none (unicode-org/icu4x#8321), and most
/// vocalised Arabic ends so.
#[must_use]
pub fn count(text: &str) -> usize {
    let segmenter = WordSegmenter::new_auto(WordBreakInvariantOptions::default());
    let breaks: Vec<usize> = segmenter.segment_str(text).collect();
    breaks
        .windows(2)
        .filter(|pair| text[pair[0]..pair[1]].contains(char::is_alphanumeric))
        .count()
}

/// The minutes it takes to read so many words, at least 1.
#[must_use]
pub fn reading_minutes(words: usize) -> usize {
    words.div_ceil(WORDS_A_MINUTE).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_in_every_script() {
        for (text, words) in [
            ("ناقش الرئيسان الوضع، ودعَوَا إلى الهدوء.", 6),
            ("كِتَابٌ جَدِيدٌ وَقَلَمٌ", 3),
            ("مُحَمَّدٌ", 1),
            ("Щука и ёж — друзья", 4),
            ("It isn't 1,000.5 km", 4),
            ("« … » — !", 0),
            ("", 0),
            ("北京冬奥会", 3),
        ] {
            assert_eq!(count(text), words, "{text}");
        }
    }

    #[test]
    fn reading_takes_a_minute_at_least() {
        assert_eq!([0, 1, 200, 201, 1000].map(reading_minutes), [1, 1, 1, 2, 5]);
    }
}

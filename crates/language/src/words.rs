//! Words, as Unicode parts them (UAX #29; Chinese, Japanese, Thai and their like by dictionary).

use icu::segmenter::{WordSegmenter, options::WordBreakInvariantOptions};

use crate::Lang;

/// How many words adults read in a minute, aloud and understanding them, by language: the means of Trauzettel-Klosinski and
/// Dietz, “Standardized Assessment of Reading Performance: The New International Reading Speed Texts IReST”, Investigative
/// Ophthalmology & Visual Science 53 (2012). An Arabic word says what takes two in English.
const WORDS_A_MINUTE: [(&str, usize); 16] = [
    ("ar", 138),
    ("de", 179),
    ("en", 228),
    ("es", 218),
    ("fi", 161),
    ("fr", 195),
    ("he", 187),
    ("it", 188),
    ("ja", 193),
    ("nl", 202),
    ("pl", 166),
    ("pt", 181),
    ("ru", 184),
    ("sl", 180),
    ("sv", 199),
    ("tr", 166),
];

/// What is assumed of other languages: the mean of the study’s seventeen.
const USUAL: usize = 184;

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

/// The minutes it takes to read so many words of a language, at least 1.
#[must_use]
pub fn reading_minutes(words: usize, lang: &Lang) -> usize {
    let known = WORDS_A_MINUTE.iter().find(|(own, _)| *own == lang.primary());
    let pace = known.map_or(USUAL, |(_, pace)| *pace);
    words.div_ceil(pace).max(1)
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
        for (tag, minutes) in [
            ("ar", [1, 1, 1, 2, 8]),
            ("ru", [1, 1, 1, 1, 6]),
            ("en", [1, 1, 1, 1, 5]),
            ("hy", [1, 1, 1, 1, 6]),
        ] {
            let lang = Lang::parse(tag).unwrap();
            let read = [0, 1, 138, 139, 1000].map(|words| reading_minutes(words, &lang));
            assert_eq!(read, minutes, "{tag}");
        }
    }
}

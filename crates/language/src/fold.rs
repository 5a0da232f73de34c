//! Keys to find a name by however it is typed, and keys to sort by.

use icu::{
    casemap::CaseMapper,
    collator::{
        Collator,
        options::{AlternateHandling, CollatorOptions},
        preferences::CollationNumericOrdering,
    },
};
use unicode_normalization::UnicodeNormalization;

use crate::{Lang, digits};

/// The key under which a name is found: two names with the same key are taken for one.
///
/// Case is folded; Arabic loses vowel marks, tatweel and hamza (أ إ آ ٱ are ا, ؤ is و, ئ and ى are ي, ة is ه,
/// ء goes) and Persian ک and ی are ك and ي; ё is е; digits are ASCII; quotation marks and marks that can't be
/// seen go; every dash is a hyphen; runs of spaces are one, none at the ends. Accents on Latin letters stay.
#[must_use]
pub fn match_key(text: &str) -> String {
    let composed: String = text.nfkc().collect();
    let folded: String = CaseMapper::new()
        .fold_string(&composed)
        .nfkc()
        .filter_map(letter)
        .collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The key that orders texts as the readers of a language order them, numbers by value: compared byte by
/// byte, from small to large. It holds for one release of the program, because collation data changes: a
/// store that keeps keys makes them anew when it is upgraded.
#[must_use]
pub fn sort_key(text: &str, lang: &Lang) -> Vec<u8> {
    let mut preferences =
        icu::collator::CollatorPreferences::from(&icu::locale::Locale::from(lang.identifier()));
    preferences.numeric_ordering = Some(CollationNumericOrdering::True);
    let mut options = CollatorOptions::default();
    options.alternate_handling = Some(AlternateHandling::NonIgnorable);
    let mut key = Vec::new();
    // Every language has at least the root's order, and writing into memory doesn't fail.
    if let Ok(collator) = Collator::try_new(preferences, options) {
        let Ok(()) = collator.write_sort_key_to(text, &mut key);
    }
    key
}

/// The folded form of one character in composed, case-folded text; `None` where it says nothing.
pub(crate) fn letter(c: char) -> Option<char> {
    if let Some(value) = digits::value(c) {
        return Some(char::from(b'0' + value));
    }
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => Some('ا'),
        'ؤ' => Some('و'),
        'ئ' | 'ى' | 'ی' => Some('ي'),
        'ک' => Some('ك'),
        'ة' | 'ۀ' | 'ە' => Some('ه'),
        'ё' => Some('е'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        _ if is_silent(c) => None,
        _ => Some(c),
    }
}

/// Vowel marks, tatweel, the bare hamza, quotation marks, and marks that can't be seen.
fn is_silent(c: char) -> bool {
    matches!(c,
        'ء' | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}'
        | '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
        | '"' | '«' | '»' | '\u{2018}'..='\u{201f}' | '‹' | '›' | '\'')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_however_it_is_typed() {
        for (one, other) in [
            ("أَحمد الأسعد", "احمد  الاسعد"),
            ("القاهرة", "القاهره"),
            ("مصطفى", "مصطفي"),
            ("وكالة «تاس»", "وكالة تاس"),
            ("مـــصر", "ﻣﺼﺮ"),
            ("مجلس الوزراء", "مجلس الوزرا"),
            ("قمة ٢٠", "قمة 20"),
            ("کیهان", "كيهان"),
            ("Королёв", "КОРОЛЕВ"),
            ("ООО «Вектор»", "ооо \"вектор\""),
            ("Аль–Джазира", "аль-джазира"),
            ("STRASSE", "straße"),
            (" TASS\u{a0}Agency ", "tass agency"),
        ] {
            assert_eq!(match_key(one), match_key(other));
        }
        assert_ne!(match_key("йод"), match_key("иод"));
        assert_ne!(match_key("سوريا"), match_key("سوري"));
    }

    #[test]
    fn keys_sort_as_readers_expect() {
        for (tag, sorted) in [
            ("ar", &["٢ مايو", "١٠ مايو", "أحمد", "باسم", "تامر", "يوسف"][..]),
            ("ru", &["2", "10", "Еж", "ёлка", "Емеля", "Жук", "яблоко"]),
            ("en", &["2", "10", "apple", "Éclair", "zebra"]),
        ] {
            let lang = Lang::parse(tag).unwrap();
            assert!(sorted.is_sorted_by_key(|text| sort_key(text, &lang)), "{tag}");
        }
    }
}

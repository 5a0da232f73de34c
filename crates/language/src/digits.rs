//! Digits: writing whole numbers as a locale does, and reading any script's decimal digits.

use std::borrow::Cow;

use fixed_decimal::Decimal;
use icu::decimal::{DecimalFormatter, options::DecimalFormatterOptions};

use crate::{Locale, Numbering};

/// The noughts of Unicode's decimal digits (general category Nd), ascending; each is followed by its other
/// nine. A test compares this list with ICU4X's character data.
const ZEROS: &[u32] = &[
    0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50,
    0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40,
    0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
];

/// The value of a decimal digit of any script in the basic plane (0 to 9); `None` for any other character.
#[must_use]
pub fn value(c: char) -> Option<u8> {
    let code = u32::from(c);
    let after = ZEROS.partition_point(|zero| *zero <= code);
    let zero = ZEROS[..after].last()?;
    u8::try_from(code - zero).ok().filter(|value| *value <= 9)
}

/// The text with every decimal digit brought to ASCII; all else stands.
#[must_use]
pub fn fold(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| c.is_ascii() || value(c).is_none()) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(
        text.chars()
            .map(|c| value(c).map_or(c, |value| char::from(b'0' + value)))
            .collect(),
    )
}

/// The text with its ASCII digits written in a numbering; all else stands.
#[must_use]
pub fn write(text: &str, numbering: Numbering) -> String {
    text.chars()
        .map(|c| c.to_digit(10).map_or(c, |value| digit(value, numbering)))
        .collect()
}

/// A whole number in a locale's digits, without grouping: ٢٠٢٠.
#[must_use]
pub fn plain(number: i64, locale: &Locale) -> String {
    write(&number.to_string(), locale.digits)
}

/// A whole number in a locale's digits, grouped as CLDR says: ١٬٢٣٤ · 1 234 (with a no-break space) · 1,234.
#[must_use]
pub fn grouped(number: i64, locale: &Locale) -> String {
    let Ok(formatter) = DecimalFormatter::try_new(locale.icu().into(), DecimalFormatterOptions::default())
    else {
        return plain(number, locale);
    };
    formatter.format(&Decimal::from(number)).to_string()
}

/// The numberings whose digits stand in the text, each once, in the order they appear; digits of scripts that
/// no [`Numbering`] names are passed over.
#[must_use]
pub fn numberings(text: &str) -> Vec<Numbering> {
    let mut found = Vec::new();
    for c in text.chars() {
        let numbering = of(c);
        if let Some(numbering) = numbering.filter(|numbering| !found.contains(numbering)) {
            found.push(numbering);
        }
    }
    found
}

/// The numbering a digit belongs to; `None` where the character is no digit of a known numbering.
#[must_use]
pub fn of(c: char) -> Option<Numbering> {
    let value = u32::from(value(c)?);
    [
        Numbering::Latn,
        Numbering::Arab,
        Numbering::Arabext,
        Numbering::Deva,
    ]
    .into_iter()
    .find(|numbering| u32::from(c) - value == u32::from(numbering.zero()))
}

fn digit(value: u32, numbering: Numbering) -> char {
    char::from_u32(u32::from(numbering.zero()) + value).unwrap_or('\u{fffd}')
}

#[cfg(test)]
mod tests {
    use icu::properties::{CodePointMapData, props::GeneralCategory};

    use super::*;
    use crate::Lang;

    fn locale(tag: &str) -> Locale {
        Locale::of(Lang::parse(tag).unwrap())
    }

    #[test]
    fn numbers_are_written_in_the_digits_of_the_language() {
        assert_eq!(plain(-2020, &locale("ar")), "-٢٠٢٠");
        assert_eq!(grouped(1_234_567, &locale("ar")), "١٬٢٣٤٬٥٦٧");
        assert_eq!(grouped(1_234_567, &locale("ru")), "1\u{a0}234\u{a0}567");
        assert_eq!(grouped(1_234_567, &locale("en")), "1,234,567");
        assert_eq!(grouped(1_234, &locale("fa")), "۱٬۲۳۴");
        assert_eq!(plain(i64::MIN, &locale("en")), "-9223372036854775808");
    }

    #[test]
    fn digits_of_any_script_are_folded() {
        assert_eq!(fold("٠١ أكتوبر ٢٠٢٠"), "01 أكتوبر 2020");
        assert_eq!(fold("۱۴۴۲ / १२ / 9"), "1442 / 12 / 9");
        assert!(matches!(fold("нет цифр, 1"), Cow::Borrowed(_)));
    }

    #[test]
    fn mixed_numberings_are_seen() {
        assert_eq!(numberings("من 2019 إلى ٢٠٢٠"), [Numbering::Latn, Numbering::Arab]);
        assert_eq!(numberings("٢٠"), [Numbering::Arab]);
        assert_eq!(numberings("слова"), []);
    }

    #[test]
    fn the_list_of_noughts_is_that_of_unicode() {
        let categories = CodePointMapData::<GeneralCategory>::new();
        for code in 0..=0xffff_u32 {
            let Some(c) = char::from_u32(code) else { continue };
            let expected = categories.get(c) == GeneralCategory::DecimalNumber;
            assert_eq!(value(c).is_some(), expected, "U+{code:04X}");
        }
    }
}

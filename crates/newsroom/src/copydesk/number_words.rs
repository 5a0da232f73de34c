//! Numbers in words, as far as it takes to keep quiet where one edition writes digits and the other words.

use language::fold::match_key;

/// The power of ten a word stands for behind a number.
pub(crate) fn scale(lang: &str, word: &str) -> Option<f64> {
    let word = match_key(word);
    let starts = |stems: &[&str]| stems.iter().any(|stem| word.starts_with(&match_key(stem)));
    let is = |words: &[&str]| words.contains(&word.as_str());
    let power = match lang {
        "ru" if is(&["тыс"]) || starts(&["тысяч"]) => 1e3,
        "ru" if is(&["млн"]) || starts(&["миллион"]) => 1e6,
        "ru" if is(&["млрд"]) || starts(&["миллиард"]) => 1e9,
        "ru" if is(&["трлн"]) || starts(&["триллион"]) => 1e12,
        "en" if is(&["thousand", "k"]) => 1e3,
        "en" if is(&["million", "m", "mn", "mln", "millions"]) => 1e6,
        "en" if is(&["billion", "bn", "b", "billions"]) => 1e9,
        "en" if is(&["trillion", "tn", "trillions"]) => 1e12,
        "ar" if starts(&["مليون", "ملايين"]) => 1e6,
        "ar" if starts(&["مليار", "بليون"]) => 1e9,
        "ar" if starts(&["تريليون", "ترليون"]) => 1e12,
        "ar" if starts(&["ألف", "آلاف"]) => 1e3,
        _ => return None,
    };
    Some(power)
}

/// Whether a folded text has a word by which this number may be written: the tens of 75, the thousand of 3000.
pub(crate) fn says(lang: &str, text: &str, value: f64) -> bool {
    let stems = stems(lang, value);
    let mut words = text
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty());
    !stems.is_empty() && words.any(|word| stems.iter().any(|stem| fits(lang, word, stem)))
}

/// Whether a word has a stem: at its beginning; anywhere for a stem with `*`, and in Arabic, which joins its prefixes on; as
/// the whole word for a stem with `=`.
fn fits(lang: &str, word: &str, stem: &str) -> bool {
    if let Some(whole) = stem.strip_prefix('=') {
        return word == match_key(whole);
    }
    let part = match_key(stem.trim_start_matches('*'));
    if stem.starts_with('*') || lang == "ar" {
        return word.contains(&part);
    }
    word.starts_with(&part)
}

fn stems(lang: &str, value: f64) -> &'static [&'static str] {
    let row = |ar, ru, en| match lang {
        "ar" => ar,
        "ru" => ru,
        "en" => en,
        _ => &[][..],
    };
    let whole = value.fract() == 0.0;
    if (value - 0.5).abs() < f64::EPSILON || (value.fract() - 0.5).abs() < f64::EPSILON {
        return row(
            &["نصف"][..],
            &["полов", "полтор", "полутор", "полмилл", "полмлрд"][..],
            &["half"][..],
        );
    }
    if !whole {
        return &[];
    }
    match value {
        v if v < 13.0 => &[],
        v if v < 20.0 => row(&["عشر"], &["*надцат"], &["*teen", "fortnight"]),
        // A day and a night.
        24.0 => row(&["عشرين", "عشرون", "يوم"], &["двадцат", "сут"], &["twent", "day"]),
        v if v < 100.0 => tens(lang, v),
        // Decades: the nineties.
        v if (1900.0..2100.0).contains(&v) && v % 10.0 == 0.0 && 20.0 <= v % 100.0 => tens(lang, v % 100.0),
        v if v < 1e3 && v % 100.0 == 0.0 => {
            row(&["مئة", "مائة", "مئت", "مائت", "مئات"], HUNDREDS, &["hundred"])
        }
        v if v < 1e6 && (v % 1e4 == 0.0 || (v <= 12_500.0 && v % 500.0 == 0.0)) => {
            row(&["ألف", "آلاف"], &["*тысяч", "=тыс"], &["thousand", "hundred"])
        }
        v if v < 1e9 && v % 5e5 == 0.0 => row(&["مليون", "ملايين"], &["миллион", "млн"], &["million"]),
        v if v % 5e8 == 0.0 => row(&["مليار", "بليون"], &["миллиард", "млрд"], &["billion"]),
        _ => &[],
    }
}

const HUNDREDS: &[&str] = &[
    "=сто",
    "=ста",
    "сотн",
    "двест",
    "двухс",
    "двумс",
    "трист",
    "трехс",
    "четырес",
    "четырехс",
    "пятьс",
    "пятис",
    "шестьс",
    "шестис",
    "семьс",
    "семис",
    "восемьс",
    "восьмис",
    "девятьс",
    "девятис",
];

/// The words for 20, 30 … 90, as far as all their forms share.
const TENS_ARABIC: [&[&str]; 8] = [
    &["عشرين", "عشرون"],
    &["ثلاثين", "ثلاثون"],
    &["أربعين", "أربعون"],
    &["خمسين", "خمسون"],
    &["ستين", "ستون"],
    &["سبعين", "سبعون"],
    &["ثمانين", "ثمانون"],
    &["تسعين", "تسعون"],
];
const TENS_RUSSIAN: [&[&str]; 8] = [
    &["двадцат"],
    &["тридцат"],
    &["сорок"],
    &["пятьдесят", "пятидесят", "полсотни"],
    &["шестьдесят", "шестидесят"],
    &["семьдесят", "семидесят"],
    &["восемьдесят", "восьмидесят"],
    &["девяност"],
];
const TENS_ENGLISH: [&[&str]; 8] = [
    &["twent"],
    &["thirt"],
    &["fort"],
    &["fift"],
    &["sixt"],
    &["sevent"],
    &["eight"],
    &["ninet"],
];

/// The words for the tens of a number from 20 to 99.
fn tens(lang: &str, value: f64) -> &'static [&'static str] {
    let table = match lang {
        "ar" => &TENS_ARABIC,
        "ru" => &TENS_RUSSIAN,
        "en" => &TENS_ENGLISH,
        _ => return &[],
    };
    let reached = |tens: &i32| f64::from(tens * 10) <= value;
    let at = (3..=9).take_while(reached).count();
    table[at]
}

/// The value of a Roman numeral in capitals, of Latin letters or the Cyrillic ones that look like them.
pub(crate) fn roman(word: &[char]) -> Option<f64> {
    if word.is_empty() || 8 < word.len() {
        return None;
    }
    let values: Vec<i32> = word.iter().map(|c| roman_letter(*c)).collect::<Option<_>>()?;
    let sum: i32 = values
        .iter()
        .enumerate()
        .map(|(at, value)| {
            let less = values.get(at + 1).is_some_and(|next| value < next);
            if less { -value } else { *value }
        })
        .sum();
    Some(f64::from(sum))
}

fn roman_letter(c: char) -> Option<i32> {
    Some(match c {
        'I' | 'І' => 1,
        'V' => 5,
        'X' | 'Х' => 10,
        'L' => 50,
        'C' | 'С' => 100,
        _ => return None,
    })
}

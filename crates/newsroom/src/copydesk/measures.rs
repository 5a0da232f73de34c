//! Miles and kilometres: measures that a translation converts, so that its numbers rightly differ.

/// What one unit of a measure is in another, in either direction: mile and kilometre, yard and metre, foot and metre, foot
/// and centimetre, inch and centimetre, pound and kilogram, ounce and gram, acre and hectare, gallon and litre.
const FACTORS: [f64; 9] = [1.609, 0.9144, 0.3048, 30.48, 2.54, 0.4536, 28.35, 0.4047, 3.785];

/// How far a rounded number may be from the exact one.
const ROUNDING: f64 = 0.02;

/// The beginnings of the words for units that are converted; in Arabic, what such a word contains.
const ARABIC: &str = "ميل أميال بوصة بوصات ياردة ياردات أقدام قدما رطل أرطال فدان غالون فهرنهايت درجة درجات";
const RUSSIAN: &str = "мил дюйм фут ярд фунт акр галлон унци фаренгейт градус";
const ENGLISH: &str = "mile mph yard inch foot feet pound lb acre gallon ounce fahrenheit degree";

/// Whether a text mentions a unit that is converted.
pub(crate) fn mentions(lang: &str, text: &str) -> bool {
    let units = match lang {
        "ar" => ARABIC,
        "ru" => RUSSIAN,
        "en" => ENGLISH,
        _ => return false,
    };
    let is_unit = |word: &str| {
        let word = word.to_lowercase();
        let mut stems = units.split(' ');
        stems.any(|stem| word.starts_with(stem) || (lang == "ar" && word.contains(stem)))
    };
    let ends_word = |c: char| c.is_whitespace() || (crate::line::is_visible(c) && !c.is_alphabetic());
    text.split(ends_word).any(is_unit)
}

/// Whether one number is the other in another measure, rounded; degrees Fahrenheit and Celsius to one degree.
pub(crate) fn convert(a: f64, b: f64) -> bool {
    let near = |exact: f64, rounded: f64| (exact - rounded).abs() <= exact.abs() * ROUNDING;
    let factors = FACTORS
        .iter()
        .any(|factor| near(a * factor, b) || near(b * factor, a));
    let celsius = |fahrenheit: f64, celsius: f64| ((fahrenheit - 32.0) / 1.8 - celsius).abs() <= 1.0;
    factors || celsius(a, b) || celsius(b, a)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounded_conversions_are_seen() {
        for (a, b) in [
            (200.0, 320.0),
            (27.0, 30.0),
            (10.0, 25.4),
            (80.0, 27.0),
            (85.0, 137.0),
        ] {
            assert!(convert(a, b) && convert(b, a), "{a} {b}");
        }
        for (a, b) in [(41.0, 43.0), (14.0, 15.0), (100.0, 120.0)] {
            assert!(!convert(a, b), "{a} {b}");
        }
        assert!(
            mentions("ar", "على بعد 385 ميلًا") && mentions("en", "30 yards") && !mentions("ru", "30 человек")
        );
    }
}

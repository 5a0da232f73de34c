//! What a language wants while one types: its quotation marks, and the spaces that must not break.

use serde::Serialize;

use crate::{Lang, typography::Typography};

/// The rules for one language, as the editor in the browser takes them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Typing {
    /// Outer opening and closing mark, then inner.
    pub quotes: [char; 4],
    /// Where a space doesn't break; `None` where the language leaves that to the line.
    pub nbsp_rules: Option<NoBreak>,
}

/// What keeps to its neighbour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct NoBreak {
    /// Short words that don't end a line.
    pub after: &'static [&'static str],
    /// Marks that don't begin a line, though a space stands before them.
    pub before: &'static [&'static str],
    /// Units and words that keep to the number before them.
    pub units: &'static [&'static str],
    /// Signs that keep to what follows.
    pub signs: &'static [&'static str],
}

const RUSSIAN: NoBreak = NoBreak {
    after: &[
        "а", "без", "в", "во", "для", "до", "за", "и", "из", "к", "ко", "на", "над", "не", "ни", "но", "о",
        "об", "от", "по", "под", "при", "с", "со", "у", "я",
    ],
    before: &["—"],
    units: &[
        "г", "г.", "гг.", "га", "кг", "км", "м", "мин", "млн", "млрд", "руб", "руб.", "см", "т", "трлн",
        "тыс", "тыс.", "ч", "чел.", "%", "₽", "$", "€",
    ],
    signs: &["№", "§"],
};

const UKRAINIAN: NoBreak = NoBreak {
    after: &[
        "а", "без", "в", "во", "для", "до", "з", "за", "і", "із", "й", "на", "над", "не", "ні", "о", "об",
        "від", "по", "під", "при", "та", "у", "що", "я",
    ],
    before: &["—"],
    units: &[
        "р.", "рр.", "га", "кг", "км", "м", "млн", "млрд", "грн", "см", "т", "тис", "тис.", "%", "₴", "$",
        "€",
    ],
    signs: &["№", "§"],
};

const FRENCH: NoBreak = NoBreak {
    after: &[],
    before: &[";", ":", "!", "?", "»"],
    units: &["%", "€", "km", "kg", "h"],
    signs: &["«", "n°"],
};

const POLISH: NoBreak = NoBreak {
    after: &["a", "i", "o", "u", "w", "z"],
    before: &["—", "–"],
    units: &["r.", "km", "kg", "mln", "mld", "tys.", "zł", "%"],
    signs: &["nr", "§"],
};

const CZECH: NoBreak = NoBreak {
    after: &["a", "i", "k", "o", "s", "u", "v", "z"],
    before: &["—", "–"],
    units: &["km", "kg", "mil.", "mld.", "tis.", "Kč", "%"],
    signs: &["č.", "§"],
};

impl Typing {
    /// The rules of a language; where none are known, the English quotation marks and no more.
    #[must_use]
    pub fn of(lang: &Lang) -> Self {
        let typography = Typography::of(lang);
        let (outer, inner) = (typography.outer, typography.inner);
        let nbsp_rules = match lang.primary() {
            "ru" | "be" => Some(RUSSIAN),
            "uk" => Some(UKRAINIAN),
            "fr" => Some(FRENCH),
            "pl" => Some(POLISH),
            "cs" | "sk" => Some(CZECH),
            _ => None,
        };
        Self {
            quotes: [outer.open, outer.close, inner.open, inner.close],
            nbsp_rules,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(tag: &str) -> Typing {
        Typing::of(&Lang::parse(tag).unwrap())
    }

    #[test]
    fn arabic_and_russian_open_with_guillemets_and_differ_inside() {
        assert_eq!(of("ar").quotes, ['«', '»', '“', '”']);
        assert_eq!(of("ru").quotes, ['«', '»', '„', '“']);
        assert_eq!(of("en").quotes, ['“', '”', '‘', '’']);
    }

    #[test]
    fn russian_keeps_short_words_and_dashes_and_arabic_leaves_spaces_to_the_line() {
        let russian = of("ru").nbsp_rules.unwrap();
        assert!(russian.after.contains(&"в") && russian.before.contains(&"—"));
        assert_eq!(of("ar").nbsp_rules, None);
        assert_eq!(of("en").nbsp_rules, None);
    }
}

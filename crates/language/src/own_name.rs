//! A language's name in itself, as the language switch shows it.

use crate::Lang;

/// Names in the language itself, as a switch writes them, sorted by tag. More specific tags stand beside
/// their subtag.
const NAMES: &[(&str, &str)] = &[
    ("ar", "العربية"),
    ("az", "Azərbaycanca"),
    ("be", "Беларуская"),
    ("bg", "Български"),
    ("bn", "বাংলা"),
    ("ckb", "کوردی"),
    ("cs", "Čeština"),
    ("da", "Dansk"),
    ("de", "Deutsch"),
    ("el", "Ελληνικά"),
    ("en", "English"),
    ("es", "Español"),
    ("fa", "فارسی"),
    ("fi", "Suomi"),
    ("fr", "Français"),
    ("he", "עברית"),
    ("hi", "हिन्दी"),
    ("hu", "Magyar"),
    ("hy", "Հայերեն"),
    ("id", "Indonesia"),
    ("it", "Italiano"),
    ("ja", "日本語"),
    ("ka", "ქართული"),
    ("kk", "Қазақша"),
    ("ko", "한국어"),
    ("ku", "Kurdî"),
    ("ky", "Кыргызча"),
    ("nl", "Nederlands"),
    ("no", "Norsk"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("pt-BR", "Português (Brasil)"),
    ("ro", "Română"),
    ("ru", "Русский"),
    ("sr", "Српски"),
    ("sv", "Svenska"),
    ("sw", "Kiswahili"),
    ("tg", "Тоҷикӣ"),
    ("th", "ไทย"),
    ("tr", "Türkçe"),
    ("tt", "Татарча"),
    ("uk", "Українська"),
    ("ur", "اردو"),
    ("uz", "O‘zbekcha"),
    ("vi", "Tiếng Việt"),
    ("zh", "中文"),
    ("zh-Hans", "简体中文"),
    ("zh-Hant", "繁體中文"),
];

/// The language's name in itself: `العربية`, `Русский`, `English`. A tag with a region or script that has no
/// name of its own keeps it in brackets (`English (GB)`); a language that isn't in the list is called by its
/// tag.
#[must_use]
pub fn own_name(lang: &Lang) -> String {
    let tag = lang.as_str();
    if let Some(name) = named(tag) {
        return name.to_owned();
    }
    match (named(lang.primary()), tag.split_once('-')) {
        (Some(name), Some((_, rest))) => format!("{name} ({rest})"),
        _ => tag.to_owned(),
    }
}

fn named(tag: &str) -> Option<&'static str> {
    NAMES
        .iter()
        .find(|(known, _)| *known == tag)
        .map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_named_in_itself() {
        for (tag, name) in [
            ("ar", "العربية"),
            ("ru", "Русский"),
            ("en", "English"),
            ("zh-Hant", "繁體中文"),
            ("ar-EG", "العربية (EG)"),
            ("gd", "gd"),
        ] {
            assert_eq!(own_name(&Lang::parse(tag).unwrap()), name);
        }
    }
}

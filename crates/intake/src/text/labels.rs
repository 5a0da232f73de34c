//! Labels at the foot of a page, in three languages: what the rest of the line is.

/// What a label says of its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// Who is credited for the photo.
    Photo,
    /// The agency that the text comes from.
    Source,
}

/// The longest line that is taken for a labelled one, in characters: a paragraph may begin with such a word too.
const LONGEST: usize = 160;

const PHOTO: [&str; 18] = [
    "الصورة",
    "صورة",
    "الصور",
    "تصوير",
    "مصدر الصورة",
    "фото",
    "фотография",
    "фотограф",
    "источник фото",
    "источник фотографии",
    "фото предоставлено",
    "photo",
    "photos",
    "photo credit",
    "photo by",
    "picture",
    "image",
    "image credit",
];

const SOURCE: [&str; 9] = [
    "المصدر",
    "مصدر",
    "وكالات",
    "نقلا عن",
    "источник",
    "по материалам",
    "source",
    "sources",
    "via",
];

/// The label of a line and what it says; `None` for a line without one.
pub(super) fn read(line: &str) -> Option<(Label, &str)> {
    if line.chars().nth(LONGEST).is_some() {
        return None;
    }
    let (word, rest) = line.split_once([':', '：'])?;
    let word = word.trim().to_lowercase();
    let rest = rest.trim();
    if !rest.chars().any(char::is_alphanumeric) {
        return None;
    }
    let label = if PHOTO.contains(&word.as_str()) {
        Label::Photo
    } else if SOURCE.contains(&word.as_str()) {
        Label::Source
    } else {
        return None;
    };
    Some((label, rest))
}

/// Names and codes of languages, as switches between them write them.
const LANGUAGES: [&str; 24] = [
    "ar",
    "ara",
    "العربية",
    "عربي",
    "عربية",
    "ru",
    "rus",
    "рус",
    "русский",
    "ру",
    "روسي",
    "الروسية",
    "en",
    "eng",
    "english",
    "англ",
    "английский",
    "الإنجليزية",
    "انجليزي",
    "fr",
    "français",
    "fra",
    "فارسی",
    "中文",
];

/// Whether a line is a switch between languages, and nothing else: `Ru En`, `العربية | English`.
pub(super) fn is_language_switch(line: &str) -> bool {
    let words: Vec<String> = line
        .split(|c: char| c.is_whitespace() || matches!(c, '|' | '/' | '·' | '•' | ',' | '،' | '-' | '–'))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    (2..=8).contains(&words.len()) && words.iter().all(|word| LANGUAGES.contains(&word.as_str()))
}

//! Letters in their ordinary form: Arabic presentation forms become the letters they show, and accents are
//! composed.
//!
//! Signs that are typed as signs stay: ﷺ ﷻ ﷽, the rial sign ﷼ and the ornate brackets ﴾ ﴿. Ligatures that are
//! words, such as ﷲ, become their letters, because a reader searches for the word.

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::{Change, Tally};

/// Presentation forms (U+FB50 to U+FDFF, U+FE70 to U+FEFC) as the letters they stand for.
pub(super) fn ordinary(line: &str, tally: &mut Tally) -> String {
    let mut out = String::with_capacity(line.len());
    let mut count = 0;
    for c in line.chars() {
        if !is_presentation_form(c) {
            out.push(c);
            continue;
        }
        let letters = std::iter::once(c).nfkc();
        // A vowel mark shown alone is its mark upon a space or a tatweel, which isn't part of the spelling.
        out.extend(letters.filter(|letter| !is_lone_mark(c) || !matches!(letter, ' ' | '\u{640}')));
        count += 1;
    }
    tally.add(Change::PresentationForm, count);
    out
}

/// NFC.
pub(super) fn composed(line: &str, tally: &mut Tally) -> String {
    if is_nfc(line) {
        return line.to_owned();
    }
    tally.add(Change::Composed, 1);
    line.nfc().collect()
}

fn is_presentation_form(c: char) -> bool {
    let shown = matches!(c, '\u{fb50}'..='\u{fdf9}' | '\u{fe70}'..='\u{fefc}');
    shown && std::iter::once(c).nfkc().next() != Some(c)
}

fn is_lone_mark(c: char) -> bool {
    matches!(c, '\u{fe70}'..='\u{fe7f}' | '\u{fc5e}'..='\u{fc63}' | '\u{fcf2}'..='\u{fcf4}')
}

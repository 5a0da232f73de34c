//! The fonts that cards are drawn with: open ones, built in, and those of a newsroom's own theme.

use std::{borrow::Cow, sync::Arc};

use parley::{
    FontContext,
    fontique::{Blob, Collection, CollectionOptions, SourceCache},
};
use skrifa::{FontRef, MetadataProvider};

/// The default theme's: Arabic with Latin, and Latin with Cyrillic.
const OURS: [&[u8]; 2] = [
    include_bytes!("../../../../themes/default/fonts/ttf/IBMPlexSansArabic_700Bold.ttf"),
    include_bytes!("../../../../themes/default/fonts/ttf/SourceSerif4_600SemiBold.ttf"),
];

/// The fonts of a theme, ready to draw with.
#[derive(Clone)]
pub struct Fonts {
    context: FontContext,
    /// The names of their families: Arabic's, then Latin's and Cyrillic's, then a theme's own.
    families: Vec<String>,
    /// One bit a character.
    covered: Vec<u64>,
}

impl std::fmt::Debug for Fonts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Fonts")
            .field("families", &self.families)
            .finish_non_exhaustive()
    }
}

impl Fonts {
    /// The built-in fonts, and a theme's own (TrueType or OpenType), which are asked after them for letters that those lack.
    pub fn with(own: impl IntoIterator<Item = Cow<'static, [u8]>>) -> Self {
        let options = CollectionOptions {
            shared: false,
            system_fonts: false,
        };
        let mut fonts = Self {
            context: FontContext {
                collection: Collection::new(options),
                source_cache: SourceCache::default(),
            },
            families: Vec::new(),
            covered: Vec::new(),
        };
        let ours = OURS.into_iter().map(Cow::Borrowed);
        for bytes in ours.chain(own) {
            fonts.add(bytes);
        }
        fonts
    }

    fn add(&mut self, bytes: Cow<'static, [u8]>) {
        if let Ok(font) = FontRef::new(&bytes) {
            for (character, _) in font.charmap().mappings() {
                self.cover(character);
            }
        }
        let blob = Blob::new(Arc::new(bytes));
        for (family, _) in self.context.collection.register_fonts(blob, None) {
            let name = self.context.collection.family_name(family).map(str::to_owned);
            self.families.extend(name);
        }
    }

    fn cover(&mut self, character: u32) {
        let (word, bit) = (character as usize / 64, character % 64);
        if self.covered.len() <= word {
            self.covered.resize(word + 1, 0);
        }
        self.covered[word] |= 1 << bit;
    }

    fn covers(&self, character: char) -> bool {
        let (word, bit) = (character as usize / 64, character as u32 % 64);
        self.covered.get(word).is_some_and(|word| word >> bit & 1 == 1)
    }

    /// The text as it can be drawn: spaces of any kind are spaces, pictograms go; `None` where a letter has no glyph, or
    /// nothing is left.
    pub(super) fn drawable(&self, text: &str) -> Option<String> {
        let mut drawn = String::with_capacity(text.len());
        for character in text.chars() {
            match character {
                '\u{a0}' | '\u{202f}' | '\u{2007}' => drawn.push('\u{a0}'),
                space if space.is_whitespace() => drawn.push(' '),
                // They have no shape of their own, but say how their neighbours are joined and ordered.
                '\u{200c}' | '\u{200d}' | '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}' => {
                    drawn.push(character);
                }
                known if self.covers(known) => drawn.push(known),
                letter if letter.is_alphanumeric() => return None,
                _ => {}
            }
        }
        let words: Vec<&str> = drawn.split(' ').filter(|word| !word.is_empty()).collect();
        (!words.is_empty()).then(|| words.join(" "))
    }

    pub(super) fn context(&self) -> FontContext {
        self.context.clone()
    }

    /// The families for a script, the fitting one first.
    pub(super) fn families(&self, script: &str) -> Vec<&str> {
        let mut names: Vec<&str> = self.families.iter().map(String::as_str).collect();
        if script != "Arab" && 1 < names.len() {
            names.swap(0, 1);
        }
        names
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_persian_urdu_russian_and_latin_can_be_drawn() {
        let fonts = Fonts::with([]);
        for text in [
            "قمة «بريكس» في قازان: ٢٤ دولة، 3.5٪",
            "گفت‌وگو در تهران، پنج چیز ژرف",
            "ٹیلی ویژن پر ڑ ے ہے",
            "Съезд № 7: «ё» — и ґ, ї",
            "Škoda, façade, Łódź – €5…",
        ] {
            assert_eq!(fonts.drawable(text).as_deref(), Some(text));
        }
    }

    #[test]
    fn pictograms_go_and_letters_of_no_font_are_told() {
        let fonts = Fonts::with([]);
        assert_eq!(
            fonts.drawable(" Vote 🗳 now\u{202f}! ").as_deref(),
            Some("Vote now\u{a0}!")
        );
        assert_eq!(fonts.drawable("北京"), None);
        assert_eq!(fonts.drawable("🗳"), None);
    }
}

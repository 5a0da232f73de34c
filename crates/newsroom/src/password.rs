//! Passwords: long enough, and not among those that are guessed first.

mod common;
mod pattern;

use language::fold::match_key;

/// The fewest characters of a password.
pub const SHORTEST: usize = 10;

/// The most: what is longer is no password, and hashing it would cost.
pub const LONGEST: usize = 256;

/// Why a password can be guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Weakness {
    /// Fewer than [`SHORTEST`] characters.
    #[error("it needs at least {SHORTEST} characters")]
    Short,
    /// More than [`LONGEST`] characters.
    #[error("it may have {LONGEST} characters at most")]
    Long,
    /// Among those that many people use.
    #[error("it is one of the commonest, or one with something added")]
    Common,
    /// Of few different characters, or the same ones again and again.
    #[error("it repeats itself")]
    Repeats,
    /// Characters in the order of the alphabet, of numbers or of the keyboard.
    #[error("it follows the alphabet, the digits or the rows of the keyboard")]
    Sequence,
    /// Made of the person's or the newsroom's name.
    #[error("it is made of the person's or the newsroom's name")]
    Name,
}

impl Weakness {
    /// The key of its message in the interface's catalogues.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Short => "access-weak-short",
            Self::Long => "access-weak-long",
            Self::Common => "access-weak-common",
            Self::Repeats => "access-weak-repeats",
            Self::Sequence => "access-weak-sequence",
            Self::Name => "access-weak-name",
        }
    }
}

/// A password that isn't guessed first. No `Debug`, no `Display`: it goes to the hash and nowhere else.
#[derive(Clone)]
pub struct Password(String);

impl Password {
    /// Takes a password that isn't guessed first; `names` are those of the person and of the newsroom.
    ///
    /// # Errors
    /// [`Weakness`].
    pub fn parse<'a>(text: &str, names: impl IntoIterator<Item = &'a str>) -> Result<Self, Weakness> {
        let length = text.chars().count();
        if length < SHORTEST {
            return Err(Weakness::Short);
        }
        if LONGEST < length {
            return Err(Weakness::Long);
        }
        let plain = pattern::plain(text);
        if pattern::repeats(&plain) {
            return Err(Weakness::Repeats);
        }
        if pattern::is_sequence(&plain) {
            return Err(Weakness::Sequence);
        }
        if names.into_iter().any(|name| is_made_of(&plain, name)) {
            return Err(Weakness::Name);
        }
        if common::is_common(&plain) {
            return Err(Weakness::Common);
        }
        Ok(Self(text.to_owned()))
    }

    /// The password, to be hashed.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// Whether little is left of a password without a name: `salma2026!`, `حداد_حداد`.
fn is_made_of(plain: &str, name: &str) -> bool {
    let name = match_key(name);
    let words = name.split(|c: char| !c.is_alphanumeric());
    let mut rest = plain.to_owned();
    for word in words
        .chain([name.as_str()])
        .filter(|word| 3 <= word.chars().count())
    {
        rest = rest.replace(word, "");
    }
    let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
    rest != plain && letters(&rest) < 4
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weakness(text: &str) -> Option<Weakness> {
        let names = ["salma", "سلمى حداد", "ترجمان", "Tarjuman"];
        Password::parse(text, names).err()
    }

    #[test]
    fn what_is_guessed_first_is_refused() {
        use Weakness::{Common, Long, Name, Repeats, Sequence, Short};
        let long = "ab7".repeat(90);
        let cases = [
            ("", Short),
            ("تسعة 9صغي", Short),
            (long.as_str(), Long),
            ("aaaaaaaaaaaa", Repeats),
            ("سسسسسسسسسسسس", Repeats),
            ("abcabcabcabc", Repeats),
            ("12345678910", Sequence),
            ("0987654321", Sequence),
            ("٠١٢٣٤٥٦٧٨٩", Sequence),
            ("abcdefghijk", Sequence),
            ("абвгдежзик", Sequence),
            ("qwertyuiop", Sequence),
            ("poiuytrewq", Sequence),
            ("qwerty123456", Sequence),
            ("йцукенгшщз", Sequence),
            ("ضصثقفغعهخح", Sequence),
            ("1q2w3e4r5t6y", Sequence),
            ("1qaz2wsx3edc", Sequence),
            ("salma2026!", Name),
            ("سلمى_حداد_1", Name),
            ("Tarjuman2026", Name),
            ("password1!", Common),
            ("P@ssw0rd123", Common),
            ("iloveyou2026", Common),
            ("administrator", Common),
            ("пароль12345", Common),
            ("كلمةالسر123", Common),
        ];
        for (text, expected) in cases {
            assert_eq!(weakness(text), Some(expected), "{text:?}");
        }
    }

    #[test]
    fn a_sentence_of_ones_own_is_taken() {
        for text in [
            "بطة زرقاء تقرأ الجريدة",
            "сорок две гагары в тумане",
            "brass kettle, wet maps",
            "xK9#vT2!qLm4",
        ] {
            assert_eq!(weakness(text), None, "{text:?}");
        }
    }
}

//! The words of the interface: Fluent catalogues in `messages/{ar,ru,en}/*.ftl`, compiled into the program.
//!
//! Plurals follow CLDR, and numbers come out in the locale's own digits. A language without a catalogue is
//! answered in English, and says so: [`Words::English`].

mod args;
mod numbers;
mod patterns;
mod sources;

use std::{ops::Deref, sync::Arc};

use fluent_bundle::{FluentResource, concurrent::FluentBundle};

pub use args::{Arg, Args};

use crate::{Lang, Locale};

type Bundle = FluentBundle<Arc<FluentResource>>;

/// The words for a locale, and whose they are.
#[derive(Clone, Debug)]
pub enum Words {
    /// The language has its own catalogue.
    Own(Catalogue),
    /// It has none: these are the English words, which a page marks as such (`lang="en"`).
    English(Catalogue),
}

/// One language's words. Cheap to clone, shared between threads as it is.
#[derive(Clone)]
pub struct Catalogue {
    lang: Lang,
    plain: Arc<Bundle>,
    isolating: Arc<Bundle>,
}

/// Why a message can't be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MessageError {
    /// The catalogue has no such key.
    #[error("the {lang} catalogue has no message “{key}”")]
    NoKey {
        /// The catalogue's language.
        lang: Lang,
        /// What was asked for.
        key: String,
    },
    /// The message wants an argument that wasn't given, or names a message that isn't there.
    #[error("the {lang} message “{key}” can't be written: {reason}")]
    Unwritable {
        /// The catalogue's language.
        lang: Lang,
        /// What was asked for.
        key: String,
        /// What Fluent says.
        reason: String,
    },
}

impl Catalogue {
    /// The language these words are in.
    #[must_use]
    pub fn lang(&self) -> &Lang {
        &self.lang
    }

    /// A message as plain text, without isolation marks: for markup, attributes, feeds, JSON and mail.
    ///
    /// What can't be written shows as `⟦key⟧`, which no reader takes for words and a test can look for.
    #[must_use]
    pub fn text(&self, key: &str, args: &Args<'_>) -> String {
        self.try_text(key, args).unwrap_or_else(|_| format!("⟦{key}⟧"))
    }

    /// As [`Catalogue::text`].
    ///
    /// # Errors
    /// There is no such key, or an argument is missing.
    pub fn try_text(&self, key: &str, args: &Args<'_>) -> Result<String, MessageError> {
        self.write(&self.plain, key, args)
    }

    /// As [`Catalogue::try_text`], every argument between U+2068 and U+2069, which keep its direction to
    /// itself: for text that no markup surrounds.
    ///
    /// # Errors
    /// There is no such key, or an argument is missing.
    pub fn isolated(&self, key: &str, args: &Args<'_>) -> Result<String, MessageError> {
        self.write(&self.isolating, key, args)
    }

    /// Whether there is such a message.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.plain.has_message(key)
    }

    fn write(&self, bundle: &Bundle, key: &str, args: &Args<'_>) -> Result<String, MessageError> {
        let no_key = || MessageError::NoKey {
            lang: self.lang.clone(),
            key: key.to_owned(),
        };
        let message = bundle.get_message(key).ok_or_else(no_key)?;
        let pattern = message.value().ok_or_else(no_key)?;
        let mut errors = Vec::new();
        let text = bundle
            .format_pattern(pattern, Some(&args.fluent()), &mut errors)
            .into_owned();
        match errors.first() {
            None => Ok(text),
            Some(error) => Err(MessageError::Unwritable {
                lang: self.lang.clone(),
                key: key.to_owned(),
                reason: error.to_string(),
            }),
        }
    }
}

impl Words {
    /// The words for a locale: of its language (`en-US` finds `en`), else the English ones, in Latin digits.
    /// Kept by the caller, because it builds the locale's bundles.
    #[must_use]
    pub fn of(locale: &Locale) -> Self {
        match sources::of(locale.lang.primary()) {
            Some(source) => Self::Own(source.catalogue(locale.digits)),
            None => Self::English(sources::english().catalogue(crate::Numbering::Latn)),
        }
    }
}

impl Deref for Words {
    type Target = Catalogue;

    fn deref(&self) -> &Catalogue {
        match self {
            Self::Own(catalogue) | Self::English(catalogue) => catalogue,
        }
    }
}

impl std::fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Catalogue").field(&self.lang).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(tag: &str) -> Words {
        Words::of(&Locale::of(Lang::parse(tag).unwrap()))
    }

    #[test]
    fn a_catalogue_is_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Words>();
    }

    #[test]
    fn a_language_without_words_says_that_they_are_english() {
        assert!(matches!(words("ar"), Words::Own(_)));
        assert!(matches!(words("en-US"), Words::Own(_)));
        let fa = words("fa");
        assert!(matches!(fa, Words::English(_)));
        assert_eq!(fa.lang().as_str(), "en");
    }

    #[test]
    fn what_is_missing_is_told() {
        let ar = words("ar");
        let none = Args::none();
        assert!(matches!(
            ar.try_text("no-such-key", &none),
            Err(MessageError::NoKey { .. })
        ));
        assert!(matches!(
            ar.try_text("byline", &none),
            Err(MessageError::Unwritable { .. })
        ));
        assert_eq!(ar.text("no-such-key", &none), "⟦no-such-key⟧");
    }

    #[test]
    fn numbers_come_in_the_digits_of_the_locale_and_arguments_are_isolated_on_demand() {
        let ar = words("ar");
        let pages = Args::none().with("page", 2).with("pages", 1234);
        assert_eq!(ar.text("page-of", &pages), "صفحة ٢ من ١٬٢٣٤");
        let byline = Args::none().with("byline", "TASS");
        assert_eq!(
            ar.isolated("byline", &byline).unwrap(),
            "إعداد: \u{2068}TASS\u{2069}"
        );
        assert_eq!(words("en").text("page-of", &pages), "Page 2 of 1,234");
    }
}

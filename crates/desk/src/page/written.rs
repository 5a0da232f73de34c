//! Numbers as people read them, for templates: `{{ in_digits(7) }}`.

use language::{Locale, digits};
use minijinja::value::Value;
use site::languages::Language;

/// The function `in_digits`: a number in the digits of the interface's language.
pub(super) fn in_digits(language: &Language) -> Value {
    let locale: Locale = language.locale().clone();
    Value::from_function(move |number: i64| digits::plain(number, &locale))
}

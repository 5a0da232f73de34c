//! Numbers and addresses as people read them, for templates: `{{ in_digits(7) }}`, `{{ readable(href) }}`.

use language::{Locale, address::decode_segment, digits};
use minijinja::value::Value;
use site::languages::Language;

/// The function `in_digits`: a number in the digits of the interface's language.
pub(super) fn in_digits(language: &Language) -> Value {
    let locale: Locale = language.locale().clone();
    Value::from_function(move |number: i64| digits::plain(number, &locale))
}

/// The function `readable`: an address in the letters of its language, not as it travels.
pub(super) fn readable() -> Value {
    Value::from_function(|address: String| in_letters(&address))
}

/// What can't be read stays as it is.
fn in_letters(address: &str) -> String {
    let segments = address
        .split('/')
        .map(|segment| decode_segment(segment).unwrap_or_else(|| segment.to_owned()));
    segments.collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_in_its_own_letters() {
        assert_eq!(in_letters("/ar/politics/%D9%86%D8%B5/"), "/ar/politics/نص/");
        assert_eq!(in_letters("/en/100%-sure/"), "/en/100%-sure/");
    }
}

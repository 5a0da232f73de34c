//! An address that may stand in a link: foreign text can't smuggle a script in through one.

use serde::Serialize;

/// An address of a kind that only ever navigates: `http`, `https`, `mailto`, `tel`, or a place on this site.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct Href(String);

const SCHEMES: [&str; 4] = ["http:", "https:", "mailto:", "tel:"];

impl Href {
    /// Takes an address: absolute with one of the four schemes, a path on this site (`/…`, but not `//…`), or a
    /// fragment (`#…`). `None` for anything else, and for whatever holds a control character or a space.
    #[must_use]
    pub fn new(address: &str) -> Option<Self> {
        if address.chars().any(|c| c.is_control() || c.is_whitespace()) {
            return None;
        }
        let inside = address.starts_with('#') || (address.starts_with('/') && !address.starts_with("//"));
        let lower = address
            .get(..8.min(address.len()))
            .unwrap_or_default()
            .to_ascii_lowercase();
        let known = SCHEMES.iter().any(|scheme| lower.starts_with(scheme));
        (inside || known).then(|| Self(address.to_owned()))
    }

    /// The page itself: for where an address is owed and there is none to give.
    #[must_use]
    pub fn here() -> Self {
        Self("#".to_owned())
    }

    /// The address as it was given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_navigate_are_taken() {
        for good in [
            "https://example.org/a?b#c",
            "HTTP://EXAMPLE.ORG",
            "mailto:a@b.c",
            "tel:+1",
            "/ar/",
            "#b1",
        ] {
            assert!(Href::new(good).is_some(), "{good}");
        }
    }

    #[test]
    fn addresses_that_could_run_or_deceive_are_refused() {
        for bad in [
            "javascript:alert(1)",
            "data:text/html,x",
            "//evil.example/",
            "java\nscript:x",
            " /x",
            "",
            "x",
        ] {
            assert!(Href::new(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_wide_character_at_the_cut_is_no_panic() {
        assert!(Href::new("абвгдеж").is_none());
    }
}

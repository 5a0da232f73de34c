//! Structured data inside a page: the one place where text is put into a `<script>` element.

use serde::{Serialize, Serializer};
use serde_json::Value;

/// A JSON-LD document, written so that nothing in it can end the script element or open a comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JsonLd(String);

impl JsonLd {
    /// Writes a document: `<`, `>`, `&` and the two line separators that JavaScript once took for line ends
    /// become `\u` escapes, which JSON reads back as the same text.
    #[must_use]
    pub fn new(document: &Value) -> Self {
        let mut safe = String::new();
        for c in document.to_string().chars() {
            match c {
                '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                    safe.push_str(&format!("\\u{:04x}", u32::from(c)));
                }
                _ => safe.push(c),
            }
        }
        Self(safe)
    }

    /// The document's text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Serialize for JsonLd {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_cannot_end_the_script() {
        let document = serde_json::json!({"headline": "</script><!--<script>alert(1)&\u{2028}"});
        let written = JsonLd::new(&document);
        assert!(!written.as_str().contains(['<', '>', '&', '\u{2028}']));
        assert_eq!(serde_json::from_str::<Value>(written.as_str()).unwrap(), document);
    }
}

//! How text becomes markup: the five characters that mean something to HTML, and no others, so that an address
//! reads in the page as it reads everywhere else.

use std::fmt::{self, Write};

use minijinja::{AutoEscape, Error, Output, State, escape_formatter, value::Value};

/// The engine's formatter: text is escaped, what is markup already stays, everything else is the engine's own affair.
pub fn formatter(out: &mut Output, state: &mut State, value: &Value) -> Result<(), Error> {
    match value.as_str() {
        Some(text) if !value.is_safe() && matches!(state.auto_escape(), AutoEscape::Html) => {
            Ok(escape(out, text)?)
        }
        _ => escape_formatter(out, state, value),
    }
}

/// Writes text as markup, good inside an element and inside a quoted attribute.
pub fn escape(out: &mut impl Write, text: &str) -> fmt::Result {
    let mut written = 0;
    for (place, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => continue,
        };
        out.write_str(&text[written..place])?;
        out.write_str(entity)?;
        written = place + 1;
    }
    out.write_str(&text[written..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_means_something_to_html_is_escaped() {
        let mut out = String::new();
        escape(&mut out, "<a href=\"/ar/?a&b\">'قال»</a>").unwrap();
        assert_eq!(out, "&lt;a href=&quot;/ar/?a&amp;b&quot;&gt;&#39;قال»&lt;/a&gt;");
    }
}

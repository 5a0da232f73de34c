//! Writing XML: escaped by the writer, without characters that XML 1.0 can't hold.

use std::io;

use quick_xml::{
    Writer,
    events::{BytesDecl, BytesText, Event},
};

/// A document being written.
pub(crate) struct Xml(Writer<Vec<u8>>);

impl Xml {
    /// A document of one element with its namespaces; `content` writes what is in it.
    pub(crate) fn document(
        root: &str,
        attributes: &[(&str, &str)],
        content: impl FnOnce(&mut Self) -> io::Result<()>,
    ) -> io::Result<Vec<u8>> {
        let mut xml = Self(Writer::new(Vec::new()));
        xml.0
            .write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        xml.0.write_event(Event::Text(BytesText::new("\n")))?;
        xml.element(root, attributes, content)?;
        let mut bytes = xml.0.into_inner();
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// An element with what is in it.
    pub(crate) fn element(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        content: impl FnOnce(&mut Self) -> io::Result<()>,
    ) -> io::Result<()> {
        use quick_xml::events::{BytesEnd, BytesStart};
        let mut start = BytesStart::new(name);
        for (key, value) in attributes {
            start.push_attribute((*key, clean(value).as_str()));
        }
        self.0.write_event(Event::Start(start))?;
        content(self)?;
        self.0.write_event(Event::End(BytesEnd::new(name)))
    }

    /// An element that holds a text.
    pub(crate) fn text(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) -> io::Result<()> {
        let text = clean(text);
        self.element(name, attributes, |xml| {
            xml.0.write_event(Event::Text(BytesText::new(&text)))
        })
    }

    /// Markup that is well-formed already: what [`crate::html::Html`] wrote.
    pub(crate) fn well_formed(&mut self, markup: &str) -> io::Result<()> {
        let markup = clean(markup);
        self.0.write_event(Event::Text(BytesText::from_escaped(&markup)))
    }

    /// An element that holds nothing.
    pub(crate) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        let mut start = quick_xml::events::BytesStart::new(name);
        for (key, value) in attributes {
            start.push_attribute((*key, clean(value).as_str()));
        }
        self.0.write_event(Event::Empty(start))
    }
}

/// The text without what is no character of XML 1.0 (§2.2): controls but tab and line ends, U+FFFE and U+FFFF.
fn clean(text: &str) -> String {
    let allowed = |c: &char| {
        let control = *c < '\u{20}' && !matches!(c, '\t' | '\n' | '\r');
        !control && !matches!(c, '\u{fffe}' | '\u{ffff}')
    };
    text.chars().filter(allowed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_can_be_markup_or_break_the_document() {
        let odd = "</b>&\"'<![CDATA[\u{0}\u{b}\u{1f}]]>\u{ffff} نص";
        let bytes = Xml::document("a", &[("b", odd)], |xml| xml.text("c", &[], odd)).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let parsed = roxmltree::Document::parse(&text).unwrap();
        let plain = "</b>&\"'<![CDATA[]]> نص";
        assert_eq!(parsed.root_element().attribute("b"), Some(plain));
        assert_eq!(
            parsed.root_element().first_element_child().unwrap().text(),
            Some(plain)
        );
    }
}

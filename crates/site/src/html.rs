//! HTML for feeds: the blocks of an article as their readers get them, written by an escaping writer. Links and
//! pictures are absolute, because a feed is read elsewhere. What is written is well-formed XML as well.

use crate::view::{
    block::{Block, ListStyle, Table},
    card::Picture,
    inline::{Inline, Text},
};

/// HTML being written: text goes in through [`Html::text`] alone, which escapes.
pub(crate) struct Html<'a> {
    out: String,
    address: &'a str,
}

impl<'a> Html<'a> {
    /// An empty text whose links begin with the newsroom's public address.
    pub(crate) fn new(address: &'a str) -> Self {
        Self {
            out: String::new(),
            address,
        }
    }

    /// What was written.
    pub(crate) fn finish(self) -> String {
        self.out
    }

    /// An element that holds a text.
    pub(crate) fn paragraph(&mut self, text: &str) {
        self.element("p", |html| html.text(text));
    }

    /// A link with its text in front of which some words may stand.
    pub(crate) fn link(&mut self, href: &str, text: &str) {
        self.open("a", &[("href", &self.absolute(href))]);
        self.text(text);
        self.close("a");
    }

    /// The blocks.
    pub(crate) fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    /// A picture with its caption and credit; nothing for an awaited one.
    pub(crate) fn picture(&mut self, picture: &Picture) {
        let Some(src) = &picture.src else {
            return;
        };
        self.element("figure", |html| {
            let (width, height) = (picture.width.to_string(), picture.height.to_string());
            let src = html.absolute(src);
            html.void(
                "img",
                &[
                    ("src", &src),
                    ("width", &width),
                    ("height", &height),
                    ("alt", &picture.alt),
                ],
            );
            let credit = picture.credit.as_ref().map(|credit| credit.name.as_str());
            if picture.caption.is_empty() && credit.is_none() {
                return;
            }
            html.element("figcaption", |html| {
                html.line(&picture.caption);
                if let Some(credit) = credit {
                    html.text(if picture.caption.is_empty() { "" } else { " — " });
                    html.text(credit);
                }
            });
        });
    }

    /// An element around what `content` writes.
    pub(crate) fn element(&mut self, name: &str, content: impl FnOnce(&mut Self)) {
        self.open(name, &[]);
        content(self);
        self.close(name);
    }

    /// The same with attributes.
    pub(crate) fn element_with(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        content: impl FnOnce(&mut Self),
    ) {
        self.open(name, attributes);
        content(self);
        self.close(name);
    }

    /// Text, escaped for element content and for attributes alike.
    pub(crate) fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '"' => self.out.push_str("&quot;"),
                '\'' => self.out.push_str("&#39;"),
                _ => self.out.push(c),
            }
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph { line } => self.element("p", |html| html.line(line)),
            Block::Crosshead { line, .. } => self.element("h2", |html| html.line(line)),
            Block::Quote {
                line,
                speaker,
                channel,
            } => {
                self.element("blockquote", |html| {
                    html.element("p", |html| html.line(line));
                    let named = [speaker, channel].into_iter().flatten();
                    for name in named {
                        html.paragraph(name);
                    }
                });
            }
            Block::List { style, items } => {
                let name = match style {
                    ListStyle::Bulleted => "ul",
                    ListStyle::Numbered => "ol",
                };
                self.element(name, |html| {
                    for item in items {
                        html.element("li", |html| html.line(item));
                    }
                });
            }
            Block::Picture { picture } => self.picture(picture),
            Block::Embed { href, title, .. } => self.element("p", |html| {
                html.open("a", &[("href", href.as_str())]);
                html.texts(title);
                html.close("a");
            }),
            Block::Table(table) => self.table(table),
            Block::Divider => self.void("hr", &[]),
        }
    }

    fn table(&mut self, table: &Table) {
        self.element("table", |html| {
            if !table.head.is_empty() {
                html.element("tr", |html| {
                    for cell in &table.head {
                        html.element("th", |html| html.line(cell));
                    }
                });
            }
            for row in &table.rows {
                html.element("tr", |html| {
                    if let Some(head) = &row.head {
                        html.element("th", |html| html.line(head));
                    }
                    for cell in &row.cells {
                        html.element("td", |html| html.line(cell));
                    }
                });
            }
        });
    }

    fn line(&mut self, line: &[Inline]) {
        for inline in line {
            match inline {
                Inline::Text(text) => self.texts(std::slice::from_ref(text)),
                Inline::Link { href, texts } => {
                    let href = self.absolute(href.as_str());
                    self.open("a", &[("href", &href)]);
                    self.texts(texts);
                    self.close("a");
                }
            }
        }
    }

    fn texts(&mut self, texts: &[Text]) {
        for text in texts {
            if let Some(tongue) = &text.tongue {
                self.open("span", &[("lang", tongue.lang.as_str()), ("dir", tongue.dir)]);
            }
            let marks = [(text.strong, "strong"), (text.emphasis, "em")];
            let marks = marks.iter().filter(|(marked, _)| *marked).map(|(_, name)| *name);
            marks.clone().for_each(|name| self.open(name, &[]));
            self.text(&text.text);
            marks.rev().for_each(|name| self.close(name));
            if text.tongue.is_some() {
                self.close("span");
            }
        }
    }

    /// An element that holds nothing, closed so that the whole is well-formed XML too.
    fn void(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.open(name, attributes);
        self.out.pop();
        self.out.push_str("/>");
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.out.push('<');
        self.out.push_str(name);
        for (key, value) in attributes {
            self.out.push(' ');
            self.out.push_str(key);
            self.out.push_str("=\"");
            self.text(value);
            self.out.push('"');
        }
        self.out.push('>');
    }

    fn close(&mut self, name: &str) {
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    fn absolute(&self, href: &str) -> String {
        if href.starts_with('/') {
            format!("{}{href}", self.address)
        } else {
            href.to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{href::Href, inline::gather};

    #[test]
    fn text_never_becomes_markup_and_links_are_absolute() {
        let odd = "<script>\"'&";
        let marked = Text {
            strong: true,
            emphasis: true,
            ..Text::plain(odd)
        };
        let line = gather([(marked, None), (Text::plain("x"), Href::new("/ar/\"onclick="))]);
        let mut html = Html::new("https://a.example");
        html.blocks(&[Block::Paragraph { line }]);
        assert_eq!(
            html.finish(),
            "<p><strong><em>&lt;script&gt;&quot;&#39;&amp;</em></strong>\
             <a href=\"https://a.example/ar/&quot;onclick=\">x</a></p>"
        );
    }
}

//! Text inside a block: pieces with their marks, and links that hold pieces.

use language::Lang;
use serde::Serialize;

use super::href::Href;

/// The language of a piece of text that isn't the page's: fills `lang` and `dir`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tongue {
    /// The language.
    pub lang: Lang,
    /// `rtl` or `ltr`.
    pub dir: &'static str,
}

/// A piece of text with the same marks throughout.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Text {
    /// The text itself.
    pub text: String,
    /// Of strong importance (`<strong>`).
    pub strong: bool,
    /// Stressed (`<em>`).
    pub emphasis: bool,
    /// Its language, where it isn't the page's.
    pub tongue: Option<Tongue>,
}

/// A piece of a line: text, or a link around text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Inline {
    /// Text.
    Text(Text),
    /// A link.
    Link {
        /// Where it leads.
        href: Href,
        /// What it says.
        texts: Vec<Text>,
    },
}

/// A line of pieces.
pub type Line = Vec<Inline>;

impl Tongue {
    /// The tongue of a language, with the direction of its script.
    #[must_use]
    pub fn of(lang: &Lang) -> Self {
        Self {
            lang: lang.clone(),
            dir: lang.direction().as_str(),
        }
    }
}

impl From<&str> for Inline {
    fn from(text: &str) -> Self {
        Self::Text(Text::plain(text))
    }
}

impl Text {
    /// Text without a mark.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }
}

/// Gathers flat runs into a line: neighbours under the same link become one link, so that a link with a stressed
/// word in it stays a single stop for the keyboard.
pub fn gather(runs: impl IntoIterator<Item = (Text, Option<Href>)>) -> Line {
    let mut line = Line::new();
    for (text, link) in runs {
        let Some(target) = link else {
            line.push(Inline::Text(text));
            continue;
        };
        match line.last_mut() {
            Some(Inline::Link { href, texts }) if *href == target => texts.push(text),
            _ => line.push(Inline::Link {
                href: target,
                texts: vec![text],
            }),
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_under_one_link_become_one_link() {
        let to = Href::new("https://example.org/");
        let runs = [
            ("a", None),
            ("b", to.clone()),
            ("c", to.clone()),
            ("d", Href::new("/x")),
        ];
        let line = gather(runs.map(|(text, link)| (Text::plain(text), link)));
        assert_eq!(line.len(), 3);
        assert!(matches!(&line[1], Inline::Link { texts, .. } if texts.len() == 2));
    }
}

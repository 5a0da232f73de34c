//! Words of an edition or a thing as a page shows them: in their own language and direction, whatever the interface's.

use language::Lang;
use newsroom::{
    names::{Named, Names},
    text::Text,
};
use serde::Serialize;

/// Words in a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Shown {
    /// The words.
    pub(crate) text: String,
    /// Their language.
    pub(crate) lang: String,
    /// `ltr` or `rtl`.
    pub(crate) dir: &'static str,
}

impl Shown {
    /// Words of a language.
    pub(crate) fn new(text: impl Into<String>, lang: &Lang) -> Self {
        Self {
            text: text.into(),
            lang: lang.as_str().to_owned(),
            dir: lang.direction().as_str(),
        }
    }

    /// A thing's name for whoever reads `lang`, or its id.
    pub(crate) fn name(names: &Names, id: &str, lang: &Lang) -> Self {
        match names.shown(lang, id) {
            Named::Own(name) => Self::new(name, lang),
            Named::Other(other, name) => Self::new(name, other),
            Named::Id(id) => Self::id(id),
        }
    }

    /// An id, which is in no language.
    pub(crate) fn id(id: &str) -> Self {
        Self {
            text: id.to_owned(),
            lang: "und".to_owned(),
            dir: "auto",
        }
    }
}

/// A unit of a text to point at: its id and how it begins.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Unit {
    /// The id.
    pub(crate) id: String,
    /// Its first words.
    pub(crate) words: String,
}

/// How many characters of a unit are enough to know it by.
const ENOUGH: usize = 60;

/// The units of a text that a note can stand at: headline, standfirst, blocks.
pub(crate) fn units(text: &Text) -> Vec<Unit> {
    let unit = |id: &str, words: &str| Unit {
        id: id.to_owned(),
        words: beginning(words),
    };
    let mut units = vec![unit("@headline", text.headline.as_str())];
    units.extend(
        text.standfirst
            .iter()
            .map(|line| unit("@standfirst", line.as_str())),
    );
    let blocks = text.body.blocks().iter();
    units.extend(blocks.map(|block| {
        let own = block.runs().map(newsroom::runs::Runs::text);
        let words = own.filter(|words| !words.trim().is_empty()).unwrap_or_else(|| {
            let parts: Vec<String> = block.parts().map(|part| part.text.text()).collect();
            parts.join(" · ")
        });
        let words = if words.is_empty() {
            format!("[{}]", block.kind_word())
        } else {
            words
        };
        unit(block.id.as_str(), &words)
    }));
    units
}

/// How a unit begins; `None` where the text no longer has it.
pub(crate) fn words_of(text: &Text, id: &str) -> Option<String> {
    units(text)
        .into_iter()
        .find(|unit| unit.id == id)
        .map(|unit| unit.words)
}

fn beginning(words: &str) -> String {
    match words.char_indices().nth(ENOUGH) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words.to_owned(),
    }
}

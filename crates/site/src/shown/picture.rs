//! Pictures with their credit.

use language::Lang;
use newsroom::picture::Picture as Known;

use super::name::{Name, name};
use crate::view::{
    card::{Credit, Picture},
    inline::{Inline, Line, Text},
};

/// A picture as readers of a language see it; one that is awaited has no `src`.
pub(crate) fn picture(known: &Known, lang: &Lang) -> Picture {
    let (width, height) = known
        .file
        .as_ref()
        .map_or((0, 0), |file| (file.width, file.height));
    Picture {
        src: known.file.as_ref().map(media::keep::address),
        width,
        height,
        alt: name(&known.alt, "", lang).text,
        caption: line(name(&known.caption, "", lang)),
        credit: credit(known, lang),
    }
}

/// Who a picture is owed to.
pub(crate) fn credit(known: &Known, lang: &Lang) -> Option<Credit> {
    let name = name(&known.credit, "", lang);
    (!name.text.is_empty()).then_some(Credit {
        name: name.text,
        href: None,
    })
}

fn line(name: Name) -> Line {
    if name.text.is_empty() {
        return Line::new();
    }
    vec![Inline::Text(Text {
        text: name.text,
        tongue: name.tongue,
        ..Text::default()
    })]
}

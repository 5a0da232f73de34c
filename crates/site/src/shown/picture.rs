//! Pictures with their credit.

use language::Lang;
use newsroom::picture::Picture as Known;

use super::name::name;
use crate::view::{
    card::{Credit, Name, Picture},
    inline::{Inline, Line, Text},
};

/// A picture as readers of a language see it; one that is awaited has no `src`.
pub(crate) fn picture(known: &Known, lang: &Lang) -> Picture {
    let (width, height) = known
        .file
        .as_ref()
        .map_or((0, 0), |file| (file.width, file.height));
    let alt = name(&known.alt, "", lang);
    Picture {
        src: known.file.as_ref().map(media::keep::address),
        width,
        height,
        alt: alt.name,
        alt_tongue: alt.tongue,
        caption: line(name(&known.caption, "", lang)),
        credit: credit(known, lang),
    }
}

/// Who a picture is owed to.
pub(crate) fn credit(known: &Known, lang: &Lang) -> Option<Credit> {
    let name = name(&known.credit, "", lang);
    (!name.name.is_empty()).then(|| name.credit(None))
}

fn line(name: Name) -> Line {
    if name.name.is_empty() {
        return Line::new();
    }
    vec![Inline::Text(Text {
        text: name.name,
        tongue: name.tongue,
        ..Text::default()
    })]
}

//! Runs with marks as a line of pieces and links.

use std::collections::BTreeMap;

use language::Lang;
use newsroom::{
    id::StoryId,
    runs::{Link, Run, Runs},
};
use store::address::Address;

use crate::{
    route::Route,
    view::{
        href::Href,
        inline::{Line, Text, Tongue, gather},
    },
};

/// Where the stories that a text links to are, in its language.
pub(crate) type Links = BTreeMap<StoryId, Address>;

/// The runs as readers of a language see them. A link to a story that isn't published in it is plain text.
pub(crate) fn line(runs: &Runs, links: &Links, lang: &Lang) -> Line {
    let piece = |run: &Run| (text(run, lang), href(run, links));
    gather(runs.as_slice().iter().map(piece))
}

/// The runs without their links: for a place that is a link as a whole.
pub(crate) fn texts(runs: &Runs, lang: &Lang) -> Vec<Text> {
    runs.as_slice().iter().map(|run| text(run, lang)).collect()
}

fn text(run: &Run, lang: &Lang) -> Text {
    let other = run.marks.lang.as_ref().filter(|other| *other != lang);
    Text {
        text: run.text.clone(),
        strong: run.marks.strong.is_some(),
        emphasis: run.marks.emphasis.is_some(),
        tongue: other.map(Tongue::of),
    }
}

fn href(run: &Run, links: &Links) -> Option<Href> {
    match run.marks.link.as_ref()? {
        Link::Web(address) => Href::new(address.as_str()),
        Link::Story(story) => Href::new(&Route::of_edition(links.get(story)?).path()),
    }
}

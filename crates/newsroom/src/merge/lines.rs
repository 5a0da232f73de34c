//! The lines above the body, and what the translatable ones of them remember of their source.

use super::{Conflict, Line, choose};
use crate::{body::Body, text::Text};

/// The merged lines, over no body.
pub(super) fn merge(base: &Text, mine: &Text, theirs: &Text, conflicts: &mut Vec<Conflict>) -> Text {
    for line in Line::ALL {
        let (base, mine, theirs) = (line.of(base), line.of(mine), line.of(theirs));
        if choose(&base, &mine, &theirs).is_none() {
            conflicts.push(Conflict::Line {
                line,
                base: base.map(str::to_owned),
                mine: mine.map(str::to_owned),
                theirs: theirs.map(str::to_owned),
            });
        }
    }
    macro_rules! merged {
        ($field:ident) => {
            choose(&base.$field, &mine.$field, &theirs.$field)
                .unwrap_or(&theirs.$field)
                .clone()
        };
    }
    let mut text = Text {
        headline: merged!(headline),
        kicker: merged!(kicker),
        short_headline: merged!(short_headline),
        dateline: merged!(dateline),
        headline_translates: merged!(headline_translates),
        standfirst: merged!(standfirst),
        standfirst_translates: merged!(standfirst_translates),
        byline: merged!(byline),
        slug: merged!(slug),
        body: Body::default(),
    };
    if text.standfirst.is_none() {
        text.standfirst_translates.clear();
    }
    text
}

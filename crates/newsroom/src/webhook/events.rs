//! Which changes a webhook is told of, by the words they are told in.

use crate::{
    change::{Change, Event},
    thing::ThingKind,
};

/// The word of a delivery that only tries whether the target answers.
pub const PING: &str = "ping";

/// The word of a delivery that says: the newsroom was restored, forget what you derived from its changes.
pub const RESET: &str = "feed.reset";

/// The kinds of aggregates that aren't things.
const KINDS: [&str; 7] = [
    "newsroom",
    "picture",
    "story",
    "edition",
    "redirect",
    "assignment",
    "tasks",
];

/// The most patterns of one webhook.
const MOST: usize = 100;

/// Patterns of event words: `*`, `edition.*`, `edition.published`, `*.saved`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Events(Vec<String>);

/// A list of patterns that can't be a webhook's.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadEvents {
    /// A webhook that is told of nothing.
    #[error("a webhook is told of at least one event: * for all")]
    None,
    /// More than a hundred.
    #[error("a webhook has at most {MOST} patterns of events")]
    TooMany,
    /// A pattern that no event can have.
    #[error("“{0}” is no event: write one like edition.published, edition.* or *")]
    NoSuchEvent(String),
}

impl Events {
    /// Takes patterns.
    ///
    /// # Errors
    /// See [`BadEvents`].
    pub fn parse<'a>(patterns: impl IntoIterator<Item = &'a str>) -> Result<Self, BadEvents> {
        let mut list: Vec<String> = Vec::new();
        for pattern in patterns {
            if !is_pattern(pattern) {
                return Err(BadEvents::NoSuchEvent(pattern.to_owned()));
            }
            if !list.iter().any(|known| known == pattern) {
                list.push(pattern.to_owned());
            }
        }
        match list.len() {
            0 => Err(BadEvents::None),
            len if MOST < len => Err(BadEvents::TooMany),
            _ => Ok(Self(list)),
        }
    }

    /// Whether a change is told.
    #[must_use]
    pub fn want(&self, change: &Change) -> bool {
        let (kind, event) = (change.aggregate.parts().0, change.event.as_str());
        self.0.iter().any(|pattern| match pattern.split_once('.') {
            Some((of, what)) => (of == "*" || of == kind) && (what == "*" || what == event),
            None => true,
        })
    }

    /// The patterns.
    #[must_use]
    pub fn patterns(&self) -> &[String] {
        &self.0
    }
}

/// The word of a change: `edition.published`.
#[must_use]
pub fn word(change: &Change) -> String {
    format!("{}.{}", change.aggregate.parts().0, change.event.as_str())
}

fn is_pattern(pattern: &str) -> bool {
    if pattern == "*" {
        return true;
    }
    let Some((kind, event)) = pattern.split_once('.') else {
        return false;
    };
    let known = kind == "*" || KINDS.contains(&kind) || ThingKind::parse(kind).is_some();
    known && (event == "*" || Event::parse(event).is_some())
}

#[cfg(test)]
mod tests {
    use language::{Lang, Moment};

    use super::*;
    use crate::{change::Aggregate, id::StoryId};

    fn change(event: Event) -> Change {
        Change {
            seq: 7,
            at: Moment::from_micros(0).unwrap(),
            aggregate: Aggregate::Edition(StoryId::parse("s-1").unwrap(), Lang::parse("ar").unwrap()),
            event,
        }
    }

    #[test]
    fn a_pattern_tells_of_the_events_it_names() {
        let told = |patterns: &[&str], event| {
            Events::parse(patterns.iter().copied())
                .unwrap()
                .want(&change(event))
        };
        assert!(told(&["*"], Event::Saved));
        assert!(told(&["edition.published"], Event::Published));
        assert!(told(&["story.saved", "edition.*"], Event::Withdrawn));
        assert!(told(&["*.published"], Event::Published));
        assert!(!told(&["edition.published"], Event::Saved));
        assert!(!told(&["story.*"], Event::Saved));
        assert_eq!(word(&change(Event::Published)), "edition.published");
    }

    #[test]
    fn patterns_that_no_event_has_are_refused() {
        assert_eq!(Events::parse([]), Err(BadEvents::None));
        for bad in ["", "edition", "edition.", "edition.flown", "نص.saved", "*.*.*"] {
            assert!(Events::parse([bad]).is_err(), "{bad}");
        }
    }
}

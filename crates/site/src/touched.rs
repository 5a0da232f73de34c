//! Which answers a change of the newsroom concerns.

use std::collections::BTreeSet;

use language::{Lang, Zone};
use newsroom::{
    arrangement::FrontId,
    change::{Aggregate, Change, Event},
    id::StoryId,
};
use store::public::placed::Placed;

use crate::{
    inputs::{Inputs, Key},
    route::Month,
};

/// What was touched by changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Touched {
    /// Every answer: a name, a setting, or very much at once.
    Everything,
    /// The answers that are made from one of these.
    Only(BTreeSet<Key>),
}

/// With more changes at once than so many, everything is made anew: an import, which concerns most lists anyway.
pub(crate) const MOST: u32 = 500;

impl Touched {
    /// Whether an answer is to be made anew.
    pub(crate) fn concerns(&self, inputs: &Inputs) -> bool {
        match self {
            Self::Everything => true,
            Self::Only(keys) => !keys.is_disjoint(&inputs.keys),
        }
    }

    /// What changes touched; `placed` are the public editions of their stories as they stand after the changes, and `before`
    /// says what is known of such an edition from before them.
    ///
    /// Where the place of a story may have changed with a fact (its section, topics, date), the lists that held it before are
    /// not known: then all of its languages' answers are touched. So it is where an edition is gone.
    pub(crate) fn of(
        changes: &[Change],
        placed: &[Placed],
        zone: &Zone,
        before: impl Fn(&Placed) -> Before,
    ) -> Self {
        let mut keys = BTreeSet::new();
        for change in changes {
            match &change.aggregate {
                Aggregate::Newsroom | Aggregate::Thing(..) => return Self::Everything,
                Aggregate::Picture(picture) => {
                    keys.insert(Key::Picture(picture.clone()));
                }
                Aggregate::Front(front) => {
                    keys.insert(list_of(front));
                }
                Aggregate::Story(story) => {
                    keys.insert(Key::Story(story.clone()));
                    for one in placed.iter().filter(|one| one.story == *story) {
                        // A story that is new has been in no list.
                        if change.event == Event::Taken && before(one) == Before::Absent {
                            continue;
                        }
                        keys.insert(Key::Lang(one.lang.clone()));
                        keys.extend(lists_of(one, zone));
                    }
                }
                Aggregate::Edition(story, lang) => {
                    keys.insert(Key::Story(story.clone()));
                    let of_story = || placed.iter().filter(|one| one.story == *story);
                    let one = of_story().find(|one| one.lang == *lang);
                    let touched = one.map_or_else(
                        || gone(change.event, lang),
                        |one| edition(change.event, one, zone, before(one)),
                    );
                    // The sitemaps of its sisters name it where it comes or goes.
                    if touched.contains(&Key::Publication) {
                        keys.extend(of_story().map(|one| month_of(one, zone)));
                    }
                    keys.extend(touched);
                }
                // Redirects are looked up for each reader; readers see nothing of work and tasks.
                Aggregate::Redirect(_) | Aggregate::Assignment(..) | Aggregate::Tasks(..) => {}
            }
        }
        Self::Only(keys)
    }
}

/// What is known of a public edition from before some changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Before {
    /// Nothing.
    Unknown,
    /// Readers didn't have it.
    Absent,
    /// Readers had it where it is now.
    Present,
}

/// What an event of an edition touches that is public after it.
fn edition(event: Event, one: &Placed, zone: &Zone, before: Before) -> Vec<Key> {
    if !is_seen(event) {
        return Vec::new();
    }
    match (event, before) {
        // Another text in the same place: besides what shows the story, the sitemap says when it was changed.
        (Event::Published | Event::Corrected, Before::Present) => vec![month_of(one, zone)],
        // An import may give a public edition another date.
        (Event::Taken, Before::Unknown | Before::Present) => {
            let mut keys = lists_of(one, zone);
            keys.push(Key::Lang(one.lang.clone()));
            keys
        }
        _ => lists_of(one, zone),
    }
}

/// What an event of an edition touches that isn't public after it.
fn gone(event: Event, lang: &Lang) -> Vec<Key> {
    if is_gone(event) {
        return vec![Key::Lang(lang.clone()), Key::Publication];
    }
    Vec::new()
}

fn month_of(one: &Placed, zone: &Zone) -> Key {
    Key::Month(one.lang.clone(), Month::of(one.at, zone))
}

/// The stories whose places are to be known for these changes.
pub(crate) fn stories(changes: &[Change]) -> Vec<StoryId> {
    let stories = changes.iter().filter_map(|change| match &change.aggregate {
        Aggregate::Story(story) | Aggregate::Edition(story, _) => Some(story.clone()),
        _ => None,
    });
    let once: BTreeSet<StoryId> = stories.collect();
    once.into_iter().collect()
}

fn list_of(front: &FrontId) -> Key {
    match &front.section {
        Some(section) => Key::Section(front.lang.clone(), section.clone()),
        None => Key::All(front.lang.clone()),
    }
}

fn lists_of(one: &Placed, zone: &Zone) -> Vec<Key> {
    let lang = || one.lang.clone();
    let mut keys = vec![
        Key::Publication,
        month_of(one, zone),
        Key::All(lang()),
        Key::Section(lang(), one.section.clone()),
    ];
    keys.extend(one.topics.iter().map(|topic| Key::Topic(lang(), topic.clone())));
    if !one.is_newest {
        keys.push(Key::Order(lang(), one.section.clone()));
    }
    keys
}

/// Whether readers get something else in lists after an event of an edition that is public.
fn is_seen(event: Event) -> bool {
    match event {
        Event::Taken | Event::Published | Event::Withdrawn | Event::Corrected => true,
        Event::Saved
        | Event::Conflicted
        | Event::HandedOver
        | Event::SentBack
        | Event::Approved
        | Event::Scheduled
        | Event::Settled
        | Event::Assigned
        | Event::Unassigned
        | Event::Opened
        | Event::Closed
        | Event::Rendered
        | Event::Unscheduled
        | Event::Embargoed
        | Event::Noted
        | Event::Deleted
        | Event::Erased => false,
    }
}

fn is_gone(event: Event) -> bool {
    matches!(event, Event::Deleted | Event::Erased)
}

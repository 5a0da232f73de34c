//! Which answers a change of the newsroom concerns.

use std::collections::BTreeSet;

use newsroom::{
    arrangement::FrontId,
    change::{Aggregate, Change, Event},
    id::StoryId,
};
use store::public::placed::Placed;

use crate::inputs::{Inputs, Key};

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

    /// What changes touched; `placed` are the public editions of their stories as they stand after the changes.
    ///
    /// Where the place of a story may have changed with a fact (its section, topics, date), the lists that held it before are
    /// not known: then all of its languages' answers are touched. So it is where an edition is gone.
    pub(crate) fn of(changes: &[Change], placed: &[Placed]) -> Self {
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
                        keys.insert(Key::Lang(one.lang.clone()));
                        keys.insert(Key::Publication);
                    }
                }
                Aggregate::Edition(story, lang) => {
                    keys.insert(Key::Story(story.clone()));
                    let one = placed.iter().find(|one| one.story == *story && one.lang == *lang);
                    match one {
                        Some(one) if is_seen(change.event) => keys.extend(lists_of(one)),
                        None if is_gone(change.event) => {
                            keys.insert(Key::Lang(lang.clone()));
                            keys.insert(Key::Publication);
                        }
                        _ => {}
                    }
                }
                // Redirects are looked up for each reader; readers see nothing of work and tasks.
                Aggregate::Redirect(_) | Aggregate::Assignment(..) | Aggregate::Tasks(..) => {}
            }
        }
        Self::Only(keys)
    }
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

fn lists_of(one: &Placed) -> Vec<Key> {
    let lang = || one.lang.clone();
    let mut keys = vec![
        Key::Publication,
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

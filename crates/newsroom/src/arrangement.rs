//! How editors arrange a front: that of a language, or of one of its sections. What isn't arranged goes by time.
//!
//! An arrangement only names stories. Whether readers see them there is for whoever shows the front: a story that isn't
//! published any more drops out by itself, and an urgent one with its expiry, at the reader's own moment.

use language::{Lang, Moment};
use serde::{Deserialize, Serialize};

use crate::{
    id::{SectionId, StoryId},
    refusal::Refusal,
};

/// How many stories can be pinned to one front.
pub const MOST_PINNED: usize = 12;
/// How many stories can be urgent on one front.
pub const MOST_URGENT: usize = 5;

/// Which front.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FrontId {
    /// Its language.
    pub lang: Lang,
    /// The section, for a section's own front.
    pub section: Option<SectionId>,
}

/// What editors have put where.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Arrangement {
    /// The story that leads; the newest where none does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead: Option<StoryId>,
    /// The stories in the urgent band, in their order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub urgent: Vec<Urgent>,
    /// The stories that stay at the top, in their order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pinned: Vec<StoryId>,
}

/// A story that is urgent for a while.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Urgent {
    /// The story.
    pub story: StoryId,
    /// Until when; from that moment on it isn't.
    pub until: Moment,
}

/// One act of an editor at a front.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arranging {
    /// The story leads.
    Lead(StoryId),
    /// No story leads but the newest.
    NoLead,
    /// The story stays at the top, behind those that do.
    Pin(StoryId),
    /// The story doesn't any more.
    Unpin(StoryId),
    /// The story is urgent until a moment.
    Urge(StoryId, Moment),
    /// The story isn't urgent any more.
    Calm(StoryId),
    /// A pinned or urgent story goes one place up.
    Up(StoryId),
    /// A pinned or urgent story goes one place down.
    Down(StoryId),
    /// The pinned stories stand in this order; those that aren't named follow.
    Order(Vec<StoryId>),
}

impl Arranging {
    /// The story that is put on the front by it, which readers must be able to get.
    #[must_use]
    pub fn puts(&self) -> Option<&StoryId> {
        match self {
            Self::Lead(story) | Self::Pin(story) | Self::Urge(story, _) => Some(story),
            _ => None,
        }
    }
}

impl Arrangement {
    /// Whether nothing is arranged.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The urgent stories that still are, in their order.
    pub fn urgent_at(&self, now: Moment) -> impl Iterator<Item = &Urgent> {
        self.urgent.iter().filter(move |urgent| now < urgent.until)
    }

    /// Every story that it names.
    pub fn stories(&self) -> impl Iterator<Item = &StoryId> {
        let urgent = self.urgent.iter().map(|urgent| &urgent.story);
        self.lead.iter().chain(urgent).chain(&self.pinned)
    }
}

/// The front after an act. What has ceased to be urgent is swept away with it.
///
/// # Errors
/// The front is full, the moment is past, or the story isn't pinned or urgent.
pub fn arrange(mut front: Arrangement, act: &Arranging, now: Moment) -> Result<Arrangement, Refusal> {
    front.urgent.retain(|urgent| now < urgent.until);
    match act {
        Arranging::Lead(story) => {
            front.pinned.retain(|pinned| pinned != story);
            front.lead = Some(story.clone());
        }
        Arranging::NoLead => front.lead = None,
        Arranging::Pin(story) => pin(&mut front, story)?,
        Arranging::Unpin(story) => front.pinned.retain(|pinned| pinned != story),
        Arranging::Urge(story, until) => urge(&mut front, story, *until, now)?,
        Arranging::Calm(story) => front.urgent.retain(|urgent| urgent.story != *story),
        Arranging::Up(story) => shift(&mut front, story, Shift::Up),
        Arranging::Down(story) => shift(&mut front, story, Shift::Down),
        Arranging::Order(order) => {
            let place = |story: &StoryId| order.iter().position(|own| own == story).unwrap_or(order.len());
            front.pinned.sort_by_key(place);
        }
    }
    Ok(front)
}

fn pin(front: &mut Arrangement, story: &StoryId) -> Result<(), Refusal> {
    if front.pinned.contains(story) {
        return Ok(());
    }
    if MOST_PINNED <= front.pinned.len() {
        return Err(Refusal::FrontFull(MOST_PINNED));
    }
    if front.lead.as_ref() == Some(story) {
        front.lead = None;
    }
    front.pinned.push(story.clone());
    Ok(())
}

fn urge(front: &mut Arrangement, story: &StoryId, until: Moment, now: Moment) -> Result<(), Refusal> {
    if until <= now {
        return Err(Refusal::Past);
    }
    if let Some(urgent) = front.urgent.iter_mut().find(|urgent| urgent.story == *story) {
        urgent.until = until;
        return Ok(());
    }
    if MOST_URGENT <= front.urgent.len() {
        return Err(Refusal::FrontFull(MOST_URGENT));
    }
    let story = story.clone();
    front.urgent.push(Urgent { story, until });
    Ok(())
}

#[derive(Clone, Copy)]
enum Shift {
    Up,
    Down,
}

/// At an end nothing moves.
fn shift(front: &mut Arrangement, story: &StoryId, shift: Shift) {
    let neighbours = |at: usize, count: usize| match shift {
        Shift::Up => at.checked_sub(1).map(|before| (before, at)),
        Shift::Down => (at + 1 < count).then_some((at, at + 1)),
    };
    if let Some(at) = front.pinned.iter().position(|pinned| pinned == story)
        && let Some((a, b)) = neighbours(at, front.pinned.len())
    {
        front.pinned.swap(a, b);
    } else if let Some(at) = front.urgent.iter().position(|urgent| urgent.story == *story)
        && let Some((a, b)) = neighbours(at, front.urgent.len())
    {
        front.urgent.swap(a, b);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> StoryId {
        StoryId::parse(text).unwrap()
    }

    fn now() -> Moment {
        "2020-10-01T09:00:00Z".parse().unwrap()
    }

    fn after(acts: &[Arranging]) -> Arrangement {
        acts.iter().fold(Arrangement::default(), |front, act| {
            arrange(front, act, now()).unwrap()
        })
    }

    #[test]
    fn a_story_leads_or_is_pinned_and_never_both() {
        let front = after(&[Arranging::Pin(id("قمة")), Arranging::Lead(id("قمة"))]);
        assert_eq!((front.lead.clone(), front.pinned.len()), (Some(id("قمة")), 0));
        let front = arrange(front, &Arranging::Pin(id("قمة")), now()).unwrap();
        assert_eq!((front.lead, front.pinned), (None, vec![id("قمة")]));
    }

    #[test]
    fn pinned_stories_move_one_place_and_stop_at_the_ends() {
        let pins = ["أ", "ب", "ج"].map(|story| Arranging::Pin(id(story)));
        let front = after(&pins);
        let moved = arrange(front.clone(), &Arranging::Up(id("ج")), now()).unwrap();
        assert_eq!(moved.pinned, [id("أ"), id("ج"), id("ب")]);
        let moved = arrange(front.clone(), &Arranging::Up(id("أ")), now()).unwrap();
        assert_eq!(moved.pinned, front.pinned);
        let moved = arrange(front.clone(), &Arranging::Down(id("ج")), now()).unwrap();
        assert_eq!(moved.pinned, front.pinned);
        let order = Arranging::Order(vec![id("ب"), id("ج")]);
        let moved = arrange(front, &order, now()).unwrap();
        assert_eq!(moved.pinned, [id("ب"), id("ج"), id("أ")]);
    }

    #[test]
    fn an_urgent_story_is_urgent_until_its_moment() {
        let until = now().plus_seconds(60);
        let front = after(&[Arranging::Urge(id("عاجل"), until)]);
        assert_eq!(front.urgent_at(now()).count(), 1);
        assert_eq!(front.urgent_at(until).count(), 0);
        let past = arrange(front.clone(), &Arranging::Urge(id("x"), now()), now());
        assert_eq!(past, Err(Refusal::Past));
        let later = arrange(front, &Arranging::NoLead, until).unwrap();
        assert!(later.is_empty(), "what has ceased to be urgent is swept away");
    }

    #[test]
    fn a_front_can_be_full() {
        let mut front = Arrangement::default();
        for number in 0..MOST_PINNED {
            front = arrange(front, &Arranging::Pin(id(&number.to_string())), now()).unwrap();
        }
        let refused = arrange(front.clone(), &Arranging::Pin(id("x")), now());
        assert_eq!(refused, Err(Refusal::FrontFull(MOST_PINNED)));
        arrange(front, &Arranging::Pin(id("0")), now()).unwrap();
    }
}

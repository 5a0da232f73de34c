//! What editors have put at the top of a front, and how it goes together with what follows by time.

use language::Moment;
use newsroom::{
    arrangement::FrontId,
    id::{SectionId, StoryId},
};
use store::public::card::Card as Listed;

use crate::{
    error::SiteError,
    here::Here,
    shown::card::{card, cards},
    view::card::{Card, Mark},
};

/// A front's stories in their order.
pub(crate) struct Arranged {
    /// The stories that are urgent now.
    pub(super) urgent: Vec<Card>,
    /// The others: the lead, the pinned ones, and the rest by time.
    pub(super) rest: Vec<Card>,
}

impl Arranged {
    /// A page that nobody arranges.
    pub(crate) fn by_time(here: &Here<'_>, listed: &[Listed]) -> Self {
        Self {
            urgent: Vec::new(),
            rest: cards(here, listed),
        }
    }
}

/// Brings stories that are ordered by time into a front's order. What stands at its top doesn't stand below again. An
/// urgent story is where it would be without that as soon as its time has come, for whoever asks then.
pub(super) async fn arranged(
    here: &Here<'_>,
    section: Option<&SectionId>,
    by_time: &[Listed],
    now: Moment,
) -> Result<Arranged, SiteError> {
    let id = FrontId {
        lang: here.lang().clone(),
        section: section.cloned(),
    };
    let front = here.public().front(&id).await?;
    let mut placed: Vec<&StoryId> = Vec::new();
    let place = |listed: &Listed, mark: Option<Mark>| Card {
        mark,
        ..card(here, listed)
    };
    let mut urgent = Vec::new();
    for (listed, until) in &front.urgent {
        if now < *until {
            here.until(*until);
            placed.push(&listed.story);
            urgent.push(place(listed, Some(Mark::Urgent)));
        }
    }
    let lead = front.lead.iter().map(|lead| (lead, None));
    let pinned = front.pinned.iter().map(|pinned| (pinned, Some(Mark::Pinned)));
    // Where no story leads, the newest does, and the pinned ones stand beside it.
    let newest = by_time.iter().find(|listed| !placed.contains(&&listed.story));
    let newest = newest.filter(|_| front.lead.is_none());
    let newest = newest.map(|newest| {
        let is_pinned = front.pinned.iter().any(|pinned| pinned.story == newest.story);
        (newest, is_pinned.then_some(Mark::Pinned))
    });
    let all = lead
        .chain(newest)
        .chain(pinned)
        .chain(by_time.iter().map(|listed| (listed, None)));
    let mut rest = Vec::new();
    for (listed, mark) in all {
        if !placed.contains(&&listed.story) {
            placed.push(&listed.story);
            rest.push(place(listed, mark));
        }
    }
    Ok(Arranged { urgent, rest })
}

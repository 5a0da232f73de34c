//! Stories on fronts and lists.

use store::public::card::Card as Listed;

use super::{name, picture, text::cut};
use crate::{
    here::Here,
    inputs::Key,
    route::{List, Place, Route},
    view::card::{Card, Link, Name},
};

/// The longest summary of a card, in characters.
const SUMMARY: usize = 200;

/// Stories as cards.
pub(crate) fn cards(here: &Here<'_>, listed: &[Listed]) -> Vec<Card> {
    listed.iter().map(|one| card(here, one)).collect()
}

/// A story as a card.
pub(crate) fn card(here: &Here<'_>, listed: &Listed) -> Card {
    here.shows(Key::Story(listed.story.clone()));
    if let Some(lead) = &listed.lead {
        here.shows(Key::Picture(lead.id.clone()));
    }
    let summary = listed.standfirst.as_ref().map(|standfirst| standfirst.as_str());
    let summary = summary.or(listed.opening.as_deref());
    Card {
        kicker: listed.kicker.as_ref().map(ToString::to_string),
        headline: listed
            .short_headline
            .as_ref()
            .map_or_else(|| listed.headline.to_string(), ToString::to_string),
        url: Route::of_edition(&listed.address).path(),
        section: section(here, &listed.address.section),
        standfirst: summary.map(|text| cut(text, SUMMARY)),
        published: here.language.day(listed.at),
        picture: listed.lead.as_ref().map(|lead| picture::thumb(lead, here.lang())),
        mark: None,
    }
}

/// The section of an address.
pub(crate) fn section(here: &Here<'_>, id: &newsroom::id::SectionId) -> Link {
    let known = here
        .around
        .sections
        .iter()
        .find(|section| section.id() == id.as_str());
    let name = known.map_or_else(
        || Name::own(id.as_str()),
        |section| name::of_thing(section, here.lang()),
    );
    let route = Route::In(here.lang().clone(), Place::List(List::Section(id.clone()), 1));
    name.link(route.path())
}

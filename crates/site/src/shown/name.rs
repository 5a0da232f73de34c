//! Names of things, in the page's language or marked as another's.

use language::Lang;
use newsroom::{
    names::{Named, Names},
    thing::{Thing, ThingKind},
};

use crate::{
    route::{List, Place, Route},
    view::{
        card::{Link, Name},
        inline::Tongue,
    },
};

/// The name for readers of a language; the id where there is none at all.
pub(crate) fn name(names: &Names, id: &str, lang: &Lang) -> Name {
    let named = names.shown(lang, id);
    let tongue = match &named {
        Named::Other(other, _) => Some(Tongue::of(other)),
        Named::Own(_) | Named::Id(_) => None,
    };
    Name {
        name: named.text().to_owned(),
        tongue,
    }
}

/// A thing's name.
pub(crate) fn of_thing(thing: &Thing, lang: &Lang) -> Name {
    name(&thing.names, thing.id(), lang)
}

/// The list of a section or topic; `None` for things without a list.
pub(crate) fn list_of(thing: &Thing) -> Option<List> {
    match thing.kind() {
        ThingKind::Section => newsroom::id::SectionId::parse(thing.id()).ok().map(List::Section),
        ThingKind::Topic => newsroom::id::TopicId::parse(thing.id()).ok().map(List::Topic),
        _ => None,
    }
}

/// A link to the list of a section or topic.
pub(crate) fn link(thing: &Thing, lang: &Lang) -> Option<Link> {
    let route = Route::In(lang.clone(), Place::List(list_of(thing)?, 1));
    Some(of_thing(thing, lang).link(route.path()))
}

//! What is made for a record: ids for sections, topics and dossiers named by something that can't be one, and for blocks
//! that came without one.

use std::collections::HashSet;

use language::{Lang, Locale, Slug};
use newsroom::{
    id::{BadId, BlockId, Ids},
    remark::Remark,
    thing::{Thing, ThingKind},
};

use super::Bad;

/// Ids for blocks, and which ones they were.
pub(super) struct BlockIds<'a> {
    pub(super) ids: &'a mut dyn Ids,
    pub(super) made: HashSet<BlockId>,
}

impl Ids for BlockIds<'_> {
    fn next(&mut self) -> String {
        let id = self.ids.next();
        self.made.extend(BlockId::parse(&*id));
        id
    }
}

/// Where every block has an id of its own, none is made.
pub(super) struct NoIds;

impl Ids for NoIds {
    fn next(&mut self) -> String {
        unreachable!("every block has an id: that was looked at before")
    }
}

/// What was made of names in a record.
#[derive(Default)]
pub(super) struct OfNames {
    pub(super) things: Vec<Thing>,
    pub(super) remarks: Vec<Remark>,
}

impl OfNames {
    /// The id that is named; where the text can't be one it is taken as a name in `lang`, and an id is made of it.
    pub(super) fn id<I>(
        &mut self,
        kind: ThingKind,
        named: &str,
        parse: impl Fn(String) -> Result<I, BadId>,
        lang: &Lang,
        item: &str,
    ) -> Result<I, Bad> {
        let bad = match parse(named.to_owned()) {
            Ok(id) => return Ok(id),
            Err(bad @ BadId::NotAnAddress(_)) if named.chars().any(char::is_alphanumeric) => bad,
            Err(other) => return Err(Bad::new("", other)),
        };
        let made = Slug::make(named, &Locale::of(lang.clone()));
        let names = [(lang.clone(), named.trim().to_owned())].into_iter().collect();
        let thing = Thing::new(kind, made.as_str(), names).map_err(|_| Bad::new("", &bad))?;
        let id = parse(made.as_str().to_owned()).map_err(|_| Bad::new("", &bad))?;
        let text = format!(
            "took “{named}” as the name of a {}; where none has that name its id is “{}”",
            kind.as_str(),
            thing.id()
        );
        self.remarks.push(Remark::new(item, "named", text));
        self.things.push(thing);
        Ok(id)
    }
}

//! What the desk works with.

use std::{ops::Deref, sync::Arc};

use language::{Lang, Moment};
use newsroom::id::Ids;
use press::Press;
use site::{
    Site, SiteError,
    languages::{Language, Languages},
};

use crate::{editor::live::Live, templates::Templates};

/// Where time and chance come from.
#[derive(Clone, Copy)]
pub struct Chance {
    /// The moment of a request.
    pub now: fn() -> Moment,
    /// A new id that no one has.
    pub id: fn() -> String,
    /// Fills a buffer with bytes that nobody can guess.
    pub fill: fn(&mut [u8]),
}

/// The desk of one newsroom. Clones share everything.
#[derive(Clone)]
pub struct Desk(Arc<Inner>);

/// The parts of a desk.
pub struct Inner {
    /// The verbs, and the store behind them.
    pub press: Press,
    /// The readers' side: previews are rendered by it.
    pub site: Site,
    /// Time and chance.
    pub chance: Chance,
    pub(crate) templates: Templates,
    /// What happens, told to all open editors.
    pub(crate) live: Live,
    interfaces: Languages,
}

/// The languages of the interface, in the order in which they are offered.
pub(crate) const INTERFACES: [&str; 3] = ["ar", "ru", "en"];

impl Desk {
    /// Puts a desk together.
    ///
    /// # Errors
    /// One of the interface's languages has no dates; the templates are built in and tested.
    pub fn new(press: Press, site: Site, chance: Chance) -> Result<Self, SiteError> {
        let interfaces = Languages::among(&press.settings(), interface_tags())?;
        Ok(Self(Arc::new(Inner {
            press,
            site,
            chance,
            templates: Templates::built_in(),
            live: Live::new(),
            interfaces,
        })))
    }

    /// Lets go of everybody who listens: a server that stops doesn't wait for them.
    pub fn end(&self) {
        self.live.end();
    }

    /// The moment of a request.
    #[must_use]
    pub fn now(&self) -> Moment {
        (self.chance.now)()
    }

    /// The interface in a language; in the first one where it has none of that.
    pub(crate) fn interface(&self, lang: &Lang) -> &Language {
        self.interfaces
            .iter()
            .find(|one| one.lang.primary() == lang.primary())
            .unwrap_or_else(|| self.interfaces.first())
    }

    /// The interface's languages.
    pub(crate) fn interfaces(&self) -> &Languages {
        &self.interfaces
    }
}

pub(crate) fn interface_tags() -> Vec<Lang> {
    INTERFACES
        .iter()
        .filter_map(|tag| Lang::parse(tag).ok())
        .collect()
}

impl Deref for Desk {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl From<Chance> for press::access::Chance {
    fn from(chance: Chance) -> Self {
        Self {
            id: chance.id,
            fill: chance.fill,
        }
    }
}

impl Ids for Chance {
    fn next(&mut self) -> String {
        (self.id)()
    }
}

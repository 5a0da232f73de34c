//! Where a page is being made: in which language, in which surroundings.

use std::sync::{Mutex, PoisonError};

use language::{Lang, Moment, Zone};
use newsroom::settings::Settings;
use store::Public;

use crate::{
    around::Around,
    error::SiteError,
    inputs::{Inputs, Key},
    languages::Language,
    shown::name::name,
    site::Inner,
    view::{View, card::Name},
};

/// The place of a page in the making.
pub(crate) struct Here<'a> {
    pub(crate) inner: &'a Inner,
    pub(crate) around: &'a Around,
    pub(crate) language: &'a Language,
    inputs: Mutex<Inputs>,
}

impl<'a> Here<'a> {
    pub(crate) fn new(inner: &'a Inner, around: &'a Around, language: &'a Language) -> Self {
        Self {
            inner,
            around,
            language,
            inputs: Mutex::default(),
        }
    }

    /// Says that what is being made is made from a thing too.
    pub(crate) fn shows(&self, key: Key) {
        let mut inputs = self.inputs.lock().unwrap_or_else(PoisonError::into_inner);
        inputs.add(key);
    }

    /// Says that what is being made is another from a moment on.
    pub(crate) fn until(&self, moment: Moment) {
        let mut inputs = self.inputs.lock().unwrap_or_else(PoisonError::into_inner);
        inputs.end_at(moment);
    }

    /// What it was made from.
    pub(crate) fn inputs(self) -> Inputs {
        self.inputs.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    /// The same of a page in a language: whatever all its pages show too.
    pub(crate) fn made(self) -> Inputs {
        self.shows(Key::Lang(self.lang().clone()));
        self.inputs()
    }

    pub(crate) fn lang(&self) -> &'a Lang {
        &self.language.lang
    }

    pub(crate) fn public(&self) -> &'a Public {
        &self.inner.public
    }

    pub(crate) fn settings(&self) -> &'a Settings {
        &self.around.ways.settings
    }

    pub(crate) fn zone(&self) -> &'a Zone {
        &self.settings().zone
    }

    /// The absolute form of an address from the root: always the newsroom's public address, whatever a request says.
    pub(crate) fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.settings().address)
    }

    /// How many stories a page of a list holds.
    pub(crate) fn page_size(&self) -> u32 {
        u32::try_from(self.settings().site.page_size).unwrap_or(u32::MAX)
    }

    /// The newsroom's name: what editors set, then what the settings say, then the host of its address.
    pub(crate) fn newsroom_name(&self) -> Name {
        newsroom_name(self.inner, Some(self.around), self.lang())
    }

    /// Lays a page out.
    pub(crate) fn render<V: View>(&self, view: &V) -> Result<String, SiteError> {
        let Language { words, said, .. } = self.language;
        Ok(self.inner.theme.render_saying(view, words, said)?)
    }
}

/// The newsroom's name in a language; `around` is absent where the store doesn't answer.
pub(crate) fn newsroom_name(inner: &Inner, around: Option<&Around>, lang: &Lang) -> Name {
    let set = around.map(|around| &around.record.names);
    let settings = around.map_or(&*inner.settings, |around| &around.ways.settings);
    if let Some(own) = settings.name.get(lang) {
        return Name::own(own);
    }
    let address = &settings.address;
    let host = address
        .split_once("://")
        .map_or(address.as_str(), |(_, host)| host);
    match set.filter(|names| !names.is_empty()) {
        Some(names) => name(names, host, lang),
        None => name(&settings.name, host, lang),
    }
}

//! What the last export into a folder was made from.

use serde::{Deserialize, Serialize};

use super::{ExportError, Forms, folder::Folder};
use crate::{around::Around, site::Site};

/// The file that says so; it also marks a folder as an export's.
pub(super) const FILE: &str = ".tarjuman-export.json";
/// The same of the export under way.
pub(super) const BEGUN: &str = ".tarjuman-export.begun.json";

/// What an export was made from: the same state makes the same site, news sitemaps and urgent stories aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct State {
    /// The program's version, which may lay pages out otherwise.
    version: String,
    epoch: String,
    pub(super) seq: i64,
    compressed: String,
    /// What stands on every page: names, settings, sections, standing pages.
    around: String,
    /// Whether the newsroom has templates of its own: they may change without a trace here.
    own_theme: bool,
    /// The addresses of the theme's assets, which are made from their content.
    assets: Vec<String>,
}

impl State {
    pub(super) fn of(site: &Site, around: &Around, forms: Forms) -> Self {
        let inner = site.inner();
        Self {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            epoch: around.head.epoch.clone(),
            seq: around.head.seq,
            compressed: if forms == Forms::Plain { "no" } else { "br, gz" }.to_owned(),
            around: around.digest(),
            own_theme: inner.settings.theme.is_some(),
            assets: inner
                .theme
                .assets()
                .map(|(address, _)| address.to_owned())
                .collect(),
        }
    }

    /// Says that an export of this state is begun, or done.
    pub(super) fn write(&self, folder: &Folder, file: &str) -> Result<(), ExportError> {
        let text = serde_json::to_string_pretty(self).map_err(|error| folder.failed(file, error.into()))?;
        folder.put_own(file, text.as_bytes())
    }

    /// Up to which change a folder is in step by what a file says, where the changes since then are all that sets it apart from
    /// this state.
    pub(super) fn since(&self, folder: &Folder, file: &str) -> Result<Option<i64>, ExportError> {
        let kept: Option<Self> = serde_json::from_slice(&folder.read_own(file)?).ok();
        let Some(kept) = kept.filter(|_| !self.own_theme) else {
            return Ok(None);
        };
        let same = Self {
            seq: self.seq,
            ..kept.clone()
        };
        Ok((same == *self && kept.seq <= self.seq).then_some(kept.seq))
    }
}

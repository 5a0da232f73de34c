//! What the last export into a folder was made from.

use serde::{Deserialize, Serialize};

use super::{ExportError, Forms, folder::Folder};
use crate::{around::Around, site::Site};

/// The file that says so; it also marks a folder as an export's.
pub(super) const FILE: &str = ".tarjuman-export.json";

/// What an export was made from: the same state makes the same site, news sitemaps aside.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct State {
    /// The program's version, which may lay pages out otherwise.
    version: String,
    epoch: String,
    seq: i64,
    compressed: String,
    settings: serde_json::Value,
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
            settings: serde_json::to_value(&around.ways.settings).unwrap_or_default(),
            assets: inner
                .theme
                .assets()
                .map(|(address, _)| address.to_owned())
                .collect(),
        }
    }

    pub(super) fn write(&self, folder: &Folder) -> Result<(), ExportError> {
        let text = serde_json::to_string_pretty(self).map_err(|error| folder.failed(FILE, error.into()))?;
        folder.mark(text.as_bytes())
    }
}

/// Whether the folder was made from this state. A newsroom with templates of its own is always made anew: they may have
/// changed without a trace in the state.
pub(super) fn is_same(folder: &Folder, state: &State) -> Result<bool, ExportError> {
    let kept: Option<State> = serde_json::from_slice(&folder.read(FILE)?).ok();
    let own_theme = state.settings.get("theme").is_some_and(|theme| !theme.is_null());
    Ok(!own_theme && kept.as_ref() == Some(state))
}

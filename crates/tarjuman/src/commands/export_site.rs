//! `export site`: the public site as static files.

use std::{path::Path, process::ExitCode};

use anyhow::Result;
use site::export::{Forms, Mode, Options};

use crate::{
    ambient, compose,
    folder::Folder,
    out::{self, Audience},
    server,
};

/// What the flags ask for.
pub(super) fn asked(incremental: bool, plain: bool) -> (Mode, Forms) {
    let mode = if incremental { Mode::Incremental } else { Mode::Full };
    (mode, if plain { Forms::Plain } else { Forms::Precompressed })
}

pub(super) async fn run(dir: &Path, path: &Path, mode: Mode, forms: Forms, audience: Audience) -> Result<ExitCode> {
    let folder = Folder::load(dir)?;
    let press = compose::press(&folder).await?;
    let site = server::site(&folder, &press)?;
    todo!()
}

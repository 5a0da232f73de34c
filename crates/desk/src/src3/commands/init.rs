//! `init`: makes a newsroom in a folder.

use std::{path::Path, process::ExitCode};

use anyhow::Result;
use serde_json::json;

use crate::{
    cli::Init,
    compose,
    folder::Folder,
    out::{self, Audience},
};

pub(super) async fn run(dir: &Path, init: &Init, audience: Audience) -> Result<ExitCode> {
    let folder = Folder::create(dir, &init.languages, &init.address)?;
    if let Err(error) = compose::create(&folder).await {
        folder.forget();
        return Err(error);
    }
    match audience {
        Audience::Program => out::json(&json!({
            "dir": folder.path,
            "languages": folder.settings.languages,
            "address": folder.settings.address,
        }))?,
        Audience::Person => {
            out::line(&format!("Made a newsroom in {}.", folder.path.display()))?;
            out::line(&format!("Its settings are in {}.", folder.file().display()))?;
            out::line(&format!("Next: tarjuman --dir {} import text FILE, then serve.", dir.display()))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

//! `publish`, `withdraw` and `correct`: as the desk does it.

use std::{path::Path, process::ExitCode};

use anyhow::{Context, Result};
use newsroom::{edition::Edition, line::Notice, standing::UnitId, task::Correcting};
use serde_json::json;

use crate::{
    cli, compose,
    folder::Folder,
    out::{self, Audience},
};

pub(super) async fn publish(dir: &Path, asked: &cli::Edition, audience: Audience) -> Result<ExitCode> {
    let press = compose::press(&Folder::load(dir)?).await?;
    let edition = press
        .publish(&asked.story, &asked.lang, &compose::act())
        .await
        .with_context(|| named(asked))?;
    said(&edition, audience)
}

pub(super) async fn withdraw(
    dir: &Path,
    asked: &cli::Edition,
    notice: &str,
    audience: Audience,
) -> Result<ExitCode> {
    let notice = Notice::parse(notice).context("--notice")?;
    let press = compose::press(&Folder::load(dir)?).await?;
    let edition = press
        .withdraw(&asked.story, &asked.lang, notice, &compose::act())
        .await
        .with_context(|| named(asked))?;
    said(&edition, audience)
}

pub(super) async fn correct(
    dir: &Path,
    asked: &cli::Edition,
    note: &str,
    block: Option<&str>,
    audience: Audience,
) -> Result<ExitCode> {
    let what = Correcting {
        note: Notice::parse(note).context("--note")?,
        unit: block.map(UnitId::parse).transpose().context("--block")?,
    };
    let press = compose::press(&Folder::load(dir)?).await?;
    let edition = press
        .correct(&asked.story, &asked.lang, what, &compose::act())
        .await
        .with_context(|| named(asked))?;
    said(&edition, audience)
}

/// What an error is about.
fn named(asked: &cli::Edition) -> String {
    format!("the {} edition of “{}”", asked.lang, asked.story)
}

fn said(edition: &Edition, audience: Audience) -> Result<ExitCode> {
    let (story, lang, public) = (&edition.story, &edition.lang, edition.public.as_str());
    match audience {
        Audience::Program => out::json(&json!({
            "story": story,
            "language": lang,
            "public": public,
            "revision": edition.public.revision(),
            "corrections": edition.corrections.len(),
        }))?,
        Audience::Person => out::line(&format!("The {lang} edition of “{story}” is {public}."))?,
    }
    Ok(ExitCode::SUCCESS)
}

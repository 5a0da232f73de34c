//! `doctor`: verifies database, pictures and configuration, shows what is in force, and says what to do.

use std::{path::Path, process::ExitCode};

use anyhow::Result;
use media::keep::Condition;
use newsroom::settings::Settings;
use press::Press;
use serde_json::json;
use site::Theme;

use crate::{
    compose,
    folder::Folder,
    out::{self, Audience},
};

/// How many pictures are read at a time.
const PAGE: u32 = 200;

pub(super) async fn run(dir: &Path, audience: Audience) -> Result<ExitCode> {
    let folder = Folder::load(dir)?;
    let mut ills = Vec::new();
    if let Err(error) = Theme::load(folder.theme().as_deref()) {
        ills.push(format!("the theme: {error}"));
    }
    match compose::press(&folder).await {
        Ok(press) => {
            ills.extend(press.store.verify().await?.iter().map(|fault| format!("the database: {fault}")));
            ills.extend(pictures(&press).await?);
        }
        Err(error) => ills.push(format!("the database: {error:#}")),
    }
    match audience {
        Audience::Program => out::json(&json!({"settings": folder.settings, "ills": ills}))?,
        Audience::Person => show(&folder.settings, &ills)?,
    }
    Ok(if ills.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

async fn pictures(press: &Press) -> Result<Vec<String>> {
    let mut snapshot = press.store.read().await?;
    let (mut ills, mut after) = (Vec::new(), None);
    loop {
        let page = store::picture::all(&mut snapshot, after.as_ref(), PAGE).await?;
        let Some(last) = page.last().map(|picture| picture.id.clone()) else { break };
        for picture in &page {
            let Some(file) = &picture.file else { continue };
            let what = match press.media.condition(file)? {
                Condition::Sound => continue,
                Condition::Absent => "isn't in the pictures' folder",
                Condition::Altered => "was altered after it was kept",
            };
            ills.push(format!("the picture “{}”: {} {what}: bring it back from a backup", picture.id, file.name()));
        }
        after = Some(last);
    }
    Ok(ills)
}

fn show(settings: &Settings, ills: &[String]) -> Result<()> {
    let languages: Vec<&str> = settings.languages.iter().map(language::Lang::as_str).collect();
    out::line(&format!("languages  {}", languages.join(", ")))?;
    out::line(&format!("address    {}", settings.address))?;
    out::line(&format!("zone       {}", settings.zone))?;
    out::line(&format!("database   {}", without_password(&settings.database)))?;
    out::line(&format!("media      {}", settings.media))?;
    for lang in &settings.languages {
        let locale = settings.locale(lang);
        out::line(&format!("{lang:<10} {} digits, {:?} day, {:?} slugs", locale.digits.name(), locale.day, locale.slug))?;
    }
    for ill in ills {
        out::line(&format!("! {ill}"))?;
    }
    if ills.is_empty() {
        out::line("All is well: database, pictures and configuration are sound.")?;
    }
    Ok(())
}

/// A database's address without what must not stand in a report.
fn without_password(database: &str) -> String {
    let Ok(mut address) = url::Url::parse(database) else { return database.to_owned() };
    if address.password().is_none() || address.set_password(Some("…")).is_err() {
        return database.to_owned();
    }
    address.to_string()
}

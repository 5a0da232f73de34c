//! `doctor`: verifies database, pictures and configuration, shows what is in force, and says what to do.

mod origins;

use std::{fs, path::Path, process::ExitCode};

use anyhow::{Result, anyhow};
use language::Lang;
use media::keep::Condition;
use newsroom::{
    copydesk::rules::rule_ids,
    picture::{Picture, PictureFile},
    record::NewsroomRecord,
    settings::Settings,
};
use press::Press;
use serde::Serialize;
use serde_json::json;

use self::origins::InForce;
use crate::{
    ambient, compose,
    folder::Folder,
    key,
    out::{self, Audience},
    server,
};

/// How many pictures are read at a time.
const PAGE: u32 = 200;

/// Whether what is derived from the texts is counted anew first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counting {
    /// It is.
    Anew,
    /// It isn't.
    AsItStands,
}

pub(super) async fn run(dir: &Path, counting: Counting, audience: Audience) -> Result<ExitCode> {
    let folder = Folder::load(dir)?;
    let mut ills = Vec::new();
    if let Err(error) = server::theme(&folder) {
        ills.push(format!("the theme: {error}"));
    }
    ills.extend(key::ills(&folder.path));
    let mut set = NewsroomRecord::default();
    match compose::press(&folder).await {
        Ok(press) => {
            if counting == Counting::Anew {
                press.store.recount(ambient::now()).await?;
            }
            set = store::newsroom::find(&mut *press.store.read().await?).await?;
            ills.extend(
                press
                    .store
                    .verify()
                    .await?
                    .iter()
                    .map(|fault| format!("the database: {fault}")),
            );
            ills.extend(second_steps(&press).await?);
            ills.extend(pictures(&press).await?);
            ills.extend(documents(&press).await?);
        }
        Err(error) => ills.push(format!("the database: {error:#}")),
    }
    let in_force = shown(&folder.settings.in_force(&set));
    if let Err(bad) = in_force.check(&rule_ids()) {
        ills.push(format!(
            "the settings: {bad}: change it in the desk or in newsroom.toml"
        ));
    }
    let origins = origins::of(&in_force, &set, &fs::read_to_string(folder.file())?)?;
    match audience {
        Audience::Program => out::json(&json!({"settings": in_force, "in_force": origins, "ills": ills}))?,
        Audience::Person => show(&in_force, &origins, &ills)?,
    }
    Ok(match ills.first() {
        None => ExitCode::SUCCESS,
        Some(first) => out::fail(&anyhow!("{} found, the first: {first}", ills.len())),
    })
}

/// Whose codes open nothing because another key was here when they set them up.
async fn second_steps(press: &Press) -> Result<Vec<String>> {
    let mut ills = Vec::new();
    for id in press.unsealable_second_steps().await? {
        let user = store::user::find(&mut *press.store.read().await?, &id).await?;
        let login = user.map_or_else(|| id.to_string(), |user| user.login.to_string());
        ills.push(format!(
            "the key: the second step of “{login}” was sealed with another secret.key: bring that one back, or let them in \
             by a recovery code or by `tarjuman user reset {login}`"
        ));
    }
    Ok(ills)
}

async fn pictures(press: &Press) -> Result<Vec<String>> {
    let mut snapshot = press.store.read().await?;
    let (mut ills, mut after) = (Vec::new(), None);
    loop {
        let page = store::picture::all(&mut snapshot, after.as_ref(), PAGE).await?;
        let Some(last) = page.last().map(|picture| picture.id.clone()) else {
            break;
        };
        for picture in &page {
            let Some(file) = &picture.file else { continue };
            let what = match press.media.condition(file)? {
                Condition::Sound => {
                    ills.extend(renditions(press, picture, file));
                    continue;
                }
                Condition::Absent => "isn't in the pictures' folder",
                Condition::Altered => "was altered after it was kept",
            };
            ills.push(format!(
                "the picture “{}”: {} {what}: bring it back from a backup",
                picture.id,
                file.name()
            ));
        }
        after = Some(last);
    }
    Ok(ills)
}

/// What was made of a picture and isn't there any more.
fn renditions(press: &Press, picture: &Picture, file: &PictureFile) -> Option<String> {
    let mut made = picture.renditions.iter().flat_map(|made| &made.files);
    let gone = made.find(|made| !press.media.has_rendition(file, made))?;
    Some(format!(
        "the picture “{}”: {} isn't in the pictures' folder: bring it back from a backup, or make its renditions anew in \
         the desk, under “Pictures”",
        picture.id,
        gone.name(file)
    ))
}

async fn documents(press: &Press) -> Result<Vec<String>> {
    let mut snapshot = press.store.read().await?;
    let (mut ills, mut after) = (Vec::new(), None::<String>);
    loop {
        let page = store::attachment::files(&mut snapshot, after.as_deref(), PAGE).await?;
        let Some(last) = page.last().map(|file| file.hash.clone()) else {
            break;
        };
        for file in &page {
            let what = match press.media.document_condition(file)? {
                Condition::Sound => continue,
                Condition::Absent => "isn't in the pictures' folder",
                Condition::Altered => "was altered after it was kept",
            };
            ills.push(format!(
                "the document {} {what}: bring it back from a backup",
                file.name()
            ));
        }
        after = Some(last);
    }
    Ok(ills)
}

fn show(settings: &Settings, origins: &[InForce], ills: &[String]) -> Result<()> {
    let languages: Vec<&str> = settings.languages.iter().map(Lang::as_str).collect();
    out::line(&format!("languages  {}", languages.join(", ")))?;
    out::line(&format!("address    {}", settings.address))?;
    out::line(&format!("zone       {}", settings.zone))?;
    out::line(&format!("database   {}", without_password(&settings.database)))?;
    out::line(&format!("media      {}", settings.media))?;
    for lang in &settings.languages {
        out::line(&format!("{lang:<10} {}", written(settings, lang)?))?;
    }
    for (rule, weight) in &settings.rules {
        out::line(&format!("rule       {rule} is {}", word(weight)?))?;
    }
    for one in origins {
        let InForce { setting, value, from } = one;
        out::line(&format!("{:<10} {setting} = {value}", from.as_str()))?;
    }
    for ill in ills {
        out::line(&format!("! {ill}"))?;
    }
    if ills.is_empty() {
        out::line("All is well: database, pictures and configuration are sound.")?;
    }
    Ok(())
}

/// How a language is written, in the words of the settings.
fn written(settings: &Settings, lang: &Lang) -> Result<String> {
    let locale = settings.locale(lang);
    Ok(format!(
        "{}: {} digits, {} day, {} months, hijri {}, {} slugs",
        settings.name.get(lang).unwrap_or("(no name)"),
        locale.digits.name(),
        word(&locale.day)?,
        word(&locale.months)?,
        word(&locale.hijri)?,
        word(&locale.slug)?
    ))
}

/// The word by which a setting is written.
fn word(setting: &impl Serialize) -> Result<String> {
    Ok(serde_json::to_value(setting)?
        .as_str()
        .unwrap_or_default()
        .to_owned())
}

/// The settings as a report may show them.
fn shown(settings: &Settings) -> Settings {
    Settings {
        database: without_password(&settings.database),
        ..settings.clone()
    }
}

/// A database's address without what must not stand in a report.
fn without_password(database: &str) -> String {
    let Ok(mut address) = url::Url::parse(database) else {
        return database.to_owned();
    };
    if address.password().is_none() || address.set_password(Some("…")).is_err() {
        return database.to_owned();
    }
    address.to_string()
}

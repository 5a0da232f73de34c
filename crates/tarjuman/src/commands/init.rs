//! `init`: makes a newsroom in a folder.

use std::{path::Path, process::ExitCode};

use anyhow::{Context, Result};
use newsroom::{
    line::ShownName,
    rights::{Grants, Role},
    user::Login,
};
use press::access::people::Person;
use serde_json::json;

use crate::{
    ambient,
    cli::Init,
    compose,
    folder::Folder,
    out::{self, Audience},
};

pub(super) async fn run(dir: &Path, init: &Init, audience: Audience) -> Result<ExitCode> {
    let login = Login::parse(&init.administrator).context("--administrator")?;
    let folder = Folder::create(dir, init)?;
    let link = match make(&folder, login).await {
        Ok(link) => link,
        Err(error) => {
            folder.forget();
            return Err(error);
        }
    };
    match audience {
        Audience::Program => out::json(&json!({
            "dir": folder.path,
            "languages": folder.settings.languages,
            "address": folder.settings.address,
            "administrator": init.administrator,
            "link": link,
        }))?,
        Audience::Person => {
            out::line(&format!("Made a newsroom in {}.", folder.path.display()))?;
            out::line(&format!("Its settings are in {}.", folder.file().display()))?;
            out::line(&format!(
                "Once it serves, “{}” sets the first administrator's password with this link; it opens once, within 7 days:",
                init.administrator
            ))?;
            out::line(&link)?;
            out::line(&format!(
                "Next: tarjuman --dir {} import text FILE, then serve.",
                dir.display()
            ))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The database, with the first administrator in it; answers with the link to set their password. In a small newsroom they are
/// the chief too, until they give that to somebody else.
async fn make(folder: &Folder, login: Login) -> Result<String> {
    let press = compose::create(folder).await?;
    let person = Person {
        name: ShownName::parse(login.as_str())?,
        login,
        grants: Grants::everywhere(&[Role::Chief, Role::Administrator]),
    };
    let (_, token) = press
        .invite(person, &compose::act(), ambient::CHANCE.into())
        .await?;
    press.store.close().await?;
    Ok(compose::link(folder, token.as_str()))
}

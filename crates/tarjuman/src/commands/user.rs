//! `user`: people, from the server's own command line, where whoever may use it may do anything.

use std::{path::Path, process::ExitCode};

use anyhow::{Context, Result};
use newsroom::{
    line::ShownName,
    rights::{Grant, Grants, Reach},
    user::{Login, Standing, User},
};
use press::{
    access::{people::Person, roles::Door},
    seen::Seen,
};
use serde_json::json;
use store::user;

use crate::{
    ambient, cli, compose,
    folder::Folder,
    out::{self, Audience},
};

pub(super) async fn run(dir: &Path, asked: cli::User, audience: Audience) -> Result<ExitCode> {
    let folder = Folder::load(dir)?;
    match asked {
        cli::User::Add { login, name, grants } => {
            add(&folder, &login, name.as_deref(), &grants, audience).await
        }
        cli::User::List => list(&folder, audience).await,
        cli::User::Reset { login } => reset(&folder, &login, audience).await,
        cli::User::Roles { login, grants } => roles(&folder, &login, &grants, audience).await,
        cli::User::Block { login } => door(&folder, &login, Door::Shut, audience).await,
        cli::User::Unblock { login } => door(&folder, &login, Door::Open, audience).await,
    }
}

async fn add(
    folder: &Folder,
    login: &str,
    name: Option<&str>,
    grants: &cli::Grants,
    audience: Audience,
) -> Result<ExitCode> {
    let press = compose::press(folder).await?;
    let login = Login::parse(login)?;
    let person = Person {
        name: ShownName::parse(name.unwrap_or(login.as_str())).context("--name")?,
        login,
        grants: granted(folder, grants)?,
    };
    let (user, token) = press
        .invite(person, &compose::act(), ambient::CHANCE.into())
        .await?;
    said_link(folder, &user, token.as_str(), audience)
}

async fn reset(folder: &Folder, login: &str, audience: Audience) -> Result<ExitCode> {
    let press = compose::press(folder).await?;
    let user = press.user_by_login(login).await?;
    let (user, _, token) = press
        .give_way_back(&user.id, &compose::act(), ambient::CHANCE.into())
        .await
        .with_context(|| format!("“{login}”"))?;
    said_link(folder, &user, token.as_str(), audience)
}

async fn roles(folder: &Folder, login: &str, grants: &cli::Grants, audience: Audience) -> Result<ExitCode> {
    let press = compose::press(folder).await?;
    let user = press.user_by_login(login).await?;
    let grants = granted(folder, grants)?;
    let user = press
        .set_roles(&user.id, user.name, grants, &Seen::Anything, &compose::act())
        .await?;
    said(&user, audience)
}

async fn door(folder: &Folder, login: &str, door: Door, audience: Audience) -> Result<ExitCode> {
    let press = compose::press(folder).await?;
    let user = press.user_by_login(login).await?;
    let user = press.set_door(&user.id, door, &compose::act()).await?;
    said(&user, audience)
}

async fn list(folder: &Folder, audience: Audience) -> Result<ExitCode> {
    let press = compose::press(folder).await?;
    for user in user::all(&mut *press.store.read().await?).await? {
        said(&user, audience)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The roles that were asked for, each for the languages that were named, or for all.
fn granted(folder: &Folder, asked: &cli::Grants) -> Result<Grants> {
    for lang in &asked.languages {
        if !folder.settings.languages.contains(lang) {
            anyhow::bail!("--languages names {lang}, which is not a language of this newsroom");
        }
    }
    let reach = if asked.languages.is_empty() {
        Reach::All
    } else {
        Reach::Languages(asked.languages.iter().cloned().collect())
    };
    let grant = |role: &newsroom::rights::Role| Grant {
        role: *role,
        reach: reach.clone(),
    };
    Ok(asked.roles.iter().map(grant).collect::<Vec<_>>().into())
}

fn said(user: &User, audience: Audience) -> Result<ExitCode> {
    let standing = match user.standing {
        Standing::Invited => "invited",
        Standing::Active => "active",
        Standing::Blocked(_) => "blocked",
    };
    match audience {
        Audience::Program => out::json(&json!({
            "id": user.id,
            "login": user.login.as_str(),
            "name": user.name,
            "roles": user.grants,
            "standing": standing,
        }))?,
        Audience::Person => out::line(&format!(
            "{:<20} {:<9} {} ({})",
            user.login, standing, user.grants, user.name
        ))?,
    }
    Ok(ExitCode::SUCCESS)
}

fn said_link(folder: &Folder, user: &User, token: &str, audience: Audience) -> Result<ExitCode> {
    let link = compose::link(folder, token);
    match audience {
        Audience::Program => out::json(&json!({
            "id": user.id,
            "login": user.login.as_str(),
            "link": link,
        }))?,
        Audience::Person => {
            out::line(&format!(
                "“{}” sets a password with this link; it opens once, within {} days:",
                user.login,
                days(user)
            ))?;
            out::line(&link)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn days(user: &User) -> i64 {
    let seconds = match user.standing {
        Standing::Invited => newsroom::invitation::INVITATION_GOOD_FOR,
        _ => newsroom::invitation::RESET_GOOD_FOR,
    };
    seconds / (24 * 60 * 60)
}

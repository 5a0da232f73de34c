//! `demo`: a small demonstration newsroom, made where the folder is empty, and served.

mod people;

use std::{fs, net::SocketAddr, path::Path, process::ExitCode};

use anyhow::{Result, bail};
use language::Lang;
use press::{
    Keeping, Press,
    take::{Differing, Item, Outcome, Terms},
};
use serde_json::json;

use crate::{
    ambient,
    cli::Init,
    compose,
    demo::Demo,
    folder::Folder,
    out::{self, Audience},
    server::Server,
};

/// The file that tells a demonstration from a newsroom in earnest.
const MARK: &str = ".demonstration";

pub(super) async fn run(dir: &Path, listen: Option<SocketAddr>, audience: Audience) -> Result<ExitCode> {
    let (folder, press) = if dir.join(MARK).exists() {
        let folder = Folder::load(dir)?;
        let press = compose::press(&folder).await?;
        (folder, press)
    } else {
        make(dir).await?
    };
    let listen = listen.or_else(|| "127.0.0.1:8080".parse().ok());
    let password = people::make(&press).await?;
    let server = Server::bind(&folder, press, listen).await?;
    let address = server.address()?;
    let desk = format!("http://localhost:{}/desk/", address.port());
    let logins = people::PEOPLE.map(|(login, ..)| login);
    match audience {
        Audience::Program => out::json(&json!({
            "listening": format!("http://{address}/"),
            "desk": desk,
            "logins": logins,
            "password": password,
        }))?,
        Audience::Person => {
            out::line("The demonstration newsroom is open:")?;
            for lang in &folder.settings.languages {
                out::line(&format!(
                    "  {:<10} http://{address}/{lang}/",
                    language::own_name(lang)
                ))?;
            }
            out::line(&format!("  {:<10} {desk}", "the desk"))?;
            out::line(&format!(
                "Sign in as {} (chief and administrator) with the password",
                logins[0]
            ))?;
            out::line(&format!("  {password}"))?;
            out::line("It is the same for the others, and another one at every start:")?;
            for (login, name, roles, tags) in people::PEOPLE {
                let roles: Vec<&str> = roles.iter().map(|role| role.as_str()).collect();
                out::line(&format!(
                    "  {login:<8} {} {} ({name})",
                    roles.join(", "),
                    tags.join(", ")
                ))?;
            }
            out::line("Ctrl-C closes it.")?;
        }
    }
    server.run().await?;
    Ok(ExitCode::SUCCESS)
}

async fn make(dir: &Path) -> Result<(Folder, Press)> {
    let empty = fs::read_dir(dir).map_or(true, |mut entries| entries.next().is_none());
    if !empty {
        bail!(
            "{} isn't empty: the demonstration is made in an empty folder. Name one with --dir",
            dir.display()
        );
    }
    let languages = ["ar", "ru", "en"]
        .map(Lang::parse)
        .into_iter()
        .collect::<Result<Vec<_>, _>>()?;
    let asked = Init {
        languages,
        address: "http://localhost:8080".to_owned(),
        database: "sqlite:newsroom.db".to_owned(),
        administrator: "admin".to_owned(),
    };
    let folder = Folder::create(dir, &asked)?;
    let made = async {
        let press = compose::create(&folder).await?;
        fill(&press).await?;
        fs::write(dir.join(MARK), "Made by `tarjuman demo`.\n")?;
        anyhow::Ok(press)
    };
    match made.await {
        Ok(press) => Ok((folder, press)),
        Err(error) => {
            folder.forget();
            Err(error.context("the demonstration newsroom couldn't be made"))
        }
    }
}

async fn fill(press: &Press) -> Result<()> {
    let mut items = Vec::new();
    for (number, line) in (1..).zip(Demo.records()?.lines()) {
        let read = intake::jsonl::read_line(line, number, &mut ambient::Uuids)?;
        items.push(Item {
            name: format!("line {number}"),
            record: read.record,
            made: read.made,
        });
    }
    let terms = Terms {
        differing: Differing::LeftOut,
        section: None,
        keeping: Keeping::ForGood,
        act: compose::act(),
    };
    for done in press.import(terms, &Demo).take(items).await? {
        if let Outcome::LeftOut(reason) = done.outcome {
            bail!("{}: {reason}", done.name);
        }
    }
    Ok(())
}

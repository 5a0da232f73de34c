//! The commands: one file each.

mod backup;
mod check;
mod demo;
mod doctor;
mod edition;
mod export_jsonl;
mod export_site;
mod import;
mod init;
mod restore;
mod serve;
mod story_list;
mod story_show;
mod user;

use std::process::ExitCode;

use anyhow::Result;

use crate::{
    cli::{Cli, Command, Export, Story},
    out::Audience,
};

/// Runs the command that was asked for; its exit status where it is done.
pub(crate) async fn run(cli: Cli) -> Result<ExitCode> {
    let dir = cli.dir.as_path();
    let audience = if cli.json {
        Audience::Program
    } else {
        Audience::Person
    };
    match cli.command {
        Command::Init(init) => init::run(dir, &init, audience).await,
        Command::Demo(listen) => demo::run(dir, listen.listen, audience).await,
        Command::Serve(listen) => serve::run(dir, listen.listen, audience).await,
        Command::Import(import) => import::run(dir, &import, audience).await,
        Command::Export(Export::Jsonl { path }) => export_jsonl::run(dir, &path, audience).await,
        Command::Export(Export::Site {
            path,
            incremental,
            plain,
        }) => {
            let (mode, forms) = export_site::asked(incremental, plain);
            export_site::run(dir, &path, mode, forms, audience).await
        }
        Command::Check { stories } => check::run(dir, &stories, audience).await,
        Command::Story(Story::List) => story_list::run(dir, audience).await,
        Command::Story(Story::Show { id }) => story_show::run(dir, &id, audience).await,
        Command::Publish(edition) => edition::publish(dir, &edition, audience).await,
        Command::Withdraw { edition, notice } => edition::withdraw(dir, &edition, &notice, audience).await,
        Command::Correct { edition, note, block } => {
            edition::correct(dir, &edition, &note, block.as_deref(), audience).await
        }
        Command::User(asked) => user::run(dir, asked, audience).await,
        Command::Backup { path } => backup::run(dir, &path, audience).await,
        Command::Restore { path } => restore::run(dir, &path, audience).await,
        Command::Doctor { recount } => {
            let counting = if recount {
                doctor::Counting::Anew
            } else {
                doctor::Counting::AsItStands
            };
            doctor::run(dir, counting, audience).await
        }
    }
}

//! The project's own commands: `cargo xtask test`, `demo`, `tidy`, `arrows`, `fonts` and `bench`.

mod bench;
mod command;
mod demo;
mod fonts;
mod metadata;
mod test;
mod tidy;
mod tools;
mod web;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::workspace::Workspace;

/// Everything a contributor or a build machine runs, in one place.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Finds or installs what the tests need and runs every test.
    Test(test::Options),
    /// Builds the program and serves the demonstration newsroom from a folder of the target directory.
    Demo(demo::Options),
    /// Checks the rules of the house that no compiler checks.
    Tidy,
    /// Shows which crate calls which, and checks that each may.
    Arrows,
    /// Makes the default theme's web fonts anew, by what its style asks for.
    Fonts,
    /// Measures against a named peer in the same run and prints a Markdown table.
    #[command(subcommand)]
    Bench(bench::Bench),
}

fn main() -> ExitCode {
    match run(CommandLine::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> anyhow::Result<()> {
    let workspace = Workspace::here()?;
    match command {
        Command::Test(options) => test::run(&workspace, &options),
        Command::Demo(options) => demo::run(&workspace, &options),
        Command::Tidy => tidy::run(&workspace),
        Command::Arrows => tidy::arrows::show(&workspace),
        Command::Fonts => fonts::run(&workspace),
        Command::Bench(bench) => bench::run(&workspace, &bench),
    }
}

//! `cargo xtask bench`: figures beside a named peer's in the same run, so that they mean something on any machine.

mod corpus;
mod desk;
mod export;
mod import;
mod measured;
mod newsroom;
mod peer;
mod render;
mod table;

use anyhow::Result;
use clap::{Args, Subcommand};

use crate::web;
use crate::workspace::Workspace;

/// What is measured.
#[derive(Subcommand)]
pub(crate) enum Bench {
    /// Stories a second into a fresh newsroom, beside the same records written as bare rows by Python's sqlite3.
    Import(Options),
    /// Pages a second out of it as static files, beside a plain copy of the same files.
    Render(Options),
    /// The whole site as files beside Hugo on the same stories, with its memory and growth, and an export after one change.
    Export(ExportOptions),
    /// What an editor waits for: opening, saving, publishing, coverage and queue, at 1,000, 10,000 and 100,000 stories on
    /// both databases.
    Desk(DeskOptions),
}

/// What may be said to `desk`.
#[derive(Args)]
pub(crate) struct DeskOptions {
    /// How many stories, of three editions each; growth is told against the first.
    #[arg(long, value_delimiter = ',', default_values_t = [1_000, 10_000, 100_000])]
    sizes: Vec<u32>,
}

/// What may be said to `export`.
#[derive(Args)]
pub(crate) struct ExportOptions {
    /// How many stories, of three editions each; growth is told against the first, and Hugo is run up to 20,000.
    #[arg(long, value_delimiter = ',', default_values_t = [1_000, 5_000, 20_000, 100_000])]
    sizes: Vec<u32>,
}

/// What may be said to each.
#[derive(Args)]
pub(crate) struct Options {
    /// How many stories, of three editions each; growth is told against the first.
    #[arg(long, value_delimiter = ',', default_values_t = [1_000, 5_000, 20_000])]
    sizes: Vec<u32>,
}

/// Measures and prints a Markdown table.
pub(crate) fn run(workspace: &Workspace, bench: &Bench) -> Result<()> {
    web::build(workspace)?;
    match bench {
        Bench::Import(options) => import::run(workspace, &options.sizes),
        Bench::Render(options) => render::run(workspace, &options.sizes),
        Bench::Export(options) => export::run(workspace, &options.sizes),
        Bench::Desk(options) => desk::run(workspace, &options.sizes),
    }
}

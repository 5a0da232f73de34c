//! Tarjuman's one binary: command line, configuration, composition, sockets. It has no logic of its own.

mod ambient;
mod beside;
mod cli;
mod commands;
mod compose;
mod demo;
mod folder;
mod key;
mod out;
mod pictures;
mod server;
mod webhooks;
mod worker;

use std::process::ExitCode;

use clap::Parser;

use crate::cli::Cli;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let cli = Cli::parse();
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("TARJUMAN_LOG").unwrap_or_else(|_| "warn".into()),
        )
        .with_writer(std::io::stderr)
        .init();
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => return out::fail(&error.into()),
    };
    match runtime.block_on(commands::run(cli)) {
        Ok(code) => code,
        Err(error) => out::fail(&error),
    }
}

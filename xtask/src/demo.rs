//! `cargo xtask demo`: builds the program and serves the demonstration newsroom.

use anyhow::Result;
use clap::Args;

use crate::command::{cargo, run as say_and_run};
use crate::web;
use crate::workspace::Workspace;

/// What may be said to `cargo xtask demo`.
#[derive(Args)]
pub(crate) struct Options {
    /// The address to serve on; the program's own choice where it is left out.
    #[arg(long, value_name = "ADDRESS")]
    listen: Option<String>,
    /// Build with optimisation: it takes longer to start, and serves faster.
    #[arg(long)]
    release: bool,
}

/// Serves until it is stopped; the program prints the addresses itself.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    web::build(workspace)?;
    let folder = workspace.scratch("demo")?;
    let mut demo = cargo();
    demo.args(["run", "--package", "tarjuman"]);
    if options.release {
        demo.arg("--release");
    }
    demo.args(["--", "--dir"]).arg(&folder).arg("demo");
    if let Some(address) = &options.listen {
        demo.args(["--listen", address]);
    }
    say_and_run(demo.current_dir(workspace.root()))
}

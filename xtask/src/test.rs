//! `cargo xtask test`: finds or installs what the tests need, then runs them all.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;

use crate::command::{cargo, on_path, run as say_and_run};
use crate::tools::{self, Missing, Variables};
use crate::web;
use crate::workspace::Workspace;

/// What may be said to `cargo xtask test`.
#[derive(Args)]
pub(crate) struct Options {
    /// What to do where a tool is missing and cannot be installed.
    #[arg(long, value_enum, default_value = "fail")]
    missing: Missing,
    /// Handed to the test runner as they are, for example `-- -E 'package(site)'`.
    #[arg(last = true)]
    runner: Vec<String>,
}

/// Runs every test of the workspace; the last thing printed is the test runner's own count.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let mut variables = tools::provide(workspace, options.missing)?;
    variables.extend(demands(options.missing));
    variables.extend(data(workspace));
    variables.push(("TARJUMAN_BIN", program(workspace).display().to_string()));
    // Unoptimised, a picture takes half a minute of both cores. What makes them has tests of its own, that don't ask the program.
    variables.push(("TARJUMAN_WORKER", String::from("off")));
    // The program holds the bundle that is there when it is built.
    let editor = editor(workspace, options.missing)?;
    // The same selection as the tests', so that nothing is compiled twice with other features.
    say_and_run(
        cargo()
            .args(["build", "--workspace", "--bins", "--tests"])
            .current_dir(workspace.root()),
    )?;
    // Who names tests wants those alone.
    if editor == Editor::Built && options.runner.is_empty() {
        let chromium = variables.iter().find(|(name, _)| *name == "TARJUMAN_CHROMIUM");
        web::test(workspace, chromium.map(|(_, path)| path.as_str()))?;
    }
    test(workspace, &variables, &options.runner)
}

/// Whether the editor's bundle is there.
#[derive(PartialEq, Eq)]
enum Editor {
    Built,
    LeftOut,
}

fn editor(workspace: &Workspace, missing: Missing) -> Result<Editor> {
    match (web::build(workspace), missing) {
        (Ok(()), _) => Ok(Editor::Built),
        (Err(error), Missing::Fail) => Err(error),
        (Err(error), Missing::Skip) => {
            eprintln!("skipped: the editor and its tests ({error:#})");
            Ok(Editor::LeftOut)
        }
    }
}

/// Doctests go first: cargo-nextest doesn't know them, and the count that is printed last should be the tests' own.
fn test(workspace: &Workspace, variables: &Variables, extra: &[String]) -> Result<()> {
    let runner: &[&str] = if on_path(&["cargo-nextest"]).is_some() {
        &["nextest", "run", "--workspace"]
    } else {
        eprintln!("cargo-nextest is not installed: cargo's own test runner is used");
        &["test", "--workspace", "--lib", "--bins", "--tests"]
    };
    let told = || variables.iter().map(|(name, value)| (*name, value.as_str()));
    let mut doctests = cargo();
    doctests
        .args(["test", "--workspace", "--doc", "--quiet"])
        .envs(told());
    say_and_run(doctests.current_dir(workspace.root()))?;
    let mut tests = cargo();
    tests.args(runner).args(extra).envs(told());
    say_and_run(tests.current_dir(workspace.root()))
}

/// With this set, a test that would leave itself out fails instead.
fn demands(missing: Missing) -> Variables {
    match missing {
        Missing::Fail => vec![("TARJUMAN_REQUIRE", String::from("1"))],
        Missing::Skip => Variables::new(),
    }
}

/// Where the real-world test data is, which is no part of the repository and so may be absent everywhere.
fn data(workspace: &Workspace) -> Variables {
    let folder = workspace.data();
    match folder.canonicalize() {
        Ok(folder) => vec![("TARJUMAN_DATA", folder.display().to_string())],
        Err(_) => {
            eprintln!(
                "skipped: tests on real-world data (no folder {})",
                folder.display()
            );
            Variables::new()
        }
    }
}

fn program(workspace: &Workspace) -> PathBuf {
    workspace.target().join("debug").join("tarjuman")
}

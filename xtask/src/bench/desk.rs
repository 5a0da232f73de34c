//! `cargo xtask bench desk`: what an editor waits for, at each size and on each database, and how it grows.

use std::process::Command;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::corpus;
use super::measured;
use super::table::Table;
use crate::command::{cargo, run as say_and_run};
use crate::workspace::Workspace;

const COLUMNS: [&str; 7] = [
    "act",
    "database",
    "stories",
    "p50 µs",
    "p99 µs",
    "times the first size",
    "its logarithm",
];

/// What was measured, for the table.
const NOTE: &str = "Press calls and the reads of a page, without HTTP and templates; PostgreSQL is the tests' own server on a \
     Unix socket, with `fsync=off`. The last column is the logarithm of the number of stories against that of the first size: \
     what walks along an index may grow by it.";

#[derive(Deserialize)]
struct Line {
    act: String,
    p50: f64,
    p99: f64,
}

/// Measures every act at every size on both databases.
pub(super) fn run(workspace: &Workspace, sizes: &[u32]) -> Result<()> {
    say_and_run(
        cargo()
            .args([
                "build",
                "--release",
                "--package",
                "desk",
                "--example",
                "desk_speed",
            ])
            .current_dir(workspace.root()),
    )?;
    let program = workspace.target().join("release/examples/desk_speed");
    let mut table = Table::new(&COLUMNS);
    for engine in ["sqlite", "postgres"] {
        let mut first: Vec<Line> = Vec::new();
        for &stories in sizes {
            let file = corpus::make(workspace, stories)?;
            let run = measured::run(Command::new(&program).arg(&file).arg(engine))?;
            let lines = lines(&run.output)?;
            for line in &lines {
                let before = first.iter().find(|one| one.act == line.act).unwrap_or(line);
                table.row(&[
                    line.act.clone(),
                    engine.to_owned(),
                    stories.to_string(),
                    format!("{:.0}", line.p50),
                    format!("{:.0}", line.p99),
                    format!("{:.2}", line.p50 / before.p50.max(1.0)),
                    format!("{:.2}", f64::from(stories).ln() / f64::from(sizes[0]).ln()),
                ]);
            }
            if first.is_empty() {
                first = lines;
            }
        }
    }
    println!("{}\n{NOTE}", table.text());
    Ok(())
}

fn lines(output: &str) -> Result<Vec<Line>> {
    let lines = output.lines().filter(|line| !line.is_empty());
    lines
        .map(|line| serde_json::from_str(line).with_context(|| line.to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_is_an_act_with_its_percentiles() {
        let read = lines("{\"act\":\"save\",\"p50\":900,\"p99\":2100}\n\n").unwrap();
        assert_eq!(
            (read[0].act.as_str(), read[0].p50, read[0].p99),
            ("save", 900.0, 2100.0)
        );
        assert!(lines("none").is_err());
    }
}

//! `cargo xtask bench desk`: what an editor waits for, at each size and on each database, and how it grows.

use std::process::Command;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::corpus;
use super::measured;
use super::table::Table;
use crate::command::{cargo, run as say_and_run};
use crate::workspace::Workspace;

/// What was measured, for the table.
const NOTE: &str = "Each act is a request of somebody signed in, answered by the desk's router in the same process: session, rights, reads \
     or writes, template or JSON, without a socket. PostgreSQL is the tests' own server on a Unix socket, with `fsync=off`; \
     SQLite waits for its disk (`synchronous=FULL`). The last column is the logarithm of the number of stories against that of \
     the first size: what walks down an index may grow by it.";

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
    for engine in ["sqlite", "postgres"] {
        let mut runs = Vec::new();
        for &stories in sizes {
            let file = corpus::make(workspace, stories)?;
            let run = measured::run(Command::new(&program).arg(&file).arg(engine))?;
            runs.push(lines(&run.output)?);
        }
        println!("### {engine}\n\n{}", table(sizes, &runs).text());
    }
    println!("{NOTE}");
    Ok(())
}

/// A row an act: what it took at each size, and how the last one compares with the first.
fn table(sizes: &[u32], runs: &[Vec<Line>]) -> Table {
    let size = |at: &u32| format!("{at} stories: p50 / p99 ms");
    let columns = std::iter::once("act".to_owned()).chain(sizes.iter().map(size));
    let columns: Vec<String> = columns
        .chain(["growth of p50".into(), "the index's".into()])
        .collect();
    let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
    let mut table = Table::new(&columns);
    let (Some(first), Some(last)) = (runs.first(), runs.last()) else {
        return table;
    };
    let logarithm = |stories: Option<&u32>| f64::from(*stories.unwrap_or(&1)).ln();
    let allowed = logarithm(sizes.last()) / logarithm(sizes.first());
    for ((at, small), large) in first.iter().enumerate().zip(last) {
        let took = runs.iter().filter_map(|run| run.get(at));
        let took = took.map(|line| format!("{:.2} / {:.2}", line.p50 / 1e3, line.p99 / 1e3));
        let cells = std::iter::once(small.act.clone()).chain(took);
        let growth = [
            format!("{:.2}", large.p50 / small.p50.max(1.0)),
            format!("{allowed:.2}"),
        ];
        table.row(&cells.chain(growth).collect::<Vec<_>>());
    }
    table
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
    fn an_act_is_a_row_that_tells_how_it_grew() {
        let line = |p50: f64| Line {
            act: "save".into(),
            p50,
            p99: 2.0 * p50,
        };
        let table = table(&[1_000, 1_000_000], &[vec![line(900.0)], vec![line(1_350.0)]]);
        let row = table.text().lines().last().unwrap_or_default();
        assert_eq!(row, "| save | 0.90 / 1.80 | 1.35 / 2.70 | 1.50 | 2.00 |");
    }

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

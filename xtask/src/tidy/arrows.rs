//! Which crate may call which: the table of the design, and what each must not touch.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};

use super::Finding;
use crate::metadata::{Metadata, Package, Purpose};
use crate::workspace::Workspace;

/// One crate's row.
struct Row {
    name: &'static str,
    /// The crates of ours it may call; what isn't listed may not be called.
    may_call: &'static [&'static str],
    /// Packages it must not name among its own dependencies.
    must_not_touch: &'static [&'static str],
    part: Part,
}

#[derive(PartialEq, Eq)]
enum Part {
    /// Decides from its arguments alone: no clock, chance, files, network, SQL or HTTP, not even through others.
    Pure,
    /// Part of the product, with effects.
    Effects,
    /// Tests and tools alone: the product must not call it.
    Tests,
}

const SQL: &[&str] = &["sea-orm", "sea-orm-migration", "sqlx"];
const SQL_AND_HTTP: &[&str] = &[
    "sea-orm",
    "sea-orm-migration",
    "sqlx",
    "axum",
    "http",
    "hyper",
    "reqwest",
];
const HTTP_AND_TEMPLATES: &[&str] = &["axum", "http", "hyper", "reqwest", "minijinja"];

/// What would bring effects into a pure crate, however deep below it.
const IMPURE: &[&str] = &[
    "axum",
    "hyper",
    "mio",
    "object_store",
    "reqwest",
    "sea-orm",
    "socket2",
    "sqlx",
    "tokio",
    "tower-http",
];

const TABLE: &[Row] = &[
    Row {
        name: "language",
        may_call: &[],
        must_not_touch: &[],
        part: Part::Pure,
    },
    Row {
        name: "newsroom",
        may_call: &["language"],
        must_not_touch: &[],
        part: Part::Pure,
    },
    Row {
        name: "memory",
        may_call: &["newsroom", "language"],
        must_not_touch: &[],
        part: Part::Pure,
    },
    Row {
        name: "intake",
        may_call: &["newsroom", "language"],
        must_not_touch: &[],
        part: Part::Pure,
    },
    Row {
        name: "store",
        may_call: &["newsroom", "language"],
        must_not_touch: HTTP_AND_TEMPLATES,
        part: Part::Effects,
    },
    Row {
        name: "media",
        may_call: &["newsroom", "language"],
        must_not_touch: SQL,
        part: Part::Effects,
    },
    Row {
        name: "search",
        may_call: &["newsroom", "language"],
        must_not_touch: SQL,
        part: Part::Effects,
    },
    Row {
        name: "press",
        may_call: &["store", "media", "search", "memory", "newsroom", "language"],
        must_not_touch: SQL_AND_HTTP,
        part: Part::Effects,
    },
    Row {
        name: "site",
        may_call: &["store", "search", "media", "newsroom", "language"],
        must_not_touch: SQL,
        part: Part::Effects,
    },
    Row {
        name: "desk",
        may_call: &[
            "press", "store", "site", "intake", "memory", "search", "media", "newsroom", "language",
        ],
        must_not_touch: SQL,
        part: Part::Effects,
    },
    Row {
        name: "tarjuman",
        may_call: &[
            "desk", "site", "press", "search", "media", "store", "intake", "memory", "newsroom", "language",
        ],
        must_not_touch: SQL,
        part: Part::Effects,
    },
    Row {
        name: "fixture",
        may_call: &["newsroom", "language"],
        must_not_touch: &[],
        part: Part::Tests,
    },
    Row {
        name: "browser",
        may_call: &["language"],
        must_not_touch: &[],
        part: Part::Tests,
    },
    Row {
        name: "xtask",
        may_call: &[],
        must_not_touch: &[],
        part: Part::Tests,
    },
];

/// Every crate of ours is in the table, and calls and names only what its row allows.
pub(super) fn check(workspace: &Workspace) -> Result<Vec<Finding>> {
    let metadata = Metadata::of(workspace)?;
    let ours: BTreeSet<&str> = metadata.ours().map(|package| package.name.as_str()).collect();
    Ok(metadata
        .ours()
        .flat_map(|package| judge(package, &ours))
        .collect())
}

/// No pure crate has anything below it that could reach a clock, a file or the network.
pub(super) fn check_purity(workspace: &Workspace) -> Result<Vec<Finding>> {
    let metadata = Metadata::of(workspace)?;
    let mut findings = Vec::new();
    for package in metadata.ours() {
        if row(&package.name).is_none_or(|row| row.part != Part::Pure) {
            continue;
        }
        let below = metadata.closure(package);
        let impure = IMPURE.iter().filter(|name| below.contains(**name));
        findings.extend(impure.map(|name| {
            Finding::new(
                &package.name,
                format!("is pure, yet {name} is among the packages it is built from"),
            )
        }));
    }
    Ok(findings)
}

/// Prints the arrows as they are, then fails where one may not be.
pub(crate) fn show(workspace: &Workspace) -> Result<()> {
    let metadata = Metadata::of(workspace)?;
    let ours: BTreeSet<&str> = metadata.ours().map(|package| package.name.as_str()).collect();
    for package in metadata.ours() {
        let called: Vec<&str> = package
            .depends_on(Purpose::Product)
            .intersection(&ours)
            .copied()
            .collect();
        println!(
            "{:10} -> {}",
            package.name,
            if called.is_empty() {
                "-".into()
            } else {
                called.join(", ")
            }
        );
    }
    let mut findings = check(workspace)?;
    findings.extend(check_purity(workspace)?);
    let lines: Vec<String> = findings
        .iter()
        .map(|finding| format!("{}: {}", finding.place, finding.text))
        .collect();
    ensure!(
        findings.is_empty(),
        "arrows that may not be:\n{}",
        lines.join("\n")
    );
    Ok(())
}

fn row(name: &str) -> Option<&'static Row> {
    TABLE.iter().find(|row| row.name == name)
}

fn judge(package: &Package, ours: &BTreeSet<&str>) -> Vec<Finding> {
    let Some(row) = row(&package.name) else {
        return vec![Finding::new(
            &package.name,
            "is not in the design's table of crates",
        )];
    };
    let product = package.depends_on(Purpose::Product);
    let tests = package.depends_on(Purpose::Test);
    let mut findings = Vec::new();
    for called in product
        .intersection(ours)
        .filter(|called| !row.may_call.contains(called))
    {
        findings.push(Finding::new(row.name, format!("may not call {called}")));
    }
    for called in tests
        .intersection(ours)
        .filter(|called| !row.may_be_tested_with(called))
    {
        findings.push(Finding::new(row.name, format!("may not be tested with {called}")));
    }
    for touched in row.must_not_touch.iter().filter(|name| product.contains(**name)) {
        findings.push(Finding::new(row.name, format!("must not touch {touched}")));
    }
    findings
}

impl Row {
    /// Tests may use what the crate may call, the standing newsroom, and the crate itself with other features.
    fn may_be_tested_with(&self, called: &str) -> bool {
        self.name == called || self.may_call.contains(&called) || called == "fixture"
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::assert_kept;

    #[test]
    fn crates_call_only_what_the_design_allows() {
        assert_kept(check);
    }

    #[test]
    fn the_pure_crates_are_built_from_nothing_with_effects() {
        assert_kept(check_purity);
    }

    #[test]
    fn the_table_names_every_crate_once_and_no_product_crate_calls_a_test_crate() {
        let names: BTreeSet<&str> = TABLE.iter().map(|row| row.name).collect();
        assert_eq!(names.len(), TABLE.len());
        for row in TABLE {
            for called in row.may_call {
                let target = super::row(called).expect("an arrow leads to a crate of the table");
                assert!(target.part != Part::Tests, "{} -> {called}", row.name);
            }
        }
    }

    #[test]
    fn the_table_has_no_circle() {
        fn reaches(from: &str, to: &str) -> bool {
            let called = super::row(from).map_or(&[][..], |row| row.may_call);
            called.iter().any(|called| *called == to || reaches(called, to))
        }
        for row in TABLE {
            assert!(!reaches(row.name, row.name), "{} reaches itself", row.name);
        }
    }
}

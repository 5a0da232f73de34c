//! Every setting stands in the handbook, and the handbook has no other.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should panic")]

use std::{collections::BTreeSet, fs, path::Path};

use newsroom::settings::{ApiSettings, LanguageSettings, ServeSettings, Settings, SiteSettings};
use serde::de::DeserializeOwned;

/// The fields that a type takes, from what it says to one that it doesn't.
fn taken<T: DeserializeOwned>(within: &str) -> Vec<String> {
    let error = serde_json::from_str::<T>(r#"{"no such setting":1}"#)
        .map(drop)
        .unwrap_err()
        .to_string();
    let (_, fields) = error.split_once("expected").unwrap();
    fields
        .split('`')
        .skip(1)
        .step_by(2)
        .map(|field| format!("{within}{field}"))
        .collect()
}

#[test]
fn every_setting_is_in_the_handbook_and_no_other() {
    let mut taken_all: BTreeSet<String> = taken::<Settings>("").into_iter().collect();
    for (table, fields) in [
        ("api", taken::<ApiSettings>("api.")),
        ("serve", taken::<ServeSettings>("serve.")),
        ("site", taken::<SiteSettings>("site.")),
        ("language", taken::<LanguageSettings>("language.TAG.")),
        ("rules", vec!["rules.RULE".to_owned()]),
        ("spelling", vec!["spelling.TAG.WORD".to_owned()]),
        ("terms", vec!["terms.AGENCY".to_owned()]),
    ] {
        assert!(taken_all.remove(table), "{table}");
        taken_all.extend(fields);
    }
    let page =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/settings.md")).unwrap();
    let rows = page.lines().filter_map(|line| line.strip_prefix("| `"));
    let described: BTreeSet<String> = rows
        .map(|row| row.split('`').next().unwrap().to_owned())
        .collect();
    assert_eq!(described, taken_all);
}

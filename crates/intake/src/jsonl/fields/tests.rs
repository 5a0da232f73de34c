//! The handbook's page of fields is what the code says.

use std::{fmt::Write as _, fs, path::Path};

use serde::de::DeserializeOwned;

use super::*;
use crate::jsonl::desk::{DocumentWire, FrontWire};
use crate::jsonl::wire::{
    BlockWire, CorrectionWire, EditionWire, NewsroomWire, PartWire, PictureWire, RedirectWire, RunWire,
    SourceWire, StoryWire, ThingWire, WorkingWire,
};

/// The fields that a type takes, from what it says to one that it doesn't.
fn taken<T: DeserializeOwned>() -> Vec<String> {
    let error = serde_json::from_str::<T>(r#"{"no such field":1}"#)
        .map(drop)
        .unwrap_err()
        .to_string();
    let (_, fields) = error.split_once("expected").unwrap();
    fields.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn every_field_that_is_read_is_described_and_no_other() {
    let read = [
        ("newsroom", taken::<NewsroomWire>()),
        ("house", taken::<newsroom::house::House>()),
        (
            "section, topic, person, organisation, place, agency, dossier",
            taken::<ThingWire>(),
        ),
        ("picture", taken::<PictureWire>()),
        ("story", taken::<StoryWire>()),
        ("source", taken::<SourceWire>()),
        ("edition", taken::<EditionWire>()),
        ("correction", taken::<CorrectionWire>()),
        ("working text", taken::<WorkingWire>()),
        ("block", taken::<BlockWire>()),
        ("part", taken::<PartWire>()),
        ("run", taken::<RunWire>()),
        ("document", taken::<DocumentWire>()),
        ("front", taken::<FrontWire>()),
        ("redirect", taken::<RedirectWire>()),
    ];
    let described: Vec<(&str, Vec<String>)> = OBJECTS
        .iter()
        .map(|object| {
            (
                object.name,
                object.fields.iter().map(|field| field.name.to_owned()).collect(),
            )
        })
        .collect();
    assert_eq!(described, read);
}

fn document() -> String {
    let mut text = INTRODUCTION.to_owned();
    for object in OBJECTS {
        write!(
            text,
            "\n## {}\n\n{}\n\n| field | holds | means |\n| --- | --- | --- |\n",
            object.name, object.what
        )
        .unwrap();
        for field in object.fields {
            writeln!(text, "| `{}` | {} | {} |", field.name, field.holds, field.means).unwrap();
        }
    }
    text
}

const INTRODUCTION: &str = "# JSON Lines: the interchange

<!-- Made from the table in crates/intake/src/jsonl/fields.rs: `UPDATE_DOCS=1 cargo test -p intake fields`. -->

`tarjuman export jsonl PATH` writes everything but older revisions, one record a line; `tarjuman import jsonl PATH` takes
it in again. An export that is imported into an empty newsroom and exported again is the same, byte by byte. Each line is
an object with a `type`. What a record names stands before it. An unknown field is refused by name; text is kept as it
stands. Times are RFC 3339, days are `2020-10-01`, languages are BCP 47 tags.

By default nothing is taken of a file that holds a bad line; `--keep-going` takes the rest. What is there already is left
alone; what differs is left out unless `--update` is given. An export names a picture's file by the hash of its bytes,
in a folder `media` beside the lines.
";

#[test]
fn the_handbook_says_the_same() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/jsonl.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, document()).unwrap();
    }
    assert!(
        fs::read_to_string(&path).unwrap_or_default() == document(),
        "docs/jsonl.md is stale: see its head"
    );
}

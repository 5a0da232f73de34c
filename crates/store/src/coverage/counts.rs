//! How many stories there are of each kind, kept as numbers so that nobody counts rows to show them.

use std::collections::BTreeMap;

use language::Lang;
use newsroom::coverage::{Fit, States};

use super::cell::{Cell, Covered, state_word, states_of};
use crate::{bind::values, connection::Connection, error::Error, insert};

/// How many stories stand like this in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The language.
    pub lang: Lang,
    /// How the editions fit their sources.
    pub fit: Fit,
    /// Their states; `None` where there is no edition.
    pub states: Option<States>,
    /// How many stories.
    pub stories: i64,
}

/// How many stories there are of each kind that there is, by language tag.
///
/// # Errors
/// Where the database can't be read.
pub async fn counts(connection: &mut Connection) -> Result<Vec<Count>, Error> {
    let sql =
        "SELECT lang, fit, state, stories FROM coverage_count WHERE stories <> 0 ORDER BY lang, fit, state";
    let rows = connection.rows(sql, Vec::new()).await?;
    rows.iter()
        .map(|row| {
            Ok(Count {
                lang: row.lang("lang")?,
                fit: row.parse("fit", |word| Fit::parse(word).ok_or("no such fit"))?,
                states: row.parse("state", states_of)?,
                stories: row.number("stories")?,
            })
        })
        .collect()
}

/// By how much counts change. Written in the order of their keys, so that two transactions never wait for each other in a
/// circle.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Deltas(BTreeMap<(String, &'static str, String), i64>);

impl Deltas {
    /// A story's rows come into being.
    pub(crate) fn add(&mut self, covered: &Covered) {
        covered.cells.iter().for_each(|cell| self.cell(cell, 1));
    }

    /// A story's rows go.
    pub(crate) fn remove(&mut self, covered: &Covered) {
        covered.cells.iter().for_each(|cell| self.cell(cell, -1));
    }

    fn cell(&mut self, cell: &Cell, by: i64) {
        let key = (
            cell.lang.as_str().to_owned(),
            cell.fit.as_str(),
            state_word(cell.states),
        );
        *self.0.entry(key).or_default() += by;
    }

    /// Writes them; what cancelled out is nothing.
    pub(crate) async fn write(self, connection: &mut Connection) -> Result<(), Error> {
        let changed = self.0.into_iter().filter(|(_, by)| *by != 0);
        let rows = changed.map(|((lang, fit, state), by)| values![lang, fit, state, by]);
        insert::many(
            connection,
            "INSERT INTO coverage_count (lang, fit, state, stories)",
            rows.collect(),
            "ON CONFLICT (lang, fit, state) DO UPDATE SET stories = coverage_count.stories + excluded.stories",
        )
        .await
    }
}

//! Walks along an index: each gives the newest stories of one kind, and reads no more rows than it is asked for. A filter is
//! one walk or several, whose heads are merged.

use sea_orm::Value;

use super::list::Key;
use crate::bind::values;

/// A walk: from where, along which columns that are the same all the way.
pub(super) struct Walk {
    pub(super) table: &'static str,
    /// Conditions that an index begins with, each with its parameters. Words of our own stand in the text itself, so that
    /// both databases see that an index of a part of the table holds them.
    pub(super) same: Vec<(String, Vec<Value>)>,
}

/// How far a walk goes.
pub(super) struct Stretch<'a> {
    pub(super) after: Option<&'a Key>,
    pub(super) from: Option<&'a str>,
    pub(super) until: Option<&'a str>,
    pub(super) rows: u32,
}

impl Walk {
    fn statement(&self, stretch: &Stretch<'_>) -> (String, Vec<Value>) {
        let mut conditions: Vec<&str> = Vec::new();
        let mut values = Vec::new();
        for (condition, parameters) in &self.same {
            conditions.push(condition);
            values.extend(parameters.iter().cloned());
        }
        if let Some(from) = stretch.from {
            conditions.push("day >= ?");
            values.extend(values![from]);
        }
        if let Some(until) = stretch.until {
            conditions.push("day <= ?");
            values.extend(values![until]);
        }
        if let Some(after) = stretch.after {
            conditions.push("(day, story) < (?, ?)");
            values.extend(values![after.day, after.story]);
        }
        let conditions = match conditions.is_empty() {
            true => String::new(),
            false => format!(" WHERE {}", conditions.join(" AND ")),
        };
        let table = self.table;
        values.extend(values![stretch.rows]);
        let sql = format!("SELECT story, day FROM {table}{conditions} ORDER BY day DESC, story DESC LIMIT ?");
        (sql, values)
    }
}

/// The newest of what some walks give: a part of a statement that answers with `story` and `day`, each story once.
pub(super) fn merged(walks: &[Walk], stretch: &Stretch<'_>) -> (String, Vec<Value>) {
    let mut parts = Vec::with_capacity(walks.len());
    let mut values = Vec::new();
    for (at, walk) in walks.iter().enumerate() {
        let (sql, parameters) = walk.statement(stretch);
        parts.push(format!("SELECT story, day FROM ({sql}) w{at}"));
        values.extend(parameters);
    }
    // One walk names no story twice.
    let distinct = if parts.len() == 1 { "" } else { "DISTINCT " };
    let sql = format!(
        "SELECT {distinct}story, day FROM ({}) walks ORDER BY day DESC, story DESC LIMIT ?",
        parts.join(" UNION ALL ")
    );
    values.extend(values![stretch.rows]);
    (sql, values)
}

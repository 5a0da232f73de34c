//! Tables in Markdown, to be pasted into a document as they are.

use std::fmt::Write;

/// A table that grows by rows.
pub(super) struct Table {
    text: String,
}

impl Table {
    /// A table with these columns, all aligned to the end.
    pub(super) fn new(columns: &[&str]) -> Self {
        let rule = " ---: |".repeat(columns.len());
        Self {
            text: format!("| {} |\n|{rule}\n", columns.join(" | ")),
        }
    }

    /// Adds a row.
    pub(super) fn row(&mut self, cells: &[String]) {
        // Writing to a String cannot fail.
        let _ = writeln!(self.text, "| {} |", cells.join(" | "));
    }

    /// The whole table.
    pub(super) fn text(&self) -> &str {
        &self.text
    }
}

/// How a cost per item grew from the first size: 1.00 is linear.
pub(super) struct Growth {
    first: Option<f64>,
}

impl Growth {
    /// Nothing measured yet.
    pub(super) fn new() -> Self {
        Self { first: None }
    }

    /// This cost per item against the first one.
    pub(super) fn of(&mut self, seconds: f64, items: u32) -> String {
        let cost = seconds / f64::from(items.max(1));
        format!("{:.2}", cost / *self.first.get_or_insert(cost))
    }
}

/// A peak of memory as a cell.
pub(super) fn mib(peak: Option<f64>) -> String {
    peak.map_or_else(|| String::from("?"), |peak| format!("{peak:.0}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_markdown_and_growth_is_told_against_the_first_size() {
        let mut growth = Growth::new();
        let mut table = Table::new(&["stories", "growth"]);
        table.row(&["10".into(), growth.of(1.0, 10)]);
        table.row(&["20".into(), growth.of(3.0, 20)]);
        assert_eq!(
            table.text(),
            "| stories | growth |\n| ---: | ---: |\n| 10 | 1.00 |\n| 20 | 1.50 |\n"
        );
    }
}

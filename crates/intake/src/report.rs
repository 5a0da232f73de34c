//! The report with which every import ends (DESIGN §5). Its numbers add up by construction: each item is counted once.

use newsroom::{id::StoryId, remark::Remark};
use serde::Serialize;

/// How many entries a list of the report holds; the totals count all.
pub const MOST: usize = 1_000;

/// What an import did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    items: u64,
    taken: u64,
    merged: u64,
    already: u64,
    left_out: Vec<LeftOut>,
    left_out_total: u64,
    stories: Vec<StoryId>,
    stories_total: u64,
    remarks: Vec<RemarkLine>,
    remarks_total: u64,
}

/// An item that wasn't taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// The item: an id, or a file's name.
    pub item: String,
    /// Where it stands.
    pub place: String,
    /// Why it wasn't taken.
    pub reason: String,
}

/// A remark as the report prints it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct RemarkLine {
    item: String,
    rule: &'static str,
    text: String,
}

/// What became of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It was taken.
    Taken,
    /// It became part of something that was there.
    Merged,
    /// It was there as it is.
    Already,
    /// It was left out.
    LeftOut(LeftOut),
}

impl Report {
    /// Counts an item.
    pub fn count(&mut self, fate: Fate) {
        self.items += 1;
        match fate {
            Fate::Taken => self.taken += 1,
            Fate::Merged => self.merged += 1,
            Fate::Already => self.already += 1,
            Fate::LeftOut(left) => {
                self.left_out_total += 1;
                if self.left_out.len() < MOST {
                    self.left_out.push(left);
                }
            }
        }
    }

    /// Names a story that was taken, merged or there.
    pub fn story(&mut self, story: StoryId) {
        self.stories_total += 1;
        if self.stories.len() < MOST {
            self.stories.push(story);
        }
    }

    /// The numbers in a line: `12 items, 10 taken, 1 merged, 0 already there, 1 left out`.
    #[must_use]
    pub fn counts(&self) -> String {
        format!(
            "{} items, {} taken, {} merged, {} already there, {} left out",
            self.items, self.taken, self.merged, self.already, self.left_out_total
        )
    }

    /// Adds a remark.
    pub fn remark(&mut self, remark: Remark) {
        self.remarks_total += 1;
        if self.remarks.len() < MOST {
            self.remarks.push(RemarkLine {
                item: remark.item,
                rule: remark.rule,
                text: remark.text,
            });
        }
    }

    /// Whether anything was taken, merged or there already: then the import's exit status is 0.
    #[must_use]
    pub fn is_of_use(&self) -> bool {
        0 < self.taken + self.merged + self.already
    }

    /// Why nothing came of the import, in one line; `None` where anything did.
    #[must_use]
    pub fn why_nothing(&self) -> Option<String> {
        if self.is_of_use() {
            return None;
        }
        let Some(first) = self.left_out.first() else {
            return Some("nothing was taken: there is nothing in what was given".to_owned());
        };
        let others = match self.left_out_total - 1 {
            0 => String::new(),
            others => format!(" (and {others} more are left out: see the report)"),
        };
        Some(format!(
            "nothing was taken: {} ({}): {}{others}",
            first.item, first.place, first.reason
        ))
    }

    /// The report in words, a line each.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        let mut lines: Vec<String> = self
            .remarks
            .iter()
            .map(|remark| format!("· {}: {}", remark.item, remark.text))
            .collect();
        for left in &self.left_out {
            lines.push(format!("✗ {} ({}): {}", left.item, left.place, left.reason));
        }
        lines.push(format!(
            "{} items: {} taken, {} merged, {} already there, {} left out.",
            self.items, self.taken, self.merged, self.already, self.left_out_total
        ));
        lines
    }
}

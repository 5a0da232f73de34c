//! Two revisions side by side in one text: what was taken out and what came in, word by word.

use axum::{
    extract::{Query, State},
    response::Html,
};
use newsroom::{
    compare::{self, Fate, Op, Place, Row},
    edition::RevisionNumber,
    rights::Action,
};
use serde::{Deserialize, Serialize};
use site::{languages::Language, view::card::When};

use super::at::At;
use crate::{
    desk::Desk,
    error::DeskError,
    page::{self, View},
    who::Who,
};

/// Which two.
#[derive(Deserialize)]
pub(super) struct Asked {
    from: RevisionNumber,
    to: RevisionNumber,
}

/// The page's context.
#[derive(Debug, Serialize)]
struct Comparison {
    lang: String,
    dir: &'static str,
    here: String,
    from: Side,
    to: Side,
    rows: Vec<Shown>,
    /// Whether they say the same.
    is_same: bool,
}

/// A revision.
#[derive(Debug, Serialize)]
struct Side {
    number: RevisionNumber,
    by: Option<String>,
    when: When,
}

/// A line or a block.
#[derive(Debug, Serialize)]
struct Shown {
    /// The key of what it is called.
    key: String,
    fate: Fate,
    pieces: Vec<Piece>,
}

/// Some words, with what became of them.
#[derive(Debug, Serialize)]
struct Piece {
    op: Op,
    text: String,
}

impl View for Comparison {
    const TEMPLATE: &'static str = "editor/compare.html";
    const PLACE: &'static str = "/desk/stories/";
}

pub(super) async fn compare(
    State(desk): State<Desk>,
    who: Who,
    at: At,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, DeskError> {
    who.may(Action::ReadStories, None)?;
    let from = desk.press.revision(&at.story, &at.lang, asked.from).await?;
    let to = desk.press.revision(&at.story, &at.lang, asked.to).await?;
    let rows = compare::texts(&from.text, &to.text);
    let interface = desk.interface(&who.lang);
    let page = Comparison {
        lang: at.lang.to_string(),
        dir: at.lang.direction().as_str(),
        here: at.address(),
        is_same: rows.iter().all(|row| row.fate == Fate::Same),
        from: side(interface, &from),
        to: side(interface, &to),
        rows: rows.into_iter().map(shown).collect(),
    };
    page::render(&desk, &who, &page)
}

fn side(interface: &Language, revision: &newsroom::edition::Revision) -> Side {
    Side {
        number: revision.number,
        by: revision.by.clone(),
        when: interface.day_and_hour(revision.at),
    }
}

fn shown(row: Row) -> Shown {
    let key = match row.place {
        Place::Line(line) => format!("editor-field-{}", line.as_str().replace('_', "-")),
        Place::Block(_, kind) => format!("edition-kind-{kind}"),
    };
    let pieces = row.pieces.into_iter().map(|piece| Piece {
        op: piece.op,
        text: piece.text,
    });
    Shown {
        key,
        fate: row.fate,
        pieces: pieces.collect(),
    }
}

#[cfg(test)]
mod tests {
    use newsroom::merge::Line;

    use super::*;
    use crate::page::sample;

    #[test]
    fn every_line_and_kind_of_block_has_a_name_in_every_language() {
        let side = |number| Side {
            number,
            by: Some(String::from("سلمى")),
            when: When {
                iso: String::from("2026-11-24T09:00:00Z"),
                text: String::from("٢٤ نوفمبر ٢٠٢٦"),
            },
        };
        let row = |key: String, fate| Shown {
            key,
            fate,
            pieces: vec![
                Piece {
                    op: Op::Equal,
                    text: String::from("قال "),
                },
                Piece {
                    op: Op::Delete,
                    text: String::from("<script>"),
                },
                Piece {
                    op: Op::Insert,
                    text: String::from("الوزير"),
                },
            ],
        };
        let mut rows: Vec<Shown> = Line::ALL
            .iter()
            .map(|line| {
                row(
                    format!("editor-field-{}", line.as_str().replace('_', "-")),
                    Fate::Changed,
                )
            })
            .collect();
        let kinds = [
            "paragraph",
            "crosshead",
            "quote",
            "list",
            "picture",
            "embed",
            "table",
            "divider",
        ];
        for (kind, fate) in kinds
            .into_iter()
            .zip([Fate::Same, Fate::Added, Fate::Removed].into_iter().cycle())
        {
            rows.push(row(format!("edition-kind-{kind}"), fate));
        }
        for html in sample::check(&Comparison {
            lang: String::from("ar"),
            dir: "rtl",
            here: String::from("/desk/stories/s/ar/"),
            from: side(1),
            to: side(2),
            rows,
            is_same: false,
        }) {
            assert!(
                html.contains("<del>&lt;script&gt;</del>") && html.contains("<ins>"),
                "{html}"
            );
        }
    }
}

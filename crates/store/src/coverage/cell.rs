//! The rows: one for each story, and one for each of its languages.

use language::{Lang, Moment, fold::match_key};
use newsroom::{
    coverage::{Fit, PublicState, States},
    edition::{RevisionNumber, WorkingState},
    id::StoryId,
    line::Headline,
    standing::Tally,
};
use sea_orm::Value;

use crate::{bind::values, connection::Row, error::Error};

pub(crate) const INTO: &str = "INSERT INTO coverage (story, lang, day, section, fit, state, since, current_units, stale_units, \
     missing_units, orphan_units, head, source_lang, source_head, worked_by)";

pub(crate) const INTO_STORY: &str = "INSERT INTO coverage_story (story, day, section, words)";

/// What is derived of one story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Covered {
    pub(crate) day: String,
    /// Empty where the story has none.
    pub(crate) section: String,
    pub(crate) words: String,
    /// By language tag.
    pub(crate) cells: Vec<Cell>,
}

/// What is derived of a story in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) lang: Lang,
    pub(crate) fit: Fit,
    /// `None` where there is no edition.
    pub(crate) states: Option<States>,
    pub(crate) since: Moment,
    pub(crate) tally: Tally,
    pub(crate) read: Read,
    /// Who set the working state; `None` where no person did.
    pub(crate) by: Option<String>,
}

/// Of which texts a cell's units were counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Read {
    pub(crate) head: Option<RevisionNumber>,
    pub(crate) source: Option<Lang>,
    pub(crate) source_head: Option<RevisionNumber>,
}

/// The folded words of headlines, each once, each after a space: what a search for words looks through.
pub(crate) fn words<'a>(headlines: impl IntoIterator<Item = &'a Headline>) -> String {
    let mut all = std::collections::BTreeSet::new();
    for headline in headlines {
        all.extend(folded(headline.as_str()));
    }
    all.into_iter()
        .fold(String::new(), |line, word| line + " " + &word)
}

/// The words of a text as they are looked for.
pub(crate) fn folded(text: &str) -> Vec<String> {
    match_key(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The two states as one word: `draft/published`; `none` where there is no edition.
pub(crate) fn state_word(states: Option<States>) -> String {
    states.map_or_else(
        || "none".to_owned(),
        |states| format!("{}/{}", states.working.as_str(), states.public.as_str()),
    )
}

pub(crate) fn states_of(word: &str) -> Result<Option<States>, &'static str> {
    if word == "none" {
        return Ok(None);
    }
    let states = word.split_once('/').and_then(|(working, public)| {
        Some(States {
            working: WorkingState::parse(working)?,
            public: PublicState::parse(public)?,
        })
    });
    states.map(Some).ok_or("no such states")
}

impl Covered {
    /// The columns of [`INTO_STORY`].
    pub(crate) fn story_row(&self, story: &StoryId) -> Vec<Value> {
        values![story, self.day, self.section, self.words]
    }

    /// The columns of [`INTO`] for one of its cells.
    pub(crate) fn cell_row(&self, story: &StoryId, cell: &Cell) -> Vec<Value> {
        let count = |units: usize| i64::try_from(units).unwrap_or(i64::MAX);
        values![
            story,
            cell.lang,
            self.day,
            self.section,
            cell.fit.as_str(),
            state_word(cell.states),
            cell.since,
            count(cell.tally.current),
            count(cell.tally.stale),
            count(cell.tally.missing),
            count(cell.tally.orphan),
            cell.read.head,
            cell.read.source,
            cell.read.source_head,
            cell.by,
        ]
    }

    /// The cell of a language.
    pub(crate) fn cell(&self, lang: &Lang) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.lang == *lang)
    }
}

pub(crate) fn cell(row: &Row) -> Result<Cell, Error> {
    Ok(Cell {
        lang: row.lang("lang")?,
        fit: row.parse("fit", |word| Fit::parse(word).ok_or("no such fit"))?,
        states: row.parse("state", states_of)?,
        since: row.moment("since")?,
        tally: Tally {
            current: row.natural("current_units")?,
            stale: row.natural("stale_units")?,
            missing: row.natural("missing_units")?,
            orphan: row.natural("orphan_units")?,
        },
        read: Read {
            head: row.maybe_natural("head")?,
            source: row.maybe_parse("source_lang", Lang::parse)?,
            source_head: row.maybe_natural("source_head")?,
        },
        by: row.maybe_text("worked_by")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_and_stand_once() {
        let headline = |text| Headline::parse(text).unwrap();
        let all = [
            headline("القِمّة: «اتفاق» في المنامة"),
            headline("Саммит — ещё один саммит"),
        ];
        assert_eq!(words(&all), " еще один саммит اتفاق القمه المنامه في");
    }

    #[test]
    fn states_come_back_from_their_word() {
        for working in WorkingState::ALL {
            for public in PublicState::ALL {
                let states = Some(States { working, public });
                assert_eq!(states_of(&state_word(states)), Ok(states));
            }
        }
        assert_eq!(states_of(&state_word(None)), Ok(None));
        assert!(states_of("draft/nowhere").is_err());
    }
}

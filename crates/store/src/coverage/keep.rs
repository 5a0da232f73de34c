//! Keeping the rows in step with what they are derived from, in the transaction that changes it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use language::{Date, Lang, Moment};
use newsroom::{
    coverage::{PublicState, States},
    edition::WorkingState,
    id::{SectionId, StoryId},
    text::Text,
};
use sea_orm::Value;

use super::{
    cell::{self, Covered},
    counts::Deltas,
    reckon::{Before, Facts, Newest, Seen, Trust, reckon},
    whole,
};
use crate::{
    bind::{Bind, values},
    connection::{Connection, Row},
    document::{self, WorkingRow, card::CardRow},
    error::Error,
    insert,
};

/// The rows of some stories: as they are and as they should be. What isn't there has none.
pub(crate) struct Compared {
    pub(crate) before: BTreeMap<StoryId, Covered>,
    pub(crate) after: BTreeMap<StoryId, Covered>,
}

/// Brings the rows of some stories in step.
pub(crate) async fn refresh(
    connection: &mut Connection,
    stories: &BTreeSet<StoryId>,
    now: Moment,
) -> Result<(), Error> {
    let languages = whole::languages(connection).await?;
    let stories: Vec<&StoryId> = stories.iter().collect();
    for some in stories.chunks(whole::BATCH) {
        let compared = compare(connection, some, &languages, now, Trust::Kept).await?;
        write(connection, &compared).await?;
    }
    Ok(())
}

/// Reads what the rows are and reckons what they should be.
pub(crate) async fn compare(
    connection: &mut Connection,
    stories: &[&StoryId],
    languages: &[Lang],
    now: Moment,
    trust: Trust,
) -> Result<Compared, Error> {
    // Whoever else changes one of these stories waits until this transaction has ended.
    let facts = facts(connection, stories).await?;
    let before = kept(connection, stories).await?;
    let mut after = BTreeMap::new();
    for (story, facts) in facts {
        let known = Before {
            covered: before.get(&story),
            trust,
        };
        let texts = if facts.is_uncounted(known) {
            texts(connection, &story).await?
        } else {
            HashMap::new()
        };
        let newest = |lang: &Lang| texts.get(lang).map(|(text, at)| Newest { text, at: *at });
        let covered = reckon(&facts, languages, known, now, newest);
        after.insert(story, covered);
    }
    Ok(Compared { before, after })
}

/// Writes what differs.
pub(crate) async fn write(connection: &mut Connection, compared: &Compared) -> Result<(), Error> {
    let Compared { before, after } = compared;
    let mut deltas = Deltas::default();
    let (mut story_rows, mut cell_rows) = (Vec::new(), Vec::new());
    for (story, old) in before {
        let new = after.get(story);
        deltas.remove(old);
        if new != Some(old) {
            forget(connection, story, old, new).await?;
        }
    }
    for (story, new) in after {
        let old = before.get(story);
        deltas.add(new);
        let moved = old.is_none_or(|old| (&old.day, &old.section) != (&new.day, &new.section));
        if moved || old.is_some_and(|old| old.words != new.words) {
            story_rows.push(new.story_row(story));
        }
        let changed = new
            .cells
            .iter()
            .filter(|cell| moved || old.and_then(|old| old.cell(&cell.lang)) != Some(cell));
        cell_rows.extend(changed.map(|cell| new.cell_row(story, cell)));
    }
    insert::many(connection, cell::INTO_STORY, story_rows, REPLACE_STORY).await?;
    insert::many(connection, cell::INTO, cell_rows, REPLACE).await?;
    deltas.write(connection).await
}

const REPLACE_STORY: &str = "ON CONFLICT (story) DO UPDATE SET day = excluded.day, section = excluded.section, words = excluded.words";

const REPLACE: &str = "ON CONFLICT (story, lang) DO UPDATE SET day = excluded.day, section = excluded.section, \
     fit = excluded.fit, state = excluded.state, since = excluded.since, current_units = excluded.current_units, \
     stale_units = excluded.stale_units, missing_units = excluded.missing_units, orphan_units = excluded.orphan_units, \
     head = excluded.head, source_lang = excluded.source_lang, source_head = excluded.source_head, \
     worked_by = excluded.worked_by";

/// Removes the rows that a story no longer has; with the story itself go the assignments and tasks of it.
async fn forget(
    connection: &mut Connection,
    story: &StoryId,
    old: &Covered,
    new: Option<&Covered>,
) -> Result<(), Error> {
    let Some(new) = new else {
        for table in ["coverage", "coverage_story", "assignment", "task"] {
            let sql = format!("DELETE FROM {table} WHERE story = ?");
            connection.run(&sql, values![story]).await?;
        }
        return Ok(());
    };
    let gone = old.cells.iter().filter(|cell| new.cell(&cell.lang).is_none());
    for cell in gone {
        let sql = "DELETE FROM coverage WHERE story = ? AND lang = ?";
        connection.run(sql, values![story, cell.lang]).await?;
    }
    Ok(())
}

/// Writes the rows of stories that were not there.
pub(crate) async fn add(connection: &mut Connection, stories: &[(&StoryId, Covered)]) -> Result<(), Error> {
    let mut deltas = Deltas::default();
    stories.iter().for_each(|(_, covered)| deltas.add(covered));
    let rows = stories.iter().map(|(story, covered)| covered.story_row(story));
    insert::many(connection, cell::INTO_STORY, rows.collect(), "").await?;
    let rows = stories.iter().flat_map(|(story, covered)| {
        let cells = covered.cells.iter();
        cells.map(move |cell| covered.cell_row(story, cell))
    });
    insert::many(connection, cell::INTO, rows.collect(), "").await?;
    deltas.write(connection).await
}

fn list(stories: &[&StoryId]) -> (String, Vec<Value>) {
    insert::list(stories.iter().map(|story| story.bind()).collect())
}

/// The rows as they are.
async fn kept(
    connection: &mut Connection,
    stories: &[&StoryId],
) -> Result<BTreeMap<StoryId, Covered>, Error> {
    let (list, values) = list(stories);
    let mut kept = BTreeMap::new();
    let sql = format!("SELECT story, day, section, words FROM coverage_story WHERE story IN {list}");
    for row in connection.rows(&sql, values.clone()).await? {
        let covered = Covered {
            day: row.text("day")?,
            section: row.text("section")?,
            words: row.text("words")?,
            cells: Vec::new(),
        };
        kept.insert(row.id("story", StoryId::parse)?, covered);
    }
    let sql = format!("SELECT * FROM coverage WHERE story IN {list} ORDER BY story, lang");
    for row in connection.rows(&sql, values).await? {
        if let Some(covered) = kept.get_mut(&row.id("story", StoryId::parse)?) {
            covered.cells.push(cell::cell(&row)?);
        }
    }
    Ok(kept)
}

async fn facts(connection: &mut Connection, stories: &[&StoryId]) -> Result<BTreeMap<StoryId, Facts>, Error> {
    let (list, values) = list(stories);
    let mut facts = BTreeMap::new();
    let sql = format!(
        "SELECT id AS story, date, section FROM story WHERE id IN {list} ORDER BY id{}",
        connection.locking()
    );
    for row in connection.rows(&sql, values.clone()).await? {
        let of_story = Facts {
            date: row.maybe_parse("date", Date::parse)?,
            section: row.maybe_id("section", SectionId::parse)?,
            first: None,
            editions: Vec::new(),
        };
        facts.insert(row.id("story", StoryId::parse)?, of_story);
    }
    let sql = format!(
        "SELECT e.story, e.lang, e.source_lang, e.head, e.working_state, e.working_doc, e.public_state, r.card FROM edition e \
         JOIN revision r ON r.story = e.story AND r.lang = e.lang AND r.number = e.head \
         WHERE e.story IN {list} ORDER BY e.story, e.lang"
    );
    for row in connection.rows(&sql, values).await? {
        if let Some(of_story) = facts.get_mut(&row.id("story", StoryId::parse)?) {
            of_story.editions.push(seen(&row)?);
        }
    }
    first_texts(connection, &mut facts).await?;
    Ok(facts)
}

fn seen(row: &Row) -> Result<Seen, Error> {
    let card: CardRow = row.document("card")?;
    let working = row.parse("working_state", |word| {
        WorkingState::parse(word).ok_or("no such state")
    })?;
    let public = row.parse("public_state", |word| {
        PublicState::parse(word).ok_or("no such state")
    })?;
    let worked: WorkingRow = row.document("working_doc")?;
    Ok(Seen {
        by: worked.with(working).by,
        lang: row.lang("lang")?,
        source: row.maybe_parse("source_lang", Lang::parse)?,
        head: row.natural("head")?,
        states: States { working, public },
        headline: card.headline,
    })
}

/// Finds out when the first text of stories without a date was saved.
async fn first_texts(connection: &mut Connection, facts: &mut BTreeMap<StoryId, Facts>) -> Result<(), Error> {
    let dateless: Vec<&StoryId> = facts
        .iter()
        .filter(|(_, facts)| facts.date.is_none())
        .map(|(story, _)| story)
        .collect();
    if dateless.is_empty() {
        return Ok(());
    }
    let (list, values) = list(&dateless);
    let sql = format!("SELECT story, min(at) AS at FROM revision WHERE story IN {list} GROUP BY story");
    for row in connection.rows(&sql, values).await? {
        if let Some(of_story) = facts.get_mut(&row.id("story", StoryId::parse)?) {
            of_story.first = row.maybe_moment("at")?;
        }
    }
    Ok(())
}

/// The newest texts of a story.
async fn texts(connection: &mut Connection, story: &StoryId) -> Result<HashMap<Lang, (Text, Moment)>, Error> {
    let sql = "SELECT r.story, r.lang, r.at, r.text FROM edition e \
               JOIN revision r ON r.story = e.story AND r.lang = e.lang AND r.number = e.head WHERE e.story = ?";
    let rows = connection.rows(sql, values![story]).await?;
    rows.iter()
        .map(|row| {
            let text = row.parse("text", document::text::read)?;
            Ok((row.lang("lang")?, (text, row.moment("at")?)))
        })
        .collect()
}

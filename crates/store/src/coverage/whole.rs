//! The whole of it: for which languages, made anew, and whether it is right.

use std::collections::BTreeSet;

use language::{Lang, Moment};
use newsroom::id::StoryId;

use super::{
    cell::{Cell, Covered},
    keep::{self, Compared},
    reckon::Trust,
};
use crate::{Store, bind::values, connection::Connection, document, error::Error, story, verify::Fault};

/// How many stories are dealt with at a time.
pub(crate) const BATCH: usize = 500;

/// The languages for which a story without an edition has a row.
///
/// # Errors
/// Where the database can't be read.
pub async fn languages(connection: &mut Connection) -> Result<Vec<Lang>, Error> {
    let sql = "SELECT id, languages FROM coverage_head WHERE id = 1";
    match connection.row(sql, Vec::new()).await? {
        Some(row) => row.document("languages"),
        None => Ok(Vec::new()),
    }
}

/// Says that everything is counted, for no language that has no editions.
pub(crate) async fn begin(connection: &mut Connection) -> Result<(), Error> {
    let sql = "INSERT INTO coverage_head (id, languages) VALUES (1, ?) ON CONFLICT DO NOTHING";
    connection.run(sql, values!["[]"]).await.map(drop)
}

impl Store {
    /// Lets the coverage have a row for each story in each of these languages, whether it has an edition there or not.
    /// Nothing is done where it has.
    ///
    /// # Errors
    /// Where the database can't be written.
    pub async fn cover(&self, wanted: &[Lang], now: Moment) -> Result<(), Error> {
        if languages(&mut *self.read().await?).await? == wanted {
            return Ok(());
        }
        let mut tx = self.write(now).await?;
        let has = languages(&mut tx).await?;
        for lang in has.iter().filter(|lang| !wanted.contains(lang)) {
            drop_language(&mut tx, lang).await?;
        }
        for lang in wanted.iter().filter(|lang| !has.contains(lang)) {
            add_language(&mut tx, lang, now).await?;
        }
        let sql = "UPDATE coverage_head SET languages = ? WHERE id = 1";
        tx.run(sql, values![document::write(&wanted)]).await?;
        tx.commit().await.map(drop)
    }

    /// Counts everything anew, where something is wrong with it.
    ///
    /// # Errors
    /// Where the database can't be written; what was counted before that stays.
    pub async fn recount(&self, now: Moment) -> Result<(), Error> {
        let mut after = None;
        loop {
            let mut tx = self.write(now).await?;
            let languages = languages(&mut tx).await?;
            let ids = story::ids(&mut tx, after.as_ref(), BATCH_ROWS).await?;
            let some: Vec<&StoryId> = ids.iter().collect();
            let compared = keep::compare(&mut tx, &some, &languages, now, Trust::Nothing).await?;
            keep::write(&mut tx, &compared).await?;
            after = ids.last().cloned();
            if after.is_some() {
                tx.commit().await?;
                continue;
            }
            finish(&mut tx).await?;
            return tx.commit().await.map(drop);
        }
    }

    /// Counts everything where nothing was counted yet: an earlier version of the program made this newsroom.
    pub(crate) async fn count_at_first(&self, now: Moment) -> Result<(), Error> {
        let sql = "SELECT id FROM coverage_head WHERE id = 1";
        if self.read().await?.row(sql, Vec::new()).await?.is_some() {
            return Ok(());
        }
        self.recount(now).await
    }
}

const BATCH_ROWS: u32 = 500;

/// What no story has any more goes, and the numbers are those of the rows.
async fn finish(connection: &mut Connection) -> Result<(), Error> {
    for table in ["coverage", "coverage_story"] {
        let sql = format!("DELETE FROM {table} WHERE story NOT IN (SELECT id FROM story)");
        connection.run(&sql, Vec::new()).await?;
    }
    connection.run("DELETE FROM coverage_count", Vec::new()).await?;
    let sql = "INSERT INTO coverage_count (lang, fit, state, stories) \
               SELECT lang, fit, state, count(*) FROM coverage GROUP BY lang, fit, state";
    connection.run(sql, Vec::new()).await?;
    begin(connection).await
}

async fn drop_language(connection: &mut Connection, lang: &Lang) -> Result<(), Error> {
    for table in ["coverage", "coverage_count"] {
        let sql = format!("DELETE FROM {table} WHERE lang = ? AND fit = 'absent'");
        connection.run(&sql, values![lang]).await?;
    }
    Ok(())
}

async fn add_language(connection: &mut Connection, lang: &Lang, now: Moment) -> Result<(), Error> {
    let sql = "INSERT INTO coverage (story, lang, day, section, fit, state, since, current_units, stale_units, missing_units, \
               orphan_units) \
               SELECT s.story, ?, s.day, s.section, 'absent', 'none', ?, 0, 0, 0, 0 FROM coverage_story s \
               WHERE NOT EXISTS (SELECT 1 FROM coverage c WHERE c.story = s.story AND c.lang = ?)";
    let added = connection.run(sql, values![lang, now, lang]).await?;
    let added = i64::try_from(added).unwrap_or(i64::MAX);
    let sql = "INSERT INTO coverage_count (lang, fit, state, stories) VALUES (?, 'absent', 'none', ?) \
               ON CONFLICT (lang, fit, state) DO UPDATE SET stories = excluded.stories";
    connection.run(sql, values![lang, added]).await.map(drop)
}

/// Compares the rows and the numbers with what they are derived from.
pub(crate) async fn verify(read: &mut Connection, faults: &mut Vec<Fault>) -> Result<(), Error> {
    let languages = languages(read).await?;
    let mut after = None;
    loop {
        let ids = story::ids(read, after.as_ref(), BATCH_ROWS).await?;
        let some: Vec<&StoryId> = ids.iter().collect();
        let Some(last) = ids.last() else { break };
        after = Some(last.clone());
        // Since when something is so isn't compared.
        let compared = keep::compare(read, &some, &languages, Moment::EPOCH, Trust::Nothing).await?;
        faults.extend(differing(&compared));
    }
    let sql = "SELECT story FROM coverage_story WHERE story NOT IN (SELECT id FROM story) \
               UNION SELECT story FROM coverage WHERE story NOT IN (SELECT id FROM story)";
    for row in read.rows(sql, Vec::new()).await? {
        let story = row.id("story", StoryId::parse)?;
        faults.push(Fault::Covered { story });
    }
    let sql = "SELECT lang FROM (SELECT lang, fit, state, count(*) AS stories FROM coverage GROUP BY lang, fit, state \
               UNION ALL SELECT lang, fit, state, -stories FROM coverage_count) counted \
               GROUP BY lang, fit, state HAVING sum(stories) <> 0";
    let wrong = read.rows(sql, Vec::new()).await?;
    let wrong: BTreeSet<Lang> = wrong
        .iter()
        .map(|row| row.lang("lang"))
        .collect::<Result<_, _>>()?;
    faults.extend(wrong.into_iter().map(|lang| Fault::Counted { lang }));
    Ok(())
}

/// The stories whose rows aren't what they should be.
fn differing(compared: &Compared) -> Vec<Fault> {
    let Compared { before, after } = compared;
    let is_right = |story: &StoryId, right: &Covered| {
        before.get(story).is_some_and(|kept| {
            let alike = |(kept, right): (&Cell, &Cell)| {
                Cell {
                    since: right.since,
                    ..kept.clone()
                } == *right
            };
            let cells = kept.cells.iter().zip(&right.cells);
            (&kept.day, &kept.section, &kept.words) == (&right.day, &right.section, &right.words)
                && kept.cells.len() == right.cells.len()
                && cells.into_iter().all(alike)
        })
    };
    let wrong = after.iter().filter(|(story, right)| !is_right(story, right));
    wrong
        .map(|(story, _)| Fault::Covered { story: story.clone() })
        .collect()
}

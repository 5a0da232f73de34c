//! Taking an edition or a story away, with all that belongs to it. Whether that may be is `newsroom`'s to decide.

use language::Lang;
use newsroom::{
    change::{Aggregate, Event},
    id::StoryId,
};

use crate::{answered, bind::values, error::Error, listing, transaction::Tx};

/// What goes with an edition, in this order: a statement each, which asks for the story and the language.
const OF_EDITION: [&str; 13] = [
    "DELETE FROM task WHERE story = ? AND lang = ?",
    // What its corrections said stands in the tasks of its sisters.
    "DELETE FROM task WHERE story = ? AND corrected_lang = ?",
    "DELETE FROM note_answer WHERE note IN (SELECT id FROM note WHERE story = ? AND lang = ?)",
    "DELETE FROM note WHERE story = ? AND lang = ?",
    "DELETE FROM save_attempt WHERE story = ? AND lang = ?",
    "DELETE FROM presence WHERE story = ? AND lang = ?",
    "DELETE FROM preview WHERE story = ? AND lang = ?",
    "DELETE FROM edition_topic WHERE story = ? AND lang = ?",
    "DELETE FROM address WHERE story = ? AND lang = ?",
    "DELETE FROM redirect WHERE story = ? AND lang = ?",
    "DELETE FROM picture_use WHERE story = ? AND lang = ?",
    "DELETE FROM revision WHERE story = ? AND lang = ?",
    "DELETE FROM edition WHERE story = ? AND lang = ?",
];

/// What goes with a story once its editions are gone.
const OF_STORY: [&str; 3] = [
    "DELETE FROM assignment WHERE story = ?",
    "DELETE FROM attachment WHERE story = ?",
    "DELETE FROM story WHERE id = ?",
];

/// Tables with a story's id in them that outlive it: that something is gone, and what is derived, which the commit brings in
/// step.
#[cfg(test)]
const OUTLIVE: [&str; 3] = ["erased_address", "coverage", "coverage_story"];

/// Takes an edition away with its revisions, notes and addresses. `event` says why.
///
/// # Errors
/// Where the database can't be written.
pub async fn edition(tx: &mut Tx, story: &StoryId, lang: &Lang, event: Event) -> Result<(), Error> {
    for sql in OF_EDITION {
        tx.run(sql, values![story, lang]).await?;
    }
    answered::forget_telling(tx, story.as_str()).await?;
    tx.changed(Aggregate::Edition(story.clone(), lang.clone()), event);
    listing::refresh(tx, story).await
}

/// Takes a story away that has no edition any more.
///
/// # Errors
/// Where the database can't be written: also where there is an edition.
pub async fn story(tx: &mut Tx, story: &StoryId, event: Event) -> Result<(), Error> {
    for sql in OF_STORY {
        tx.run(sql, values![story]).await?;
    }
    answered::forget_telling(tx, story.as_str()).await?;
    tx.changed(Aggregate::Story(story.clone()), event);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{copying, database::Database, dialect, dialect::pools, migrations, scratch};

    #[tokio::test(flavor = "multi_thread")]
    async fn nothing_that_belongs_to_an_edition_or_a_story_is_forgotten() {
        let dir = tempfile::tempdir().unwrap();
        let database = Database::file(dir.path().join("newsroom.db"));
        let single = pools::open_single(&database, pools::Missing::Make).await.unwrap();
        migrations::run(&database, &single, scratch::now()).await.unwrap();
        let mut connection = single.connection();
        for table in copying::TABLES.iter().copied() {
            let columns = dialect::columns(&mut connection, table).await.unwrap();
            let names_a_story = columns.iter().any(|(name, _)| name == "story");
            let from = format!("FROM {table} ");
            let goes = OF_EDITION.iter().chain(&OF_STORY).any(|sql| sql.contains(&from));
            assert!(
                !names_a_story || goes || OUTLIVE.contains(&table),
                "the table {table} names a story: say in OF_EDITION or OF_STORY how it goes, or in OUTLIVE that it stays"
            );
        }
    }
}

//! What waits for somebody: the longest in their languages, and what they were writing.

use language::Lang;
use newsroom::{
    coverage::{Fit, PublicState, States},
    edition::WorkingState,
    id::StoryId,
};

use super::cell::state_word;
use crate::{bind::values, connection::Connection, error::Error};

/// The editions in some languages that fit their sources like this, for the longest time first, at most `limit`.
///
/// # Errors
/// Where the database can't be read.
pub async fn waiting(
    connection: &mut Connection,
    languages: &[Lang],
    fits: &[Fit],
    limit: u32,
) -> Result<Vec<(StoryId, Lang)>, Error> {
    let (mut parts, mut values) = (Vec::new(), Vec::new());
    for lang in languages {
        for fit in fits {
            let fit = fit.as_str();
            // The last condition is the index's own: SQLite wants to read it.
            let walk = format!(
                "SELECT story, lang, since FROM coverage WHERE lang = ? AND fit = '{fit}' AND fit <> 'current' \
                 ORDER BY since, story LIMIT ?"
            );
            parts.push(format!(
                "SELECT story, lang, since FROM ({walk}) w{}",
                parts.len()
            ));
            values.extend(values![lang, limit]);
        }
    }
    if parts.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT story, lang, since FROM ({}) walks ORDER BY since, story, lang LIMIT ?",
        parts.join(" UNION ALL ")
    );
    values.extend(values![limit]);
    let rows = connection.rows(&sql, values).await?;
    rows.iter()
        .map(|row| Ok((row.id("story", StoryId::parse)?, row.lang("lang")?)))
        .collect()
}

/// The drafts that somebody has worked on last, the newest story first, at most `limit`. `by` is their name, as saves have it.
///
/// # Errors
/// Where the database can't be read.
pub async fn drafts_of(
    connection: &mut Connection,
    by: &str,
    limit: u32,
) -> Result<Vec<(StoryId, Lang)>, Error> {
    let (mut parts, mut values) = (Vec::new(), Vec::new());
    for public in PublicState::ALL {
        let working = WorkingState::Draft;
        let state = state_word(Some(States { working, public }));
        let walk = format!(
            "SELECT story, lang, day FROM coverage WHERE worked_by = ? AND state = '{state}' \
             ORDER BY day DESC, story DESC LIMIT ?"
        );
        parts.push(format!("SELECT story, lang, day FROM ({walk}) w{}", parts.len()));
        values.extend(values![by, limit]);
    }
    let sql = format!(
        "SELECT story, lang, day FROM ({}) walks ORDER BY day DESC, story DESC, lang LIMIT ?",
        parts.join(" UNION ALL ")
    );
    values.extend(values![limit]);
    let rows = connection.rows(&sql, values).await?;
    rows.iter()
        .map(|row| Ok((row.id("story", StoryId::parse)?, row.lang("lang")?)))
        .collect()
}

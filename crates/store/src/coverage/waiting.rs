//! What waits longest in somebody's languages: a queue's first page.

use language::Lang;
use newsroom::{coverage::Fit, id::StoryId};

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

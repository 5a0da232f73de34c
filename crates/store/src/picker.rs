//! Stories to link to, by words of their headlines.

use language::{Date, Lang, fold};
use newsroom::{id::StoryId, line::Headline};

use crate::{
    bind::values,
    connection::{Connection, Row},
    document::card::CardRow,
    error::Error,
};

/// A story that can be linked to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The story.
    pub story: StoryId,
    /// What it is called in the language asked for.
    pub headline: Headline,
    /// The day of the event.
    pub date: Option<Date>,
}

/// How many of the newest editions are looked through: a link is to what was written lately, as a rule.
const DEPTH: u32 = 2_000;

/// Published stories in a language whose headline has all of these words, however they are written; the newest first, at most
/// `limit`. Without a word, the newest.
///
/// # Errors
/// Where the database can't be read.
pub async fn stories(
    connection: &mut Connection,
    lang: &Lang,
    words: &str,
    limit: u32,
) -> Result<Vec<Found>, Error> {
    let sql = "SELECT e.story, e.lang, r.card, s.date FROM edition e \
               JOIN revision r ON r.story = e.story AND r.lang = e.lang AND r.number = e.public_revision \
               JOIN story s ON s.id = e.story \
               WHERE e.lang = ? AND e.public_state = 'published' ORDER BY e.public_at DESC, e.story LIMIT ?";
    let wanted = fold::match_key(words);
    let wanted: Vec<&str> = wanted.split_whitespace().collect();
    let depth = if wanted.is_empty() { limit } else { DEPTH };
    let mut found = Vec::new();
    for row in connection.rows(sql, values![lang, depth]).await? {
        let one = story(&row)?;
        let key = fold::match_key(one.headline.as_str());
        if wanted.iter().all(|word| key.contains(word)) {
            found.push(one);
        }
        if usize::try_from(limit).is_ok_and(|limit| limit <= found.len()) {
            break;
        }
    }
    Ok(found)
}

fn story(row: &Row) -> Result<Found, Error> {
    let card: CardRow = row.document("card")?;
    Ok(Found {
        story: row.id("story", StoryId::parse)?,
        headline: card.headline,
        date: row.maybe_parse("date", Date::parse)?,
    })
}

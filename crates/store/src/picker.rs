//! Stories to link to, by words of their headlines.

use std::collections::HashMap;

use language::{Date, Lang};
use newsroom::{coverage::PublicState, id::StoryId, line::Headline};

use crate::{
    bind::{Bind, values},
    connection::{Connection, Row},
    coverage::list::{Filter, list},
    document::card::CardRow,
    error::Error,
    insert,
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

/// Published stories in a language that have all of these words in a headline of theirs, however they are written, each the
/// beginning of one; the newest first, at most `limit`. Without a word, the newest.
///
/// # Errors
/// Where the database can't be read.
pub async fn stories(
    connection: &mut Connection,
    lang: &Lang,
    words: &str,
    limit: u32,
) -> Result<Vec<Found>, Error> {
    let filter = Filter {
        lang: Some(lang.clone()),
        public: Some(PublicState::Published),
        words: Some(words.to_owned()),
        ..Filter::default()
    };
    let named = all(connection, &filter, limit).await?;
    let (among, mut values) = insert::list(named.iter().map(Bind::bind).collect());
    let sql = format!(
        "SELECT e.story, r.card, s.date FROM edition e \
         JOIN revision r ON r.story = e.story AND r.lang = e.lang AND r.number = e.public_revision \
         JOIN story s ON s.id = e.story WHERE e.story IN {among} AND e.lang = ?"
    );
    values.extend(values![lang]);
    let mut found = HashMap::new();
    for row in connection.rows(&sql, values).await? {
        let one = story(&row)?;
        found.insert(one.story.clone(), one);
    }
    Ok(named.iter().filter_map(|story| found.remove(story)).collect())
}

/// The newest stories of a list: a search for words goes on, stretch by stretch, until enough are found or none is left.
async fn all(connection: &mut Connection, filter: &Filter, limit: u32) -> Result<Vec<StoryId>, Error> {
    let enough = usize::try_from(limit).unwrap_or(usize::MAX);
    let (mut stories, mut after) = (Vec::new(), None);
    loop {
        let page = list(connection, filter, after.as_ref(), limit).await?;
        stories.extend(page.stories);
        after = page.next;
        if after.is_none() || enough <= stories.len() {
            stories.truncate(enough);
            return Ok(stories);
        }
    }
}

fn story(row: &Row) -> Result<Found, Error> {
    let card: CardRow = row.document("card")?;
    Ok(Found {
        story: row.id("story", StoryId::parse)?,
        headline: card.headline,
        date: row.maybe_parse("date", Date::parse)?,
    })
}

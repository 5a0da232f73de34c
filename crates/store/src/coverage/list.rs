//! Lists of stories, newest first, by what is asked of them, page by page.

use language::{Date, Lang};
use newsroom::{
    coverage::{Fit, PublicState, States},
    edition::WorkingState,
    id::{SectionId, StoryId, UserId},
};
use sea_orm::Value;

use super::{
    cell::{folded, state_word},
    walk::{Stretch, Walk, merged},
    whole,
};
use crate::{
    bind::{Bind, values},
    connection::{Connection, Row},
    error::Error,
};

/// What is asked of stories. Everything but the section and the days is asked of one language: the one that is named, or any.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// In which language; where nothing else is asked, that there is an edition in it.
    pub lang: Option<Lang>,
    /// What an edition lacks.
    pub lack: Option<Lack>,
    /// Its working state.
    pub working: Option<WorkingState>,
    /// Its public state.
    pub public: Option<PublicState>,
    /// Whose work it is.
    pub mine: Option<UserId>,
    /// The section.
    pub section: Option<SectionId>,
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub until: Option<Date>,
    /// Words of a headline, however they are written; each may be the beginning of one.
    pub words: Option<String>,
}

/// What an edition lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// It says something that its source no longer says.
    Stale,
    /// Something of its source isn't translated.
    Missing,
    /// There is none.
    Absent,
}

impl Lack {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Stale, Self::Missing, Self::Absent];

    /// The word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stale => "stale",
            Self::Missing => "missing",
            Self::Absent => "absent",
        }
    }

    /// What the word means.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lack| lack.as_str() == word)
    }

    /// The fits it shows in.
    #[must_use]
    pub fn fits(self) -> &'static [Fit] {
        match self {
            Self::Stale => &[Fit::Stale, Fit::StaleAndMissing],
            Self::Missing => &[Fit::Missing, Fit::StaleAndMissing],
            Self::Absent => &[Fit::Absent],
        }
    }
}

/// Where a page ended: the next one begins after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// The story's day.
    pub day: String,
    /// The story.
    pub story: StoryId,
}

/// A page of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// The stories, newest first.
    pub stories: Vec<StoryId>,
    /// Where the next page begins; `None` at the end.
    pub next: Option<Key>,
    /// For a search that looked only so far back: the day it got to. What is older is on the next pages.
    pub looked_to: Option<String>,
}

/// How many stories a search for words looks through for one page.
const LOOKED_THROUGH: u32 = 20_000;

/// The most words of a search; those after them aren't looked for.
const WORDS: usize = 8;

/// A page of at most `limit` stories.
///
/// # Errors
/// Where the database can't be read.
pub async fn list(
    connection: &mut Connection,
    filter: &Filter,
    after: Option<&Key>,
    limit: u32,
) -> Result<Found, Error> {
    if let Some(user) = &filter.mine {
        return mine(connection, filter, user, after, limit).await;
    }
    let walks = walks(filter, &whole::languages(connection).await?);
    if walks.is_empty() {
        return Ok(Found::default());
    }
    let (from, until) = days(filter);
    let stretch = |rows| Stretch {
        after,
        from: from.as_deref(),
        until: until.as_deref(),
        rows,
    };
    let words = patterns(filter);
    if words.is_empty() {
        let (sql, values) = merged(&walks, &stretch(limit + 1));
        return page(&connection.rows(&sql, values).await?, limit);
    }
    let (walked, mut values) = merged(&walks, &stretch(LOOKED_THROUGH));
    let sql = format!(
        "SELECT c.story, c.day FROM ({walked}) c JOIN coverage_story s ON s.story = c.story WHERE {} \
         ORDER BY c.day DESC, c.story DESC LIMIT ?",
        matching(&words, &mut values)
    );
    values.extend(values![limit + 1]);
    let mut found = page(&connection.rows(&sql, values).await?, limit)?;
    if found.next.is_none() {
        let (walked, mut values) = merged(&walks, &stretch(LOOKED_THROUGH));
        let sql =
            format!("SELECT story, day FROM ({walked}) c ORDER BY day DESC, story DESC LIMIT 1 OFFSET ?");
        values.extend(values![LOOKED_THROUGH - 1]);
        found.next = connection
            .row(&sql, values)
            .await?
            .as_ref()
            .map(key)
            .transpose()?;
        found.looked_to = found.next.as_ref().map(|key| key.day.clone());
    }
    Ok(found)
}

/// What somebody works on is little: it is read whole and filtered.
async fn mine(
    connection: &mut Connection,
    filter: &Filter,
    user: &UserId,
    after: Option<&Key>,
    limit: u32,
) -> Result<Found, Error> {
    let mut sql = String::from(
        "SELECT DISTINCT a.story, s.day FROM assignment a JOIN coverage_story s ON s.story = a.story \
         LEFT JOIN coverage c ON c.story = a.story AND c.lang = a.lang WHERE a.assignee = ?",
    );
    let mut values = values![user];
    let mut and = |condition: &str, parameters: Vec<Value>| {
        sql.push_str(" AND ");
        sql.push_str(condition);
        values.extend(parameters);
    };
    if let Some(lang) = &filter.lang {
        and("a.lang = ?", values![lang]);
    }
    if let Some(section) = &filter.section {
        and("s.section = ?", values![section]);
    }
    if let Some(lack) = filter.lack {
        let fits: Vec<String> = lack
            .fits()
            .iter()
            .map(|fit| format!("'{}'", fit.as_str()))
            .collect();
        and(&format!("c.fit IN ({})", fits.join(", ")), Vec::new());
    }
    if filter.working.is_some() || filter.public.is_some() {
        let states: Vec<String> = states(filter).iter().map(|state| format!("'{state}'")).collect();
        and(&format!("c.state IN ({})", states.join(", ")), Vec::new());
    }
    let (from, until) = days(filter);
    if let Some(from) = from {
        and("s.day >= ?", values![from]);
    }
    if let Some(until) = until {
        and("s.day <= ?", values![until]);
    }
    if let Some(after) = after {
        and("(s.day, s.story) < (?, ?)", values![after.day, after.story]);
    }
    for pattern in patterns(filter) {
        and("s.words LIKE ?", values![pattern]);
    }
    sql.push_str(" ORDER BY s.day DESC, a.story DESC LIMIT ?");
    values.extend(values![limit + 1]);
    page(&connection.rows(&sql, values).await?, limit)
}

fn key(row: &Row) -> Result<Key, Error> {
    Ok(Key {
        day: row.text("day")?,
        story: row.id("story", StoryId::parse)?,
    })
}

fn page(rows: &[Row], limit: u32) -> Result<Found, Error> {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let mut keys: Vec<Key> = rows.iter().map(key).collect::<Result<_, _>>()?;
    let more = limit < keys.len();
    keys.truncate(limit);
    Ok(Found {
        next: keys.last().filter(|_| more).cloned(),
        stories: keys.into_iter().map(|key| key.story).collect(),
        looked_to: None,
    })
}

fn days(filter: &Filter) -> (Option<String>, Option<String>) {
    let text = |day: Option<Date>| day.map(|day| day.to_string());
    (text(filter.from), text(filter.until))
}

/// The words that are looked for, as patterns.
fn patterns(filter: &Filter) -> Vec<String> {
    let words = filter.words.as_deref().map(folded).unwrap_or_default();
    // Letters and digits alone, so that none means anything to LIKE.
    words
        .iter()
        .take(WORDS)
        .map(|word| format!("% {word}%"))
        .collect()
}

fn matching(patterns: &[String], values: &mut Vec<Value>) -> String {
    values.extend(patterns.iter().map(Bind::bind));
    vec!["s.words LIKE ?"; patterns.len()].join(" AND ")
}

/// The words of the states that are asked for.
fn states(filter: &Filter) -> Vec<String> {
    let working = WorkingState::ALL
        .into_iter()
        .filter(|state| filter.working.is_none_or(|asked| asked == *state));
    let publics = || {
        PublicState::ALL
            .into_iter()
            .filter(|state| filter.public.is_none_or(|asked| asked == *state))
    };
    working
        .flat_map(|working| publics().map(move |public| state_word(Some(States { working, public }))))
        .collect()
}

/// The walks along which everything that is asked for stands, and nothing else.
pub(super) fn walks(filter: &Filter, languages: &[Lang]) -> Vec<Walk> {
    let section = filter
        .section
        .as_ref()
        .map(|section| ("section = ?".to_owned(), values![section]));
    let stateful = filter.working.is_some() || filter.public.is_some();
    if filter.lang.is_none() && filter.lack.is_none() && !stateful {
        return vec![Walk {
            table: "coverage_story",
            same: section.into_iter().collect(),
        }];
    }
    let kinds = kinds(filter, stateful);
    let asked = filter.lang.as_ref().map_or(languages, std::slice::from_ref);
    let walk = |lang: &Lang, kind: &String| {
        let lang = ("lang = ?".to_owned(), values![lang]);
        let same = std::iter::once(lang).chain(section.clone());
        Walk {
            table: "coverage",
            same: same.chain([(kind.clone(), Vec::new())]).collect(),
        }
    };
    asked
        .iter()
        .flat_map(|lang| kinds.iter().map(move |kind| walk(lang, kind)))
        .collect()
}

/// The conditions of which one holds.
fn kinds(filter: &Filter, stateful: bool) -> Vec<String> {
    let of_state = |state: &String| format!("state = '{state}'");
    let Some(lack) = filter.lack else {
        return states(filter).iter().map(of_state).collect();
    };
    // The second condition is the index's own: SQLite wants to read it.
    let fits = lack
        .fits()
        .iter()
        .map(|fit| format!("fit = '{}' AND fit <> 'current'", fit.as_str()));
    if !stateful {
        return fits.collect();
    }
    let states = states(filter);
    fits.flat_map(|fit| {
        states
            .iter()
            .map(move |state| format!("{fit} AND {}", of_state(state)))
    })
    .collect()
}

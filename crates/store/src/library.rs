//! The library of pictures: looked for by words and by use, newest first.

use std::collections::BTreeMap;

use language::{Date, Lang, Moment, fold};
use newsroom::{
    id::{PictureId, StoryId},
    line::Headline,
    picture::Picture,
};
use sea_orm::Value;

use crate::{
    bind::{Bind, values},
    connection::{Connection, Row},
    document::card::CardRow,
    error::Error,
    insert,
    picture::{self, COLUMNS, JOIN},
};

/// What is looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Words that all stand in its credit, alternative text, caption or file; any where there are none.
    pub words: String,
    /// Which of those pictures.
    pub only: Only,
}

/// Which pictures.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Only {
    /// All.
    #[default]
    Any,
    /// Those that stand over a story, or in the text that readers or editors have.
    Used,
    /// The others.
    Unused,
    /// Those whose licence ends on this day or before.
    ExpiringBy(Date),
    /// Those without a credit in this language.
    WithoutCredit(Lang),
    /// Those without an alternative text in this language.
    WithoutAlt(Lang),
    /// Those whose file hasn't come.
    Awaited,
    /// Those whose renditions couldn't be made.
    Failed,
}

/// A picture in the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelved {
    /// The picture.
    pub picture: Picture,
    /// When it came.
    pub created: Moment,
    /// Who brought it; `None` where no person did.
    pub by: Option<String>,
    /// In how many stories it is.
    pub stories: u64,
}

/// Where a picture is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    /// The story.
    pub story: StoryId,
    /// Whether it stands over it.
    pub leads: bool,
    /// The editions in whose text it stands.
    pub langs: Vec<Lang>,
    /// The story's headline in each of its languages.
    pub headlines: Vec<(Lang, Headline)>,
}

/// That a picture `p` stands in the text that readers or editors have of an edition.
const IN_TEXT: &str = "SELECT u.story FROM picture_use u JOIN edition e ON e.story = u.story AND e.lang = u.lang \
                       AND (u.number = e.head OR u.number = e.public_revision) WHERE u.picture = p.id";

/// That a picture `p` stands over a story.
const LEADING: &str = "SELECT s.id FROM story s WHERE s.lead_picture = p.id";

/// A part of what is found, newest first.
///
/// # Errors
/// Where the database can't be read.
pub async fn page(
    connection: &mut Connection,
    wanted: &Wanted,
    offset: u64,
    limit: u32,
) -> Result<Vec<Shelved>, Error> {
    let (filter, mut values) = filter(wanted);
    let sql = format!(
        "SELECT p.id, {COLUMNS}, p.created_at, p.created_by, \
         (SELECT count(*) FROM ({LEADING} UNION {IN_TEXT}) AS uses) AS stories \
         FROM picture p {JOIN} WHERE {filter} ORDER BY p.created_at DESC, p.id DESC LIMIT ? OFFSET ?"
    );
    let offset = i64::try_from(offset).unwrap_or(i64::MAX);
    values.extend(values![limit, offset]);
    connection.rows(&sql, values).await?.iter().map(shelved).collect()
}

/// One picture, as it is shelved.
///
/// # Errors
/// Where the database can't be read.
pub async fn find(connection: &mut Connection, id: &PictureId) -> Result<Option<Shelved>, Error> {
    let sql = format!(
        "SELECT p.id, {COLUMNS}, p.created_at, p.created_by, \
         (SELECT count(*) FROM ({LEADING} UNION {IN_TEXT}) AS uses) AS stories FROM picture p {JOIN} WHERE p.id = ?"
    );
    let row = connection.row(&sql, values![id]).await?;
    row.as_ref().map(shelved).transpose()
}

/// How many are found.
///
/// # Errors
/// Where the database can't be read.
pub async fn count(connection: &mut Connection, wanted: &Wanted) -> Result<u64, Error> {
    let (filter, values) = filter(wanted);
    let sql = format!("SELECT count(*) AS pictures FROM picture p WHERE {filter}");
    let row = connection.row(&sql, values).await?;
    row.map_or(Ok(0), |row| row.natural("pictures"))
}

fn shelved(row: &Row) -> Result<Shelved, Error> {
    Ok(Shelved {
        picture: picture::picture(row, "id")?,
        created: row.moment("created_at")?,
        by: row.maybe_text("created_by")?,
        stories: row.natural("stories")?,
    })
}

fn filter(wanted: &Wanted) -> (String, Vec<Value>) {
    let (only, mut values) = match &wanted.only {
        Only::Any => ("1 = 1".to_owned(), Vec::new()),
        Only::Used => (format!("(EXISTS ({LEADING}) OR EXISTS ({IN_TEXT}))"), Vec::new()),
        Only::Unused => (
            format!("NOT EXISTS ({LEADING}) AND NOT EXISTS ({IN_TEXT})"),
            Vec::new(),
        ),
        Only::ExpiringBy(day) => ("p.expires <= ?".to_owned(), values![day]),
        // A document begins each text with its language: {"ar":"…","en":"…"}; in a text the mark `"` is written `\"`.
        Only::WithoutCredit(lang) => (
            "p.credit NOT LIKE ?".to_owned(),
            values![format!("%\"{lang}\":%")],
        ),
        Only::WithoutAlt(lang) => ("p.alt NOT LIKE ?".to_owned(), values![format!("%\"{lang}\":%")]),
        Only::Awaited => ("p.file IS NULL".to_owned(), Vec::new()),
        Only::Failed => (
            "EXISTS (SELECT 1 FROM job j WHERE j.kind = 'renditions' AND j.subject = p.hash AND j.state = 'failed')"
                .to_owned(),
            Vec::new(),
        ),
    };
    let mut filter = only;
    for word in wanted.words.split_whitespace().map(fold::match_key) {
        filter.push_str(" AND p.words LIKE ? ESCAPE '\\'");
        let escaped = word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
        values.extend(values![format!("%{escaped}%")]);
    }
    (filter, values)
}

/// Where a picture is used, by the ids of the stories, at most `limit`.
///
/// # Errors
/// Where the database can't be read.
pub async fn uses(connection: &mut Connection, id: &PictureId, limit: u32) -> Result<Vec<Use>, Error> {
    let sql = "SELECT DISTINCT x.story, x.lang FROM (SELECT s.id AS story, '' AS lang FROM story s WHERE s.lead_picture = ? \
               UNION SELECT u.story, u.lang FROM picture_use u JOIN edition e ON e.story = u.story AND e.lang = u.lang \
               AND (u.number = e.head OR u.number = e.public_revision) WHERE u.picture = ?) AS x \
               ORDER BY x.story, x.lang LIMIT ?";
    let mut uses: BTreeMap<StoryId, Use> = BTreeMap::new();
    for row in connection.rows(sql, values![id, id, limit]).await? {
        let story = row.id("story", StoryId::parse)?;
        let found = uses.entry(story.clone()).or_insert_with(|| Use {
            story,
            leads: false,
            langs: Vec::new(),
            headlines: Vec::new(),
        });
        if row.text("lang")?.is_empty() {
            found.leads = true;
        } else {
            found.langs.push(row.lang("lang")?);
        }
    }
    let (list, stories) = insert::list(uses.keys().map(Bind::bind).collect());
    let sql = format!(
        "SELECT e.story, e.lang, r.card FROM edition e \
         JOIN revision r ON r.story = e.story AND r.lang = e.lang AND r.number = e.head \
         WHERE e.story IN {list} ORDER BY e.story, e.lang"
    );
    for row in connection.rows(&sql, stories).await? {
        let card: CardRow = row.document("card")?;
        if let Some(found) = uses.get_mut(&row.id("story", StoryId::parse)?) {
            found.headlines.push((row.lang("lang")?, card.headline));
        }
    }
    Ok(uses.into_values().collect())
}

/// Notes where the pictures of an edition's newest and public texts stand: for rows of an earlier version.
///
/// # Errors
/// Where the database can't be written.
pub async fn note_uses(
    tx: &mut crate::Tx,
    story: &StoryId,
    lang: &Lang,
    revision: &newsroom::edition::Revision,
) -> Result<(), Error> {
    let rows = crate::picture_use::rows_of(story, lang, revision.number, &revision.text);
    insert::many(tx, crate::picture_use::INTO, rows, crate::picture_use::THEN).await
}

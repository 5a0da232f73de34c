//! What `doctor` asks the store: whether what it holds fits together.

use language::Lang;
use newsroom::id::StoryId;

use crate::{
    Store,
    address::Role,
    bind::values,
    connection::{Connection, Row},
    coverage, document, edition,
    error::Error,
    story,
};

/// Something that can't be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The database's own check found it.
    #[error("the database is damaged: {0}")]
    Damaged(String),
    /// A row can't be read.
    #[error("{0}")]
    Unreadable(String),
    /// The feed has a gap, or its head isn't its newest number.
    #[error(
        "the change feed holds {rows} changes, the newest {newest}, but stands at {head}: restore a backup"
    )]
    Feed {
        /// How many changes there are.
        rows: i64,
        /// The newest number.
        newest: i64,
        /// Where it stands.
        head: i64,
    },
    /// An edition points at a revision that isn't there.
    #[error("the edition of story “{story}” in {lang} has lost its {which} revision: restore a backup")]
    Revision {
        /// The story.
        story: StoryId,
        /// The language.
        lang: Lang,
        /// `head` or `public`.
        which: &'static str,
    },
    /// A public edition has no current address, or another than it says.
    #[error("the edition of story “{story}” in {lang} is public, but has no address: publish it again")]
    Address {
        /// The story.
        story: StoryId,
        /// The language.
        lang: Lang,
    },
    /// The coverage of a story isn't what its texts say.
    #[error("what is counted of story “{story}” isn't what its texts say: run `tarjuman doctor --recount`")]
    Covered {
        /// The story.
        story: StoryId,
    },
    /// The numbers of a language aren't those of its stories.
    #[error("the numbers of stories in {lang} aren't those of the stories: run `tarjuman doctor --recount`")]
    Counted {
        /// The language.
        lang: Lang,
    },
    /// A list by topic names an edition that isn't published, or at another time.
    #[error(
        "the edition of story “{story}” in {lang} is listed under a topic where it doesn't belong: save the story again"
    )]
    Listed {
        /// The story.
        story: StoryId,
        /// The language.
        lang: Lang,
    },
}

/// Rows read at a time.
const PAGE: i64 = 500;

impl Store {
    /// Reads everything and says what doesn't fit together; nothing where all is well.
    ///
    /// # Errors
    /// Where the database can't be read at all.
    pub async fn verify(&self) -> Result<Vec<Fault>, Error> {
        let mut faults = Vec::new();
        let mut connection = self.reader().connection();
        let lines = connection.engine().integrity(&mut connection).await?;
        faults.extend(lines.into_iter().map(Fault::Damaged));
        let mut read = self.reader().reading().await?;
        faults.extend(feed(&mut read).await?);
        faults.extend(revisions(&mut read).await?);
        faults.extend(editions(&mut read, ADDRESSES, |story, lang| Fault::Address { story, lang }).await?);
        faults.extend(editions(&mut read, LISTED, |story, lang| Fault::Listed { story, lang }).await?);
        unreadable(&mut read, &mut faults).await?;
        // What can't be read can't be counted either.
        if faults.is_empty() {
            coverage::whole::verify(&mut read, &mut faults).await?;
        }
        Ok(faults)
    }
}

async fn feed(read: &mut Connection) -> Result<Option<Fault>, Error> {
    let head = crate::feed::head(read).await?.seq;
    let sql = "SELECT count(*) AS rows, coalesce(max(seq), 0) AS newest, coalesce(min(seq), 1) AS oldest FROM change";
    let Some(row) = read.row(sql, Vec::new()).await? else {
        return Ok(None);
    };
    let (rows, newest) = (row.number("rows")?, row.number("newest")?);
    let whole = rows == newest && newest == head && row.number("oldest")? == 1;
    Ok((!whole).then_some(Fault::Feed { rows, newest, head }))
}

async fn revisions(read: &mut Connection) -> Result<Vec<Fault>, Error> {
    let missing = |number: &str, fate: &str| {
        format!(
            "SELECT e.story, e.lang FROM edition e LEFT JOIN revision r \
             ON r.story = e.story AND r.lang = e.lang AND r.number = e.{number} {fate} \
             WHERE e.{number} IS NOT NULL AND r.story IS NULL"
        )
    };
    let head = missing("head", "AND r.fate = 'head'");
    let public = missing("public_revision", "");
    let mut faults = editions(read, &head, |story, lang| Fault::Revision {
        story,
        lang,
        which: "head",
    })
    .await?;
    faults.extend(
        editions(read, &public, |story, lang| Fault::Revision {
            story,
            lang,
            which: "public",
        })
        .await?,
    );
    Ok(faults)
}

const ADDRESSES: &str = "SELECT e.story, e.lang FROM edition e LEFT JOIN address a ON a.story = e.story AND a.lang = e.lang \
     AND a.role = 'current' AND a.section = e.section AND a.slug = e.slug \
     WHERE e.public_state IN ('published', 'withdrawn') AND a.story IS NULL";

const LISTED: &str = "SELECT DISTINCT t.story, t.lang FROM edition_topic t JOIN edition e ON e.story = t.story AND e.lang = t.lang \
     WHERE e.public_state <> 'published' OR e.public_at <> t.at";

async fn editions(
    read: &mut Connection,
    sql: &str,
    fault: impl Fn(StoryId, Lang) -> Fault,
) -> Result<Vec<Fault>, Error> {
    let rows = read.rows(sql, Vec::new()).await?;
    rows.iter()
        .map(|row| Ok(fault(row.id("story", StoryId::parse)?, row.lang("lang")?)))
        .collect()
}

/// Reads every story, edition, revision and address as the program would.
async fn unreadable(read: &mut Connection, faults: &mut Vec<Fault>) -> Result<(), Error> {
    let stories = "SELECT id AS story, '' AS lang, CAST(0 AS BIGINT) AS number, date, section AS story_section, place, \
         lead_picture, dossier, topics, sources, embargo FROM story \
         WHERE id >= ? AND (id, '', 0) > (?, ?, ?) ORDER BY id LIMIT ?";
    each(read, stories, |row| story::story(row).map(drop), faults).await?;
    let editions = format!(
        "{}, CAST(0 AS BIGINT) AS number FROM edition \
         WHERE story >= ? AND (story, lang, 0) > (?, ?, ?) ORDER BY story, lang LIMIT ?",
        edition::COLUMNS
    );
    each(read, &editions, |row| edition::kept(row).map(drop), faults).await?;
    let revisions = "SELECT story, lang, number, card, text FROM revision \
         WHERE story >= ? AND (story, lang, number) > (?, ?, ?) ORDER BY story, lang, number LIMIT ?";
    each(read, revisions, revision, faults).await?;
    for row in read
        .rows("SELECT DISTINCT role, '' AS story FROM address", Vec::new())
        .await?
    {
        faults.extend(
            row.parse("role", Role::parse)
                .err()
                .map(|error| Fault::Unreadable(error.to_string())),
        );
    }
    Ok(())
}

fn revision(row: &Row) -> Result<(), Error> {
    row.parse("text", document::text::read)?;
    row.document::<document::card::CardRow>("card").map(drop)
}

async fn each(
    read: &mut Connection,
    sql: &str,
    check: impl Fn(&Row) -> Result<(), Error>,
    faults: &mut Vec<Fault>,
) -> Result<(), Error> {
    let mut after = (String::new(), String::new(), -1);
    loop {
        let rows = read
            .rows(sql, values![after.0, after.0, after.1, after.2, PAGE])
            .await?;
        faults.extend(
            rows.iter()
                .filter_map(|row| check(row).err())
                .map(|error| Fault::Unreadable(error.to_string())),
        );
        let Some(last) = rows.last() else {
            return Ok(());
        };
        after = (last.text("story")?, last.text("lang")?, last.number("number")?);
    }
}

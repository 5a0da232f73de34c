//! What stands at an address.

use language::{Lang, Moment, Slug};
use newsroom::{
    id::{SectionId, StoryId},
    line::Notice,
    record::RedirectTarget,
};

use crate::{
    address::{self, Address, Role},
    bind::values,
    connection::{Connection, Row},
    document::PublicRow,
    erasure,
    error::Error,
    public::{
        Public,
        article::{self, Article, Sister},
    },
    redirect,
};

/// What readers get at an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolution {
    /// A published edition.
    Article(Box<Article>),
    /// It is elsewhere now, for ever.
    Moved(Address),
    /// It was withdrawn or erased.
    Gone(Gone),
    /// Nothing, and there never was.
    Nothing,
}

/// A notice in the place of an edition that was withdrawn or erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gone {
    /// Where it is.
    pub address: Address,
    /// What readers are told; `None` where something was erased without a word.
    pub notice: Option<Notice>,
    /// Since when.
    pub at: Moment,
    /// The story's other published editions, by language tag.
    pub sisters: Vec<Sister>,
}

/// Where a redirect leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// To an edition that is published, or to its notice.
    Edition(Address),
    /// To a path of the site or an address elsewhere, as it was given.
    Path(String),
}

impl Public {
    /// What readers get at an address: at most six statements.
    ///
    /// # Errors
    /// Where the database can't be read.
    pub async fn resolve(&self, lang: &Lang, section: &SectionId, slug: &Slug) -> Result<Resolution, Error> {
        let mut connection = self.reader.reading().await?;
        let sql = format!(
            "SELECT a.role, e.public_state, e.withdrawn_at, {}, \
             CASE WHEN a.role = 'current' AND e.public_state = 'published' THEN r.text END AS text \
             FROM address a JOIN edition e ON e.story = a.story AND e.lang = a.lang {} \
             WHERE a.lang = ? AND a.section = ? AND a.slug = ? AND a.role IN ('current', 'old') \
             AND e.public_state IN ('published', 'withdrawn')",
            article::COLUMNS,
            article::JOINS
        );
        let Some(row) = connection.row(&sql, values![lang, section, slug]).await? else {
            let address = Address {
                lang: lang.clone(),
                section: section.clone(),
                slug: slug.clone(),
            };
            return erased(&mut connection, address).await;
        };
        if row.parse("role", Role::parse)? == Role::Old {
            return Ok(Resolution::Moved(address::address(&row)?));
        }
        if row.text("public_state")? == "withdrawn" {
            let story = row.id("story", StoryId::parse)?;
            let sisters = article::sisters_of(&mut connection, lang, &story).await?;
            return Ok(Resolution::Gone(gone(&row, sisters)?));
        }
        let article = article::complete(&mut connection, lang, &row).await?;
        Ok(article.map_or(Resolution::Nothing, |article| {
            Resolution::Article(Box::new(article))
        }))
    }

    /// Where a path of an earlier site leads; `None` where it isn't known, or leads to what isn't public.
    ///
    /// # Errors
    /// Where the database can't be read.
    pub async fn redirect(&self, from: &str) -> Result<Option<Target>, Error> {
        let sql = format!("{REDIRECTS} WHERE d.source = ?");
        let row = self.reader.connection().await.row(&sql, values![from]).await?;
        row.map_or(Ok(None), |row| target(&row))
    }

    /// Redirects in the order of their paths, after one of them, at most `limit`; those that lead to what isn't public have
    /// no target.
    ///
    /// # Errors
    /// Where the database can't be read.
    pub async fn redirects(
        &self,
        after: Option<&str>,
        limit: u32,
    ) -> Result<Vec<(String, Option<Target>)>, Error> {
        let sql = format!("{REDIRECTS} WHERE d.source > ? ORDER BY d.source LIMIT ?");
        let rows = self
            .reader
            .connection()
            .await
            .rows(&sql, values![after.unwrap_or_default(), limit])
            .await?;
        rows.iter()
            .map(|row| Ok((row.text("source")?, target(row)?)))
            .collect()
    }
}

const REDIRECTS: &str = "SELECT d.source, d.story, d.lang, d.path, e.section, e.slug FROM redirect d \
     LEFT JOIN edition e ON e.story = d.story AND e.lang = d.lang AND e.public_state IN ('published', 'withdrawn')";

fn target(row: &Row) -> Result<Option<Target>, Error> {
    if let RedirectTarget::Path(path) = redirect::redirect(row)?.to {
        return Ok(Some(Target::Path(path)));
    }
    if row.maybe_text("slug")?.is_none() {
        return Ok(None);
    }
    Ok(Some(Target::Edition(address::address(row)?)))
}

/// What is told where there is no edition: that one was erased, or nothing.
async fn erased(connection: &mut Connection, address: Address) -> Result<Resolution, Error> {
    let Some(erased) = erasure::find(connection, &address.path()).await? else {
        return Ok(Resolution::Nothing);
    };
    let sisters = article::sisters_of(connection, &address.lang, &erased.story).await?;
    Ok(Resolution::Gone(Gone {
        address,
        notice: erased.notice,
        at: erased.at,
        sisters,
    }))
}

fn gone(row: &Row, sisters: Vec<Sister>) -> Result<Gone, Error> {
    let public: PublicRow = row.document("public_doc")?;
    Ok(Gone {
        address: address::address(row)?,
        notice: Some(
            public
                .notice
                .ok_or_else(|| row.corrupt("public_doc", &"the notice is missing"))?,
        ),
        at: row.moment("withdrawn_at")?,
        sisters,
    })
}

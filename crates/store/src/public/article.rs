//! A whole published edition, with everything its page shows.

mod parts;

use std::collections::BTreeMap;

use language::{Lang, Moment};
use newsroom::{
    attachment::Attachment,
    edition::{Correction, Origin},
    id::StoryId,
    line::Headline,
    picture::Picture,
    story::Story,
    text::Text,
    thing::Thing,
};

use crate::{
    address::{self, Address},
    attachment,
    bind::values,
    connection::{Connection, Row},
    document::{self, PublicRow},
    error::Error,
    public::{
        Public,
        scope::{Scope, Spot},
    },
    story,
};

/// A published edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// The story's facts.
    pub story: Story,
    /// Where the edition is.
    pub address: Address,
    /// What it says.
    pub text: Text,
    /// Original or translation.
    pub origin: Origin,
    /// When readers first got it.
    pub at: Moment,
    /// When readers last got another revision.
    pub updated: Option<Moment>,
    /// Corrections, oldest first.
    pub corrections: Vec<Correction>,
    /// The story's other published editions, by language tag.
    pub sisters: Vec<Sister>,
    /// What the story names.
    pub things: Things,
    /// The pictures over and in the text that are known, by id.
    pub pictures: Vec<Picture>,
    /// Where the stories that the text links to are in this language; those that aren't published in it are absent.
    pub story_links: BTreeMap<StoryId, Address>,
    /// The documents attached to the story.
    pub attachments: Vec<Attachment>,
    /// Whether it still says what its original says.
    pub freshness: Freshness,
}

impl Article {
    /// Its place in lists.
    #[must_use]
    pub fn spot(&self) -> Spot {
        Spot {
            at: self.at,
            story: self.story.id.clone(),
        }
    }
}

/// Another published edition of the same story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sister {
    /// Where it is, and so its language.
    pub address: Address,
    /// Its headline.
    pub headline: Headline,
    /// When readers first got it.
    pub at: Moment,
    /// When readers last got another revision.
    pub updated: Option<Moment>,
    /// Original or translation.
    pub origin: Origin,
}

/// What a story names, with names. A thing of which only the id is known has none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Things {
    /// The section of its address.
    pub section: Thing,
    /// Its topics, in the editor's order.
    pub topics: Vec<Thing>,
    /// Where it happened.
    pub place: Option<Thing>,
    /// The agencies of its sources, in their order.
    pub agencies: Vec<Thing>,
    /// The running story it belongs to.
    pub dossier: Option<Thing>,
}

/// Whether a published edition still says what its published original says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Freshness {
    /// It translates nothing.
    Original,
    /// Nothing it translates has changed, or what it translates isn't published.
    Current,
    /// Its original has changed since.
    SourceChanged,
}

/// Whether it is told which other editions there are, and whether a translation still says what its original says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kin {
    /// It is.
    Told,
    /// It isn't: a feed shows neither.
    Untold,
}

/// An article before what stands in other tables is added.
pub(crate) struct Base {
    pub(crate) story: Story,
    pub(crate) address: Address,
    pub(crate) text: Text,
    pub(crate) origin: Origin,
    pub(crate) at: Moment,
    pub(crate) updated: Option<Moment>,
    pub(crate) corrections: Vec<Correction>,
}

/// The columns of a [`Base`] but its text.
pub(crate) const COLUMNS: &str = "e.story, e.lang, e.section, e.slug, e.source_lang, e.public_at, e.public_updated, \
     e.public_doc, s.date, s.section AS story_section, s.place, s.lead_picture, s.dossier, s.topics, s.sources, \
     s.embargo";

/// What joins an edition `e` to its public text `r` and its story's facts `s`.
pub(crate) const JOINS: &str = "JOIN revision r ON r.story = e.story AND r.lang = e.lang AND r.number = e.public_revision \
     JOIN story s ON s.id = e.story";

impl Public {
    /// A story's published edition in a language; `None` where there is none.
    ///
    /// # Errors
    /// Where the database can't be read.
    pub async fn article(&self, story: &StoryId, lang: &Lang) -> Result<Option<Article>, Error> {
        let mut connection = self.reader.reading().await?;
        let sql = format!(
            "SELECT {COLUMNS}, r.text FROM edition e {JOINS} \
             WHERE e.story = ? AND e.lang = ? AND e.public_state = 'published'"
        );
        match connection.row(&sql, values![story, lang]).await? {
            Some(row) => complete(&mut connection, lang, &row).await,
            None => Ok(None),
        }
    }

    /// The newest articles of a list, whole: for feeds with full texts.
    ///
    /// # Errors
    /// Where the database can't be read.
    pub async fn articles(&self, lang: &Lang, scope: &Scope, limit: u32) -> Result<Vec<Article>, Error> {
        self.articles_after(lang, scope, None, limit).await
    }

    /// The articles that follow a place in a list, whole, at most `limit`; by at most six statements, however many.
    ///
    /// # Errors
    /// Where the database can't be read.
    pub async fn articles_after(
        &self,
        lang: &Lang,
        scope: &Scope,
        after: Option<&Spot>,
        limit: u32,
    ) -> Result<Vec<Article>, Error> {
        let mut connection = self.reader.reading().await?;
        let bases = bases_after(&mut connection, lang, scope, after, limit).await?;
        attached(&mut connection, lang, bases, Kin::Told).await
    }

    /// The newest articles of a list for its feed: whole, but nothing is said of their sisters.
    ///
    /// # Errors
    /// Where the database can't be read.
    pub async fn texts(&self, lang: &Lang, scope: &Scope, limit: u32) -> Result<Vec<Article>, Error> {
        let mut connection = self.reader.reading().await?;
        let bases = bases_after(&mut connection, lang, scope, None, limit).await?;
        parts::complete(&mut connection, lang, bases, Kin::Untold).await
    }
}

/// What nobody may read yet, as an article: for whoever holds a [`Connection`], which readers' pages don't.
#[derive(Debug, Clone)]
pub struct Unpublished {
    /// The story's facts.
    pub story: Story,
    /// Where it will be, or would be.
    pub address: Address,
    /// What it says.
    pub text: Text,
    /// Original or translation.
    pub origin: Origin,
    /// The moment that stands on it.
    pub at: Moment,
    /// Corrections, oldest first.
    pub corrections: Vec<Correction>,
}

/// An unpublished text with everything its page will show: what is published of its sisters and links, and what it names.
///
/// # Errors
/// Where the database can't be read.
pub async fn unpublished(
    connection: &mut Connection,
    unpublished: Unpublished,
) -> Result<Option<Article>, Error> {
    let lang = unpublished.address.lang.clone();
    let base = Base {
        story: unpublished.story,
        address: unpublished.address,
        text: unpublished.text,
        origin: unpublished.origin,
        at: unpublished.at,
        updated: None,
        corrections: unpublished.corrections,
    };
    Ok(parts::complete(connection, &lang, vec![base], Kin::Told)
        .await?
        .pop())
}

/// What follows a place in a list, in the list's order.
async fn bases_after(
    connection: &mut Connection,
    lang: &Lang,
    scope: &Scope,
    after: Option<&Spot>,
    limit: u32,
) -> Result<Vec<Base>, Error> {
    let page = scope.after(lang, after, limit);
    let sql = format!(
        "SELECT {COLUMNS}, r.text FROM ({}) AS page \
         JOIN edition e ON e.story = page.story AND e.lang = ? AND e.public_state = 'published' {JOINS}",
        page.sql
    );
    let mut values = page.values;
    values.extend(values![lang]);
    let rows = connection.rows(&sql, values).await?;
    let mut bases: Vec<Base> = rows.iter().map(base).collect::<Result<_, _>>()?;
    bases.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| a.story.id.cmp(&b.story.id)));
    Ok(bases)
}

/// Articles with the documents of their stories.
async fn attached(
    connection: &mut Connection,
    lang: &Lang,
    bases: Vec<Base>,
    kin: Kin,
) -> Result<Vec<Article>, Error> {
    let mut articles = parts::complete(connection, lang, bases, kin).await?;
    let stories = articles.iter().map(|article| &article.story.id);
    let mut attached = attachment::of_stories(connection, stories).await?;
    for article in &mut articles {
        article.attachments = attached.remove(&article.story.id).unwrap_or_default();
    }
    Ok(articles)
}

/// One article of its row.
pub(crate) async fn complete(
    connection: &mut Connection,
    lang: &Lang,
    row: &Row,
) -> Result<Option<Article>, Error> {
    let bases = vec![base(row)?];
    Ok(attached(connection, lang, bases, Kin::Told).await?.pop())
}

pub(crate) use parts::sisters_of;

fn base(row: &Row) -> Result<Base, Error> {
    let public: PublicRow = row.document("public_doc")?;
    Ok(Base {
        story: story::story(row)?,
        address: address::address(row)?,
        text: row.parse("text", document::text::read)?,
        origin: public.origin(row.maybe_parse("source_lang", Lang::parse)?),
        at: row.moment("public_at")?,
        updated: row.maybe_moment("public_updated")?,
        corrections: public.corrections(),
    })
}

//! Stories in lists: what a front page shows of each.

use language::{Date, Lang, Moment};
use newsroom::{
    edition::Origin,
    id::{PictureId, StoryId},
    line::{Byline, Headline, Kicker, ShortHeadline, Standfirst},
    picture::Picture,
};

use crate::{
    address::{self, Address},
    bind::{Bind, values},
    connection::{Connection, Row},
    document::{PublicRow, card::CardRow},
    error::Error,
    insert, picture,
    public::{
        Public,
        scope::{Part, Scope, Spot},
    },
};

/// A published edition in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The story.
    pub story: StoryId,
    /// Where the edition is.
    pub address: Address,
    /// Its headline.
    pub headline: Headline,
    /// What stands above its headline.
    pub kicker: Option<Kicker>,
    /// The headline that lists show in place of the long one.
    pub short_headline: Option<ShortHeadline>,
    /// Its standfirst.
    pub standfirst: Option<Standfirst>,
    /// The first paragraph that says something, without marks, cut at a word after 300 characters with an ellipsis.
    pub opening: Option<String>,
    /// Who signs it.
    pub byline: Option<Byline>,
    /// The day of the event.
    pub date: Option<Date>,
    /// When readers first got it.
    pub at: Moment,
    /// When readers last got another revision.
    pub updated: Option<Moment>,
    /// The story's picture, which may be awaited.
    pub lead: Option<Picture>,
    /// Original or translation.
    pub origin: Origin,
}

impl Card {
    /// Its place in lists.
    #[must_use]
    pub fn spot(&self) -> Spot {
        Spot {
            at: self.at,
            story: self.story.clone(),
        }
    }
}

impl Public {
    /// A part of a list, newest first; by one statement.
    ///
    /// # Errors
    /// Where the database can't be read.
    pub async fn cards(
        &self,
        lang: &Lang,
        scope: &Scope,
        offset: u32,
        limit: u32,
    ) -> Result<Vec<Card>, Error> {
        self.cards_in(lang, scope.page(lang, offset, limit)).await
    }

    /// What follows a place in a list, at most `limit`; the beginning where none is named. By one statement.
    ///
    /// # Errors
    /// Where the database can't be read.
    pub async fn cards_after(
        &self,
        lang: &Lang,
        scope: &Scope,
        after: Option<&Spot>,
        limit: u32,
    ) -> Result<Vec<Card>, Error> {
        self.cards_in(lang, scope.after(lang, after, limit)).await
    }

    async fn cards_in(&self, lang: &Lang, page: Part) -> Result<Vec<Card>, Error> {
        let sql = format!(
            "SELECT {COLUMNS}, {} FROM ({}) AS page \
             JOIN edition e ON e.story = page.story AND e.lang = ? AND e.public_state = 'published' {JOINS} {}",
            picture::COLUMNS,
            page.sql,
            picture::JOIN
        );
        let mut values = page.values;
        values.extend(values![lang]);
        let rows = self.reader.connection().await.rows(&sql, values).await?;
        let mut cards: Vec<Card> = rows.iter().map(card).collect::<Result<_, _>>()?;
        cards.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| a.story.cmp(&b.story)));
        Ok(cards)
    }

    /// How many stories a list holds in all; by one statement.
    ///
    /// # Errors
    /// Where the database can't be read.
    pub async fn count(&self, lang: &Lang, scope: &Scope) -> Result<u64, Error> {
        let count = scope.count(lang);
        let row = self
            .reader
            .connection()
            .await
            .row(&count.sql, count.values)
            .await?;
        row.map_or(Ok(0), |row| row.natural("stories"))
    }
}

/// The columns of a card but its picture's.
const COLUMNS: &str = "e.story, e.lang, e.section, e.slug, e.source_lang, e.public_at, e.public_updated, e.public_doc, \
     r.card, s.date, p.id AS picture";

/// What joins an edition `e` to what its card shows.
const JOINS: &str = "JOIN revision r ON r.story = e.story AND r.lang = e.lang AND r.number = e.public_revision \
     JOIN story s ON s.id = e.story LEFT JOIN picture p ON p.id = s.lead_picture";

/// The cards of stories that are published in a language, in no order.
pub(crate) async fn of(
    connection: &mut Connection,
    lang: &Lang,
    stories: &[StoryId],
) -> Result<Vec<Card>, Error> {
    let (list, ids) = insert::list(stories.iter().map(Bind::bind).collect());
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT {COLUMNS}, {} FROM edition e {JOINS} {} \
         WHERE e.lang = ? AND e.public_state = 'published' AND e.story IN {list}",
        picture::COLUMNS,
        picture::JOIN
    );
    let mut values = values![lang];
    values.extend(ids);
    connection.rows(&sql, values).await?.iter().map(card).collect()
}

fn card(row: &Row) -> Result<Card, Error> {
    let card: CardRow = row.document("card")?;
    let public: PublicRow = row.document("public_doc")?;
    Ok(Card {
        story: row.id("story", StoryId::parse)?,
        address: address::address(row)?,
        headline: card.headline,
        kicker: card.kicker,
        short_headline: card.short_headline,
        standfirst: card.standfirst,
        opening: card.opening,
        byline: card.byline,
        date: row.maybe_parse("date", Date::parse)?,
        at: row.moment("public_at")?,
        updated: row.maybe_moment("public_updated")?,
        lead: lead(row)?,
        origin: public.origin(row.maybe_parse("source_lang", Lang::parse)?),
    })
}

/// The picture that was joined to a row as `picture`.
pub(crate) fn lead(row: &Row) -> Result<Option<Picture>, Error> {
    let id = row.maybe_id("picture", PictureId::parse)?;
    id.map(|_| picture::picture(row, "picture")).transpose()
}

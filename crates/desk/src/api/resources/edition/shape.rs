//! The shape of a text, for the description: `intake` reads and writes it.

#![allow(
    dead_code,
    reason = "these are never made: they describe what intake reads and writes"
)]

use utoipa::ToSchema;

/// An edition's text.
#[derive(ToSchema)]
pub(super) struct TextShape {
    /// The headline.
    headline: String,
    /// What stands over the headline.
    #[schema(required = false)]
    kicker: Option<String>,
    /// Place and day at the head of the text.
    #[schema(required = false)]
    dateline: Option<String>,
    /// A shorter headline for lists and sharing.
    #[schema(required = false)]
    short_headline: Option<String>,
    /// The paragraph that sums the story up.
    #[schema(required = false)]
    standfirst: Option<String>,
    /// Who signs it.
    #[schema(required = false)]
    byline: Option<String>,
    /// The last part of its address.
    #[schema(required = false)]
    slug: Option<String>,
    /// What the headline translates.
    #[schema(required = false)]
    headline_translates: Option<Vec<TranslatesShape>>,
    /// What the standfirst translates.
    #[schema(required = false)]
    standfirst_translates: Option<Vec<TranslatesShape>>,
    /// The body.
    blocks: Vec<BlockShape>,
}

/// A block. Which fields it has depends on its kind.
#[derive(ToSchema)]
struct BlockShape {
    /// Its id, unique in the edition.
    #[schema(min_length = 1, max_length = 200)]
    id: String,
    /// Its kind.
    #[schema(pattern = "^(paragraph|crosshead|quote|list|picture|table|embed|divider)$")]
    kind: String,
    /// Its words: of a paragraph, a crosshead, a quote, a picture's caption, an embed's title.
    #[schema(required = false)]
    runs: Option<Vec<RunShape>>,
    /// Its words without a mark, in place of `runs`.
    #[schema(required = false)]
    text: Option<String>,
    /// Who says a quote.
    #[schema(required = false)]
    speaker: Option<String>,
    /// Through what channel a quote came.
    #[schema(required = false)]
    channel: Option<String>,
    /// A picture's id.
    #[schema(required = false)]
    picture: Option<String>,
    /// An embed's address.
    #[schema(required = false)]
    url: Option<String>,
    /// `bulleted` or `numbered`, of a list.
    #[schema(required = false)]
    style: Option<String>,
    /// A list's items.
    #[schema(required = false)]
    items: Option<Vec<PartShape>>,
    /// `row` or `none`, of a table.
    #[schema(required = false)]
    header: Option<String>,
    /// A table's rows.
    #[schema(required = false)]
    rows: Option<Vec<Vec<PartShape>>>,
    /// What it translates.
    #[schema(required = false)]
    translates: Option<Vec<TranslatesShape>>,
}

/// A list's item or a table's cell.
#[derive(ToSchema)]
struct PartShape {
    /// Its id, unique in the edition.
    #[schema(min_length = 1, max_length = 200)]
    id: String,
    /// Its words.
    #[schema(required = false)]
    runs: Option<Vec<RunShape>>,
    /// Its words without a mark, in place of `runs`.
    #[schema(required = false)]
    text: Option<String>,
    /// What it translates.
    #[schema(required = false)]
    translates: Option<Vec<TranslatesShape>>,
}

/// Words with the same marks.
#[derive(ToSchema)]
struct RunShape {
    /// The words.
    text: String,
    /// `"strong"`, `"emphasis"`, `{"link": "https://…"}` or `{"link": "story:ID"}`, `{"lang": "ru"}`.
    #[schema(required = false)]
    marks: Option<Vec<serde_json::Value>>,
}

/// A unit of the source that a unit translates.
#[derive(ToSchema)]
struct TranslatesShape {
    /// `@headline`, `@standfirst`, or the id of a block, list item or table cell of the source.
    block: String,
    /// What it said when it was translated.
    #[schema(pattern = "^1:[0-9a-f]{32}$")]
    content: String,
}

//! Every record and each of its fields, as the handbook prints them (`docs/jsonl.md`). A test holds this table against
//! the fields that are really read, and the handbook's page against this table.

/// A kind of object on a line.
#[derive(Debug, Clone, Copy)]
pub struct Object {
    /// Its name: a `type`, or what it is inside another one.
    pub name: &'static str,
    /// What it is.
    pub what: &'static str,
    /// Its fields, in the order in which an export writes them.
    pub fields: &'static [Field],
}

/// A field.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub holds: &'static str,
    /// What it means, and what stands for it where it is left out.
    pub means: &'static str,
}

const fn field(name: &'static str, holds: &'static str, means: &'static str) -> Field {
    Field { name, holds, means }
}

const TYPE: Field = field("type", "text, needed", "What kind of record the line is.");
const NAMES: &str = "texts by language";
const TRANSLATES: Field = field(
    "translates",
    "\"b1\", {\"block\", \"content\"} or a list",
    "The units of the source that it translates. A bare id counts the wording that is now in the source's newest text; `content` is the hash of the wording that was translated.",
);
const TEXT: Field = field("text", "text", "What it says, without marks.");
const RUNS: Field = field(
    "runs",
    "list of runs",
    "What it says, with marks; in place of `text`.",
);

/// All objects of the interchange.
pub const OBJECTS: &[Object] = &[
    Object {
        name: "newsroom",
        what: "The newsroom itself.",
        fields: &[
            TYPE,
            field("names", NAMES, "What it calls itself."),
            field("about", NAMES, "What it is, in a sentence."),
            field(
                "house",
                "a house",
                "Its own ways, as far as they were set in the desk.",
            ),
        ],
    },
    Object {
        name: "house",
        what: "What editors have set over `newsroom.toml`: see [the settings](settings.md). What is left out stands as the file has it.",
        fields: &[
            field("site", "object", "`stale_note` (yes or no) and `page_size`."),
            field(
                "language",
                "object by language",
                "`digits`, `day`, `months`, `hijri` and `slug` of each language.",
            ),
            field("rules", "object by rule", "off, hint, warning or error."),
            field(
                "spelling",
                "object by language",
                "Words the house doesn't want, each with the one it wants.",
            ),
            field(
                "terms",
                "object by agency",
                "On what terms its reports may be used.",
            ),
            field(
                "pages",
                "list of stories' ids",
                "The order of the standing pages.",
            ),
        ],
    },
    Object {
        name: "section, topic, person, organisation, place, agency, dossier",
        what: "A thing that stories name. Where a story names one that isn't there, it is made with its id alone.",
        fields: &[
            TYPE,
            field(
                "id",
                "text, needed",
                "Unique in its kind. A section's, topic's and dossier's is also its address: lower-case letters, digits and single hyphens.",
            ),
            field(
                "names",
                NAMES,
                "Its names. An import finds a thing by its id or by any of them.",
            ),
        ],
    },
    Object {
        name: "picture",
        what: "A picture. Without a file it is awaited.",
        fields: &[
            TYPE,
            field("id", "text, needed", "Unique among pictures."),
            field(
                "file",
                "path",
                "JPEG, PNG, GIF or WebP, beside the file or in a folder there.",
            ),
            field(
                "credit",
                NAMES,
                "Who is to be credited; needed to publish an edition in that language.",
            ),
            field("alt", NAMES, "What it shows, for those who can't see it."),
            field("caption", NAMES, "What stands under it."),
            field(
                "licence",
                "{\"name\", \"url\", \"expires\", \"notice\"}",
                "On what terms it may be shown; `expires` is the last day on which it holds, `notice` the copyright notice.",
            ),
            field(
                "focal",
                "{\"x\", \"y\"}",
                "What stays in view where it is cropped: hundredths of its width from the left, of its height from the top.",
            ),
        ],
    },
    Object {
        name: "story",
        what: "A story with its editions.",
        fields: &[
            TYPE,
            field("id", "text", "Unique among stories; made where it is left out."),
            field("date", "2020-10-01", "The day of the event."),
            field(
                "section",
                "section's id or name",
                "Without one nothing of the story can be public.",
            ),
            field("topics", "list of topics' ids or names", "In the editor's order."),
            field("place", "place's id or name", "Where it happened."),
            field("lead_picture", "picture's id", "The picture over the text."),
            field("sources", "list of sources", "Where it comes from."),
            field(
                "dossier",
                "dossier's id or name",
                "The running story it belongs to.",
            ),
            field(
                "embargo",
                "2020-10-01T09:00:00Z",
                "The moment before which nothing of the story may be published.",
            ),
            field(
                "editions",
                "editions by language, at least one",
                "The story in each language; those without `translated_from` are originals.",
            ),
        ],
    },
    Object {
        name: "source",
        what: "A report that a story rests on.",
        fields: &[
            field("agency", "agency's id or name, needed", "Whose report it is."),
            field("url", "web address", "Where it stands."),
            field("terms", "text", "On what terms it may be used."),
        ],
    },
    Object {
        name: "edition",
        what: "A story in one language: the text readers get, or the only one.",
        fields: &[
            field(
                "headline",
                "text, needed",
                "Any text; it is trimmed. One without a visible character only where the edition isn't public: it is awaited.",
            ),
            field("kicker", "text", "What stands above the headline."),
            field(
                "short_headline",
                "text",
                "The headline that lists and shared links show in place of the long one.",
            ),
            field(
                "dateline",
                "text",
                "Where and when it was written, as it stands before the first paragraph.",
            ),
            field(
                "headline_translates",
                "as `translates`",
                "What the headline translates: where left out, the source's `@headline` as it is now; `[]` for nothing.",
            ),
            field("standfirst", "text", "The paragraph under the headline."),
            field(
                "standfirst_translates",
                "as `translates`",
                "What the standfirst translates: where left out, the source's `@standfirst` as it is now.",
            ),
            field(
                "slug",
                "text",
                "Its part of the address; made from the headline where it is left out. One that is taken gets `-2` and a remark.",
            ),
            field("byline", "text", "Who signs it."),
            field(
                "status",
                "draft, in_review, ready, scheduled, published or withdrawn",
                "`draft` where it is left out.",
            ),
            field(
                "scheduled_at",
                "2020-10-01T09:00:00Z",
                "When a scheduled edition will be published; needed for one.",
            ),
            field(
                "published_at",
                "2020-10-01T09:00:00Z",
                "When readers first got it; without it a published edition stays `ready`, with a remark.",
            ),
            field(
                "updated_at",
                "2020-10-01T09:00:00Z",
                "When readers last got another text.",
            ),
            field(
                "withdrawn_at",
                "2020-10-01T09:00:00Z",
                "Since when it is withdrawn; the time of the import where it is left out.",
            ),
            field(
                "notice",
                "text",
                "What readers of a withdrawn edition are told; needed for one.",
            ),
            field(
                "translated_from",
                "language",
                "The edition it translates, which stands in the same record.",
            ),
            field("translator", "text", "Who translated it, as readers see it."),
            field(
                "corrections",
                "list of corrections",
                "Dated public notes, oldest first.",
            ),
            field("blocks", "list of blocks", "The body."),
            field("working", "a working text", "What editors have done since."),
        ],
    },
    Object {
        name: "correction",
        what: "A dated public note.",
        fields: &[
            field("at", "2020-10-01T09:00:00Z, needed", "When it was made."),
            field("text", "text, needed", "What was wrong and what is right."),
        ],
    },
    Object {
        name: "working text",
        what: "A later text of an edition, not public yet. What it leaves out reads as in the public text.",
        fields: &[
            field(
                "state",
                "draft, in_review or ready",
                "How far the work is; `draft` where it is left out.",
            ),
            field("note", "text", "Why it was sent back."),
            field("headline", "text", "Its headline."),
            field(
                "kicker",
                "text",
                "Its kicker; an empty text says that it has none.",
            ),
            field(
                "short_headline",
                "text",
                "Its short headline; an empty text says that it has none.",
            ),
            field(
                "dateline",
                "text",
                "Its dateline; an empty text says that it has none.",
            ),
            field(
                "headline_translates",
                "as `translates`",
                "What the headline translates.",
            ),
            field(
                "standfirst",
                "text",
                "Its standfirst; an empty text says that it has none.",
            ),
            field(
                "standfirst_translates",
                "as `translates`",
                "What the standfirst translates.",
            ),
            field("slug", "text", "Its part of the address."),
            field(
                "byline",
                "text",
                "Who signs it; an empty text says that nobody does.",
            ),
            field("blocks", "list of blocks", "Its body, whole."),
        ],
    },
    Object {
        name: "block",
        what: "A unit of the body. A field that its kind doesn't have is refused.",
        fields: &[
            field(
                "id",
                "text",
                "Unique in its edition among blocks, items and cells; made where it is left out.",
            ),
            field(
                "kind",
                "paragraph, crosshead, quote, list, picture, embed, table or divider, needed",
                "What it is.",
            ),
            field(
                "text",
                "text",
                "What it says, without marks; a picture's caption, an embed's title.",
            ),
            RUNS,
            field("speaker", "text", "Of a quote: who said it."),
            field(
                "channel",
                "text",
                "Of a quote: through what it came, such as a press office.",
            ),
            field("picture", "picture's id", "Of a picture, needed."),
            field("url", "web address", "Of an embed, needed: where it stands."),
            field(
                "style",
                "bulleted or numbered",
                "Of a list; `bulleted` where it is left out.",
            ),
            field("items", "list of parts", "Of a list."),
            field(
                "header",
                "row or none",
                "Of a table: whether its first row names the columns; `row` where it is left out.",
            ),
            field(
                "rows",
                "list of lists of parts",
                "Of a table, each row of the same length.",
            ),
            TRANSLATES,
        ],
    },
    Object {
        name: "part",
        what: "A list's item or a table's cell.",
        fields: &[field("id", "text", "As a block's."), TEXT, RUNS, TRANSLATES],
    },
    Object {
        name: "run",
        what: "A stretch of text with the same marks.",
        fields: &[
            field("text", "text, needed", "The characters."),
            field(
                "marks",
                "list",
                "`\"strong\"`, `\"emphasis\"`, `{\"link\": \"https://…\"}`, `{\"link\": \"story:ID\"}`, `{\"lang\": \"en\"}`.",
            ),
        ],
    },
    Object {
        name: "document",
        what: "A PDF attached to a story that stands before it.",
        fields: &[
            TYPE,
            field("story", "story's id, needed", "The story."),
            field(
                "file",
                "path, needed",
                "The file, relative to the JSON Lines file.",
            ),
            field("titles", NAMES, "What it is called."),
        ],
    },
    Object {
        name: "front",
        what: "What editors have put at the top of a front: that of a language, or of one of its sections.",
        fields: &[
            TYPE,
            field("language", "language, needed", "Its language."),
            field(
                "section",
                "section's id",
                "The section, for a section's own front.",
            ),
            field("lead", "story's id", "The story that leads."),
            field(
                "urgent",
                "list of objects",
                "The urgent stories, each with `story` and `until`, the moment from which it isn't.",
            ),
            field(
                "pinned",
                "list of stories' ids",
                "The stories that stay at the top.",
            ),
        ],
    },
    Object {
        name: "redirect",
        what: "An old address that leads to a new one for ever: to an edition, wherever it is then, or to a path.",
        fields: &[
            TYPE,
            field(
                "from",
                "path, needed",
                "The old address, from the root, not percent-encoded.",
            ),
            field("to", "path or web address", "Where it leads."),
            field("story", "story's id", "With `language`, in place of `to`."),
            field("language", "language", "The edition's."),
        ],
    },
];

#[cfg(test)]
mod tests;

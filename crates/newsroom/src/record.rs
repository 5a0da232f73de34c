//! The interchange as values: what an import brings and an export takes away, free of any format.

use std::collections::HashSet;

use language::{Lang, Moment};

use crate::{
    arrangement::{Arrangement, FrontId},
    edition::{Correction, Origin, WorkingState},
    house::House,
    id::{BlockId, PictureId, StoryId},
    line::Notice,
    names::Names,
    picture::{Licence, focal::Focal},
    story::Story,
    text::Text,
    thing::Thing,
};

/// One record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Record {
    /// The newsroom itself.
    Newsroom(NewsroomRecord),
    /// A section, topic, person, organisation, place, agency or dossier.
    Thing(Thing),
    /// A picture.
    Picture(PictureRecord),
    /// A story with its editions.
    Story(Box<StoryRecord>),
    /// A document attached to a story.
    Document(DocumentRecord),
    /// How a front is arranged.
    Front(FrontId, Arrangement),
    /// A redirect.
    Redirect(RedirectRecord),
}

/// What was made for a record where it left something open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Made {
    /// Sections, topics and dossiers of which only a name was given.
    pub things: Vec<Thing>,
    /// The ids of blocks, items and cells that came without one.
    pub blocks: HashSet<BlockId>,
}

/// What the newsroom calls itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewsroomRecord {
    /// Its names.
    pub names: Names,
    /// What it is, in a sentence.
    pub about: Names,
    /// Its own ways, as far as they were set in the desk.
    pub house: House,
}

/// A picture, with its file's path relative to the interchange file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureRecord {
    /// Its id.
    pub id: PictureId,
    /// The path; `None` for a picture that is awaited.
    pub file: Option<String>,
    /// Its credit.
    pub credit: Names,
    /// What it shows.
    pub alt: Names,
    /// What stands under it.
    pub caption: Names,
    /// Its terms.
    pub licence: Licence,
    /// What stays in view where it is cropped.
    pub focal: Option<Focal>,
}

/// A document attached to a story, with its file's path relative to the interchange file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentRecord {
    /// The story.
    pub story: StoryId,
    /// The path.
    pub file: String,
    /// What it is called.
    pub titles: Names,
}

/// A story with its editions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoryRecord {
    /// The facts.
    pub story: Story,
    /// The editions, by language, none twice.
    pub editions: Vec<EditionRecord>,
}

/// An edition with its public text and, where there is one, its later working text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionRecord {
    /// The language.
    pub lang: Lang,
    /// Original or translation.
    pub origin: Origin,
    /// The text readers get, or the only one.
    pub text: Text,
    /// Its state.
    pub status: Status,
    /// Corrections, oldest first.
    pub corrections: Vec<Correction>,
    /// What editors have done since the public text.
    pub working: Option<WorkingRecord>,
}

/// An edition's one state in the interchange.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status {
    /// Not public.
    Unpublished(WorkingState),
    /// To be published at a moment.
    Scheduled {
        /// The moment.
        at: Moment,
    },
    /// Published.
    Published {
        /// When readers first got it; without it the edition stays `ready`, with a remark.
        at: Option<Moment>,
        /// When readers last got another revision.
        updated: Option<Moment>,
    },
    /// Withdrawn.
    Withdrawn {
        /// What readers are told.
        notice: Notice,
        /// Since when; the time of the import where it isn't said.
        since: Option<Moment>,
        /// When readers first got it.
        at: Option<Moment>,
        /// When readers last got another revision.
        updated: Option<Moment>,
    },
}

/// A later text of a public edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkingRecord {
    /// How far it is.
    pub state: WorkingState,
    /// Why it was sent back.
    pub note: Option<String>,
    /// The text; `None` where it is still the public one.
    pub text: Option<Text>,
}

/// An old address that leads to a new one for ever.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RedirectRecord {
    /// The old path, from the root.
    pub from: String,
    /// Where it leads.
    pub to: RedirectTarget,
}

/// Where a redirect leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RedirectTarget {
    /// To wherever an edition is then.
    Edition(StoryId, Lang),
    /// To a path or address.
    Path(String),
}

//! Editions as programs see them.

use newsroom::edition::{Edition, Origin, Public, Published};
use serde::Serialize;
use store::version::Kept;
use utoipa::ToSchema;

/// An edition, without its text.
#[derive(Serialize, ToSchema)]
pub(in super::super) struct EditionView {
    /// Its story's id.
    story: String,
    /// Its language.
    language: String,
    /// Its version: it grows with every change.
    version: i64,
    /// The language it was translated from; `null` for an original.
    translated_from: Option<String>,
    /// Who translated it, as readers see it.
    translator: Option<String>,
    /// The newest revision.
    head: u32,
    /// How far the work is.
    working: WorkingView,
    /// What readers get.
    public: PublicView,
    /// Corrections, the oldest first.
    corrections: Vec<CorrectionView>,
}

/// How far the work on an edition is.
#[derive(Serialize, ToSchema)]
struct WorkingView {
    /// `draft`, `in_review` or `ready`.
    state: &'static str,
    /// Who set it.
    by: Option<String>,
    /// When.
    #[schema(format = DateTime)]
    at: Option<String>,
    /// Why it was sent back.
    note: Option<String>,
}

/// What readers get of an edition.
#[derive(Default, Serialize, ToSchema)]
struct PublicView {
    /// `none`, `scheduled`, `published` or `withdrawn`.
    state: &'static str,
    /// The revision that is public, will be, or was.
    revision: Option<u32>,
    /// When readers first got it.
    #[schema(format = DateTime)]
    published: Option<String>,
    /// When readers last got another revision.
    #[schema(format = DateTime)]
    updated: Option<String>,
    /// When readers will get it.
    #[schema(format = DateTime)]
    scheduled: Option<String>,
    /// Since when it is withdrawn.
    #[schema(format = DateTime)]
    withdrawn: Option<String>,
    /// What readers are told in its place.
    notice: Option<String>,
}

/// A dated public note.
#[derive(Serialize, ToSchema)]
struct CorrectionView {
    /// When it was made.
    #[schema(format = DateTime)]
    at: String,
    /// What was wrong and what is right.
    text: String,
}

impl EditionView {
    pub(in super::super) fn of(kept: &Kept<Edition>) -> Self {
        let edition = &kept.value;
        let translator = match &edition.origin {
            Origin::Original => None,
            Origin::Translation { translator, .. } => translator.clone(),
        };
        let correction = |correction: &newsroom::edition::Correction| CorrectionView {
            at: correction.at.to_string(),
            text: correction.text.to_string(),
        };
        Self {
            story: edition.story.to_string(),
            language: edition.lang.to_string(),
            version: kept.version.number(),
            translated_from: edition.origin.translated_from().map(ToString::to_string),
            translator,
            head: edition.head,
            working: WorkingView {
                state: edition.working.state.as_str(),
                by: edition.working.by.clone(),
                at: edition.working.at.map(|at| at.to_string()),
                note: edition.working.note.clone(),
            },
            public: PublicView::of(&edition.public),
            corrections: edition.corrections.iter().map(correction).collect(),
        }
    }
}

impl PublicView {
    fn of(public: &Public) -> Self {
        let view = Self {
            state: public.as_str(),
            revision: public.revision(),
            ..Self::default()
        };
        match public {
            Public::None => view,
            Public::Scheduled { at, .. } => Self {
                scheduled: Some(at.to_string()),
                ..view
            },
            Public::Published(published) => view.given(published),
            Public::Withdrawn { notice, at, last } => Self {
                notice: Some(notice.to_string()),
                withdrawn: Some(at.to_string()),
                ..view.given(last)
            },
        }
    }

    fn given(self, published: &Published) -> Self {
        Self {
            published: Some(published.at.to_string()),
            updated: published.updated.map(|at| at.to_string()),
            ..self
        }
    }
}

//! A story as lists show it: its headlines, and for each language how it stands there.

use language::{Lang, Moment, address::encode_segment};
use newsroom::{
    assignment::Assignment,
    coverage::{Fit, PublicState, States},
    edition::WorkingState,
    id::{SectionId, StoryId},
};
use serde::Serialize;
use site::{languages::Language, view::card::When};
use store::coverage::page::{Cell, Line};

use super::{bar::Bar, names::Names};

/// Words, with their language where it isn't the interface's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Words {
    pub(crate) text: String,
    pub(crate) lang: Option<String>,
    pub(crate) dir: &'static str,
}

impl Words {
    pub(crate) fn of(text: &str, lang: Option<&Lang>) -> Self {
        Self {
            text: text.to_owned(),
            lang: lang.map(|lang| lang.as_str().to_owned()),
            dir: lang.map_or("auto", |lang| lang.direction().as_str()),
        }
    }
}

/// A story in a list.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct StoryView {
    pub(crate) href: String,
    /// The headline in the interface's language, the original's, or any; none where there is no edition.
    pub(crate) title: Option<Words>,
    pub(crate) date: Option<When>,
    pub(crate) section: Option<Words>,
    /// Until when nothing of it may be public, where that is still to come.
    pub(crate) embargo: Option<When>,
    /// In the order of the newsroom's languages.
    pub(crate) cells: Vec<CellView>,
}

/// A story in one language.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CellView {
    pub(crate) lang: String,
    pub(crate) dir: &'static str,
    /// The language's name in the interface's.
    pub(crate) name: String,
    /// Where one works on it: the editor, or the story's page, where an edition is begun.
    pub(crate) href: String,
    /// The beginning of the addresses of what is done to it.
    pub(crate) base: String,
    /// `absent`, `current`, `stale`, `missing` or `stale+missing`.
    pub(crate) fit: &'static str,
    /// The one state that says most; none where there is no edition.
    pub(crate) state: Option<&'static str>,
    pub(crate) headline: Option<Words>,
    pub(crate) stale: usize,
    pub(crate) missing: usize,
    pub(crate) orphan: usize,
    pub(crate) bar: Bar,
    /// Since when it fits like this.
    pub(crate) since: When,
    pub(crate) work: Option<Work>,
    /// Corrections of sisters that wait for an answer.
    pub(crate) tasks: u32,
}

/// Whose work something is.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Work {
    pub(crate) person: String,
    pub(crate) due: Option<When>,
    pub(crate) overdue: bool,
    pub(crate) note: Option<String>,
}

/// What a list is shown with.
pub(crate) struct Shown<'a> {
    pub(crate) language: &'a Language,
    /// The newsroom's languages.
    pub(crate) languages: &'a [Lang],
    pub(crate) names: &'a Names,
    pub(crate) now: Moment,
}

/// The address of a story's page.
pub(crate) fn story_href(story: &StoryId) -> String {
    format!("/desk/stories/{}/", encode_segment(story.as_str()))
}

/// The beginning of the addresses of what is done to an edition.
pub(crate) fn edition_href(story: &StoryId, lang: &Lang) -> String {
    format!("{}{lang}/", story_href(story))
}

impl Shown<'_> {
    /// A story of a list.
    pub(crate) fn story(&self, line: &Line) -> StoryView {
        let cells = self.languages.iter().filter_map(|lang| line.cell(lang));
        let section = line.section.as_ref();
        StoryView {
            href: story_href(&line.story),
            title: self.title(line),
            date: line.date.map(|date| self.language.date(date)),
            section: section.map(|id| self.section(id)),
            embargo: line
                .embargo
                .filter(|until| self.now < *until)
                .map(|until| self.language.day_and_hour(until)),
            cells: cells.map(|cell| self.cell(&line.story, cell)).collect(),
        }
    }

    /// The section of the standing pages is nobody's to name.
    fn section(&self, id: &SectionId) -> Words {
        if id.is_standing() {
            return Words::of(&self.language.word("pages-title"), None);
        }
        self.names.section(id, &self.language.lang)
    }

    fn title(&self, line: &Line) -> Option<Words> {
        let own = line.cell(&self.language.lang);
        let original = line
            .cells
            .iter()
            .find(|cell| cell.source.is_none() && cell.headline.is_some());
        let any = || line.cells.iter().find(|cell| cell.headline.is_some());
        let cell = own
            .filter(|cell| cell.headline.is_some())
            .or(original)
            .or_else(any)?;
        headline(cell)
    }

    /// A story in one language.
    pub(crate) fn cell(&self, story: &StoryId, cell: &Cell) -> CellView {
        let count = |units: usize| i64::try_from(units).unwrap_or(i64::MAX);
        let base = edition_href(story, &cell.lang);
        let href = match cell.fit {
            Fit::Absent => story_href(story),
            _ => base.clone(),
        };
        CellView {
            lang: cell.lang.as_str().to_owned(),
            dir: cell.lang.direction().as_str(),
            name: self.language.name_of(&cell.lang),
            href,
            base,
            fit: cell.fit.as_str(),
            state: cell.states.map(telling),
            headline: headline(cell),
            stale: cell.tally.stale,
            missing: cell.tally.missing,
            orphan: cell.tally.orphan,
            bar: Bar::of(&[
                ("current", count(cell.tally.current)),
                ("stale", count(cell.tally.stale + cell.tally.orphan)),
                ("missing", count(cell.tally.missing)),
            ]),
            since: self.language.day(cell.since),
            work: cell.assignment.as_ref().map(|assignment| self.work(assignment)),
            tasks: cell.tasks,
        }
    }

    /// Whose work something is.
    pub(crate) fn work(&self, assignment: &Assignment) -> Work {
        Work {
            person: self.names.person(&assignment.to),
            due: assignment.due.map(|due| self.language.day_and_hour(due)),
            overdue: assignment.is_overdue(self.now),
            note: assignment.note.as_ref().map(ToString::to_string),
        }
    }
}

fn headline(cell: &Cell) -> Option<Words> {
    let headline = cell.headline.as_ref()?;
    Some(Words::of(headline.as_str(), Some(&cell.lang)))
}

/// Of the two states the one that says most: what readers have, and until then how far the work is. A published edition
/// that is being written again is `revising`.
fn telling(states: States) -> &'static str {
    match (states.public, states.working) {
        (PublicState::None, working) => working.as_str(),
        (PublicState::Published, WorkingState::Draft | WorkingState::InReview) => "revising",
        (public, _) => public.as_str(),
    }
}

#[cfg(test)]
pub(crate) mod sample {
    use super::*;

    fn when(text: &str) -> When {
        When {
            iso: "2026-11-24T15:00:00+03:00".to_owned(),
            text: text.to_owned(),
        }
    }

    fn cell(tag: &str, fit: Fit, state: Option<&'static str>) -> CellView {
        let lang = Lang::parse(tag).unwrap();
        CellView {
            lang: tag.to_owned(),
            dir: lang.direction().as_str(),
            name: tag.to_owned(),
            href: format!("/desk/stories/s-1/{tag}/"),
            base: format!("/desk/stories/s-1/{tag}/"),
            fit: fit.as_str(),
            state,
            headline: state.map(|_| Words::of("قمة في المنامة", Some(&lang))),
            stale: 2,
            missing: 11,
            orphan: 1,
            bar: Bar::of(&[("current", 9), ("stale", 3), ("missing", 11)]),
            since: when("٢٤ نوفمبر ٢٠٢٦"),
            work: Some(Work {
                person: "Анна Ветрова".to_owned(),
                due: Some(when("٢٤ نوفمبر ٢٠٢٦ ١٥:٠٠")),
                overdue: true,
                note: Some("قبل النشرة".to_owned()),
            }),
            tasks: 3,
        }
    }

    /// A story in three languages, each of another kind.
    pub(crate) fn story() -> StoryView {
        StoryView {
            href: "/desk/stories/s-1/".to_owned(),
            title: Some(Words::of("Саммит в Манаме", Lang::parse("ru").ok().as_ref())),
            date: Some(when("٢٤ نوفمبر ٢٠٢٦")),
            section: Some(Words::of("سياسة", None)),
            embargo: Some(when("٢٥ نوفمبر ٢٠٢٦ ١٥:٠٠")),
            cells: vec![
                cell("ar", Fit::StaleAndMissing, Some("revising")),
                cell("ru", Fit::Current, Some("published")),
                cell("en", Fit::Absent, None),
            ],
        }
    }

    /// A story without any text.
    pub(crate) fn bare() -> StoryView {
        StoryView {
            title: None,
            date: None,
            section: None,
            embargo: None,
            ..story()
        }
    }
}

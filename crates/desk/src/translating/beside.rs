//! What stands beside an edition wherever it is shown: whose work it is, and corrections of its sisters that wait.

use language::Lang;
use newsroom::{id::StoryId, rights::Action};
use serde::Serialize;
use store::assignment;

use super::{
    line::{Shown, Work, edition_href},
    names::Names,
    task::{self, Shown as Task},
};
use crate::{desk::Desk, error::DeskError, who::Who};

/// What stands beside an edition.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Beside {
    /// The beginning of the addresses of what is done to it.
    base: String,
    work: Option<Work>,
    /// The corrections that wait for an answer.
    tasks: Vec<Task>,
    may_assign: bool,
}

impl Beside {
    /// Reads it.
    pub(crate) async fn read(
        desk: &Desk,
        who: &Who,
        story: &StoryId,
        lang: &Lang,
    ) -> Result<Self, DeskError> {
        let language = desk.interface(&who.lang);
        let mut read = desk.press.store.read().await?;
        let found = assignment::find(&mut read, story, lang).await?;
        let names = Names::read(&mut read).await?;
        let settings = desk.press.settings();
        let shown = Shown {
            language,
            languages: &settings.languages,
            names: &names,
            now: desk.now(),
        };
        let tasks = desk.press.tasks(story).await?;
        let here = |one: &&press::answer::Concerning| one.task.lang == *lang && one.task.closed.is_none();
        Ok(Self {
            base: edition_href(story, lang),
            work: found.map(|found| shown.work(&found)),
            tasks: tasks
                .iter()
                .filter(here)
                .map(|one| task::shown(language, one))
                .collect(),
            may_assign: who.can(Action::Assign, Some(lang)) || who.can(Action::TakeTask, Some(lang)),
        })
    }

    /// Something of everything.
    #[cfg(test)]
    pub(crate) fn sample() -> Self {
        Self {
            base: "/desk/stories/s-1/ar/".to_owned(),
            work: super::line::sample::story().cells[0].work.clone(),
            tasks: vec![task::tests::task(None)],
            may_assign: true,
        }
    }
}

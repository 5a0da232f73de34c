//! Answering a sister's correction: printing the note in this language, or saying why it doesn't concern this edition.

use language::Lang;
use newsroom::{
    change::Event,
    counterparts::{Sister, counterparts},
    id::StoryId,
    refusal::Refusal,
    standing::UnitId,
    task::{self, Answer, Task, TaskNumber},
    wording,
    workflow::Act,
};
use store::task as kept;

use crate::{
    No, Press,
    check::{Newest, newest},
    load,
};

/// A task with the units of its edition that it concerns: those that say what the corrected one says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concerning {
    /// The task.
    pub task: Task,
    /// What the unit that was corrected says now; `None` where the correction named none, or it is gone.
    pub corrected: Option<String>,
    /// The units with what they say now, in their order; none where the correction named none, or it has no counterpart.
    pub units: Vec<(UnitId, String)>,
}

impl Press {
    /// Closes a task with its answer; a note that is printed is public when this returns.
    ///
    /// # Errors
    /// There is no such edition or task, it is closed already, or the answer doesn't fit what readers have.
    pub async fn answer(
        &self,
        story: &StoryId,
        lang: &Lang,
        number: TaskNumber,
        answer: Answer,
        act: &Act,
    ) -> Result<Task, No> {
        let mut tx = self.store.write(act).await?;
        let found = load::edition(&mut tx, story, lang).await?;
        let task = kept::find(&mut tx, story, lang, number).await?;
        let task = task.ok_or(Refusal::NoSuchTask(number))?;
        let (task, edition) = task::close(task, answer, found.value.clone(), act)?;
        if edition != found.value {
            self.put(&mut tx, &edition, found.version, Event::Corrected)
                .await?;
        }
        if !kept::close(&mut tx, &task).await? {
            return Err(Refusal::TaskClosed(number).into());
        }
        tx.commit().await?;
        Ok(task)
    }

    /// All tasks of a story, the closed too, each with the units it concerns.
    ///
    /// # Errors
    /// There is no such story.
    pub async fn tasks(&self, story: &StoryId) -> Result<Vec<Concerning>, No> {
        let mut snapshot = self.store.read().await?;
        let tasks = kept::of_story(&mut snapshot, story).await?;
        if tasks.is_empty() {
            load::story(&mut snapshot, story).await?;
            return Ok(Vec::new());
        }
        let newest = newest(&mut snapshot, story).await?;
        Ok(tasks.into_iter().map(|task| concerning(&newest, task)).collect())
    }
}

fn concerning(newest: &Newest, task: Task) -> Concerning {
    let said = |lang: &Lang, unit: &UnitId| {
        let mut editions = newest.editions.iter();
        let (_, head) = editions.find(|(edition, _)| edition.lang == *lang)?;
        wording::of(&head.text, unit)
    };
    let corrected = &task.corrected;
    let units = units(newest, &task).into_iter();
    Concerning {
        corrected: corrected
            .unit
            .as_ref()
            .and_then(|unit| said(&corrected.lang, unit)),
        units: units
            .filter_map(|unit| Some((unit.clone(), said(&task.lang, &unit)?)))
            .collect(),
        task,
    }
}

fn units(newest: &Newest, task: &Task) -> Vec<UnitId> {
    let Some(unit) = &task.corrected.unit else {
        return Vec::new();
    };
    let sisters: Vec<Sister<'_>> = newest
        .editions
        .iter()
        .map(|(edition, head)| Sister {
            lang: &edition.lang,
            source: edition.origin.translated_from(),
            text: &head.text,
        })
        .collect();
    counterparts(&sisters, &task.corrected.lang, unit, &task.lang)
}

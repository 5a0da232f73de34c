//! Taking an edition off the schedule.

use language::Lang;
use newsroom::{
    edition::Edition,
    id::StoryId,
    workflow::{self, Act},
};

use crate::{No, Press};

impl Press {
    /// Takes an edition off the schedule; it stays ready.
    ///
    /// # Errors
    /// There is no such edition, or it isn't scheduled.
    pub async fn unschedule(&self, story: &StoryId, lang: &Lang, act: &Act) -> Result<Edition, No> {
        self.change(story, lang, act, |edition| workflow::unschedule(edition, act))
            .await
    }
}

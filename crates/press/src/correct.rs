//! Correcting a published edition: a dated public note on it.

use language::Lang;
use newsroom::{
    edition::Edition,
    id::StoryId,
    line::Notice,
    workflow::{self, Act},
};

use crate::{No, Press};

impl Press {
    /// Adds a dated public note to a published edition.
    ///
    /// # Errors
    /// There is no such edition, or it isn't published.
    pub async fn correct(
        &self,
        story: &StoryId,
        lang: &Lang,
        note: Notice,
        act: &Act,
    ) -> Result<Edition, No> {
        self.change(story, lang, act, |edition| workflow::correct(edition, note, act))
            .await
    }
}

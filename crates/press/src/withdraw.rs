//! Withdrawing a published edition: its address answers with a notice.

use language::Lang;
use newsroom::{
    edition::Edition,
    id::StoryId,
    line::Notice,
    workflow::{self, Act},
};

use crate::{No, Press};

impl Press {
    /// Withdraws a published edition; readers get the notice when this answers.
    ///
    /// # Errors
    /// There is no such edition, or it isn't published.
    pub async fn withdraw(
        &self,
        story: &StoryId,
        lang: &Lang,
        notice: Notice,
        act: &Act,
    ) -> Result<Edition, No> {
        self.change(story, lang, act, |edition| {
            workflow::withdraw(edition, notice, act)
        })
        .await
    }
}

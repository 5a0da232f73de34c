//! Restoring an old revision: its words become a new one. The address stays where readers know it.

use language::Lang;
use newsroom::{edition::RevisionNumber, id::StoryId, workflow::Act};

use crate::{No, Press, load, save::Draft, save::Saved};

impl Press {
    /// Saves the words of an old revision, or of a conflict, as the newest.
    ///
    /// # Errors
    /// There is no such edition or revision.
    pub async fn restore_revision(
        &self,
        story: &StoryId,
        lang: &Lang,
        number: RevisionNumber,
        act: &Act,
    ) -> Result<Saved, No> {
        let mut snapshot = self.store.read().await?;
        let edition = load::edition(&mut snapshot, story, lang).await?.value;
        let mut text = load::revision(&mut snapshot, story, lang, number).await?.text;
        let head = load::revision(&mut snapshot, story, lang, edition.head).await?;
        drop(snapshot);
        text.slug = head.text.slug;
        // Whoever saved since is merged with it: what they wrote isn't lost.
        self.save(story, lang, Draft::on(head.number, text), act).await
    }
}

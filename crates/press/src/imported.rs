//! An import in the audit log: one row a run, whatever was taken.

use newsroom::{
    audit::{Deed, Note, Subject},
    rights::Action,
    workflow::Act,
};

use crate::{No, Press};

/// The most characters that are kept of what became of it: a run may name many files.
const LONGEST: usize = 500;

impl Press {
    /// Notes a run: in which format, from where, and what became of how many items.
    ///
    /// # Errors
    /// The database fails.
    pub async fn note_import(&self, format: &str, became: &str, act: &Act) -> Result<(), No> {
        let became: String = became.chars().take(LONGEST).collect();
        let mut tx = self.store.write(act).await?;
        let note = Note::new(Deed::Act(Action::Import), Subject::new("import", format));
        tx.note(note.saying(became));
        tx.commit().await?;
        Ok(())
    }
}

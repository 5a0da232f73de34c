//! Setting the newsroom's names and ways.

use newsroom::{
    change::Event, copydesk::rules::rule_ids, record::NewsroomRecord, refusal::Refusal, workflow::Act,
};
use store::newsroom as kept;

use crate::{No, Press, seen::Seen};

impl Press {
    /// Changes what editors have set. It goes here when this answers, and on every other node within a moment.
    ///
    /// # Errors
    /// What would be in force can't be: nothing is changed then.
    pub async fn set(&self, change: impl FnOnce(&mut NewsroomRecord), act: &Act) -> Result<(), No> {
        self.set_seen(change, &Seen::Anything, act).await
    }

    /// The same, as long as what is set still is what was seen.
    ///
    /// # Errors
    /// As for [`Press::set`], and where somebody else has changed it.
    pub async fn set_seen(
        &self,
        change: impl FnOnce(&mut NewsroomRecord),
        seen: &Seen,
        act: &Act,
    ) -> Result<(), No> {
        let mut tx = self.store.write(act).await?;
        let mut record = kept::find(&mut tx).await?;
        let before = record.clone();
        change(&mut record);
        let settings = self.settings_of_file().in_force(&record);
        settings
            .check(&rule_ids())
            .map_err(|bad| Refusal::BadSettings(bad.to_string()))?;
        // What can't be at all is told before that something else is there now (RFC 9110 §13.2.1).
        seen.check(&before)?;
        if record == before {
            return Ok(tx.rollback().await?);
        }
        kept::put(&mut tx, &record, Event::Saved).await?;
        tx.commit().await?;
        self.refresh().await
    }
}

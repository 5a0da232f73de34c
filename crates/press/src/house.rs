//! Setting the newsroom's names and ways.

use newsroom::{
    change::Event, copydesk::rules::rule_ids, record::NewsroomRecord, refusal::Refusal, workflow::Act,
};
use store::newsroom as kept;

use crate::{No, Press};

impl Press {
    /// Changes what editors have set. It goes here when this answers, and on every other node within a moment.
    ///
    /// # Errors
    /// What would be in force can't be: nothing is changed then.
    pub async fn set(&self, change: impl FnOnce(&mut NewsroomRecord), act: &Act) -> Result<(), No> {
        let mut tx = self.store.write(act).await?;
        let mut record = kept::find(&mut tx).await?;
        let before = record.clone();
        change(&mut record);
        if record == before {
            return Ok(tx.rollback().await?);
        }
        let settings = self.settings_of_file().in_force(&record);
        settings
            .check(&rule_ids())
            .map_err(|bad| Refusal::BadSettings(bad.to_string()))?;
        kept::put(&mut tx, &record, Event::Saved).await?;
        tx.commit().await?;
        self.refresh().await
    }
}

//! What is in force: the settings file under what editors have set, followed by the change feed, so that every node of
//! a newsroom goes by the same settings without being started again.

use std::sync::{Arc, PoisonError, RwLock};

use newsroom::{copydesk::rules::Rules, settings::Settings};
use store::{feed, feed::Head, newsroom as names};

use crate::{No, Press};

/// What the verbs go by.
pub(crate) struct InForce {
    file: Settings,
    now: RwLock<Now>,
}

/// What goes at one state of the newsroom.
struct Now {
    /// The state; `None` for the file alone.
    head: Option<Head>,
    settings: Arc<Settings>,
    rules: Arc<Rules>,
}

impl Now {
    fn new(head: Option<Head>, settings: Settings) -> Self {
        Self {
            head,
            rules: Arc::new(Rules::from(&settings)),
            settings: Arc::new(settings),
        }
    }

    /// Whether a state was read after this one.
    fn is_before(&self, head: &Head) -> bool {
        self.head
            .as_ref()
            .is_none_or(|own| own.epoch != head.epoch || own.seq <= head.seq)
    }
}

impl InForce {
    pub(crate) fn new(file: Settings) -> Self {
        let now = RwLock::new(Now::new(None, file.clone()));
        Self { file, now }
    }
}

impl Press {
    /// The settings in force now. Whoever decides several things by them takes them once.
    #[must_use]
    pub fn settings(&self) -> Arc<Settings> {
        let now = self.in_force.now.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&now.settings)
    }

    /// The copy desk's rules in force now.
    #[must_use]
    pub fn rules(&self) -> Arc<Rules> {
        let now = self.in_force.now.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&now.rules)
    }

    /// What the settings file says, under what editors have set.
    #[must_use]
    pub fn settings_of_file(&self) -> &Settings {
        &self.in_force.file
    }

    /// Reads what editors have set, and goes by it from now on.
    ///
    /// # Errors
    /// The database fails.
    pub async fn refresh(&self) -> Result<(), No> {
        let mut snapshot = self.store.read().await?;
        let head = feed::head(&mut snapshot).await?;
        let set = names::find(&mut snapshot).await?;
        let settings = self.in_force.file.in_force(&set);
        let mut now = self.in_force.now.write().unwrap_or_else(PoisonError::into_inner);
        // Of two that read at the same time the later state wins, whoever comes first.
        if now.is_before(&head) {
            if *now.settings == settings {
                now.head = Some(head);
            } else {
                *now = Now::new(Some(head), settings);
            }
        }
        Ok(())
    }

    /// Follows the change feed for ever: what another node sets goes here too.
    ///
    /// # Errors
    /// The database fails; whoever follows begins anew.
    pub async fn follow_settings(&self) -> Result<std::convert::Infallible, No> {
        let head = feed::head(&mut *self.store.read().await?).await?;
        self.refresh().await?;
        let mut watch = self.store.watch(head);
        loop {
            watch.changed().await?;
            self.refresh().await?;
        }
    }
}

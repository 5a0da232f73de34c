//! What happens in the newsroom, told to all open editors of this process: one task follows the change feed, however many
//! listen. Whatever another node commits is in the feed too.

use std::{
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};

use newsroom::change::Change;
use store::{Store, feed};
use tokio::sync::{broadcast, watch};

/// How many changes a listener may fall behind; one that falls further looks at everything anew.
const BEHIND: usize = 1_024;

/// How many changes are read at a time.
const BATCH: u32 = 500;

/// How long after an error the feed is asked again.
const PATIENCE: Duration = Duration::from_secs(1);

/// The news of this process.
pub(crate) struct Live {
    changes: broadcast::Sender<Change>,
    presence: watch::Sender<u64>,
    ended: watch::Sender<bool>,
    follows: AtomicBool,
}

impl Live {
    pub(crate) fn new() -> Self {
        Self {
            changes: broadcast::channel(BEHIND).0,
            presence: watch::channel(0).0,
            ended: watch::channel(false).0,
            follows: AtomicBool::new(false),
        }
    }

    /// Begins to listen; the first who does sets the task going.
    pub(crate) fn changes(&self, store: &Store) -> broadcast::Receiver<Change> {
        let listener = self.changes.subscribe();
        if !self.follows.swap(true, Ordering::AcqRel) {
            tokio::spawn(follow(
                store.clone(),
                self.changes.clone(),
                self.ended.subscribe(),
            ));
        }
        listener
    }

    /// Wakes whoever shows who is present.
    pub(crate) fn presence_changed(&self) {
        self.presence.send_modify(|count| *count = count.wrapping_add(1));
    }

    pub(crate) fn presence(&self) -> watch::Receiver<u64> {
        self.presence.subscribe()
    }

    /// Ends all listening: a server that is asked to stop doesn't wait for those who listen for ever.
    pub(crate) fn end(&self) {
        self.ended.send_replace(true);
    }

    pub(crate) fn ended(&self) -> watch::Receiver<bool> {
        self.ended.subscribe()
    }
}

async fn follow(store: Store, told: broadcast::Sender<Change>, mut ended: watch::Receiver<bool>) {
    let following = async {
        loop {
            if let Err(error) = tell(&store, &told).await {
                tracing::warn!(%error, "the change feed can't be followed; trying again");
                tokio::time::sleep(PATIENCE).await;
            }
        }
    };
    tokio::select! {
        _ = ended.wait_for(|ended| *ended) => {}
        () = following => {}
    }
}

/// Tells every change from now on; ends only with an error.
async fn tell(store: &Store, told: &broadcast::Sender<Change>) -> Result<(), store::Error> {
    let mut seen = feed::head(&mut *store.read().await?).await?;
    let mut watch = store.watch(seen.clone());
    loop {
        let head = watch.changed().await?;
        if head.epoch != seen.epoch {
            seen = head;
            continue;
        }
        while seen.seq < head.seq {
            let changes = feed::since(&mut *store.read().await?, seen.seq, BATCH).await?;
            let Some(last) = changes.last() else { break };
            seen.seq = last.seq;
            for change in changes {
                // Where nobody listens, nobody misses it.
                let _ = told.send(change);
            }
        }
    }
}

//! The worker: does the jobs of the newsroom in the background, one at a time, so that readers and editors come first.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use anyhow::Result;
use newsroom::id::Ids;
use press::{
    Press,
    work::{Worked, Worker},
};
use tokio::{sync::watch, task::JoinHandle};

use crate::ambient;

/// How long it rests where nothing is to be done.
const REST: Duration = Duration::from_millis(500);

/// How long it rests where the database doesn't answer.
const LONG_REST: Duration = Duration::from_secs(10);

/// With `TARJUMAN_WORKER=off` a process leaves jobs to other nodes: readers get the pictures as they were kept until those
/// have done them.
fn is_off() -> bool {
    std::env::var("TARJUMAN_WORKER").is_ok_and(|value| value == "off")
}

/// Works until the process is told to stop; what is under way then is given back, and done after the next start.
pub(crate) fn start(press: Press, mut stopped: watch::Receiver<bool>) -> JoinHandle<()> {
    if is_off() {
        return tokio::spawn(async {});
    }
    let worker = worker();
    let stop = Arc::clone(&worker.stop);
    let mut told = stopped.clone();
    tokio::spawn(async move {
        let _ = told.wait_for(|stop| *stop).await;
        stop.store(true, Ordering::Relaxed);
    });
    tokio::spawn(async move {
        while !*stopped.borrow() {
            let rest = match press.work(&ambient::Uuids.next(), &worker).await {
                Ok(Some(worked)) => {
                    tell(&worked);
                    continue;
                }
                Ok(None) => REST,
                Err(error) => {
                    tracing::error!(%error, "a job couldn't be done; trying again");
                    LONG_REST
                }
            };
            tokio::select! {
                _ = stopped.wait_for(|stop| *stop) => return,
                () = tokio::time::sleep(rest) => {}
            }
        }
    })
}

/// Does all that is to be done now, and waits for what others are doing. `progress` is told of each job.
pub(crate) async fn finish(press: &Press, progress: &dyn Fn(u64)) -> Result<()> {
    if is_off() {
        return Ok(());
    }
    let worker = worker();
    loop {
        if let Some(worked) = press.work(&ambient::Uuids.next(), &worker).await? {
            tell(&worked);
            progress(press.rendering(ambient::now()).await?.waiting);
            continue;
        }
        if press.rendering(ambient::now()).await?.running == 0 {
            return Ok(());
        }
        tokio::time::sleep(REST).await;
    }
}

fn worker() -> Worker {
    Worker {
        clock: ambient::now,
        stop: Arc::new(AtomicBool::new(false)),
    }
}

fn tell(worked: &Worked) {
    match worked {
        Worked::Done(subject) => tracing::debug!(subject, "a job is done"),
        Worked::Failed(subject, why) => tracing::warn!(subject, why, "a job failed"),
        Worked::Stopped => {}
    }
}

//! Doing jobs: one at a time, off the request path. Any number of nodes may work at once; each job is done by one.

mod index;

use std::sync::{Arc, atomic::AtomicBool};

use language::Moment;
use media::renditions::RenderError;
use newsroom::picture::renditions::Renditions;
use store::{
    job::{self, Job, JobKind, Progress},
    picture, rendition,
};

use crate::{No, Press};

/// How long a claim holds, in seconds: far longer than any picture takes.
const CLAIM: i64 = 600;

/// How often a job is tried before it waits for somebody to ask for it.
const ATTEMPTS: u32 = 5;

/// How long after the first failure it is tried again, in seconds; then four times as long each time.
const PAUSE: i64 = 15;

/// What a worker needs.
#[derive(Clone)]
pub struct Worker {
    /// The moment, each time it is asked for.
    pub clock: fn() -> Moment,
    /// Set when the process wants to end: what can be stopped is stopped, and given back.
    pub stop: Arc<AtomicBool>,
}

/// What became of a job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Worked {
    /// It is done.
    Done(String),
    /// It failed, and why; it is tried again later, or given up.
    Failed(String, String),
    /// It was given back, because the process ends.
    Stopped,
}

/// Why a job wasn't done.
enum Undone {
    Stopped,
    /// Trying again may help.
    Failed(String),
    /// It won't.
    Hopeless(String),
}

impl Press {
    /// Does the job that is due for longest; `None` where none is. `claim` is a name that nobody else uses.
    ///
    /// # Errors
    /// The database fails; the job is done once the claim has ended.
    pub async fn work(&self, claim: &str, worker: &Worker) -> Result<Option<Worked>, No> {
        let now = (worker.clock)();
        let mut tx = self.store.write(now).await?;
        let Some(job) = job::claim(&mut tx, claim, now.plus_seconds(CLAIM)).await? else {
            tx.rollback().await?;
            return Ok(None);
        };
        tx.commit().await?;
        let done = match job.kind {
            JobKind::Renditions => self.renditions(&job, worker).await?,
            JobKind::Index => self.index(&job, worker).await?,
        };
        Ok(Some(match done {
            Ok(()) => Worked::Done(job.subject),
            Err(undone) => self.undone(job, undone, worker).await?,
        }))
    }

    /// How far the making of renditions is.
    ///
    /// # Errors
    /// The database fails.
    pub async fn rendering(&self, now: Moment) -> Result<Progress, No> {
        let mut snapshot = self.store.read().await?;
        Ok(job::progress(&mut snapshot, JobKind::Renditions, now).await?)
    }

    async fn renditions(&self, job: &Job, worker: &Worker) -> Result<Result<(), Undone>, No> {
        let used = picture::with_file(&mut *self.store.read().await?, &job.subject).await?;
        let made = match used.into_iter().find_map(|picture| picture.file) {
            // Whoever brought it has taken it back.
            None => None,
            Some(file) => {
                let (media, stop) = (self.media.clone(), Arc::clone(&worker.stop));
                let making = tokio::task::spawn_blocking(move || media.render(&file, &stop)).await;
                match making {
                    Ok(Ok(made)) => Some(made),
                    Ok(Err(error)) => return Ok(Err(undone(&error))),
                    Err(error) => return Ok(Err(Undone::Failed(error.to_string()))),
                }
            }
        };
        self.finish(job, made.as_ref(), worker).await?;
        Ok(Ok(()))
    }

    /// Keeps what was made and takes the job off the list. Who made it without a claim any more made the same.
    async fn finish(&self, job: &Job, made: Option<&Renditions>, worker: &Worker) -> Result<(), No> {
        let mut tx = self.store.write((worker.clock)()).await?;
        job::done(&mut tx, job).await?;
        if let Some(made) = made {
            rendition::put(&mut tx, &job.subject, made).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    async fn undone(&self, job: Job, undone: Undone, worker: &Worker) -> Result<Worked, No> {
        let now = (worker.clock)();
        let mut tx = self.store.write(now).await?;
        let worked = match undone {
            Undone::Stopped => {
                job::give_back(&mut tx, &job).await?;
                Worked::Stopped
            }
            Undone::Failed(why) if job.attempt < ATTEMPTS => {
                let pause = PAUSE << (2 * (job.attempt - 1));
                job::failed(&mut tx, &job, &why, Some(now.plus_seconds(pause))).await?;
                Worked::Failed(job.subject, why)
            }
            Undone::Failed(why) | Undone::Hopeless(why) => {
                job::failed(&mut tx, &job, &why, None).await?;
                Worked::Failed(job.subject, why)
            }
        };
        tx.commit().await?;
        Ok(worked)
    }
}

fn undone(error: &RenderError) -> Undone {
    match error {
        RenderError::Stopped => Undone::Stopped,
        RenderError::Bad(bad) => Undone::Hopeless(bad.to_string()),
        RenderError::Absent | RenderError::Keep(_) => Undone::Failed(error.to_string()),
    }
}

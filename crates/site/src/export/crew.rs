//! Work that takes the processor, done beside the reading: as much of it at a time as there are processors.

use std::{panic::resume_unwind, thread::available_parallelism};

use tokio::task::{JoinError, JoinSet};

use super::ExportError;

/// Pieces of work under way.
pub(super) struct Crew {
    most: usize,
    at_work: JoinSet<Result<(), ExportError>>,
}

impl Crew {
    pub(super) fn new() -> Self {
        let processors = available_parallelism().map_or(1, usize::from);
        Self {
            // One more than there are processors, so that none waits for the next piece to be read.
            most: processors + 1,
            at_work: JoinSet::new(),
        }
    }

    /// Hands over a piece of work; waits where all are busy, so that no more is held in memory than is worked on.
    ///
    /// # Errors
    /// The first that an earlier piece ended with.
    pub(super) async fn give(
        &mut self,
        work: impl Future<Output = Result<(), ExportError>> + Send + 'static,
    ) -> Result<(), ExportError> {
        self.room().await?;
        self.at_work.spawn(work);
        Ok(())
    }

    async fn room(&mut self) -> Result<(), ExportError> {
        while self.most <= self.at_work.len() {
            if let Some(done) = self.at_work.join_next().await {
                ended(done)?;
            }
        }
        Ok(())
    }

    /// Waits until all is done.
    ///
    /// # Errors
    /// The first that a piece ended with.
    pub(super) async fn finish(&mut self) -> Result<(), ExportError> {
        while let Some(done) = self.at_work.join_next().await {
            ended(done)?;
        }
        Ok(())
    }
}

fn ended(done: Result<Result<(), ExportError>, JoinError>) -> Result<(), ExportError> {
    match done {
        Ok(result) => result,
        Err(error) if error.is_panic() => resume_unwind(error.into_panic()),
        // Only a runtime that ends cancels, and nobody asks then.
        Err(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    };

    use super::*;

    #[tokio::test]
    async fn all_is_done_and_the_first_error_is_told() {
        let done = Arc::new(AtomicUsize::new(0));
        let mut crew = Crew::new();
        for _ in 0..50 {
            let done = Arc::clone(&done);
            let work = async move {
                done.fetch_add(1, Ordering::Relaxed);
                Ok(())
            };
            crew.give(work).await.unwrap();
        }
        crew.finish().await.unwrap();
        assert_eq!(done.load(Ordering::Relaxed), 50);
        crew.give(async { Err(ExportError::NotOurs("x".into())) })
            .await
            .unwrap();
        assert!(crew.finish().await.is_err());
    }
}

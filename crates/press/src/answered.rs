//! Requests that name a key: carried out once, answered again as they were.

use language::Moment;
use newsroom::id::TokenId;
use store::{
    answered::{self, Answer, Answered},
    version::Insert,
};

use crate::{No, Press};

/// How long an answer is kept, in seconds.
const KEPT: i64 = 24 * 60 * 60;

/// How long a request may be under way before it is taken for one that a program's end cut off, in seconds.
const UNDER_WAY: i64 = 60;

/// What to do with a request that names a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Keyed {
    /// Carry it out, then keep its answer.
    New,
    /// Answer as it was answered.
    Again(Answer),
    /// The same request is being carried out: ask again in a moment.
    UnderWay,
    /// The key belongs to another request.
    Other,
}

impl Press {
    /// What to do with a request under a key. `request` is its fingerprint.
    ///
    /// # Errors
    /// The database fails.
    pub async fn begin_keyed(
        &self,
        token: &TokenId,
        key: &str,
        request: &str,
        now: Moment,
    ) -> Result<Keyed, No> {
        let mut tx = self.store.write(now).await?;
        answered::forget_before(&mut tx, now.plus_seconds(-KEPT)).await?;
        if answered::begin(&mut tx, token, key, request).await? == Insert::Written {
            tx.commit().await?;
            return Ok(Keyed::New);
        }
        let Some(known) = answered::find(&mut tx, token, key).await? else {
            return Ok(Keyed::UnderWay);
        };
        Ok(match judge(known, request, now) {
            Judged::Keyed(keyed) => keyed,
            Judged::CutOff => {
                answered::forget(&mut tx, token, key).await?;
                let _ = answered::begin(&mut tx, token, key, request).await?;
                tx.commit().await?;
                Keyed::New
            }
        })
    }

    /// Keeps a request's answer.
    ///
    /// # Errors
    /// The database fails.
    pub async fn keep_answer(
        &self,
        token: &TokenId,
        key: &str,
        answer: &Answer,
        now: Moment,
    ) -> Result<(), No> {
        let mut tx = self.store.write(now).await?;
        answered::keep(&mut tx, token, key, answer).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Forgets a key whose request had no effect.
    ///
    /// # Errors
    /// The database fails.
    pub async fn forget_key(&self, token: &TokenId, key: &str, now: Moment) -> Result<(), No> {
        let mut tx = self.store.write(now).await?;
        answered::forget(&mut tx, token, key).await?;
        tx.commit().await?;
        Ok(())
    }
}

enum Judged {
    Keyed(Keyed),
    CutOff,
}

fn judge(known: Answered, request: &str, now: Moment) -> Judged {
    if known.request != request {
        return Judged::Keyed(Keyed::Other);
    }
    match known.answer {
        Some(answer) => Judged::Keyed(Keyed::Again(answer)),
        None if known.at.plus_seconds(UNDER_WAY) <= now => Judged::CutOff,
        None => Judged::Keyed(Keyed::UnderWay),
    }
}

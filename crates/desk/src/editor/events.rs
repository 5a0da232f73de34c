//! What an open editor hears as it happens: who is there, who saved, a source that changed, other findings.

use std::{convert::Infallible, time::Duration};

use axum::{
    extract::State,
    response::sse::{Event as Line, KeepAlive, Sse},
};
use futures::Stream;
use language::Lang;
use newsroom::{
    change::{Aggregate, Change},
    edition::{Revision, RevisionNumber},
    id::PictureId,
    rights::Action,
};
use serde_json::{Value, json};
use store::{presence::Presence, revision};
use tokio::sync::{broadcast::error::RecvError, mpsc};

use super::{at::At, said};
use crate::{desk::Desk, error::DeskError, who::Who};

/// How often presence is looked at, for those whom another node sees and those who are gone.
const PULSE: Duration = Duration::from_secs(2);

/// One line a listener.
struct Listener {
    desk: Desk,
    at: At,
    source: Option<Lang>,
    present: Option<Vec<Presence>>,
    head: RevisionNumber,
    out: mpsc::Sender<Line>,
}

/// Nobody listens any more.
struct Gone;

pub(super) async fn listen(
    State(desk): State<Desk>,
    who: Who,
    at: At,
) -> Result<Sse<impl Stream<Item = Result<Line, Infallible>>>, DeskError> {
    who.may(Action::ReadStories, None)?;
    let opened = desk.press.edition(&at.story, &at.lang).await?;
    let (out, lines) = mpsc::channel(16);
    let listener = Listener {
        head: opened.head,
        source: opened.origin.translated_from().cloned(),
        desk,
        at,
        present: None,
        out,
    };
    tokio::spawn(listener.run());
    let stream = futures::stream::unfold(lines, |mut lines| async {
        let line = lines.recv().await?;
        Some((Ok(line), lines))
    });
    Ok(Sse::new(stream).keep_alive(KeepAlive::default()))
}

impl Listener {
    async fn run(mut self) {
        let mut changes = self.desk.live.changes(&self.desk.press.store);
        let mut presence = self.desk.live.presence();
        let mut ended = self.desk.live.ended();
        loop {
            if self.tell_presence().await.is_err() {
                return;
            }
            let heard = tokio::select! {
                () = async { drop(ended.wait_for(|ended| *ended).await) } => return,
                () = self.out.closed() => return,
                _ = presence.changed() => continue,
                () = tokio::time::sleep(PULSE) => continue,
                heard = changes.recv() => heard,
            };
            let told = match heard {
                Ok(change) => self.tell(&change).await,
                // Whoever fell behind looks at everything anew.
                Err(RecvError::Lagged(_)) => self.tell_all().await,
                Err(RecvError::Closed) => return,
            };
            if told.is_err() {
                return;
            }
        }
    }

    async fn tell(&mut self, change: &Change) -> Result<(), Gone> {
        match &change.aggregate {
            Aggregate::Edition(story, lang) if *story == self.at.story => {
                if *lang == self.at.lang {
                    self.tell_saved().await
                } else if self.source.as_ref() == Some(lang) {
                    self.send("source", &json!({ "lang": lang })).await
                } else {
                    self.send("findings", &Value::Null).await
                }
            }
            Aggregate::Story(story) if *story == self.at.story => self.send("findings", &Value::Null).await,
            // What is said of a picture, its credit above all, is judged with the text that shows it.
            Aggregate::Picture(picture) if self.shows(picture).await => {
                self.send("findings", &Value::Null).await
            }
            _ => Ok(()),
        }
    }

    async fn shows(&self, picture: &PictureId) -> bool {
        let newest = self.newest().await.ok().flatten();
        newest.is_some_and(|newest| newest.text.body.pictures().any(|shown| shown == picture))
    }

    async fn tell_all(&mut self) -> Result<(), Gone> {
        self.tell_saved().await?;
        if let Some(lang) = self.source.clone() {
            self.send("source", &json!({ "lang": lang })).await?;
        }
        self.send("findings", &Value::Null).await
    }

    async fn tell_saved(&mut self) -> Result<(), Gone> {
        let newest = self.newest().await;
        let Ok(Some(newest)) = newest else {
            return Ok(());
        };
        if newest.number == self.head {
            return self.send("state", &Value::Null).await;
        }
        self.head = newest.number;
        self.send("saved", &json!({"base": newest.number, "by": newest.by}))
            .await
    }

    async fn newest(&self) -> Result<Option<Revision>, store::Error> {
        let mut snapshot = self.desk.press.store.read().await?;
        revision::newest(&mut snapshot, &self.at.story, &self.at.lang).await
    }

    async fn tell_presence(&mut self) -> Result<(), Gone> {
        let now = self.desk.now();
        let Ok(present) = self.desk.press.present(&self.at.story, &self.at.lang, now).await else {
            return Ok(());
        };
        if self.present.as_ref() == Some(&present) {
            return Ok(());
        }
        let told = json!({ "presence": said::presence(&present) });
        self.present = Some(present);
        self.send("presence", &told).await
    }

    async fn send(&self, name: &str, data: &Value) -> Result<(), Gone> {
        let line = Line::default().event(name).data(data.to_string());
        self.out.send(line).await.map_err(|_| Gone)
    }
}

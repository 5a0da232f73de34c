//! Sockets: the readers' site over HTTP, what is scheduled, and a clean end.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use anyhow::{Context, Result};
use axum::http::HeaderName;
use desk::Desk;
use language::Words;
use newsroom::settings::ServeSettings;
use press::Press;
use site::{
    Site,
    ready::{Keeping, Ready},
    router,
    theme::{Theme, ThemeError},
};
use tokio::{net::TcpListener, signal, sync::watch, task::JoinHandle};
use tower_http::compression::CompressionLayer;

use crate::{
    ambient,
    folder::Folder,
    listen::{Door, Forwarded, Tls},
    webhooks, worker,
};

/// How often what is due is looked for.
const PULSE: Duration = Duration::from_millis(500);

/// How often old sessions are forgotten.
const SWEEP: Duration = Duration::from_secs(15 * 60);

/// How long requests in flight may take to end after SIGTERM.
const LAST_WORDS: Duration = Duration::from_secs(20);

/// A site that listens.
pub(crate) struct Server {
    door: Door,
    press: Press,
    desk: Desk,
}

impl Server {
    /// Binds the address; nobody is answered yet.
    pub(crate) async fn bind(folder: &Folder, press: Press, listen: Option<SocketAddr>) -> Result<Self> {
        let address = listen.map_or_else(|| folder.settings.listen.clone(), |listen| listen.to_string());
        let settings = &folder.settings.serve;
        let tls = Tls::load(settings, &folder.path)?;
        let site = site(folder, &press)?;
        let desk = Desk::new(press.clone(), site.clone(), ambient::CHANCE)?;
        let ready = Ready::new(site, keeping(settings)?);
        let app = router::router(ready.clone(), Arc::new(press.media.clone()), ambient::now)
            .merge(desk::router(desk.clone()))
            .layer(CompressionLayer::new());
        let listener = TcpListener::bind(&address)
            .await
            .with_context(|| format!("can't listen on {address}: give another address with --listen"))?;
        Ok(Self {
            door: Door {
                listener,
                app,
                ready,
                connections: settings.connections,
                forwarded: Forwarded::by(&settings.trusted_proxies),
                tls,
            },
            press,
            desk,
        })
    }

    /// The address it listens on.
    pub(crate) fn address(&self) -> Result<SocketAddr> {
        Ok(self.door.listener.local_addr()?)
    }

    /// Serves until SIGTERM or Ctrl-C; then finishes what is in flight and closes the database.
    pub(crate) async fn run(self) -> Result<()> {
        let (stop, stopped) = watch::channel(false);
        let releasing = release(self.press.clone(), stopped.clone());
        let working = worker::start(self.press.clone(), stopped.clone());
        let sweeping = sweep(self.press.clone(), stopped.clone());
        let following = follow_settings(self.press.clone(), stopped.clone());
        let dropping = follow_changes(self.door.ready.clone(), stopped.clone());
        let delivering = webhooks::deliver(self.press.clone(), stopped.clone());
        let desk = self.desk;
        tokio::spawn(async move {
            asked_to_stop().await;
            let _ = stop.send(true);
            desk.end();
        });
        let mut late = stopped.clone();
        tokio::select! {
            () = self.door.serve(stopped) => {}
            () = async {
                let _ = late.wait_for(|stop| *stop).await;
                tokio::time::sleep(LAST_WORDS).await;
            } => tracing::warn!("some readers didn't end in {LAST_WORDS:?}: their connections are closed"),
        }
        releasing.await?;
        working.await?;
        sweeping.await?;
        following.await?;
        dropping.await?;
        delivering.await?;
        Ok(self.press.store.close().await?)
    }
}

fn keeping(settings: &ServeSettings) -> Result<Keeping> {
    let header = settings
        .surrogate_keys
        .as_deref()
        .map(HeaderName::try_from)
        .transpose();
    Ok(Keeping {
        bytes: u64::from(settings.memory) << 20,
        keys: header.context("`serve.surrogate_keys` is no name of a header: give one as `Surrogate-Key`")?,
    })
}

/// The readers' site of a newsroom.
pub(crate) fn site(folder: &Folder, press: &Press) -> Result<Site> {
    let theme = theme(folder)?;
    Ok(Site::new(
        press.store.public(),
        Arc::new(press.settings_of_file().clone()),
        theme,
    )?
    .keeping_cards_in(folder.cards()))
}

/// The newsroom's theme. One of its own is rendered with samples in every language first: a slip in it is named at the
/// start, not by a reader.
pub(crate) fn theme(folder: &Folder) -> std::result::Result<Theme, ThemeError> {
    let own = folder.theme();
    let theme = Theme::load(own.as_deref())?;
    if own.is_some() {
        for lang in &folder.settings.languages {
            theme.check(lang, &Words::of(&folder.settings.locale(lang)))?;
        }
    }
    Ok(theme)
}

/// Publishes what was scheduled once it is due.
fn release(press: Press, mut stopped: watch::Receiver<bool>) -> JoinHandle<()> {
    tokio::spawn(async move {
        loop {
            match press.release(ambient::now()).await {
                Ok(released) => {
                    for (story, lang) in released {
                        tracing::info!(%story, %lang, "published as scheduled");
                    }
                }
                Err(error) => {
                    tracing::error!(%error, "what is scheduled couldn't be published; trying again");
                }
            }
            tokio::select! {
                _ = stopped.wait_for(|stop| *stop) => return,
                () = tokio::time::sleep(PULSE) => {}
            }
        }
    })
}

/// Goes by what editors set, here or on another node, as soon as it is set.
fn follow_settings(press: Press, mut stopped: watch::Receiver<bool>) -> JoinHandle<()> {
    tokio::spawn(async move {
        loop {
            tokio::select! {
                _ = stopped.wait_for(|stop| *stop) => return,
                Err(error) = press.follow_settings() => {
                    tracing::error!(%error, "the settings couldn't be read; trying again");
                }
            }
            tokio::time::sleep(PULSE).await;
        }
    })
}

/// Drops the pages that changes of other nodes have made wrong, as soon as they are seen.
fn follow_changes(ready: Ready, mut stopped: watch::Receiver<bool>) -> JoinHandle<()> {
    tokio::spawn(async move {
        loop {
            tokio::select! {
                _ = stopped.wait_for(|stop| *stop) => return,
                Err(error) = ready.follow() => {
                    tracing::error!(%error, "the changes couldn't be read; trying again");
                }
            }
            tokio::time::sleep(PULSE).await;
        }
    })
}

/// Forgets sessions that are over and attempts that are old, now and then.
fn sweep(press: Press, mut stopped: watch::Receiver<bool>) -> JoinHandle<()> {
    tokio::spawn(async move {
        loop {
            if let Err(error) = press.sweep_sessions(ambient::now()).await {
                tracing::error!(%error, "old sessions couldn't be forgotten; trying again");
            }
            tokio::select! {
                _ = stopped.wait_for(|stop| *stop) => return,
                () = tokio::time::sleep(SWEEP) => {}
            }
        }
    })
}

async fn asked_to_stop() {
    let terminated = async {
        match signal::unix::signal(signal::unix::SignalKind::terminate()) {
            Ok(mut terminate) => {
                terminate.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        () = terminated => {}
        _ = signal::ctrl_c() => {}
    }
}

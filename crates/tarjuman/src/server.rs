//! Sockets: the readers' site over HTTP, what is scheduled, and a clean end.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use anyhow::{Context, Result};
use desk::Desk;
use language::Words;
use press::Press;
use site::{
    Site, router,
    theme::{Theme, ThemeError},
};
use tokio::{net::TcpListener, signal, sync::watch, task::JoinHandle};
use tower_http::compression::CompressionLayer;

use crate::{ambient, folder::Folder, webhooks, worker};

/// How often what is due is looked for.
const PULSE: Duration = Duration::from_millis(500);

/// How often old sessions are forgotten.
const SWEEP: Duration = Duration::from_secs(15 * 60);

/// How long requests in flight may take to end after SIGTERM.
const LAST_WORDS: Duration = Duration::from_secs(20);

/// A site that listens.
pub(crate) struct Server {
    listener: TcpListener,
    app: axum::Router,
    press: Press,
    desk: Desk,
}

impl Server {
    /// Binds the address; nobody is answered yet.
    pub(crate) async fn bind(folder: &Folder, press: Press, listen: Option<SocketAddr>) -> Result<Self> {
        let address = listen.map_or_else(|| folder.settings.listen.clone(), |listen| listen.to_string());
        let site = site(folder, &press)?;
        let desk = Desk::new(press.clone(), site.clone(), ambient::CHANCE)?;
        let app = router::router(site, Arc::new(press.media.clone()), ambient::now)
            .merge(desk::router(desk.clone()))
            .layer(CompressionLayer::new());
        let listener = TcpListener::bind(&address)
            .await
            .with_context(|| format!("can't listen on {address}: give another address with --listen"))?;
        Ok(Self {
            listener,
            app,
            press,
            desk,
        })
    }

    /// The address it listens on.
    pub(crate) fn address(&self) -> Result<SocketAddr> {
        Ok(self.listener.local_addr()?)
    }

    /// Serves until SIGTERM or Ctrl-C; then finishes what is in flight and closes the database.
    pub(crate) async fn run(self) -> Result<()> {
        let (stop, stopped) = watch::channel(false);
        let releasing = release(self.press.clone(), stopped.clone());
        let working = worker::start(self.press.clone(), stopped.clone());
        let sweeping = sweep(self.press.clone(), stopped.clone());
        let following = follow_settings(self.press.clone(), stopped.clone());
        let delivering = webhooks::deliver(self.press.clone(), stopped.clone());
        tokio::spawn(async move {
            asked_to_stop().await;
            let _ = stop.send(true);
        });
        let mut ending = stopped.clone();
        let desk = self.desk;
        let serving = axum::serve(
            self.listener,
            self.app.into_make_service_with_connect_info::<SocketAddr>(),
        )
        .with_graceful_shutdown(async move {
            let _ = ending.wait_for(|stop| *stop).await;
            desk.end();
        });
        let mut late = stopped;
        tokio::select! {
            served = async { serving.await } => served?,
            () = async {
                let _ = late.wait_for(|stop| *stop).await;
                tokio::time::sleep(LAST_WORDS).await;
            } => tracing::warn!("some readers didn't end in {LAST_WORDS:?}: their connections are closed"),
        }
        releasing.await?;
        working.await?;
        sweeping.await?;
        following.await?;
        delivering.await?;
        Ok(self.press.store.close().await?)
    }
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

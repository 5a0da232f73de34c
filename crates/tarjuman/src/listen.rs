//! Connections: accepted as long as there is room, each with the time it may take and the memory it may use.

mod forwarded;
mod tls;

use std::{convert::Infallible, net::SocketAddr, sync::Arc, time::Duration};

use axum::{Router, body::Body, extract::ConnectInfo, http::header, response::Response};
use hyper::{Request, body::Incoming, service::service_fn};
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::{conn::auto::Builder, graceful::GracefulShutdown},
};
use site::ready::Ready;
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore, watch},
};
use tokio_io_timeout::TimeoutStream;
use tower::ServiceExt;

use crate::ambient;
pub(crate) use forwarded::Forwarded;
pub(crate) use tls::Tls;

/// How long the head of a request may take, and a connection may wait for the next one.
const HEAD: Duration = Duration::from_secs(30);

/// How long a reader may take nothing of an answer, or send nothing of a body.
const STALL: Duration = Duration::from_secs(60);

/// The longest head of a request, in bytes.
const LONGEST_HEAD: usize = 32 * 1024;

/// How many requests of one HTTP/2 connection are answered at once.
const STREAMS: u32 = 100;

/// How long to wait where the machine has no more sockets.
const BREATH: Duration = Duration::from_millis(100);

/// Whoever listens: where, for what, and with which limits.
pub(crate) struct Door {
    /// Where.
    pub(crate) listener: TcpListener,
    /// Everything there is to ask for.
    pub(crate) app: Router,
    /// The pages that are answered before anything is routed.
    pub(crate) ready: Ready,
    /// How many connections are open at once.
    pub(crate) connections: u32,
    /// Whose word is taken.
    pub(crate) forwarded: Forwarded,
    /// The certificate, where it is served over TLS.
    pub(crate) tls: Option<Tls>,
}

/// What every connection shares.
struct Shared {
    app: Router,
    ready: Ready,
    forwarded: Forwarded,
    server: Builder<TokioExecutor>,
}

impl Door {
    /// Answers until it is told to stop; then every connection ends after the answer that it is in.
    pub(crate) async fn serve(self, mut stopped: watch::Receiver<bool>) {
        let shared = Arc::new(Shared {
            app: self.app,
            ready: self.ready,
            forwarded: self.forwarded,
            server: server(),
        });
        let room = Arc::new(Semaphore::new(self.connections as usize));
        let graceful = GracefulShutdown::new();
        loop {
            let accepted = tokio::select! {
                _ = stopped.wait_for(|stop| *stop) => break,
                accepted = accept(&self.listener, &room) => accepted,
            };
            let Some((stream, peer, place)) = accepted else {
                continue;
            };
            let (shared, watcher, tls) = (Arc::clone(&shared), graceful.watcher(), self.tls.clone());
            tokio::spawn(async move {
                let _place = place;
                match tls {
                    None => connection(&shared, stream, peer, watcher).await,
                    Some(tls) => {
                        if let Ok(Ok(stream)) = tokio::time::timeout(HEAD, tls.accept(stream)).await {
                            connection(&shared, stream, peer, watcher).await;
                        }
                    }
                }
            });
        }
        graceful.shutdown().await;
    }
}

fn server() -> Builder<TokioExecutor> {
    let mut server = Builder::new(TokioExecutor::new());
    server
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD)
        .max_buf_size(LONGEST_HEAD)
        .half_close(false);
    server
        .http2()
        .timer(TokioTimer::new())
        .max_concurrent_streams(STREAMS)
        .max_header_list_size(u32::try_from(LONGEST_HEAD).unwrap_or(u32::MAX))
        .keep_alive_interval(Some(HEAD))
        .keep_alive_timeout(HEAD);
    server
}

/// The next connection, once there is room for it.
async fn accept(
    listener: &TcpListener,
    room: &Arc<Semaphore>,
) -> Option<(TcpStream, SocketAddr, OwnedSemaphorePermit)> {
    let place = Arc::clone(room).acquire_owned().await.ok()?;
    match listener.accept().await {
        Ok((stream, peer)) => {
            // A small answer goes out at once.
            let _ = stream.set_nodelay(true);
            Some((stream, peer, place))
        }
        Err(error) => {
            tracing::warn!(%error, "a connection could not be accepted");
            tokio::time::sleep(BREATH).await;
            None
        }
    }
}

async fn connection(
    shared: &Arc<Shared>,
    stream: impl AsyncRead + AsyncWrite + Send + 'static,
    peer: SocketAddr,
    watcher: hyper_util::server::graceful::Watcher,
) {
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(STALL));
    let stream = TokioIo::new(Box::pin(stream));
    let service = service_fn(|request| {
        let shared = Arc::clone(shared);
        async move { answer(&shared, peer, request).await }
    });
    let served = watcher
        .watch(shared.server.serve_connection_with_upgrades(stream, service))
        .await;
    if let Err(error) = served {
        tracing::debug!(%error, %peer, "a connection ended early");
    }
}

async fn answer(
    shared: &Shared,
    peer: SocketAddr,
    request: Request<Incoming>,
) -> Result<Response, Infallible> {
    if let Some(kept) = site::router::kept(&shared.ready, &request, ambient::now) {
        return Ok(kept);
    }
    let mut request = request.map(Body::new);
    let caller = shared.forwarded.caller(peer, request.headers_mut());
    request.extensions_mut().insert(ConnectInfo(caller));
    // HTTP/2 says the host in a place of its own (RFC 9113 §8.3.1).
    let authority = request.uri().authority().map(|host| host.as_str().parse());
    if let Some(Ok(host)) = authority {
        request.headers_mut().entry(header::HOST).or_insert(host);
    }
    shared.app.clone().oneshot(request).await
}

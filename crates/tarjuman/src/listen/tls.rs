//! TLS by rustls with ring, with a certificate from files that may be renewed while it is served.

use std::{
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant, SystemTime},
};

use anyhow::{Context, Result, bail};
use newsroom::settings::ServeSettings;
use rustls::{
    ServerConfig,
    crypto::ring,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
};
use tokio::net::TcpStream;
use tokio_rustls::{TlsAcceptor, server::TlsStream};

/// How often the files are looked at.
const LOOK: Duration = Duration::from_secs(60);

/// A certificate that is served with. Clones share it.
#[derive(Clone)]
pub(crate) struct Tls(Arc<Inner>);

struct Inner {
    certificate: PathBuf,
    key: PathBuf,
    current: Mutex<Current>,
}

struct Current {
    acceptor: TlsAcceptor,
    changed: Option<SystemTime>,
    looked: Instant,
}

impl Tls {
    /// The certificate of the settings, if they name one; files are relative to the newsroom's folder.
    pub(crate) fn load(settings: &ServeSettings, folder: &Path) -> Result<Option<Self>> {
        let (certificate, key) = match (&settings.certificate, &settings.key) {
            (None, None) => return Ok(None),
            (Some(certificate), Some(key)) => (folder.join(certificate), folder.join(key)),
            _ => bail!("`serve.certificate` and `serve.key` go together: name both files, or neither"),
        };
        let acceptor = acceptor(&certificate, &key)?;
        let current = Current {
            acceptor,
            changed: changed(&certificate),
            looked: Instant::now(),
        };
        Ok(Some(Self(Arc::new(Inner {
            certificate,
            key,
            current: Mutex::new(current),
        }))))
    }

    /// Greets a reader.
    pub(crate) async fn accept(&self, stream: TcpStream) -> io::Result<TlsStream<TcpStream>> {
        let acceptor = self.acceptor();
        acceptor.accept(stream).await
    }

    /// The newest certificate. One that can't be read leaves the one before in force.
    fn acceptor(&self) -> TlsAcceptor {
        let mut current = self.0.current.lock().unwrap_or_else(PoisonError::into_inner);
        if LOOK <= current.looked.elapsed() {
            current.looked = Instant::now();
            let changed = changed(&self.0.certificate);
            if changed != current.changed {
                match acceptor(&self.0.certificate, &self.0.key) {
                    Ok(acceptor) => {
                        tracing::info!("the certificate was read anew");
                        current.acceptor = acceptor;
                        current.changed = changed;
                    }
                    Err(error) => {
                        tracing::error!(%error, "the new certificate can't be used; the old one still is");
                    }
                }
            }
        }
        current.acceptor.clone()
    }
}

fn changed(file: &Path) -> Option<SystemTime> {
    file.metadata().and_then(|found| found.modified()).ok()
}

fn acceptor(certificate: &Path, key: &Path) -> Result<TlsAcceptor> {
    let unread = |file: &Path| {
        format!(
            "{} can't be read as PEM: `serve.certificate` and `serve.key` name such files",
            file.display()
        )
    };
    let chain = CertificateDer::pem_file_iter(certificate)
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .with_context(|| unread(certificate))?;
    let secret = PrivateKeyDer::from_pem_file(key).with_context(|| unread(key))?;
    let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(chain, secret)
        .with_context(|| {
            format!(
                "{} and {} don't belong together",
                certificate.display(),
                key.display()
            )
        })?;
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(TlsAcceptor::from(Arc::new(config)))
}

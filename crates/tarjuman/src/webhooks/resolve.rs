//! The names of targets become addresses here, and only those that deliveries may go to are left. What is connected to is
//! what was looked at: a name that changes its address between the look and the call gains nothing.

use std::net::SocketAddr;

use newsroom::webhook::guard::Reach;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};

/// A resolver that knows how far deliveries may go.
pub(super) struct Guarded(pub(super) Reach);

/// A name that leads to no address that deliveries may go to.
#[derive(Debug, thiserror::Error)]
#[error(
    "{0} is of this machine or of a private network: deliveries there are not allowed here (api.webhook_reach)"
)]
struct Private(String);

impl Resolve for Guarded {
    fn resolve(&self, name: Name) -> Resolving {
        let reach = self.0;
        Box::pin(async move {
            let host = name.as_str().to_owned();
            let found = tokio::net::lookup_host((host.as_str(), 0)).await?;
            let allowed: Vec<SocketAddr> = found.filter(|address| reach.allows(address.ip())).collect();
            if allowed.is_empty() {
                return Err(Private(host).into());
            }
            Ok(Box::new(allowed.into_iter()) as Addrs)
        })
    }
}

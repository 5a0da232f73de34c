//! Whom a proxy forwards: believed from this machine and from where the settings say, from nobody else.

use std::net::{IpAddr, SocketAddr};

use axum::http::{HeaderMap, HeaderName};

const FOR: HeaderName = HeaderName::from_static("x-forwarded-for");
const PROTO: HeaderName = HeaderName::from_static("x-forwarded-proto");
const HOST: HeaderName = HeaderName::from_static("x-forwarded-host");

/// The proxies that are believed.
#[derive(Debug, Clone)]
pub(crate) struct Forwarded {
    trusted: Vec<IpAddr>,
}

impl Forwarded {
    /// Those on this machine, and these.
    pub(crate) fn by(trusted: &[IpAddr]) -> Self {
        Self {
            trusted: trusted.iter().map(IpAddr::to_canonical).collect(),
        }
    }

    /// Who asks: the nearest address that is no proxy of ours. What anybody else says of whom they forward is taken out, so
    /// that nothing behind this line can believe it.
    pub(crate) fn caller(&self, peer: SocketAddr, headers: &mut HeaderMap) -> SocketAddr {
        headers.remove(HOST);
        if !self.is_trusted(peer.ip()) {
            headers.remove(FOR);
            headers.remove(PROTO);
            return peer;
        }
        let said: Vec<String> = headers
            .get_all(FOR)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|line| line.split(','))
            .map(|part| part.trim().to_owned())
            .collect();
        headers.remove(FOR);
        let mut caller = peer.ip();
        for part in said.iter().rev() {
            let Ok(address) = part.parse::<IpAddr>() else {
                break;
            };
            caller = address.to_canonical();
            if !self.is_trusted(caller) {
                break;
            }
        }
        SocketAddr::new(caller, peer.port())
    }

    fn is_trusted(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        address.is_loopback() || self.trusted.contains(&address)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn caller(peer: &str, said: &[&str]) -> (String, HeaderMap) {
        let trusted = ["10.0.0.1".parse().unwrap()];
        let mut headers = HeaderMap::new();
        for line in said {
            headers.append(FOR, line.parse().unwrap());
        }
        headers.insert(PROTO, "https".parse().unwrap());
        headers.insert(HOST, "evil.example".parse().unwrap());
        let peer = SocketAddr::new(peer.parse().unwrap(), 40000);
        let caller = Forwarded::by(&trusted).caller(peer, &mut headers);
        (caller.ip().to_string(), headers)
    }

    #[test]
    fn the_nearest_address_that_is_no_proxy_of_ours_asks() {
        for (peer, said, asks) in [
            ("127.0.0.1", &["198.51.100.7"][..], "198.51.100.7"),
            ("::1", &["198.51.100.7, 203.0.113.9"], "203.0.113.9"),
            (
                "::ffff:10.0.0.1",
                &["198.51.100.7", "203.0.113.9, 10.0.0.1"],
                "203.0.113.9",
            ),
            ("127.0.0.1", &["nobody"], "127.0.0.1"),
            ("127.0.0.1", &["198.51.100.7, nobody, 10.0.0.1"], "10.0.0.1"),
            ("127.0.0.1", &[], "127.0.0.1"),
        ] {
            let (caller, headers) = caller(peer, said);
            assert_eq!(caller, asks, "{peer} {said:?}");
            assert!(!headers.contains_key(FOR) && !headers.contains_key(HOST));
            assert!(headers.contains_key(PROTO));
        }
    }

    #[test]
    fn nobody_else_is_believed() {
        let (caller, headers) = caller("203.0.113.9", &["127.0.0.1"]);
        assert_eq!(caller, "203.0.113.9");
        assert!(headers.is_empty());
    }
}

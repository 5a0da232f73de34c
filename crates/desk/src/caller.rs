//! Where a request comes from: its network address, its browser, the session it claims.

use std::net::{IpAddr, SocketAddr};

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::request::Parts,
};
use axum_extra::extract::CookieJar;
use http::{Extensions, HeaderMap, header};
use language::Lang;
use press::access::{Visit, token::Token};

use crate::{desk::Desk, error::DeskError};

/// The session's cookie. The prefix makes browsers refuse it over plain HTTP (but from this machine), for other hosts, and
/// for parts of the site.
pub(crate) const SESSION_COOKIE: &str = "__Host-tarjuman";

/// The language that somebody chose at the door: it lasts in their browser until their account names one.
pub(crate) const LANGUAGE_COOKIE: &str = "__Host-tarjuman-language";

/// Where a request comes from.
#[derive(Clone)]
pub(crate) struct Caller {
    /// The network address.
    pub(crate) address: String,
    /// What the browser calls itself.
    pub(crate) agent: String,
    /// The session it claims.
    pub(crate) session: Option<Token>,
    /// The language that was chosen in this browser.
    chosen: Option<String>,
    languages: Option<String>,
}

impl Caller {
    pub(crate) fn of(headers: &HeaderMap, extensions: &Extensions) -> Self {
        let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
        let jar = CookieJar::from_headers(headers);
        let peer = extensions
            .get::<ConnectInfo<SocketAddr>>()
            .map(|info| info.0.ip());
        Self {
            address: address(peer, headers),
            agent: text(header::USER_AGENT).unwrap_or_default().to_owned(),
            session: jar
                .get(SESSION_COOKIE)
                .and_then(|cookie| Token::parse(cookie.value())),
            chosen: jar.get(LANGUAGE_COOKIE).map(|cookie| cookie.value().to_owned()),
            languages: text(header::ACCEPT_LANGUAGE).map(str::to_owned),
        }
    }

    /// The language of the interface that was chosen in their browser, else the one it asks for.
    pub(crate) fn language(&self, desk: &Desk) -> Lang {
        let (chosen, asked) = (self.chosen.as_deref(), self.languages.as_deref());
        site::choice::choose(desk.interfaces().tags(), chosen, asked)
            .unwrap_or(&desk.interfaces().first().lang)
            .clone()
    }

    /// Their visit, for what is done before anybody is known.
    pub(crate) fn visit(&self, desk: &Desk) -> Visit {
        Visit {
            at: desk.now(),
            address: self.address.clone(),
            agent: self.agent.clone(),
        }
    }
}

/// The address a request comes from. What stands before us on the same machine is a proxy of the newsroom's own, and what it
/// added last to `X-Forwarded-For` is true; anybody else could write anything there.
fn address(peer: Option<IpAddr>, headers: &HeaderMap) -> String {
    let Some(peer) = peer.map(|peer| peer.to_canonical()) else {
        return String::from("unknown");
    };
    let forwarded = headers.get_all("x-forwarded-for").iter().next_back();
    let last = forwarded.and_then(|value| {
        value
            .to_str()
            .ok()?
            .rsplit(',')
            .next()?
            .trim()
            .parse::<IpAddr>()
            .ok()
    });
    match last {
        Some(client) if peer.is_loopback() => client.to_canonical().to_string(),
        _ => peer.to_string(),
    }
}

impl FromRequestParts<Desk> for Caller {
    type Rejection = DeskError;

    async fn from_request_parts(parts: &mut Parts, _desk: &Desk) -> Result<Self, DeskError> {
        Ok(Self::of(&parts.headers, &parts.extensions))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_proxy_on_this_machine_is_believed() {
        let mut headers = HeaderMap::new();
        headers.append("x-forwarded-for", "198.51.100.1, 203.0.113.9".parse().unwrap());
        let from = |peer: &str| address(Some(peer.parse().unwrap()), &headers);
        assert_eq!(from("127.0.0.1"), "203.0.113.9");
        assert_eq!(from("::1"), "203.0.113.9");
        assert_eq!(from("192.0.2.44"), "192.0.2.44");
        assert_eq!(from("::ffff:192.0.2.44"), "192.0.2.44");
        assert_eq!(address(None, &headers), "unknown");
    }
}

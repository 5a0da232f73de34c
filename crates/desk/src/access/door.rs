//! Which way a request came: a password or a cookie must not travel where others can read them.

use axum::{extract::FromRequestParts, http::request::Parts};
use http::HeaderMap;
use newsroom::denied::Denied;
use press::No;
use url::Url;

use crate::{desk::Desk, error::DeskError};

/// The origin of the page, as the browser knows it, where that is safe to sign in at.
#[derive(Debug, Clone)]
pub(crate) struct Door {
    /// `https://news.example.org`, `http://localhost:8080`; `None` where nobody may sign in this way.
    pub(crate) origin: Option<Url>,
    /// The port they came by.
    pub(crate) port: Option<u16>,
}

impl Door {
    /// The origin, or the refusal.
    pub(crate) fn origin(&self) -> Result<&Url, DeskError> {
        self.origin
            .as_ref()
            .ok_or_else(|| DeskError::from(No::from(Denied::Unsafe)))
    }

    fn of(headers: &HeaderMap, address: &str) -> Self {
        let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
        let host = text("host");
        let origin = host.and_then(|host| safe(host, text("x-forwarded-proto"), address));
        let came = host.and_then(|host| Url::parse(&format!("http://{host}")).ok());
        Self {
            origin,
            port: came.and_then(|url| url.port_or_known_default()),
        }
    }
}

/// Over plain HTTP only this machine itself, by its name; else the public address, where that is HTTPS. What stands before us
/// and says that a reader came over plain HTTP is believed: it could only make things worse by lying.
fn safe(host: &str, proto: Option<&str>, address: &str) -> Option<Url> {
    let local = Url::parse(&format!("http://{host}")).ok()?;
    if local.domain() == Some("localhost") {
        return Some(local);
    }
    let public = Url::parse(address).ok()?;
    let same = Url::parse(&format!("https://{host}")).ok()?.origin() == public.origin();
    let is_plain = proto.is_some_and(|proto| proto.eq_ignore_ascii_case("http"));
    (public.scheme() == "https" && same && !is_plain).then_some(public)
}

impl FromRequestParts<Desk> for Door {
    type Rejection = DeskError;

    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Self, DeskError> {
        Ok(Self::of(&parts.headers, &desk.press.settings().address))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_and_https_are_safe() {
        let safe = |host: &str, proto: Option<&str>, address: &str| {
            safe(host, proto, address).map(|url| url.origin().ascii_serialization())
        };
        let (plain, public) = ("http://news.example.org", "https://news.example.org");
        assert_eq!(
            safe("localhost:8080", None, plain),
            Some("http://localhost:8080".to_owned())
        );
        assert_eq!(safe("news.example.org", None, public), Some(public.to_owned()));
        assert_eq!(
            safe("news.example.org:443", Some("https"), public),
            Some(public.to_owned())
        );
        assert_eq!(safe("news.example.org", Some("http"), public), None);
        assert_eq!(safe("news.example.org", None, plain), None);
        assert_eq!(safe("127.0.0.1:8080", None, plain), None);
        assert_eq!(safe("evil.example", None, public), None);
        assert_eq!(safe("localhost.evil.example", None, public), None);
        assert_eq!(safe("a b", None, public), None);
    }
}

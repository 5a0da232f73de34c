//! One request to a target: signed, not redirected, within a time and a size.

use std::{
    error::Error,
    sync::Arc,
    time::{Duration, Instant},
};

use language::Moment;
use newsroom::webhook::{
    delivery::Outcome,
    guard::{self, Reach},
    signature::{self, ID_HEADER, SIGNATURE_HEADER, TIMESTAMP_HEADER},
};
use press::webhook::deliver::Sending;
use reqwest::{Client, Response, header, redirect::Policy};

use super::resolve::Guarded;

/// How long a target may take to be reached.
const CONNECTING: Duration = Duration::from_secs(5);

/// How long a target may take to answer.
const ANSWERING: Duration = Duration::from_secs(15);

/// How much of an answer is read.
const LARGEST: usize = 64 * 1024;

/// How much of an answer is kept, in characters.
const KEPT: usize = 500;

/// How long a target may take.
#[derive(Debug, Clone, Copy)]
pub(super) struct Patience {
    /// To be reached.
    pub(super) connecting: Duration,
    /// To answer.
    pub(super) answering: Duration,
}

impl Patience {
    /// With targets out in the world.
    const USUAL: Self = Self {
        connecting: CONNECTING,
        answering: ANSWERING,
    };
}

/// Sends deliveries. Clones share their connections.
#[derive(Clone)]
pub(super) struct Sender {
    client: Client,
    reach: Reach,
    patience: Patience,
}

impl Sender {
    /// A sender that reaches as far as it may.
    pub(super) fn new(reach: Reach) -> reqwest::Result<Self> {
        Self::with(reach, Patience::USUAL)
    }

    /// The same with another patience.
    pub(super) fn with(reach: Reach, patience: Patience) -> reqwest::Result<Self> {
        // Installed twice it stays the first, which is the same.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = Client::builder()
            .dns_resolver(Arc::new(Guarded(reach)))
            .redirect(Policy::none())
            .no_proxy()
            .connect_timeout(patience.connecting)
            .timeout(patience.answering)
            .user_agent(concat!("Tarjuman/", env!("CARGO_PKG_VERSION")))
            .build()?;
        Ok(Self {
            client,
            reach,
            patience,
        })
    }

    /// Sends a delivery at a moment and tells what became of it.
    pub(super) async fn send(&self, sending: &Sending, at: Moment) -> Outcome {
        let begun = Instant::now();
        let mut outcome = match self.ask(sending, at).await {
            Ok(response) => answered(response).await,
            Err(why) => failed(why),
        };
        outcome.millis = u32::try_from(begun.elapsed().as_millis()).unwrap_or(u32::MAX);
        outcome
    }

    async fn ask(&self, sending: &Sending, at: Moment) -> Result<Response, String> {
        let (webhook, delivery) = (&sending.webhook, &sending.delivery);
        let url = reqwest::Url::parse(webhook.target.as_str()).map_err(|error| error.to_string())?;
        // An address in digits is looked at here; a name when it becomes an address.
        if let Some(ip) = guard::literal(&url)
            && !self.reach.allows(ip)
        {
            return Err(format!("{ip} is of this machine or of a private network"));
        }
        let signed = webhook.secret.sign(delivery.id.as_str(), at, &delivery.body);
        let request = self
            .client
            .post(url)
            .header(header::CONTENT_TYPE, "application/json")
            .header(ID_HEADER, delivery.id.as_str())
            .header(TIMESTAMP_HEADER, signature::seconds(at))
            .header(SIGNATURE_HEADER, signed)
            .body(delivery.body.clone());
        request.send().await.map_err(|error| self.innermost(&error))
    }

    /// What an error is at its root: what stands around it only says that a request failed.
    fn innermost(&self, error: &reqwest::Error) -> String {
        if error.is_timeout() {
            return format!("no answer within {:?}", self.patience.answering);
        }
        let mut inner: &dyn Error = error;
        while let Some(source) = inner.source() {
            inner = source;
        }
        inner.to_string()
    }
}

fn failed(why: String) -> Outcome {
    Outcome {
        millis: 0,
        status: None,
        note: kept(&why),
        again_after: None,
    }
}

async fn answered(mut response: Response) -> Outcome {
    let status = response.status().as_u16();
    let again_after = response.headers().get(header::RETRY_AFTER);
    let again_after = again_after.and_then(|value| value.to_str().ok()?.trim().parse().ok());
    let mut body = Vec::new();
    while let Ok(Some(part)) = response.chunk().await {
        body.extend_from_slice(&part);
        if LARGEST <= body.len() {
            break;
        }
    }
    Outcome {
        millis: 0,
        status: Some(status),
        note: kept(&String::from_utf8_lossy(&body)),
        again_after,
    }
}

/// The beginning of a text, without characters that a page or a database can't hold.
fn kept(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_control() || *c == '\n')
        .take(KEPT)
        .collect()
}

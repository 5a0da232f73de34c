//! Passkeys, with a key made of software in place of a phone.

use std::pin::Pin;

use data_encoding::BASE64URL_NOPAD;
use http::StatusCode;
use newsroom::rights::Role;
use passkey::{
    authenticator::{Authenticator, UiHint, UserCheck, UserValidationMethod},
    client::{Client, DefaultClientData},
    crypto::rust_crypto::RustCryptoBackend,
    types::{
        Passkey,
        ctap2::{Aaguid, Ctap2Error},
        webauthn::{CredentialCreationOptions, CredentialRequestOptions},
    },
};
use serde_json::{Value, json};
use url::Url;

use crate::{
    newsroom::{ADDRESS, Newsroom},
    person::{Got, Person},
};

/// Somebody who touches their key whenever it asks.
struct Touches;

type Checked<'a> = Pin<Box<dyn Future<Output = Result<UserCheck, Ctap2Error>> + Send + 'a>>;

impl UserValidationMethod for Touches {
    type PasskeyItem = Passkey;

    fn check_user<'a, 'life0, 'async_trait>(
        &'life0 self,
        _hint: UiHint<'a, Passkey>,
        _presence: bool,
        _verification: bool,
    ) -> Checked<'async_trait>
    where
        'a: 'async_trait,
        'life0: 'async_trait,
        Self: 'async_trait,
    {
        Box::pin(async {
            Ok(UserCheck {
                presence: true,
                verification: true,
            })
        })
    }

    fn is_presence_enabled(&self) -> bool {
        true
    }

    fn is_verification_enabled(&self) -> Option<bool> {
        Some(true)
    }
}

fn given(got: &Got, name: &str) -> String {
    let given = got
        .headers
        .get_all("set-cookie")
        .iter()
        .map(|value| value.to_str().unwrap());
    let ours = given.filter_map(|cookie| cookie.strip_prefix(&format!("{name}=")));
    ours.map(|cookie| cookie.split(';').next().unwrap().to_owned())
        .next()
        .unwrap()
}

async fn add(person: &Person, answer: serde_json::Value, step: &str) -> Got {
    let body = json!({"name": "هاتف سلمى", "answer": answer});
    person
        .with_step(step)
        .json("POST", "/desk/account/passkeys", &body)
        .await
}

/// As a browser writes it: bytes in Base64, where the software key writes them as numbers.
fn written(value: Value) -> Value {
    match value {
        Value::Array(items) if items.iter().all(Value::is_u64) && !items.is_empty() => {
            let bytes = items.iter().filter_map(|item| u8::try_from(item.as_u64()?).ok());
            BASE64URL_NOPAD.encode(&bytes.collect::<Vec<_>>()).into()
        }
        Value::Object(fields) => fields
            .into_iter()
            .map(|(name, value)| (name, written(value)))
            .collect(),
        other => other,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passkey_lets_in_without_a_password_and_once_for_each_question() {
    let newsroom = Newsroom::open().await;
    let chief = newsroom.role(Role::Chief).await;
    let origin = Url::parse(ADDRESS).unwrap();
    let authenticator = Authenticator::new(Aaguid::new_empty(), None::<Passkey>, Touches, RustCryptoBackend);
    let mut key = Client::new(authenticator).allows_insecure_localhost(true);
    let asked = chief.json("POST", "/desk/account/passkeys/ask", &json!({})).await;
    assert_eq!(asked.status, StatusCode::OK, "{}", asked.text());
    let question: CredentialCreationOptions = serde_json::from_slice(&asked.bytes).unwrap();
    let made = key.register(&origin, question, DefaultClientData).await.unwrap();
    let (made, step) = (
        written(serde_json::to_value(made).unwrap()),
        given(&asked, "__Host-tarjuman-step"),
    );
    let added = add(&chief, made.clone(), &step).await;
    assert_eq!(added.status, StatusCode::OK, "{}", added.text());
    let again = add(&chief, made, &step).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(chief.get("/desk/account/").await.text().contains("هاتف سلمى"));

    let stranger = newsroom.stranger();
    let asked = stranger
        .json("POST", "/desk/sign-in/passkey/ask", &json!({}))
        .await;
    let question: CredentialRequestOptions = serde_json::from_slice(&asked.bytes).unwrap();
    let shown = key
        .authenticate(&origin, question, DefaultClientData)
        .await
        .unwrap();
    let shown = written(serde_json::to_value(shown).unwrap());
    let stranger = stranger.with_step(&given(&asked, "__Host-tarjuman-step"));
    let entered = stranger.json("POST", "/desk/sign-in/passkey", &shown).await;
    assert_eq!(entered.status, StatusCode::OK, "{}", entered.text());
    let salma = newsroom
        .stranger()
        .with_session(&given(&entered, "__Host-tarjuman"));
    assert_eq!(salma.get("/desk/").await.status, StatusCode::OK);
    let replayed = stranger.json("POST", "/desk/sign-in/passkey", &shown).await;
    assert_eq!(replayed.status, StatusCode::UNPROCESSABLE_ENTITY);
}

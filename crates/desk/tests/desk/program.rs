//! A program at the API: it sends a token, and no cookie.

use axum::body::Body;
use newsroom::{
    id::TokenId,
    rights::{Reach, Role},
    token::{Name, Secret, scope::Scopes},
};
use press::token::NewToken;
use serde_json::Value;
use store::user;

use crate::{
    newsroom::{CHANCE, Newsroom, nobody},
    person::{Got, Person},
};

/// A program.
pub(crate) struct Program {
    line: Person,
    pub(crate) token: String,
}

impl Newsroom {
    /// A program of somebody with a role, with some scopes.
    pub(crate) async fn program(&self, role: Role, scopes: &[&str]) -> Program {
        let login = format!("{}-of-a-program-{}", role.as_str(), scopes.len());
        self.person(&login, role, Reach::All).await;
        let login = newsroom::user::Login::parse(&login.replace('_', "-")).unwrap();
        let mut read = self.press.store.read().await.unwrap();
        let owner = user::find_by_login(&mut read, &login).await.unwrap().unwrap();
        drop(read);
        let mut bytes = [0; 32];
        (CHANCE.fill)(&mut bytes);
        let secret = Secret::of(&bytes);
        let new = NewToken {
            id: TokenId::parse((CHANCE.id)()).unwrap(),
            owner: owner.id,
            name: Name::parse("نشرة الصباح").unwrap(),
            scopes: Scopes::parse(scopes.iter().copied()).unwrap(),
            expires: None,
        };
        self.press.make_token(new, &secret, &nobody()).await.unwrap();
        Program {
            line: self.stranger(),
            token: secret.reveal().to_owned(),
        }
    }
}

impl Program {
    /// Asks for something under `/api/v1`.
    pub(crate) async fn get(&self, path: &str) -> Got {
        self.send("GET", path, &[], Body::empty()).await
    }

    /// Sends JSON.
    pub(crate) async fn json(&self, method: &str, path: &str, body: &Value) -> Got {
        let kind = [("content-type", "application/json")];
        self.send(method, path, &kind, Body::from(body.to_string())).await
    }

    /// Sends anything.
    pub(crate) async fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: Body) -> Got {
        let bearer = format!("Bearer {}", self.token);
        let mut all = vec![("authorization", bearer.as_str())];
        all.extend_from_slice(headers);
        self.line
            .send(method, &format!("/api/v1{path}"), &all, body)
            .await
    }
}

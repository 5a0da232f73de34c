//! What stands before every page of the desk: who asks is found out once, and what went wrong becomes a page in their
//! words. Every answer says what a browser may do with it.

use axum::{
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use http::{HeaderName, HeaderValue, Method, StatusCode, header};
use language::Lang;
use newsroom::{
    rights::Forbidden,
    user::{Standing, User},
};
use store::user;

use crate::{
    caller::Caller,
    desk::Desk,
    error::{DeskError, Trouble},
    page::{self, failure::Failure},
    who::{self, Who},
};

/// What a page of the desk may load and where it may be shown: its own files, in its own frames. Data addresses are the
/// pictures that a script draws before they are uploaded.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; \
     connect-src 'self'; form-action 'self'; frame-src 'self'; frame-ancestors 'self'; base-uri 'none'";

/// Finds out who asks, lets the request pass, and makes the page of what went wrong.
pub(crate) async fn gate(State(desk): State<Desk>, mut request: Request, next: Next) -> Response {
    let caller = Caller::of(request.headers(), request.extensions());
    let asked = Asked::of(&request, caller.language(&desk));
    let who = match who::find(&desk, &caller).await {
        Ok(who) => who.map(|who| Who {
            said: said(&desk, request.uri().query()),
            ..who
        }),
        Err(error) => return finish(&desk, &asked, None, error.into_response()).await,
    };
    request.extensions_mut().insert(who.clone());
    let response = next.run(request).await;
    finish(&desk, &asked, who.as_ref(), response).await
}

/// What a redirect wants to be said: `?said=said-published` names a message, and only one that is there.
fn said(desk: &Desk, query: Option<&str>) -> Option<String> {
    let key = query?.split('&').find_map(|pair| pair.strip_prefix("said="))?;
    let is_ours = key.starts_with("said-") && desk.interfaces().first().words.has(key);
    is_ours.then(|| key.to_owned())
}

/// What is still known of a request once it is answered.
struct Asked {
    method: Method,
    path: String,
    /// The language in which somebody who isn't signed in reads.
    lang: Lang,
    form: Form,
}

/// In what form an answer is wanted.
#[derive(PartialEq, Eq)]
enum Form {
    Page,
    Json,
}

impl Asked {
    fn of(request: &Request, lang: Lang) -> Self {
        let text = |name: HeaderName| {
            let value = request.headers().get(name)?;
            value.to_str().ok().map(str::to_owned)
        };
        let json = |value: Option<String>| value.is_some_and(|value| value.contains("json"));
        let form = if json(text(header::ACCEPT)) || json(text(header::CONTENT_TYPE)) {
            Form::Json
        } else {
            Form::Page
        };
        let path_and_query = request.uri().path_and_query();
        Self {
            method: request.method().clone(),
            path: path_and_query.map_or_else(|| String::from("/desk/"), |it| it.as_str().to_owned()),
            lang,
            form,
        }
    }
}

async fn finish(desk: &Desk, asked: &Asked, who: Option<&Who>, mut response: Response) -> Response {
    if let Some(Trouble(error)) = response.extensions_mut().remove::<Trouble>() {
        response = trouble(desk, asked, who, &error).await;
    }
    let headers = response.headers_mut();
    let settled = [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    for (name, value) in settled {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    response
}

async fn trouble(desk: &Desk, asked: &Asked, who: Option<&Who>, error: &DeskError) -> Response {
    let signed_out = matches!(error, DeskError::SignedOut);
    if signed_out && asked.form == Form::Page {
        return to_sign_in(asked);
    }
    let status = error.status();
    if status.is_server_error() {
        tracing::error!(%error, path = asked.path, "the desk could not answer");
    }
    let lang = who.map_or_else(|| asked.lang.clone(), |who| who.lang.clone());
    let able = match error {
        DeskError::Forbidden(forbidden) => who_can(desk, forbidden).await,
        _ => Vec::new(),
    };
    let failure = Failure::of(desk.interface(&lang), error, able);
    match asked.form {
        Form::Json => failure.problem(status),
        Form::Page => match page::plain(desk, desk.interface(&lang), who, &failure) {
            Ok(html) => (status, html).into_response(),
            Err(error) => {
                tracing::error!(%error, "the page of an error could not be made");
                StatusCode::INTERNAL_SERVER_ERROR.into_response()
            }
        },
    }
}

/// The names of those who can; without them the page still names the roles.
async fn who_can(desk: &Desk, forbidden: &Forbidden) -> Vec<String> {
    let found = async {
        let mut read = desk.press.store.read().await?;
        user::all(&mut read).await
    };
    let everybody = found.await.unwrap_or_else(|error| {
        tracing::error!(%error, "who can do it could not be found out");
        Vec::new()
    });
    let can = |user: &User| {
        user.standing == Standing::Active && user.may(forbidden.action, forbidden.lang.as_ref()).is_ok()
    };
    let able = everybody.into_iter().filter(can);
    able.map(|user| user.name.to_string()).collect()
}

/// To signing in, and back from there to what was asked for.
fn to_sign_in(asked: &Asked) -> Response {
    let back = if asked.method == Method::GET {
        asked.path.as_str()
    } else {
        "/desk/"
    };
    let back = percent_encoding::utf8_percent_encode(back, percent_encoding::NON_ALPHANUMERIC);
    Redirect::to(&format!("/desk/sign-in?then={back}")).into_response()
}

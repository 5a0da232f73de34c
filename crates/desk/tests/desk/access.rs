//! Coming in and leaving: password, second step, one-time links, and what keeps others out.

use axum::body::Body;
use http::StatusCode;
use newsroom::{
    audit::Deed,
    line::ShownName,
    rights::{Grants, Role},
    user::Login,
};
use press::{
    access::people,
    seal::{SealingKey, is_sealed},
};
use store::{
    audit::{self, Filter},
    credential::{self, Totp},
};

use crate::{
    newsroom::{CHANCE, Newsroom, PASSWORD, nobody, set_clock},
    person::{Got, Person},
};

/// What the session's cookie holds that an answer gives.
fn cookie(got: &Got, name: &str) -> String {
    let given = got
        .headers
        .get_all("set-cookie")
        .iter()
        .map(|value| value.to_str().unwrap());
    let ours = given.filter_map(|cookie| cookie.strip_prefix(&format!("{name}=")));
    ours.map(|cookie| cookie.split(';').next().unwrap().to_owned())
        .next()
        .unwrap_or_else(|| panic!("no {name} in {:?}: {}", got.headers, got.text()))
}

async fn invited(newsroom: &Newsroom, login: &str) -> String {
    let person = people::Person {
        login: Login::parse(login).unwrap(),
        name: ShownName::parse("سلمى حداد").unwrap(),
        grants: Grants::everywhere(&[Role::Chief, Role::Administrator]),
    };
    let (_, token) = newsroom
        .press
        .invite(person, &nobody(), CHANCE.into())
        .await
        .unwrap();
    format!("/desk/link/{}", token.as_str())
}

async fn deeds(newsroom: &Newsroom) -> Vec<String> {
    let mut read = newsroom.press.store.read().await.unwrap();
    let log = audit::since(&mut read, &Filter::default(), 0, 999).await.unwrap();
    log.into_iter()
        .map(|entry| Deed::as_str(entry.note.deed).to_owned())
        .collect()
}

async fn sign_in(person: &Person, login: &str, password: &str) -> Got {
    let fields = [
        ("login", login),
        ("password", password),
        ("then", "/desk/account/"),
    ];
    person.post("/desk/sign-in", &fields).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_one_time_link_sets_a_password_once_and_lets_in() {
    let newsroom = Newsroom::open().await;
    let link = invited(&newsroom, "سلمى").await;
    let stranger = newsroom.stranger();
    let page = stranger.get(&link).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.texts("h1"), ["أهلًا بك"]);
    let set = |password: &'static str, again: &'static str| {
        let (link, stranger) = (link.clone(), stranger.clone());
        async move {
            let fields = [("name", "سلمى"), ("password", password), ("again", again)];
            stranger.post(&link, &fields).await
        }
    };
    let weak = set("كلمةالسر123", "كلمةالسر123").await;
    assert_eq!(weak.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(weak.texts("[role=alert]")[0].contains("تُجرَّب أولًا"));
    let differ = set("بطة زرقاء تقرأ", "بطة زرقاء تكتب").await;
    assert_eq!(differ.status, StatusCode::UNPROCESSABLE_ENTITY);
    let got = set("بطة زرقاء تقرأ", "بطة زرقاء تقرأ").await;
    assert_eq!(got.status, StatusCode::SEE_OTHER, "{}", got.text());
    let written = got.headers["set-cookie"].to_str().unwrap();
    for part in ["__Host-tarjuman=", "Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(written.contains(part), "{written}");
    }
    let salma = stranger.with_session(&cookie(&got, "__Host-tarjuman"));
    assert_eq!(salma.get("/desk/").await.status, StatusCode::OK);
    assert_eq!(stranger.get(&link).await.status, StatusCode::GONE);
    assert_eq!(
        deeds(&newsroom).await,
        ["invite-people", "link-used", "signed-in"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_language_chosen_at_the_door_lasts_and_the_way_is_not_forgotten() {
    let newsroom = Newsroom::open().await;
    let stranger = newsroom.stranger();
    let page = stranger
        .get("/desk/sign-in?lang=ru&then=%2Fdesk%2Fqueue%2F")
        .await;
    assert_eq!(page.values("html", "lang"), ["ru"]);
    assert_eq!(cookie(&page, "__Host-tarjuman-language"), "ru");
    assert_eq!(
        page.values(".tongues a[lang=ar]", "href"),
        ["?lang=ar&then=/desk/queue/"]
    );
    for (kept, shown) in [("ru", "ru"), ("xx", "ar")] {
        let kept = format!("__Host-tarjuman-language={kept}");
        let headers = [("cookie", kept.as_str())];
        let again = stranger
            .send("GET", "/desk/sign-in", &headers, Body::empty())
            .await;
        assert_eq!(again.values("html", "lang"), [shown], "{kept}");
    }
    let unknown = stranger.get("/desk/sign-in?lang=xx").await;
    assert!(unknown.headers.get("set-cookie").is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_password_says_nothing_of_the_account_and_waits_grow() {
    let newsroom = Newsroom::open().await;
    newsroom.role(Role::Reporter).await;
    let stranger = newsroom.stranger();
    let wrong = sign_in(&stranger, "reporter", "غلط").await;
    let unknown = sign_in(&stranger, "nobody", "غلط").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.texts("[role=alert]"), unknown.texts("[role=alert]"));
    for _ in 0..4 {
        assert_eq!(
            sign_in(&stranger, "REPORTER", "غلط").await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
    }
    let wait = sign_in(&stranger, "reporter", PASSWORD).await;
    assert_eq!(wait.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(
        wait.texts("[role=alert]")[0],
        "فشلت محاولات كثيرة. انتظر ثانيتين ثم حاول من جديد."
    );
    set_clock("2026-11-24T09:00:02Z");
    let good = sign_in(&stranger, "reporter", PASSWORD).await;
    assert_eq!(good.status, StatusCode::SEE_OTHER, "{}", good.text());
    assert_eq!(good.location(), "/desk/account/");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_signs_in_where_others_can_listen() {
    let newsroom = Newsroom::open().await;
    newsroom.role(Role::Reporter).await;
    let stranger = newsroom.stranger().at("127.0.0.1:8080");
    let page = stranger.get("/desk/sign-in").await;
    assert!(page.texts("form").is_empty());
    assert!(page.text().contains("http://localhost:8080/desk/"));
    let body = Body::from(format!("login=reporter&password={PASSWORD}"));
    let headers = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("origin", "http://127.0.0.1:8080"),
    ];
    let sent = stranger.send("POST", "/desk/sign-in", &headers, body).await;
    assert_eq!(sent.status, StatusCode::FORBIDDEN);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_another_site_sends_changes_nothing() {
    let newsroom = Newsroom::open().await;
    let chief = newsroom.role(Role::Chief).await;
    for (site, origin) in [
        ("cross-site", "https://evil.example"),
        ("same-site", "http://evil.localhost:8080"),
    ] {
        let headers = [
            ("sec-fetch-site", site),
            ("origin", origin),
            ("content-type", "application/x-www-form-urlencoded"),
        ];
        let body = Body::from("name=x&interface=ru");
        let got = chief.send("POST", "/desk/account/", &headers, body).await;
        assert_eq!(got.status, StatusCode::FORBIDDEN);
        assert_eq!(got.texts("h1"), ["أرسل هذا موقع آخر"]);
    }
    assert_eq!(chief.get("/desk/").await.texts("h1"), ["يومي"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_ends_by_leaving_by_idling_and_by_its_owner() {
    let newsroom = Newsroom::open().await;
    let chief = newsroom.role(Role::Chief).await;
    let phone = sign_in(&newsroom.stranger(), "chief", PASSWORD).await;
    let phone = newsroom
        .stranger()
        .with_session(&cookie(&phone, "__Host-tarjuman"));
    assert_eq!(phone.get("/desk/").await.status, StatusCode::OK);
    let ended = chief.post("/desk/account/sessions/end-others", &[]).await;
    assert_eq!(ended.location(), "/desk/account/?said=said-session-ended");
    assert_eq!(phone.get("/desk/").await.status, StatusCode::SEE_OTHER);
    let account = chief.get("/desk/account/?said=said-session-ended").await;
    assert_eq!(account.texts(".said"), ["أُنهيت الجلسة."]);
    set_clock("2026-11-24T20:59:00Z");
    assert_eq!(chief.get("/desk/").await.status, StatusCode::OK);
    set_clock("2026-11-25T08:59:00Z");
    assert_eq!(chief.get("/desk/").await.status, StatusCode::SEE_OTHER);
    let again = sign_in(&newsroom.stranger(), "chief", PASSWORD).await;
    let chief = newsroom
        .stranger()
        .with_session(&cookie(&again, "__Host-tarjuman"));
    let left = chief.post("/desk/sign-out", &[]).await;
    assert_eq!(left.location(), "/desk/sign-in");
    assert_eq!(chief.get("/desk/").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_password_wants_the_old_one_and_ends_other_sessions() {
    let newsroom = Newsroom::open().await;
    let chief = newsroom.role(Role::Chief).await;
    let other = sign_in(&newsroom.stranger(), "chief", PASSWORD).await;
    let other = newsroom
        .stranger()
        .with_session(&cookie(&other, "__Host-tarjuman"));
    let new = "сорок две гагары";
    let set = |old: &'static str| {
        let chief = chief.clone();
        async move {
            let fields = [("old", old), ("new", new), ("again", new)];
            chief.post("/desk/account/password", &fields).await
        }
    };
    assert_eq!(set("غلط").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(set(PASSWORD).await.status, StatusCode::SEE_OTHER);
    assert_eq!(other.get("/desk/").await.status, StatusCode::SEE_OTHER);
    assert_eq!(chief.get("/desk/").await.status, StatusCode::OK);
    let old = sign_in(&newsroom.stranger(), "chief", PASSWORD).await;
    assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        sign_in(&newsroom.stranger(), "chief", new).await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_second_step_is_set_up_asked_for_and_survives_a_lost_phone() {
    let newsroom = Newsroom::open().await;
    let chief = newsroom.role(Role::Chief).await;
    chief.post("/desk/account/second-step/begin", &[]).await;
    let page = chief.get("/desk/account/second-step").await;
    assert_eq!(page.texts("svg.qr").len(), 1);
    let secret: String = page.texts(".secret")[0].split(' ').collect();
    let wrong = chief
        .post("/desk/account/second-step", &[("code", "000000")])
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let codes = chief
        .post("/desk/account/second-step", &[("code", &code(&secret, "09:00"))])
        .await
        .texts(".codes li");
    assert_eq!(codes.len(), 10);
    // The code that set it up is used; the password alone leads no further than to the second step.
    let stranger = newsroom.stranger();
    let step = sign_in(&stranger, "chief", PASSWORD).await;
    assert_eq!(step.location(), "/desk/sign-in/code?then=%2Fdesk%2Faccount%2F");
    let stranger = stranger.with_step(&cookie(&step, "__Host-tarjuman-step"));
    assert_eq!(stranger.get("/desk/").await.status, StatusCode::SEE_OTHER);
    let give = |code: String| {
        let stranger = stranger.clone();
        async move { stranger.post("/desk/sign-in/code", &[("code", &code)]).await }
    };
    let used = give(code(&secret, "09:00")).await;
    assert_eq!(used.status, StatusCode::UNPROCESSABLE_ENTITY);
    set_clock("2026-11-24T09:01:00Z");
    let good = give(code(&secret, "09:01")).await;
    assert_eq!(good.status, StatusCode::SEE_OTHER, "{}", good.text());
    cookie(&good, "__Host-tarjuman");
    // By a recovery code, once.
    for (expected, at) in [
        (StatusCode::SEE_OTHER, "09:02"),
        (StatusCode::UNPROCESSABLE_ENTITY, "09:03"),
    ] {
        set_clock(&format!("2026-11-24T{at}:00Z"));
        let step = sign_in(&newsroom.stranger(), "chief", PASSWORD).await;
        let stranger = newsroom
            .stranger()
            .with_step(&cookie(&step, "__Host-tarjuman-step"));
        let got = stranger.post("/desk/sign-in/code", &[("code", &codes[3])]).await;
        assert_eq!(got.status, expected, "{}", got.text());
    }
    // Long after signing in nobody changes how one comes in.
    set_clock("2026-11-24T09:20:00Z");
    let late = chief.post("/desk/account/second-step/end", &[]).await;
    assert_eq!(late.status, StatusCode::FORBIDDEN);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_step_that_was_kept_in_the_clear_is_sealed_and_asked_for_as_before() {
    let newsroom = Newsroom::open().await;
    newsroom.role(Role::Chief).await;
    let (press, now) = (&newsroom.press, fixture::ids::moment("2026-11-24T09:00:00Z"));
    let chief = press.user_by_login("chief").await.unwrap().id;
    let secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    let clear = Totp {
        secret: secret.to_owned(),
        since: Some(now),
        last_step: None,
    };
    let mut tx = press.store.write(now).await.unwrap();
    credential::set_totp(&mut tx, &chief, Some(&clear)).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(press.seal_second_steps(now, CHANCE.into()).await.unwrap(), 1);
    assert_eq!(press.seal_second_steps(now, CHANCE.into()).await.unwrap(), 0);
    let kept = credential::find(&mut press.store.read().await.unwrap(), &chief)
        .await
        .unwrap();
    assert!(is_sealed(&kept.totp.unwrap().secret));
    let step = sign_in(&newsroom.stranger(), "chief", PASSWORD).await;
    let stranger = newsroom
        .stranger()
        .with_step(&cookie(&step, "__Host-tarjuman-step"));
    let good = stranger
        .post("/desk/sign-in/code", &[("code", &code(secret, "09:00"))])
        .await;
    assert_eq!(good.status, StatusCode::SEE_OTHER, "{}", good.text());
    assert_eq!(press.unsealable_second_steps().await.unwrap(), []);
    let other = press.clone().with_key(SealingKey::of([8; 32]));
    assert_eq!(other.unsealable_second_steps().await.unwrap(), [chief]);
}

/// What an app shows at a time of 24 November 2026.
fn code(secret: &str, time: &str) -> String {
    let secret = data_encoding::BASE32_NOPAD.decode(secret.as_bytes()).unwrap();
    let moment = fixture::ids::moment(&format!("2026-11-24T{time}:00Z"));
    let seconds = u64::try_from(moment.micros() / 1_000_000).unwrap();
    let codes = totp_rs::Builder::new().with_secret(secret).build_noncompliant();
    codes.generate(seconds).to_string()
}

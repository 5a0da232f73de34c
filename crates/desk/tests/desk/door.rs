//! Who gets in at all.

use http::StatusCode;
use newsroom::rights::Role;

use crate::newsroom::Newsroom;

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_is_led_to_signing_in_and_back() {
    let newsroom = Newsroom::open().await;
    let got = newsroom
        .stranger()
        .get("/desk/stories/?q=%D9%82%D9%85%D8%A9")
        .await;
    assert_eq!(got.status, StatusCode::SEE_OTHER);
    assert!(
        got.location().starts_with("/desk/sign-in?then=%2Fdesk%2Fstories"),
        "{}",
        got.location()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_signed_in_gets_their_day_from_right_to_left() {
    let newsroom = Newsroom::open().await;
    let got = newsroom.role(Role::Translator).await.get("/desk/").await;
    assert_eq!(got.status, StatusCode::OK, "{}", got.text());
    assert_eq!(got.texts("h1"), ["يومي"]);
    assert!(got.text().contains(r#"<html lang="ar" dir="rtl">"#));
    assert!(
        got.headers["content-security-policy"]
            .to_str()
            .unwrap()
            .contains("script-src 'self'")
    );
    assert_eq!(got.headers["cache-control"], "no-store");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_is_not_there_says_so_in_the_words_of_whoever_asks() {
    let newsroom = Newsroom::open().await;
    let got = newsroom.role(Role::Chief).await.get("/desk/nothing/here").await;
    assert_eq!(got.status, StatusCode::NOT_FOUND);
    assert_eq!(got.texts("h1"), ["لا توجد صفحة كهذه"]);
}

//! What editors set goes at once, here and on every other node.

use std::time::{Duration, Instant};

use fixture::ids::lang;
use language::Numbering;
use media::Media;
use newsroom::{
    copydesk::finding::Severity,
    refusal::Refusal,
    settings::{LanguageSettings, RuleSetting},
};
use press::{No, Press};
use store::Store;

use crate::newsroom::{Newsroom, at, salma};

#[tokio::test(flavor = "multi_thread")]
async fn another_node_goes_by_it_within_a_moment() {
    let newsroom = Newsroom::standing().await;
    let store = Store::open(newsroom.press.store.database(), at("08:30"))
        .await
        .unwrap();
    let media = Media::new(newsroom.press.media.folder());
    let other = Press::new(store, media, newsroom.press.settings_of_file().clone());
    let following = {
        let other = other.clone();
        tokio::spawn(async move { other.follow_settings().await.map(|_| ()) })
    };
    tokio::time::sleep(Duration::from_millis(100)).await;
    let digits = LanguageSettings {
        digits: Some(Numbering::Latn),
        ..LanguageSettings::default()
    };
    newsroom
        .press
        .set(
            |record| {
                record.house.language.insert(lang("ar"), digits);
                record
                    .house
                    .rules
                    .insert("tatweel".to_owned(), RuleSetting::Error);
            },
            &salma("09:00"),
        )
        .await
        .unwrap();
    assert_eq!(
        newsroom.press.settings().locale(&lang("ar")).digits,
        Numbering::Latn
    );
    let begun = Instant::now();
    while other.settings().locale(&lang("ar")).digits != Numbering::Latn {
        assert!(
            begun.elapsed() < Duration::from_secs(5),
            "the other node never followed"
        );
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let weighs = other
        .rules()
        .in_force()
        .find(|(rule, _)| rule.id == "tatweel")
        .unwrap()
        .1;
    assert_eq!(weighs, Severity::Error);
    following.abort();
}

#[tokio::test]
async fn what_cannot_be_in_force_is_not_set() {
    let newsroom = Newsroom::standing().await;
    let before = newsroom.press.settings();
    let refused = newsroom
        .press
        .set(|record| record.house.site.page_size = Some(0), &salma("09:00"))
        .await
        .unwrap_err();
    assert!(
        matches!(refused, No::Refused(Refusal::BadSettings(_))),
        "{refused}"
    );
    newsroom.press.refresh().await.unwrap();
    assert_eq!(newsroom.press.settings(), before);
}

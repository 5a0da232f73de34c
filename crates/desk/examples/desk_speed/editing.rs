//! Opening, saving and publishing, each with other stories from all over the newsroom.

use http::StatusCode;
use newsroom::id::StoryId;
use serde_json::{Value, json};

use crate::{
    browser::Browser,
    timing::{WARM, measured},
};

fn at(story: &StoryId, lang: &str, rest: &str) -> String {
    format!("/desk/stories/{story}/{lang}/{rest}")
}

/// All of it.
pub(crate) async fn measure(browser: &Browser, stories: &[StoryId]) {
    measured("a story's page", stories, async |story| {
        browser.page(&format!("/desk/stories/{story}/")).await;
    })
    .await;
    for (act, lang) in [("open a source", "ru"), ("open a translation", "ar")] {
        measured(&format!("{act}: page"), stories, async |story| {
            browser.page(&at(story, lang, "")).await;
        })
        .await;
        measured(&format!("{act}: text"), stories, async |story| {
            browser.get(&at(story, lang, "text"), "application/json").await;
        })
        .await;
    }
    for (act, lang) in [("save a source", "ru"), ("save a translation", "ar")] {
        save(browser, stories, act, lang).await;
    }
    publish(browser, stories).await;
}

async fn save(browser: &Browser, stories: &[StoryId], act: &str, lang: &str) {
    let mut drafts = Vec::new();
    for story in stories {
        let path = at(story, lang, "text");
        let opened = browser.get(&path, "application/json").await;
        drafts.push((path, changed(&serde_json::from_slice(&opened).unwrap())));
    }
    measured(act, &drafts, async |(path, draft)| {
        assert_eq!(browser.put(path, draft).await, StatusCode::OK, "{path}");
    })
    .await;
}

/// What the editor sends once somebody has rewritten the first paragraph.
fn changed(opened: &Value) -> Value {
    let mut text = opened["text"].clone();
    let blocks = text["blocks"].as_array_mut().unwrap();
    let first = blocks
        .iter_mut()
        .find(|block| block["kind"] == "paragraph")
        .unwrap();
    let first = first.as_object_mut().unwrap();
    first.remove("runs");
    first.insert(String::from("text"), json!("٣ — Изменено сегодня."));
    json!({"base": opened["base"], "attempt": "bench", "text": text})
}

/// The changed sources go to readers. A text in which the copy desk finds an error may not: such stories are passed over.
async fn publish(browser: &Browser, stories: &[StoryId]) {
    let mut fit = Vec::new();
    for story in stories {
        let opened = browser.get(&at(story, "ru", "text"), "application/json").await;
        let opened: Value = serde_json::from_slice(&opened).unwrap();
        let findings = opened["findings"].as_array().unwrap();
        if !findings.iter().any(|finding| finding["severity"] == "error") {
            fit.push(at(story, "ru", "publish"));
        }
    }
    assert!(
        stories.len() / 2 + WARM < fit.len(),
        "only {} can be published",
        fit.len()
    );
    measured("publish: what is asked", &fit, async |path| {
        browser.page(path).await;
    })
    .await;
    measured("publish", &fit, async |path| {
        assert_eq!(
            browser.post(path, "seen=yes").await,
            StatusCode::SEE_OTHER,
            "{path}"
        );
    })
    .await;
}

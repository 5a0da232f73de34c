//! The lists: coverage by all that may be asked of it, a translator's queue, the first page of the desk.

use crate::{
    browser::Browser,
    timing::{WARM, measured},
};

const PAGES: [(&str, &str); 10] = [
    ("coverage", "/desk/coverage/"),
    ("coverage, from the middle", "/desk/coverage/?after=2020-06-01~s"),
    ("coverage, stale", "/desk/coverage/?lack=stale"),
    (
        "coverage, stale in a section",
        "/desk/coverage/?lack=stale&section=politics",
    ),
    (
        "coverage, published in Arabic",
        "/desk/coverage/?lang=ar&state=published",
    ),
    ("coverage, no edition", "/desk/coverage/?lack=absent"),
    (
        "coverage, words of a headline",
        "/desk/coverage/?q=%D0%BC%D0%B8%D0%BD%D0%B8%D1%81%D1%82%D0%B5%D1%80%D1%81%D1%82%D0%B2%D0%BE",
    ),
    (
        "coverage, words that stand nowhere",
        "/desk/coverage/?q=%D0%BD%D0%B8%D1%87%D0%B5%D0%B3%D0%BE%D0%BF%D0%BE%D0%B4%D0%BE%D0%B1%D0%BD%D0%BE%D0%B3%D0%BE",
    ),
    ("queue", "/desk/queue/"),
    ("the desk's first page", "/desk/"),
];

/// All of it.
pub(crate) async fn measure(browser: &Browser) {
    for (act, path) in PAGES {
        measured(act, &[(); 200 + WARM], async |()| {
            browser.page(path).await;
        })
        .await;
    }
}

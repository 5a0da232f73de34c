//! The desk's own table of addresses, and what of it is no page.

use std::collections::BTreeSet;

use crate::pages::{of_strangers, of_the_signed_in};

/// Addresses that answer a browser's `GET` with something that isn't a page of the desk, and what they answer with.
const NO_PAGES: [(&str, &str); 9] = [
    ("/desk/assets/{name}", "files"),
    ("/desk/audit/export.csv", "a table for other programs"),
    ("/desk/audit/export.jsonl", "JSON Lines"),
    ("/desk/links", "JSON for the editor"),
    ("/desk/pictures/pick", "JSON for the editor"),
    ("/desk/stories/{story}/{lang}/events", "a stream for the editor"),
    ("/desk/stories/{story}/{lang}/notes", "JSON for the editor"),
    ("/desk/stories/{story}/{lang}/text", "JSON for the editor"),
    (
        "/desk/stories/{story}/{lang}/preview/page",
        "a page of the readers' site",
    ),
];

/// The addresses of the table that are asked for with `GET`.
fn listed() -> BTreeSet<&'static str> {
    let table = include_str!("../../../desk/tests/desk/routes.txt");
    table
        .lines()
        .filter_map(|line| line.strip_prefix("GET "))
        .filter_map(|line| line.split_whitespace().next())
        .collect()
}

#[test]
fn every_page_of_the_desk_is_walked() {
    let walked = of_the_signed_in().into_iter().chain(of_strangers());
    let walked: BTreeSet<_> = walked.map(|page| page.route).collect();
    let others: BTreeSet<_> = NO_PAGES.into_iter().map(|(route, _)| route).collect();
    let known: BTreeSet<_> = walked.union(&others).copied().collect();
    let forgotten: Vec<_> = listed().difference(&known).copied().collect();
    let gone: Vec<_> = known.difference(&listed()).copied().collect();
    assert!(
        forgotten.is_empty() && gone.is_empty(),
        "nobody looks at {forgotten:?}; {gone:?} isn't there any more"
    );
}

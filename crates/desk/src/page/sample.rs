//! Pages of samples, for the tests: every template is rendered in every language of the interface.

use fixture::standing;
use scraper::{Html, Selector};
use site::languages::Languages;

use super::{View, frame::Frame, laid_out};
use crate::{desk::interface_tags, templates::Templates};

/// Renders a sample in every language of the interface, and looks at each: no word is missing, the page has one `h1` and a
/// title, every field has a label, every picture a text, and nothing in it is a script or a style of the page's own.
///
/// # Panics
/// Something of that doesn't hold.
pub(crate) fn check<V: View>(view: &V) -> Vec<String> {
    let languages = Languages::among(&standing::settings(), interface_tags()).unwrap();
    let templates = Templates::built_in();
    let page = |language| laid_out(&templates, language, &Frame::sample(language), view);
    languages
        .iter()
        .map(|language| {
            let html = page(language).unwrap_or_else(|error| panic!("{}: {error:#}", V::TEMPLATE));
            look(V::TEMPLATE, &html);
            html
        })
        .collect()
}

fn look(template: &str, html: &str) {
    assert!(!html.contains('⟦'), "{template}: a word is missing");
    let page = Html::parse_document(html);
    let count = |selector: &str| page.select(&Selector::parse(selector).unwrap()).count();
    assert_eq!(count("h1"), 1, "{template}: one h1");
    assert_eq!(count("img:not([alt])"), 0, "{template}: a picture without a text");
    assert_eq!(
        count("[style], style, [onclick]"),
        0,
        "{template}: a style of its own"
    );
    let inline = "script:not([src]):not([type='application/json'])";
    assert_eq!(count(inline), 0, "{template}: a script of its own");
    let fields = Selector::parse("input:not([type=hidden]):not([type=submit]), select, textarea").unwrap();
    for field in page.select(&fields) {
        let named = field.attr("aria-label").is_some() || field.attr("aria-labelledby").is_some();
        let labelled = field
            .attr("id")
            .is_some_and(|id| count(&format!("label[for='{id}']")) == 1);
        let inside = field
            .ancestors()
            .any(|node| node.value().as_element().is_some_and(|one| one.name() == "label"));
        assert!(
            named || labelled || inside,
            "{template}: no label for {}",
            field.html()
        );
    }
}

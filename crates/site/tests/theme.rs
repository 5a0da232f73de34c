//! The default theme against every sample in every language, and a newsroom's own folder against its mistakes.
#![expect(
    clippy::unwrap_used,
    reason = "the small functions beside the tests are tests too"
)]

use std::{collections::BTreeSet, fs, io::Write, path::Path};

use language::{Lang, Locale, messages::Words};
use site::{
    theme::Theme,
    view::{
        View,
        archive::{Archive, Months},
        article::Article,
        choose::Choose,
        front::Front,
        inline::{Inline, Text},
        listing::Listing,
        notice::{Gone, NotFound, ServerError},
        sample::STORIES_TO_SHOW,
        standing::Standing,
    },
};

const LANGUAGES: [&str; 3] = ["ar", "ru", "en"];

fn lang(tag: &str) -> Lang {
    Lang::parse(tag).unwrap()
}

fn words(tag: &str) -> Words {
    Words::of(&Locale::of(lang(tag)))
}

/// Every sample of a language, rendered, by a name.
fn pages(theme: &Theme, tag: &str) -> Vec<(String, String)> {
    fn add<V: View>(pages: &mut Vec<(String, String)>, theme: &Theme, tag: &str, view: &V) {
        let page = theme
            .render(view, &words(tag))
            .unwrap_or_else(|error| panic!("{tag}: {error}"));
        pages.push((format!("{tag} {} {}", V::TEMPLATE, pages.len()), page));
    }
    let (mut pages, lang) = (Vec::new(), lang(tag));
    for count in 0..=STORIES_TO_SHOW {
        add(&mut pages, theme, tag, &Front::sample_of(&lang, count));
    }
    add(&mut pages, theme, tag, &Front::sample_arranged(&lang));
    add(&mut pages, theme, tag, &Article::sample(&lang));
    add(&mut pages, theme, tag, &Standing::sample(&lang));
    add(&mut pages, theme, tag, &Listing::sample(&lang));
    add(&mut pages, theme, tag, &Listing::sample_topic(&lang));
    add(&mut pages, theme, tag, &Listing::sample_empty(&lang));
    add(&mut pages, theme, tag, &Archive::sample(&lang));
    add(&mut pages, theme, tag, &Months::sample(&lang));
    add(&mut pages, theme, tag, &Choose::sample(&lang));
    add(&mut pages, theme, tag, &NotFound::sample(&lang));
    add(&mut pages, theme, tag, &NotFound::sample_elsewhere(&lang));
    add(&mut pages, theme, tag, &Gone::sample(&lang));
    add(&mut pages, theme, tag, &ServerError::sample(&lang));
    pages
}

#[test]
fn every_page_renders_in_every_language_with_its_direction() {
    let theme = Theme::load(None).unwrap();
    for (tag, dir) in [("ar", "rtl"), ("ru", "ltr"), ("en", "ltr")] {
        for (name, page) in pages(&theme, tag) {
            assert!(page.starts_with("<!DOCTYPE html>"), "{name}");
            assert!(
                page.contains(&format!("<html lang=\"{tag}\" dir=\"{dir}\"")),
                "{name}"
            );
            assert_eq!(page.matches("<h1").count(), 1, "{name}: one main heading");
            assert!(
                !page.contains("⟦") && !page.contains("none</"),
                "{name}: a missing word or value"
            );
        }
    }
}

#[test]
fn no_page_needs_a_script_or_an_inline_style() {
    let theme = Theme::load(None).unwrap();
    for (name, page) in LANGUAGES.iter().flat_map(|tag| pages(&theme, tag)) {
        let scripts = page.matches("<script").count();
        assert_eq!(
            scripts,
            page.matches("<script type=\"application/ld+json\">").count(),
            "{name}"
        );
        assert!(!page.contains("style=") && !page.contains("<style"), "{name}");
        assert!(
            !page.contains(" onclick") && !page.contains("javascript:"),
            "{name}"
        );
    }
}

#[test]
fn every_asset_a_page_links_to_is_there() {
    let theme = Theme::load(None).unwrap();
    for (name, page) in LANGUAGES.iter().flat_map(|tag| pages(&theme, tag)) {
        for rest in page.split("\"/assets/").skip(1) {
            let asset = rest.split('"').next().unwrap();
            assert!(theme.asset(asset).is_some(), "{name}: {asset}");
        }
    }
}

#[test]
fn a_page_and_its_style_stay_under_sixty_kilobytes() {
    let theme = Theme::load(None).unwrap();
    let style: usize = theme
        .assets()
        .filter(|(name, _)| name.ends_with(".css"))
        .map(|(_, asset)| asset.bytes.len())
        .sum();
    for (name, page) in LANGUAGES.iter().flat_map(|tag| pages(&theme, tag)) {
        assert!(
            page.len() + style < 60_000,
            "{name}: {} + {style} bytes before compression",
            page.len()
        );
    }
}

#[test]
fn a_language_without_an_edition_is_named_in_words_and_has_no_hreflang() {
    let theme = Theme::load(None).unwrap();
    let page = theme.render(&Article::sample(&lang("ar")), &words("ar")).unwrap();
    assert!(page.contains("هذا الخبر غير متاح بالإنجليزية بعد"));
    assert!(page.contains("hreflang=\"ru\"") && !page.contains("hreflang=\"en\""));
    assert!(
        page.contains(">Русский</a>") && page.contains(">English</span>"),
        "each in itself"
    );
}

#[test]
fn text_stays_text_whatever_it_says() {
    let theme = Theme::load(None).unwrap();
    let mut article = Article::sample(&lang("ar"));
    let hostile = "\"><script>alert(1)</script>&";
    article.headline = hostile.to_owned();
    article.kicker = Some(hostile.to_owned());
    article.dateline = Some(hostile.to_owned());
    article.byline = Some(hostile.to_owned());
    article.page.title = hostile.to_owned();
    article.body = vec![site::view::block::Block::Paragraph {
        line: vec![Inline::Text(Text::plain(hostile))],
    }];
    if let Some(translation) = &mut article.translation {
        translation.translator = Some(hostile.to_owned());
    }
    let page = theme.render(&article, &words("ar")).unwrap();
    assert!(!page.contains("<script>") && page.contains("&lt;script&gt;"));
}

#[test]
fn a_language_without_words_says_that_its_interface_is_english() {
    let theme = Theme::load(None).unwrap();
    let page = theme.render(&Front::sample(&lang("fa")), &words("fa")).unwrap();
    assert!(page.contains("<html lang=\"fa\" dir=\"rtl\""));
    assert!(page.contains("<span lang=\"en\" dir=\"ltr\">Skip to content</span>"));
}

#[test]
fn every_word_a_template_asks_for_is_in_every_catalogue() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../themes/default");
    let mut keys = BTreeSet::new();
    for file in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if file.extension().is_some_and(|extension| extension == "html") {
            let text = fs::read_to_string(file).unwrap();
            for call in ["t(\"", "label(\""] {
                keys.extend(
                    text.split(call)
                        .skip(1)
                        .filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())),
                );
            }
        }
    }
    keys.retain(|key| !key.contains('.') && !key.contains('/'));
    assert!(30 < keys.len(), "{keys:?}");
    for (tag, key) in LANGUAGES
        .iter()
        .flat_map(|tag| keys.iter().map(move |key| (tag, key)))
    {
        assert!(words(tag).has(key), "{tag}: {key}");
    }
}

/// A newsroom's own theme of one file.
fn own(name: &str, text: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::File::create(folder.path().join(name))
        .unwrap()
        .write_all(text.as_bytes())
        .unwrap();
    folder
}

#[test]
fn an_own_file_replaces_the_default_of_its_name() {
    let folder = own("footer.html", "<footer>{{ page.newsroom.name }}, ours</footer>\n");
    let theme = Theme::load(Some(folder.path())).unwrap();
    let page = theme.render(&Front::sample(&lang("en")), &words("en")).unwrap();
    assert!(page.contains("<footer>Tarjuman, ours</footer>") && page.contains("masthead"));
}

#[test]
fn an_own_template_with_wrong_syntax_is_named_with_its_line() {
    let folder = own("footer.html", "<footer>\n{% if %}\n</footer>\n");
    let error = Theme::load(Some(folder.path())).unwrap_err().to_string();
    assert!(error.contains("footer.html, line 2:"), "{error}");
    assert!(error.contains(&folder.path().display().to_string()), "{error}");
}

#[test]
fn an_own_template_that_asks_for_what_is_not_there_is_named_with_its_line() {
    for wrong in [
        "{{ page.headlin }}",
        "{{ t(\"no-such-word\") }}",
        "{{ asset(\"no.css\") }}",
    ] {
        let folder = own("footer.html", &format!("<footer>\n\n{wrong}\n</footer>\n"));
        let theme = Theme::load(Some(folder.path())).unwrap();
        let error = theme
            .render(&Article::sample(&lang("ru")), &words("ru"))
            .unwrap_err()
            .to_string();
        assert!(error.contains("footer.html, line 3:"), "{error}");
    }
}

#[test]
fn an_own_folder_that_is_not_there_is_named() {
    let error = Theme::load(Some(Path::new("/no/such/theme")))
        .unwrap_err()
        .to_string();
    assert!(error.contains("/no/such/theme"), "{error}");
}

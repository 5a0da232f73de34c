//! `docs/copy-desk.md` is made from the table of rules. `UPDATE_DOCS=1 cargo test -p newsroom --test copydesk_docs` writes it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should panic")]

use std::{fmt::Write as _, fs, path::Path};

use language::{Date, Lang, Locale};
use newsroom::{
    block::{Block, BlockKind},
    body::Body,
    copydesk::{
        self, EditionOnDesk,
        rules::{Example, RULES, Rule, Rules},
    },
    edition::Origin,
    id::BlockId,
    line::Headline,
    runs::Runs,
    settings::Settings,
    text::Text,
};

const INTRODUCTION: &str = "# The copy desk

<!-- Made from the rules themselves: `UPDATE_DOCS=1 cargo test -p newsroom --test copydesk_docs`. -->

The copy desk reads every edition, and compares the editions of a story. What it finds has a place and says what to do;
where the mend is certain, one key puts it in. An `error` bars publishing, a `warning` asks, a `hint` tells. It never
changes a text by itself.

A newsroom switches a rule off, or changes how much it weighs, in the desk's settings or in `newsroom.toml`:

```toml
[rules]
tatweel = \"off\"
source-missing = \"error\"
```

| rule | severity | what it looks for | mend |
| --- | --- | --- | --- |
";

fn document() -> String {
    let mut text = INTRODUCTION.to_owned();
    for rule in RULES {
        let mend = rule.mends.unwrap_or("—");
        writeln!(
            text,
            "| [`{0}`](#{0}) | {1} | {2} | {mend} |",
            rule.id, rule.severity, rule.looks_for
        )
        .unwrap();
    }
    for rule in RULES {
        section(&mut text, rule);
    }
    text
}

fn section(text: &mut String, rule: &Rule) {
    write!(text, "\n## {}\n\n{} {}\n\n", rule.id, rule.looks_for, rule.limits).unwrap();
    text.push_str("| | found | not found |\n| --- | --- | --- |\n");
    for example in rule.examples {
        let direction = if example.lang == "ar" { " dir=\"rtl\"" } else { "" };
        let cell = |said: &str| {
            format!(
                "<span lang=\"{}\"{direction}>{}</span>",
                example.lang,
                visible(said)
            )
        };
        writeln!(
            text,
            "| {} | {} | {} |",
            example.lang,
            cell(example.bad),
            cell(example.good)
        )
        .unwrap();
    }
}

/// Characters that can't be seen are named.
fn visible(said: &str) -> String {
    let mut shown = String::new();
    for c in said.chars() {
        match c {
            '\u{a0}' | '\u{200b}' | '\u{202f}' => write!(shown, "U+{:04X} ", u32::from(c)).unwrap(),
            '|' => shown.push_str("\\|"),
            _ => shown.push(c),
        }
    }
    shown.replace("  ", "&#32;&#32;").trim().to_owned()
}

#[test]
fn the_table_of_rules_is_that_of_the_code() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/copy-desk.md");
    let expected = document();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, &expected).unwrap();
    }
    let found = fs::read_to_string(&file).unwrap_or_default();
    assert!(
        found == expected,
        "docs/copy-desk.md isn't what the rules say: run UPDATE_DOCS=1 cargo test -p newsroom --test copydesk_docs"
    );
}

#[test]
fn the_examples_of_rules_about_one_text_are_true() {
    // What these rules look at isn't the text of a paragraph.
    const ELSEWHERE: [&str; 8] = [
        "headline-missing",
        "source-missing",
        "picture-missing",
        "credit-missing",
        "licence-expired",
        "licence-expires",
        "link-broken-inside",
        "headline-too-long",
    ];
    for rule in RULES.iter().filter(|rule| !ELSEWHERE.contains(&rule.id)) {
        for example in rule
            .examples
            .iter()
            .filter(|example| !is_between_editions(rule, example))
        {
            assert!(
                finds(rule, example, example.bad),
                "{} {}: {}",
                rule.id,
                example.lang,
                example.bad
            );
            assert!(
                !finds(rule, example, example.good),
                "{} {}: {}",
                rule.id,
                example.lang,
                example.good
            );
        }
    }
}

fn is_between_editions(rule: &Rule, example: &Example) -> bool {
    example.bad.contains('→') || rule.id == "blocks-missing"
}

fn finds(rule: &Rule, example: &Example, said: &str) -> bool {
    let mut text = Text::new(Headline::parse("—").unwrap());
    text.body = Body::new(vec![Block {
        id: BlockId::parse("b").unwrap(),
        kind: BlockKind::Paragraph(Runs::plain(said)),
        translates: Vec::new(),
    }])
    .unwrap();
    let edition = EditionOnDesk {
        locale: Locale::of(Lang::parse(example.lang).unwrap()),
        date: "2020-10-01".parse::<Date>().ok(),
        origin: &Origin::Original,
        text: &text,
    };
    copydesk::check_edition(&edition, &house())
        .iter()
        .any(|finding| finding.rule == rule.id)
}

/// The rules of a house whose list names one spelling in each language.
fn house() -> Rules {
    let mut settings = Settings::new(Vec::new());
    for (lang, from, to) in [
        ("ar", "بوتن", "بوتين"),
        ("ru", "Путен", "Путин"),
        ("en", "Poutine", "Putin"),
    ] {
        let list = settings.spelling.entry(Lang::parse(lang).unwrap()).or_default();
        list.insert(from.to_owned(), to.to_owned());
    }
    Rules::from(&settings)
}

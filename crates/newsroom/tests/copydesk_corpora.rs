//! The copy desk over real text: how often each rule speaks, and that it speaks where it must.
//!
//! `cargo test -p newsroom --test copydesk_corpora -- --nocapture` prints the rates.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should panic")]

mod interchange;

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    path::PathBuf,
};

use interchange::{File, Read};
use language::{Lang, Locale};
use newsroom::{
    block::{Block, BlockKind},
    body::Body,
    copydesk::{
        self, EditionOnDesk,
        finding::{Finding, Place, Severity},
        rules::Rules,
    },
    edition::Origin,
    id::{AgencyId, BlockId, StoryId},
    line::Headline,
    pairing::pair,
    runs::Runs,
    story::{Source, Story},
    text::Text,
};
use serde_json::Value;

const WORKSPACE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// A file of the test data, or `None` with a word about it.
fn data(path: &str) -> Option<String> {
    let folder = std::env::var_os("TARJUMAN_DATA")
        .map_or_else(|| PathBuf::from(WORKSPACE).join("../shared/data"), PathBuf::from);
    let file = folder.join(path);
    let text = std::fs::read_to_string(&file).ok();
    if text.is_none() {
        println!("skipped: {} isn't there", file.display());
    }
    text
}

fn print_rates(what: &str, units: usize, findings: &[Finding]) {
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for finding in findings {
        *counts.entry((finding.rule, finding.lang.as_str())).or_default() += 1;
    }
    println!("{what}: {units} blocks, {} findings", findings.len());
    for ((rule, lang), count) in counts {
        println!("  {rule} {lang} {count}");
    }
}

fn unit_text(text: &Text, finding: &Finding) -> String {
    let Place::Range { block, start, end } = &finding.place else {
        return text.headline.to_string();
    };
    let all = text.body.blocks().iter().flat_map(|one| {
        let own = one.runs().map(|runs| (&one.id, runs.text()));
        own.into_iter()
            .chain(one.parts().map(|part| (&part.id, part.text.text())))
    });
    let chars: Vec<char> = all
        .into_iter()
        .find(|(id, _)| *id == block)
        .map(|(_, text)| text.chars().collect())
        .unwrap_or_default();
    let side = |range: std::ops::Range<usize>| chars[range].iter().collect::<String>();
    format!(
        "{}⟦{}⟧{}",
        side(0..*start),
        side(*start..*end),
        side(*end..chars.len())
    )
}

/// With `RULES_SHOWN=rule,rule` the findings themselves are printed.
fn show(read: &Read, findings: &[Finding]) {
    let Ok(shown) = std::env::var("RULES_SHOWN") else {
        return;
    };
    for finding in findings
        .iter()
        .filter(|finding| shown.split(',').any(|rule| rule == finding.rule))
    {
        println!("-- {} {} {}", read.story.id, finding.lang, finding.text);
        for (lang, _, text) in &read.editions {
            let same = *lang == finding.lang;
            if same {
                println!("   {lang}: {}", unit_text(text, finding));
            } else if let Place::Range { block, .. } = &finding.place {
                let twin = text.body.blocks().iter().find(|one| one.id == *block);
                println!(
                    "   {lang}: {}",
                    twin.and_then(Block::runs).map(Runs::text).unwrap_or_default()
                );
            }
        }
    }
}

fn check_file(what: &str, file: &File) -> Vec<Finding> {
    let mut all = Vec::new();
    let mut units = 0;
    for read in &file.stories {
        units += read
            .editions
            .iter()
            .map(|(_, _, text)| text.body.blocks().len())
            .sum::<usize>();
        let findings = copydesk::check(&file.desk(read), &Rules::default());
        show(read, &findings);
        all.extend(findings);
    }
    print_rates(what, units, &all);
    all
}

#[test]
fn the_demonstration_newsroom_is_well_set() {
    let path = PathBuf::from(WORKSPACE).join("crates/tarjuman/demo/demo.jsonl");
    let Ok(lines) = std::fs::read_to_string(&path) else {
        println!("skipped: {} isn't there", path.display());
        return;
    };
    let findings = check_file("demo", &File::parse(&lines));
    let errors: Vec<_> = findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn parallel_documents_of_professional_translators_raise_few_alarms() {
    let tags = ["en", "ru", "ar"];
    let Some(files) = tags
        .iter()
        .map(|tag| data(&format!("ntrex/{tag}.jsonl")))
        .collect::<Option<Vec<_>>>()
    else {
        return;
    };
    let documents: Vec<Vec<Value>> = files
        .iter()
        .map(|file| {
            file.lines()
                .map(|line| serde_json::from_str(line).unwrap())
                .collect()
        })
        .collect();
    let mut all = Vec::new();
    let mut units = 0;
    for ((english, russian), arabic) in documents[0].iter().zip(&documents[1]).zip(&documents[2]) {
        let read = parallel(&tags, [english, russian, arabic]);
        units += read
            .editions
            .iter()
            .map(|(_, _, text)| text.body.blocks().len())
            .sum::<usize>();
        let (pictures, linked) = (HashMap::new(), HashSet::new());
        let findings = copydesk::check(&read.on_desk(&pictures, &linked), &Rules::default());
        show(&read, &findings);
        all.extend(findings);
    }
    print_rates("ntrex", units, &all);
    let named = |rule: &str| all.iter().filter(|finding| finding.rule == rule).count();
    assert!(all.iter().all(|finding| finding.severity < Severity::Error));
    // Two translations of 924 paragraphs: one alarm in a hundred pairs at most, most of them true.
    for rule in ["numbers-differ", "quotes-differ", "date-differs"] {
        assert!(named(rule) * 100 <= 2 * 924, "{rule}: {}", named(rule));
    }
    for rule in [
        "digits-mixed",
        "tatweel",
        "wrong-language",
        "latin-punctuation-in-arabic",
    ] {
        assert!(named(rule) <= 1, "{rule}: {}", named(rule));
    }
}

fn parallel(tags: &[&str], documents: [&Value; 3]) -> Read {
    let mut story = Story::new(StoryId::parse(documents[0]["id"].as_str().unwrap()).unwrap());
    story.sources.push(Source {
        agency: AgencyId::parse("agency").unwrap(),
        url: None,
        terms: None,
    });
    let texts: Vec<Text> = documents
        .iter()
        .map(|document| from_paragraphs(document))
        .collect();
    let editions = tags.iter().zip(&texts).map(|(tag, text)| {
        let lang = Lang::parse(tag).unwrap();
        if *tag == tags[0] {
            return (lang, Origin::Original, text.clone());
        }
        let from = Lang::parse(tags[0]).unwrap();
        let (text, _) = pair(&texts[0], text.clone()).unwrap();
        (
            lang,
            Origin::Translation {
                from,
                translator: None,
            },
            text,
        )
    });
    let editions = editions.collect();
    Read { story, editions }
}

fn from_paragraphs(document: &Value) -> Text {
    let paragraphs: Vec<&str> = document["paragraphs"]
        .as_array()
        .unwrap()
        .iter()
        .map(|paragraph| paragraph.as_str().unwrap())
        .collect();
    let mut text = Text::new(Headline::parse(paragraphs[0]).unwrap());
    let blocks = paragraphs[1..]
        .iter()
        .enumerate()
        .map(|(at, paragraph)| paragraph_block(at, paragraph));
    text.body = Body::new(blocks.collect()).unwrap();
    text
}

fn paragraph_block(at: usize, text: &str) -> Block {
    Block {
        id: BlockId::parse(format!("b{at}")).unwrap(),
        kind: BlockKind::Paragraph(Runs::plain(text)),
        translates: Vec::new(),
    }
}

#[test]
fn the_seed_names_the_one_paragraph_whose_quotation_never_closes() {
    let Some(page) = data("seed/putin-macron.ar.txt") else {
        return;
    };
    let mut lines = page
        .lines()
        .map(str::trim)
        .filter(|line| line.chars().any(newsroom::line::is_visible));
    let headline = lines.by_ref().nth(1).unwrap().to_owned();
    let mut text = Text::new(Headline::parse(&headline).unwrap());
    let blocks = lines.enumerate().map(|(at, line)| paragraph_block(at, line));
    text.body = Body::new(blocks.collect()).unwrap();
    let edition = EditionOnDesk {
        locale: Locale::of(Lang::parse("ar").unwrap()),
        date: None,
        origin: &Origin::Original,
        text: &text,
    };
    let findings = copydesk::check_edition(&edition, &Rules::default());
    print_rates("seed", text.body.blocks().len(), &findings);
    let named: Vec<String> = findings
        .iter()
        .filter(|finding| finding.rule == "quote-unbalanced")
        .map(|finding| unit_text(&text, finding))
        .collect();
    assert_eq!(named.len(), 1, "{named:#?}");
    assert!(named[0].contains("⟦\"⟧إن بعض الدول"), "{named:#?}");
}

/// The generator isn't part of the product: `TARJUMAN_CORPUS` names a file it made.
#[test]
fn the_made_corpus_raises_no_error() {
    let Some(lines) = std::env::var_os("TARJUMAN_CORPUS").and_then(|path| std::fs::read_to_string(path).ok())
    else {
        println!("skipped: TARJUMAN_CORPUS names no file of the corpus generator");
        return;
    };
    let findings = check_file("corpus", &File::parse(&lines));
    assert!(findings.iter().all(|finding| finding.severity < Severity::Error));
}

//! Findings as a whole: their order, whom they concern, and what a mend leaves alone.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should panic")]

use std::collections::{HashMap, HashSet};

use language::{Lang, Locale};
use newsroom::{
    block::{Block, BlockKind},
    body::Body,
    content,
    copydesk::{
        self, EditionOnDesk, StoryOnDesk,
        finding::{Finding, Place},
        mend::{Unmended, apply},
        rules::Rules,
    },
    edition::Origin,
    id::{BlockId, StoryId},
    line::Headline,
    runs::{Emphasis, Link, Marks, Run, Runs, Strong},
    settings::{RuleSetting, Settings},
    standing::{Translates, UnitId},
    story::Story,
    text::Text,
};

fn lang(tag: &str) -> Lang {
    Lang::parse(tag).unwrap()
}

fn translation(from: &str) -> Origin {
    Origin::Translation {
        from: lang(from),
        translator: None,
    }
}

fn block(id: &str, runs: Runs, translates: &[&str]) -> Block {
    Block {
        id: BlockId::parse(id).unwrap(),
        kind: BlockKind::Paragraph(runs),
        translates: translates
            .iter()
            .map(|unit| Translates {
                unit: UnitId::parse(unit).unwrap(),
                content: content::of_headline(""),
            })
            .collect(),
    }
}

fn text(blocks: Vec<Block>) -> Text {
    Text {
        body: Body::new(blocks).unwrap(),
        ..Text::new(Headline::parse("—").unwrap())
    }
}

fn check(story: &Story, editions: &[(&str, Origin, Text)], rules: &Rules) -> Vec<Finding> {
    let (pictures, linked) = (HashMap::new(), HashSet::new());
    let desk = StoryOnDesk {
        story,
        pictures: &pictures,
        editions: editions
            .iter()
            .map(|(tag, origin, text)| EditionOnDesk {
                locale: Locale::of(lang(tag)),
                date: None,
                origin,
                text,
            })
            .collect(),
        today: "2026-11-24".parse().unwrap(),
        linked: &linked,
    };
    copydesk::check(&desk, rules)
}

fn story() -> Story {
    Story::new(StoryId::parse("s").unwrap())
}

fn only(rule: &str) -> Rules {
    let mut settings = Settings::new(vec![lang("ar")]);
    for id in newsroom::copydesk::rules::rule_ids()
        .into_iter()
        .filter(|id| *id != rule)
    {
        settings.rules.insert(id.to_owned(), RuleSetting::Off);
    }
    Rules::from(&settings)
}

#[test]
fn findings_come_by_language_then_in_reading_order_then_by_rule() {
    let arabic = text(vec![
        block("z", Runs::plain("نعم, وصل  الوزير ."), &[]),
        block("a", Runs::plain("العـراق"), &[]),
    ]);
    let russian = text(vec![block("b", Runs::plain("Да , да"), &["z"])]);
    let editions = [
        ("ru", translation("ar"), russian),
        ("ar", Origin::Original, arabic),
    ];
    let findings = check(&story(), &editions, &Rules::default());
    let order: Vec<String> = findings
        .iter()
        .map(|one| format!("{} {}", one.lang, one.rule))
        .collect();
    assert_eq!(
        order,
        [
            "ar source-missing",
            "ar latin-punctuation-in-arabic",
            "ar double-space",
            "ar space-before-punctuation",
            "ar tatweel",
            "ru space-before-punctuation",
            "ru blocks-missing",
        ]
    );
}

#[test]
fn a_finding_about_the_story_concerns_every_edition() {
    let editions = [
        ("en", translation("ru"), text(vec![])),
        ("ru", Origin::Original, text(vec![])),
    ];
    let findings = check(&story(), &editions, &only("source-missing"));
    let [finding] = &findings[..] else {
        panic!("{findings:?}")
    };
    assert_eq!(finding.lang, lang("ru"));
    assert!(finding.concerns(&lang("ru")) && finding.concerns(&lang("en")));
}

#[test]
fn sisters_are_compared_with_each_other_where_their_source_is_not_there() {
    let english = text(vec![block("e", Runs::plain("It took 22 months."), &["a"])]);
    let russian = text(vec![block("r", Runs::plain("На это ушло 24 месяца."), &["a"])]);
    let editions = [
        ("en", translation("ar"), english),
        ("ru", translation("ar"), russian),
    ];
    let findings = check(&story(), &editions, &only("numbers-differ"));
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].lang, lang("ru"));
    assert!(
        findings[0].text.contains("“en” says 22, and this 24"),
        "{}",
        findings[0].text
    );
}

#[test]
fn paragraphs_that_were_joined_or_split_are_compared_together() {
    let arabic = text(vec![
        block("a1", Runs::plain("استغرق ٢٢ شهرًا."), &[]),
        block("a2", Runs::plain("وشارك ٤١ شخصًا."), &[]),
        block("a3", Runs::plain("وصدر في ٣٨ صفحة بعد ٥٠ يومًا."), &[]),
    ]);
    let english = text(vec![
        block(
            "e1",
            Runs::plain("It took 22 months, and 41 people took part."),
            &["a1", "a2"],
        ),
        block("e2", Runs::plain("It has 38 pages."), &["a3"]),
        block("e3", Runs::plain("It came after 50 days."), &["a3"]),
    ]);
    let editions = [
        ("ar", Origin::Original, arabic),
        ("en", translation("ar"), english),
    ];
    assert_eq!(check(&story(), &editions, &only("numbers-differ")), []);
}

#[test]
fn a_mend_keeps_the_marks_and_the_other_blocks() {
    let run = |text: &str, marks: Marks| Run {
        text: text.to_owned(),
        marks,
    };
    let strong = Marks {
        strong: Some(Strong),
        ..Marks::default()
    };
    let linked = Marks {
        emphasis: Some(Emphasis),
        link: Some(Link::parse("https://example.org/").unwrap()),
        ..Marks::default()
    };
    let runs = Runs::new([
        run("قال: \"ال", Marks::default()),
        run("طريق", strong.clone()),
        run(" مفتوح\"", linked.clone()),
        run(".", Marks::default()),
    ]);
    let other = block("b2", Runs::plain("نعم, وصل."), &[]);
    let mut arabic = text(vec![block("b1", runs, &["x"]), other.clone()]);
    let editions = [("ar", Origin::Original, arabic.clone())];
    let findings = check(&story(), &editions, &only("quote-style"));
    apply(&mut arabic, &findings[0]).unwrap();
    let mended = Runs::new([
        run("قال: «ال", Marks::default()),
        run("طريق", strong),
        run(" مفتوح»", linked),
        run(".", Marks::default()),
    ]);
    assert_eq!(arabic.body.blocks(), [block("b1", mended, &["x"]), other]);
}

#[test]
fn a_mend_of_another_length_keeps_the_marks_too() {
    let strong = Marks {
        strong: Some(Strong),
        ..Marks::default()
    };
    let runs = |before: &str, inside: &str, behind: &str| {
        Runs::new([
            Run {
                text: before.to_owned(),
                marks: Marks::default(),
            },
            Run {
                text: inside.to_owned(),
                marks: strong.clone(),
            },
            Run {
                text: behind.to_owned(),
                marks: Marks::default(),
            },
        ])
    };
    let mut french = text(vec![block("b", runs("Il dit \"un ", "oui", " net\"."), &[])]);
    let editions = [("fr", Origin::Original, french.clone())];
    let findings = check(&story(), &editions, &only("quote-style"));
    apply(&mut french, &findings[0]).unwrap();
    let expected = runs("Il dit «\u{202f}un ", "oui", " net\u{202f}».");
    assert_eq!(french.body.blocks(), [block("b", expected, &[])]);
}

#[test]
fn a_mend_of_a_text_that_changed_is_refused() {
    let editions = [(
        "ar",
        Origin::Original,
        text(vec![block("b", Runs::plain("زار العـراق"), &[])]),
    )];
    let findings = check(&story(), &editions, &only("tatweel"));
    let mut shorter = text(vec![block("b", Runs::plain("زار"), &[])]);
    let before = shorter.clone();
    assert_eq!(apply(&mut shorter, &findings[0]), Err(Unmended::TextChanged));
    assert_eq!(apply(&mut text(vec![]), &findings[0]), Err(Unmended::TextChanged));
    assert_eq!(shorter, before);
    assert!(matches!(
        &findings[0].place,
        Place::Range { start: 7, end: 8, .. }
    ));
}

#[test]
fn nothing_a_reader_could_type_makes_a_rule_fall_over() {
    let alphabet: Vec<char> = "\"'«»“”„‘’ ،,.؟?ـهعم12٣٤٥.:/-—\u{a0}\u{200f}aБé⟦😀("
        .chars()
        .collect();
    let mut seed = 7_u64;
    for _ in 0..2_000 {
        let words: String = (0..30)
            .map(|_| {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                alphabet[usize::try_from(seed >> 33).unwrap() % alphabet.len()]
            })
            .collect();
        let arabic = text(vec![block("a", Runs::plain(words.clone()), &[])]);
        let mut english = text(vec![block(
            "e",
            Runs::plain(words.chars().rev().collect::<String>()),
            &["a"],
        )]);
        let editions = [
            ("ar", Origin::Original, arabic),
            ("en", translation("ar"), english.clone()),
        ];
        let findings = check(&story(), &editions, &Rules::default());
        for finding in findings
            .iter()
            .filter(|one| one.lang == lang("en") && one.mend.is_some())
            .take(1)
        {
            apply(&mut english, finding).unwrap();
        }
    }
}

//! The copy desk's rules over case files: `tests/copydesk/RULE/*.txt`. A new case needs no code; `tests/copydesk/README.md`
//! says how one is written.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should panic")]

#[path = "copydesk/case.rs"]
mod case;
#[path = "copydesk/markup.rs"]
mod markup;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use case::{Case, Marked};
use language::{Args, Lang, Locale, Words, messages::MessageError};
use newsroom::{
    copydesk::{
        self,
        finding::{Finding, Place},
        mend,
        rules::{RULES, Rules},
        saying::Named,
    },
    settings::Settings,
};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/copydesk")
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

/// All cases of a rule, with the file each stands in.
fn cases(rule: &str) -> Vec<(String, Case)> {
    let mut found = Vec::new();
    let Ok(files) = fs::read_dir(folder().join(rule)) else {
        return found;
    };
    for file in files.map(|file| file.unwrap().path()) {
        let name = format!("{rule}/{}", file.file_name().unwrap().to_string_lossy());
        let text = fs::read_to_string(&file).unwrap();
        let cases = text
            .split("\n---\n")
            .map(|case| (name.clone(), Case::parse(case)));
        found.extend(cases);
    }
    found
}

fn run(rule: &str, name: &str, case: &Case) -> Option<String> {
    let desk = case.desk();
    let findings: Vec<Finding> = copydesk::check(&desk.on_desk(), &house())
        .into_iter()
        .filter(|finding| finding.rule == rule && finding.lang == case.lang)
        .collect();
    let places: Vec<Marked> = findings.iter().map(|finding| marked(&finding.place)).collect();
    if places != case.expected {
        return Some(format!(
            "{name}: {}\n  expected {:?}\n  found    {findings:#?}",
            case.title, case.expected
        ));
    }
    let wanted = case.mended.as_ref()?;
    let mended = mended(case, &findings);
    (mended != *wanted).then(|| {
        format!(
            "{name}: {}\n  mend expected {wanted:?}\n  mend is       {mended:?}",
            case.title
        )
    })
}

fn marked(place: &Place) -> Marked {
    match place {
        Place::Field(field) => Marked::Field((*field).to_owned()),
        Place::Range { block, start, end } => Marked::Range(block.to_string(), *start, *end),
    }
}

/// What all mends together, from the last to the first, make of the text in which the first finding stands.
fn mended(case: &Case, findings: &[Finding]) -> String {
    let mut text = case.text();
    for finding in findings.iter().rev().filter(|finding| finding.mend.is_some()) {
        mend::apply(&mut text, finding).unwrap();
    }
    case::said(&text, &findings[0].place)
}

#[test]
fn every_case_finds_what_it_says() {
    let failures: Vec<String> = RULES
        .iter()
        .flat_map(|rule| {
            cases(rule.id)
                .into_iter()
                .map(|(name, case)| (rule.id, name, case))
        })
        .filter_map(|(rule, name, case)| run(rule, &name, &case))
        .collect();
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

#[test]
fn every_rule_has_a_good_and_a_bad_case_in_all_three_languages() {
    for rule in RULES {
        let kinds: BTreeSet<(String, bool)> = cases(rule.id)
            .iter()
            .map(|(_, case)| (case.lang.to_string(), case.expected.is_empty()))
            .collect();
        for lang in ["ar", "ru", "en"] {
            for is_good in [true, false] {
                let what = if is_good {
                    "without a finding"
                } else {
                    "with a finding"
                };
                assert!(
                    kinds.contains(&(lang.to_owned(), is_good)),
                    "{}: no case {what} in {lang}",
                    rule.id
                );
            }
        }
    }
}

#[test]
fn every_folder_of_cases_belongs_to_a_rule() {
    let folders = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap());
    for entry in folders.filter(|entry| entry.path().is_dir()) {
        let name = entry.file_name().into_string().unwrap();
        assert!(RULES.iter().any(|rule| rule.id == name), "{name} is no rule");
    }
}

#[test]
fn every_finding_can_be_said_in_every_language_of_the_desk() {
    for rule in RULES {
        for (name, case) in cases(rule.id) {
            let desk = case.desk();
            for finding in copydesk::check(&desk.on_desk(), &house()) {
                for tag in ["ar", "ru", "en"] {
                    let said = sentence(&finding, tag);
                    assert!(said.is_ok(), "{name}: {tag}: {said:?}");
                }
            }
        }
    }
}

fn sentence(finding: &Finding, tag: &str) -> Result<String, MessageError> {
    let catalogue = Words::of(&Locale::of(Lang::parse(tag).unwrap()));
    let key = match finding.form {
        "" => format!("finding-{}", finding.rule),
        form => format!("finding-{}-{form}", finding.rule),
    };
    let args = finding
        .named
        .iter()
        .fold(Args::none(), |args, (name, named)| match named {
            Named::Number(number) => args.with(*name, *number),
            Named::Text(text) => args.with(*name, text.clone()),
            Named::Language(lang) => args.with(*name, lang.to_string()),
            Named::Date(day) => args.with(*name, day.to_string()),
        });
    catalogue.try_text(&key, &args)
}

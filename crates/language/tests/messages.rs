//! The catalogues are whole: every key, every argument and every plural form, in each of the three languages.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser,
};
use language::{Args, Lang, Locale, Words};

const PLURALS: [(&str, &[&str]); 3] = [
    ("ar", &["zero", "one", "two", "few", "many", "other"]),
    ("ru", &["one", "few", "many", "other"]),
    ("en", &["one", "other"]),
];

/// What one message asks for, and the keys of its plural choices.
#[derive(Debug, Default)]
struct Message {
    arguments: BTreeSet<String>,
    references: BTreeSet<String>,
    plurals: Vec<BTreeSet<String>>,
}

#[test]
fn every_message_is_in_all_three_languages_with_the_same_arguments() {
    let english = catalogue("en");
    for (tag, _) in PLURALS {
        let other = catalogue(tag);
        assert_eq!(
            other.keys().collect::<Vec<_>>(),
            english.keys().collect::<Vec<_>>(),
            "{tag}"
        );
        for key in english.keys() {
            assert_eq!(arguments(key, &other), arguments(key, &english), "{tag}: {key}");
        }
    }
}

#[test]
fn every_plural_has_all_the_forms_of_its_language() {
    for (tag, forms) in PLURALS {
        for (key, message) in catalogue(tag) {
            for choices in message.plurals {
                let missing: Vec<_> = forms.iter().filter(|form| !choices.contains(**form)).collect();
                assert!(missing.is_empty(), "{tag}: {key} lacks {missing:?}");
            }
        }
    }
}

#[test]
fn every_message_can_be_written_for_every_number() {
    for (tag, _) in PLURALS {
        let words = words(tag);
        let catalogue = catalogue(tag);
        for key in catalogue.keys() {
            let asked = arguments(key, &catalogue);
            for number in [0, 1, 2, 3, 11, 100] {
                let text = words.try_text(key, &samples(&asked, number)).unwrap();
                assert!(!text.contains(['{', '}', '⟦']), "{tag}: {key}: {text}");
                let latin = text.replace("JSON", "").chars().any(|c| c.is_ascii_digit());
                assert!(tag != "ar" || !latin, "{key}: {text}");
            }
        }
    }
}

#[test]
fn messages_read_as_the_cases_say() {
    for line in include_str!("cases/messages.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
    {
        let fields: Vec<&str> = line.split('|').map(str::trim).collect();
        let [tag, key, given, expected] = fields[..] else {
            panic!("four fields: {line}")
        };
        let mut args = Args::none();
        for (name, value) in given.split_whitespace().filter_map(|pair| pair.split_once('=')) {
            args = match value.parse::<i64>() {
                Ok(number) => args.with(name, number),
                Err(_) => args.with(name, value),
            };
        }
        assert_eq!(words(tag).try_text(key, &args).unwrap(), expected, "{line}");
    }
}

fn words(tag: &str) -> Words {
    Words::of(&Locale::of(Lang::parse(tag).unwrap()))
}

/// What a message asks for: words, or a number where one is counted.
fn samples(asked: &BTreeSet<String>, number: i64) -> Args<'static> {
    let counted = [
        "minutes", "seconds", "shortest", "longest", "count", "page", "pages", "width", "height", "size",
        "most",
    ];
    asked.iter().fold(Args::none(), |args, name| match name.as_str() {
        "lang" => args.with("lang", "fr"),
        "name" => args.with("name", "français"),
        name if counted.contains(&name) => args.with(name.to_owned(), number),
        name => args.with(name.to_owned(), "كلمة"),
    })
}

fn catalogue(tag: &str) -> BTreeMap<String, Message> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("messages").join(tag);
    let mut messages = BTreeMap::new();
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let resource =
            parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut found = Message::default();
            read(message.value.as_ref().unwrap(), &mut found);
            let twice = messages.insert(message.id.name.clone(), found);
            assert!(twice.is_none(), "{tag}: {} stands twice", message.id.name);
        }
    }
    messages
}

/// The arguments a message asks for, with those of the messages it refers to.
fn arguments(key: &str, catalogue: &BTreeMap<String, Message>) -> BTreeSet<String> {
    let message = &catalogue[key];
    let referred = message
        .references
        .iter()
        .flat_map(|key| arguments(key, catalogue));
    message.arguments.iter().cloned().chain(referred).collect()
}

fn read(pattern: &Pattern<String>, found: &mut Message) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable {
                expression: Expression::Inline(inline),
            } => read_inline(inline, found),
            PatternElement::Placeable {
                expression: Expression::Select { selector, variants },
            } => {
                read_inline(selector, found);
                let keys: BTreeSet<String> = variants.iter().map(|variant| key_of(&variant.key)).collect();
                if ["zero", "one", "two", "few", "many"]
                    .iter()
                    .any(|form| keys.contains(*form))
                {
                    found.plurals.push(keys);
                }
                variants.iter().for_each(|variant| read(&variant.value, found));
            }
        }
    }
}

fn read_inline(inline: &InlineExpression<String>, found: &mut Message) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.arguments.insert(id.name.clone());
        }
        InlineExpression::MessageReference { id, .. } => {
            found.references.insert(id.name.clone());
        }
        InlineExpression::FunctionReference { id, arguments } => {
            assert_eq!(id.name, "PLURAL");
            arguments
                .positional
                .iter()
                .for_each(|argument| read_inline(argument, found));
        }
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        other => panic!("the catalogues use arguments, messages and PLURAL only: {other:?}"),
    }
}

fn key_of(key: &VariantKey<String>) -> String {
    match key {
        VariantKey::Identifier { name } => name.clone(),
        VariantKey::NumberLiteral { value } => value.clone(),
    }
}

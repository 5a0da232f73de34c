//! Messages as patterns, for a program in the browser that puts the arguments in itself.

use std::collections::BTreeMap;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};

use super::{Catalogue, sources};

impl Catalogue {
    /// The messages whose keys begin with `prefix`. An argument stands as `{$name}`; a message in plural forms is
    /// several, `key-one`, `key-few` … `key-other`.
    #[must_use]
    pub fn patterns(&self, prefix: &str) -> BTreeMap<String, String> {
        let source = sources::of(self.lang.primary()).unwrap_or_else(|| sources::english());
        let mut found = BTreeMap::new();
        for resource in source.resources() {
            take(resource, prefix, &mut found);
        }
        found
    }
}

fn take(resource: &FluentResource, prefix: &str, found: &mut BTreeMap<String, String>) {
    for entry in resource.entries() {
        let Entry::Message(message) = entry else { continue };
        let (key, Some(pattern)) = (message.id.name, &message.value) else {
            continue;
        };
        if key.starts_with(prefix) {
            flatten(key, pattern, found);
        }
    }
}

/// A pattern that is a choice becomes one message a choice.
fn flatten(key: &str, pattern: &Pattern<&str>, found: &mut BTreeMap<String, String>) {
    let choice = pattern.elements.iter().find_map(|element| match element {
        PatternElement::Placeable {
            expression: Expression::Select { variants, .. },
        } => Some(variants),
        _ => None,
    });
    let Some(variants) = choice else {
        found.insert(key.to_owned(), written(pattern));
        return;
    };
    for variant in variants {
        let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) = &variant.key;
        found.insert(format!("{key}-{name}"), written(&variant.value));
    }
}

fn written(pattern: &Pattern<&str>) -> String {
    pattern.elements.iter().map(piece).collect()
}

fn piece(element: &PatternElement<&str>) -> String {
    match element {
        PatternElement::TextElement { value } => (*value).to_owned(),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::VariableReference { id }),
        } => format!("{{${}}}", id.name),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::StringLiteral { value }),
        } => (*value).to_owned(),
        PatternElement::Placeable { .. } => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use crate::{Lang, Locale, Words};

    #[test]
    fn a_program_in_the_browser_gets_patterns_and_every_plural_form() {
        let words = Words::of(&Locale::of(Lang::parse("ar").unwrap()));
        let patterns = words.patterns("editor-");
        assert!(patterns.keys().all(|key| key.starts_with("editor-")));
        assert_eq!(patterns["editor-retry"], "أعد المحاولة");
        assert_eq!(patterns["editor-errors-two"], "خطآن");
        assert_eq!(patterns["editor-errors-few"], "{$count} أخطاء");
        assert!(patterns.values().all(|pattern| !pattern.is_empty()));
    }
}

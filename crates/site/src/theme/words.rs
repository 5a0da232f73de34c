//! The interface's words, as templates ask for them: `{{ t("page-of", page=2, pages=5) }}` for what stands in the
//! page, `{{ label("languages") }}` for what stands in an attribute.

use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

use language::messages::{Arg, Args, Catalogue, Words};
use minijinja::{
    Error, ErrorKind,
    value::{Kwargs, Value, ValueKind},
};

use super::escape::escape;

/// Messages without arguments that were written already, as markup, by their keys.
#[derive(Debug, Default)]
pub struct Said(RwLock<HashMap<String, Value>>);

impl Said {
    fn find(&self, key: &str) -> Option<Value> {
        self.0
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .get(key)
            .cloned()
    }

    fn keep(&self, key: &str, value: &Value) {
        let mut said = self.0.write().unwrap_or_else(PoisonError::into_inner);
        said.insert(key.to_owned(), value.clone());
    }
}

/// The function `t`: a message as markup. Each argument stands in a `<bdi>`, so that a Latin name can't reorder an
/// Arabic sentence; words that are in English for want of the page's own language say so. What has no arguments is written
/// once and kept in `said`, which belongs to these words.
pub fn text(words: &Words, said: &Arc<Said>) -> Value {
    let (words, said) = (words.clone(), Arc::clone(said));
    Value::from_function(move |key: &str, named: Kwargs| -> Result<Value, Error> {
        if named.args().next().is_some() {
            return markup(&words, key, &arguments(&named)?);
        }
        if let Some(kept) = said.find(key) {
            return Ok(kept);
        }
        let written = markup(&words, key, &Args::none())?;
        said.keep(key, &written);
        Ok(written)
    })
}

fn markup(words: &Words, key: &str, args: &Args<'_>) -> Result<Value, Error> {
    let isolated = words.isolated(key, args).map_err(unwritable)?;
    let mut escaped = String::with_capacity(isolated.len());
    escape(&mut escaped, &isolated)?;
    let markup = escaped.replace('\u{2068}', "<bdi>").replace('\u{2069}', "</bdi>");
    Ok(Value::from_safe_string(match words {
        Words::Own(_) => markup,
        Words::English(_) => format!("<span lang=\"en\" dir=\"ltr\">{markup}</span>"),
    }))
}

/// The function `label`: a message as plain text, for attributes.
pub fn label(words: &Words) -> Value {
    let words: Catalogue = (**words).clone();
    Value::from_function(move |key: &str, named: Kwargs| -> Result<String, Error> {
        words.try_text(key, &arguments(&named)?).map_err(unwritable)
    })
}

fn arguments(named: &Kwargs) -> Result<Args<'static>, Error> {
    let mut arguments = Args::none();
    for name in named.args().map(str::to_owned).collect::<Vec<_>>() {
        let value: Value = named.get(&name)?;
        arguments = arguments.with(name, argument(&value));
    }
    Ok(arguments)
}

/// Isolation marks of the argument's own are dropped: they would be taken for the message's.
fn argument(value: &Value) -> Arg<'static> {
    let number = (value.kind() == ValueKind::Number)
        .then(|| i64::try_from(value.clone()).ok())
        .flatten();
    let text = || Arg::Text(value.to_string().replace(['\u{2068}', '\u{2069}'], "").into());
    number.map_or_else(text, Arg::Number)
}

fn unwritable(error: impl std::fmt::Display) -> Error {
    Error::new(ErrorKind::InvalidOperation, error.to_string())
}

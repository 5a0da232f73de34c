//! The interface's words, as templates ask for them: `t("page-of", number=2, total=5)`.

use std::sync::Arc;

use minijinja::{
    Error, ErrorKind,
    value::{Kwargs, Value, ValueKind},
};

/// The words of the interface in one language.
pub trait Words: Send + Sync {
    /// The message `key` with its arguments filled in; `None` where the catalogue hasn't got it.
    fn say(&self, key: &str, arguments: &[(&str, Argument)]) -> Option<String>;
}

/// An argument of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    /// A name, a date as readers write it, a language tag.
    Text(String),
    /// A number, for plurals and digits.
    Number(i64),
}

/// The template function `t`, bound to one language's words.
pub(super) fn function(words: Arc<dyn Words>) -> Value {
    Value::from_function(move |key: &str, named: Kwargs| -> Result<String, Error> {
        let mut arguments = Vec::new();
        for name in named.args() {
            arguments.push((name, argument(&named.get::<Value>(name)?)));
        }
        let missing = || Error::new(ErrorKind::InvalidOperation, format!("there is no message “{key}”"));
        words.say(key, &arguments).ok_or_else(missing)
    })
}

fn argument(value: &Value) -> Argument {
    let number = (value.kind() == ValueKind::Number).then(|| i64::try_from(value.clone()).ok()).flatten();
    number.map_or_else(|| Argument::Text(value.to_string()), Argument::Number)
}

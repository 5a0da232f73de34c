//! What units remember of their source: `"b1"`, `{"block":"b1","content":"1:…"}`, or a list of those.

use std::collections::{HashMap, HashSet};

use newsroom::{
    content::ContentHash,
    standing::{Translates, UnitId},
    text::Text,
};
use serde_json::{Value, json};

use super::Bad;

/// What the units of a source say now.
pub(super) struct Source<'a> {
    /// The source's language, to name it.
    pub(super) lang: &'a language::Lang,
    units: HashMap<UnitId, ContentHash>,
}

impl<'a> Source<'a> {
    pub(super) fn new(lang: &'a language::Lang, text: &Text) -> Self {
        Self {
            lang,
            units: text
                .units()
                .into_iter()
                .map(|unit| (unit.id, unit.content))
                .collect(),
        }
    }

    /// The memory of a unit of the source as it is now.
    pub(super) fn now(&self, unit: UnitId) -> Option<Translates> {
        let content = *self.units.get(&unit)?;
        Some(Translates { unit, content })
    }
}

/// Reads what a unit translates. A bare reference means the wording now in the source.
pub(super) fn inward(wire: &Value, source: Option<&Source<'_>>) -> Result<Vec<Translates>, Bad> {
    let Value::Array(many) = wire else {
        let one = one_inward(wire, source).map_err(|reason| Bad::new("", reason))?;
        return Ok(vec![one]);
    };
    let mut translates = Vec::with_capacity(many.len());
    let mut seen = HashSet::new();
    for (at, one) in many.iter().enumerate() {
        let bad = |reason| Bad::new(format!("[{at}]"), reason);
        let one = one_inward(one, source).map_err(bad)?;
        if !seen.insert(one.unit.clone()) {
            return Err(bad(format!("“{}” stands twice", one.unit)));
        }
        translates.push(one);
    }
    Ok(translates)
}

fn one_inward(wire: &Value, source: Option<&Source<'_>>) -> Result<Translates, String> {
    const EXPECTED: &str = "expected \"b1\", {\"block\": \"b1\", \"content\": \"1:…\"} or a list of those";
    let (unit, content) = match wire {
        Value::String(unit) => (unit.as_str(), None),
        Value::Object(map) => {
            if let Some(stray) = map.keys().find(|key| *key != "block" && *key != "content") {
                return Err(format!("unknown field `{stray}`, expected `block` or `content`"));
            }
            let unit = map.get("block").and_then(Value::as_str).ok_or(EXPECTED)?;
            (
                unit,
                map.get("content")
                    .map(|content| content.as_str().ok_or(EXPECTED))
                    .transpose()?,
            )
        }
        _ => return Err(EXPECTED.to_owned()),
    };
    let unit = UnitId::parse(unit).map_err(|error| error.to_string())?;
    if let Some(content) = content {
        let content = ContentHash::parse(content).map_err(|error| error.to_string())?;
        return Ok(Translates { unit, content });
    }
    let Some(source) = source else {
        return Err(format!(
            "“{unit}” is named, but the edition has no translated_from"
        ));
    };
    let lang = source.lang;
    source
        .now(unit.clone())
        .ok_or_else(|| format!("the {lang} edition has no unit “{unit}”"))
}

/// Writes what a unit translates; nothing for one that translates nothing.
pub(super) fn outward(translates: &[Translates]) -> Option<Value> {
    (!translates.is_empty()).then(|| list(translates))
}

/// Writes what a translation's headline or standfirst translates, `[]` too: left out it would mean something else.
pub(super) fn list(translates: &[Translates]) -> Value {
    let one = |one: &Translates| json!({"block": one.unit.as_str(), "content": one.content.to_string()});
    Value::Array(translates.iter().map(one).collect())
}

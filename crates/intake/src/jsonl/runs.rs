//! Text and runs with marks.

use language::Lang;
use newsroom::runs::{Emphasis, Link, Marks, Run, Runs, Strong};
use serde_json::{Value, json};

use super::{Bad, wire::RunWire};

/// The text of a unit: given as `text` or as `runs`, not as both; empty where neither is.
pub(super) fn inward(text: Option<String>, runs: Option<Vec<RunWire>>) -> Result<Runs, Bad> {
    match (text, runs) {
        (Some(_), Some(_)) => Err(Bad::new("runs", "give either text or runs, not both")),
        (Some(text), None) => Ok(Runs::plain(text)),
        (None, None) => Ok(Runs::default()),
        (None, Some(runs)) => {
            let runs = runs.into_iter().enumerate().map(|(at, run)| {
                let marks = marks(&run.marks).map_err(|bad| bad.within(&format!("runs[{at}]")))?;
                Ok(Run {
                    text: run.text,
                    marks,
                })
            });
            Ok(Runs::new(runs.collect::<Result<Vec<_>, Bad>>()?))
        }
    }
}

fn marks(wire: &[Value]) -> Result<Marks, Bad> {
    let mut marks = Marks::default();
    for (at, mark) in wire.iter().enumerate() {
        add(&mut marks, mark).map_err(|reason| Bad::new(format!("marks[{at}]"), reason))?;
    }
    Ok(marks)
}

fn add(marks: &mut Marks, mark: &Value) -> Result<(), String> {
    const EXPECTED: &str =
        "a mark is \"strong\", \"emphasis\", {\"link\": \"https://…\" or \"story:ID\"} or {\"lang\": \"en\"}";
    match mark {
        Value::String(word) if word == "strong" => marks.strong = Some(Strong),
        Value::String(word) if word == "emphasis" => marks.emphasis = Some(Emphasis),
        Value::Object(map) => match map.iter().collect::<Vec<_>>().as_slice() {
            [(key, Value::String(link))] if *key == "link" => {
                marks.link = Some(Link::parse(link).map_err(|error| error.to_string())?);
            }
            [(key, Value::String(tag))] if *key == "lang" => {
                marks.lang = Some(Lang::parse(tag).map_err(|error| error.to_string())?);
            }
            _ => return Err(EXPECTED.to_owned()),
        },
        _ => return Err(EXPECTED.to_owned()),
    }
    Ok(())
}

/// `text` where no run is marked, else `runs`; neither for no text.
pub(super) fn outward(runs: &Runs) -> (Option<String>, Option<Vec<RunWire>>) {
    let runs = runs.as_slice();
    if runs.is_empty() {
        return (None, None);
    }
    if let [only] = runs
        && only.marks == Marks::default()
    {
        return (Some(only.text.clone()), None);
    }
    let wire = runs.iter().map(|run| RunWire {
        text: run.text.clone(),
        marks: marks_outward(&run.marks),
    });
    (None, Some(wire.collect()))
}

fn marks_outward(marks: &Marks) -> Vec<Value> {
    let strong = marks.strong.map(|_| json!("strong"));
    let emphasis = marks.emphasis.map(|_| json!("emphasis"));
    let link = marks.link.as_ref().map(|link| json!({"link": link.to_string()}));
    let lang = marks.lang.as_ref().map(|lang| json!({"lang": lang}));
    [strong, emphasis, link, lang].into_iter().flatten().collect()
}

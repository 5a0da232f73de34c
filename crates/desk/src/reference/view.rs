//! What the reference page is given, drawn from the description's JSON: its types are made for writing, not for reading.

use serde::Serialize;
use serde_json::Value;
use utoipa::openapi::OpenApi;

use crate::{api, page::View};

/// The page.
#[derive(Debug, Serialize)]
pub(super) struct Reference {
    areas: Vec<Area>,
    shapes: Vec<Shape>,
}

/// What belongs together.
#[derive(Debug, Serialize)]
struct Area {
    name: String,
    operations: Vec<Operation>,
}

/// A method of an address.
#[derive(Debug, Serialize)]
struct Operation {
    method: &'static str,
    path: String,
    about: String,
    parameters: Vec<Field>,
    /// The shape of what is sent.
    takes: Option<Link>,
    /// The shape of what comes back, by status.
    gives: Vec<Answer>,
}

/// What comes back.
#[derive(Debug, Serialize)]
struct Answer {
    status: String,
    about: String,
    shape: Option<Link>,
}

/// A shape of JSON.
#[derive(Debug, Serialize)]
struct Shape {
    name: String,
    about: String,
    fields: Vec<Field>,
}

/// A field or a parameter.
#[derive(Debug, Serialize)]
struct Field {
    name: String,
    kind: String,
    place: Option<String>,
    needed: bool,
    about: String,
}

/// A type in words, with the shape that it names.
#[derive(Debug, Serialize)]
struct Link {
    text: String,
    shape: Option<String>,
}

impl View for Reference {
    const TEMPLATE: &'static str = "reference/reference.html";
    const PLACE: &'static str = "/desk/settings/";
}

const METHODS: [(&str, &str); 5] = [
    ("get", "GET"),
    ("post", "POST"),
    ("put", "PUT"),
    ("patch", "PATCH"),
    ("delete", "DELETE"),
];

impl Reference {
    /// The page of a description.
    pub(super) fn of(document: &OpenApi) -> Self {
        let document = serde_json::to_value(document).unwrap_or_default();
        let mut areas: Vec<Area> = Vec::new();
        for (path, item) in entries(&document["paths"]) {
            for (key, method) in METHODS {
                let Some(operation) = item.get(key) else { continue };
                let name = text(&operation["tags"][0]);
                let one = Operation::of(method, path, operation);
                match areas.iter_mut().find(|area| area.name == name) {
                    Some(area) => area.operations.push(one),
                    None => areas.push(Area {
                        name,
                        operations: vec![one],
                    }),
                }
            }
        }
        let shapes =
            entries(&document["components"]["schemas"]).map(|(name, schema)| Shape::of(name, schema));
        Self {
            areas,
            shapes: shapes.collect(),
        }
    }
}

impl Operation {
    fn of(method: &'static str, path: &str, operation: &Value) -> Self {
        let parameters = operation["parameters"].as_array().into_iter().flatten();
        let body = entries(&operation["requestBody"]["content"]).next();
        // What any request may be answered with stands at the head of the page.
        let answers = entries(&operation["responses"]).filter(|(status, _)| status.starts_with('2'));
        Self {
            method,
            path: format!("{}{path}", api::BASE),
            about: about(operation),
            parameters: parameters.map(parameter).collect(),
            takes: body.map(|(_, content)| Link::of(&content["schema"])),
            gives: answers
                .map(|(status, answer)| Answer::of(status, answer))
                .collect(),
        }
    }
}

impl Answer {
    fn of(status: &str, answer: &Value) -> Self {
        let content = entries(&answer["content"]).next();
        Self {
            status: status.to_owned(),
            about: text(&answer["description"]),
            shape: content.map(|(_, content)| Link::of(&content["schema"])),
        }
    }
}

impl Shape {
    fn of(name: &str, schema: &Value) -> Self {
        let needed = |name: &str| {
            let list = schema["required"].as_array();
            list.is_some_and(|list| list.iter().any(|one| one == name))
        };
        let field = |(name, field): (&str, &Value)| Field {
            name: name.to_owned(),
            kind: Link::of(field).text,
            place: None,
            needed: needed(name),
            about: text(&field["description"]),
        };
        Self {
            name: name.to_owned(),
            about: text(&schema["description"]),
            fields: entries(&schema["properties"]).map(field).collect(),
        }
    }
}

impl Link {
    fn of(schema: &Value) -> Self {
        let text = kind(schema);
        let shape = text.trim_end_matches("[]").trim_end_matches(" | null").to_owned();
        let named = schema
            .to_string()
            .contains(&format!("#/components/schemas/{shape}"));
        Self {
            shape: named.then_some(shape),
            text,
        }
    }
}

fn parameter(parameter: &Value) -> Field {
    Field {
        name: text(&parameter["name"]),
        kind: kind(&parameter["schema"]),
        place: Some(text(&parameter["in"])),
        needed: parameter["required"] == true,
        about: text(&parameter["description"]),
    }
}

/// A schema in a few words.
fn kind(schema: &Value) -> String {
    if let Some(reference) = schema["$ref"].as_str() {
        return reference.rsplit('/').next().unwrap_or_default().to_owned();
    }
    for several in ["oneOf", "anyOf", "allOf"] {
        if let Some(list) = schema[several].as_array() {
            return list.iter().map(kind).collect::<Vec<_>>().join(" | ");
        }
    }
    let of = |word: &str| match word {
        "array" => format!("{}[]", kind(&schema["items"])),
        word => word.to_owned(),
    };
    match &schema["type"] {
        Value::String(word) => of(word),
        Value::Array(words) => {
            let words = words.iter().filter_map(Value::as_str).map(of);
            words.collect::<Vec<_>>().join(" | ")
        }
        _ => "any".to_owned(),
    }
}

/// Its summary, and what is said beyond that.
fn about(operation: &Value) -> String {
    let (summary, more) = (text(&operation["summary"]), text(&operation["description"]));
    if more.is_empty() {
        summary
    } else {
        format!("{summary} {more}")
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn entries(value: &Value) -> impl Iterator<Item = (&str, &Value)> {
    value
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, value)| (name.as_str(), value))
}

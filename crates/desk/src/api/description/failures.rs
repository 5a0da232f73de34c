//! Which failures an operation can be answered with, by what it takes.

use utoipa::openapi::{
    HttpMethod,
    path::{Operation, ParameterIn},
};

/// A status with what it says.
type Failure = (u16, &'static str);

/// Any request.
const ALWAYS: [Failure; 5] = [
    (401, "No token, or none that is good."),
    (403, "The token's scopes or its owner's rights don't allow it."),
    (429, "Too many requests: see Retry-After."),
    (500, "The server failed."),
    (503, "The database is busy: see Retry-After."),
];

/// One whose address names something.
const NAMING: [Failure; 1] = [(404, "There is no such thing.")];

/// One with a query.
const ASKING: [Failure; 1] = [(422, "The query can be read, but can't be meant: see place.")];

/// One with a body.
const SENDING: [Failure; 4] = [
    (400, "The body can't be read."),
    (413, "The body is too large."),
    (415, "The body is in another media type."),
    (422, "What was sent can be read, but can't be meant: see place."),
];

/// One that names the version it was made from.
const VERSIONED: [Failure; 3] = [
    (400, "What was sent can't be read."),
    (412, "It has changed since the version that If-Match names."),
    (428, "If-Match is missing."),
];

/// One that may name a key.
const KEYED: [Failure; 4] = [
    (400, "What was sent can't be read, or the key is none."),
    (
        409,
        "The state of things doesn't allow it, or the request under this key is being carried out.",
    ),
    (413, "The body is too large."),
    (
        422,
        "What was sent can be read, but can't be meant, or the key was used for another request.",
    ),
];

/// What an operation can be answered with; where it takes several things, the first words stand.
pub(super) fn of(method: &HttpMethod, path: &str, operation: &Operation) -> Vec<Failure> {
    let takes = |place: &ParameterIn| {
        let parameters = operation.parameters.iter().flatten();
        parameters
            .filter_map(|parameter| match parameter {
                utoipa::openapi::RefOr::T(parameter) => Some(parameter),
                utoipa::openapi::RefOr::Ref(_) => None,
            })
            .any(|parameter| parameter.parameter_in == *place && parameter.name != "Idempotency-Key")
    };
    let mut failures = ALWAYS.to_vec();
    let mut add = |applies: bool, more: &[Failure]| {
        if applies {
            failures.extend_from_slice(more);
        }
    };
    add(path.contains('{'), &NAMING);
    add(*method == HttpMethod::Post, &KEYED);
    add(takes(&ParameterIn::Header), &VERSIONED);
    add(operation.request_body.is_some(), &SENDING);
    add(takes(&ParameterIn::Query), &ASKING);
    failures
}

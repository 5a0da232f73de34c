//! The API's description, OpenAPI 3.1: made from the code, with what holds for every resource added to each. Which failures an
//! operation can be answered with follows from what it takes; what else it may say stands at its handler.

mod failures;
mod scopes;

use utoipa::openapi::{
    Header, HttpMethod, Object, OpenApi, RefOr, Type,
    path::{Operation, Parameter, ParameterBuilder, ParameterIn},
    schema::SchemaType,
    security::{Http, HttpAuthScheme, SecurityRequirement, SecurityScheme},
    server::Server,
};

use super::{BASE, problem::described};

/// Adds what holds everywhere.
pub(crate) fn finish(mut document: OpenApi) -> OpenApi {
    document.info.title = "Tarjuman".to_owned();
    document.info.description = Some(ABOUT.to_owned());
    document.info.version = "1".to_owned();
    document.info.license = None;
    document.info.contact = None;
    document.servers = Some(vec![Server::new(BASE)]);
    let bearer = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
    if let Some(components) = document.components.as_mut() {
        components.add_security_scheme("token", bearer);
    }
    for (path, item) in &mut document.paths.paths {
        for (method, operation) in operations(item) {
            operation.operation_id = Some(name(&method, path));
            complete(&method, path, operation);
        }
    }
    document
}

/// An operation's name, unique in the document: its method and the words of its address.
fn name(method: &HttpMethod, path: &str) -> String {
    let method = match method {
        HttpMethod::Put => "put",
        HttpMethod::Post => "post",
        HttpMethod::Patch => "patch",
        HttpMethod::Delete => "delete",
        _ => "get",
    };
    let words = path.split(['/', '{', '}']).filter(|word| !word.is_empty());
    std::iter::once(method).chain(words).collect::<Vec<_>>().join("_")
}

const ABOUT: &str = "What is done at the desk, for programs. Every request carries a token: `Authorization: Bearer tjm_…`. \
     A token may what its scopes name and its owner may. Every failure is a problem (RFC 9457).";

type Operations<'a> = Vec<(HttpMethod, &'a mut Operation)>;

fn operations(item: &mut utoipa::openapi::PathItem) -> Operations<'_> {
    let all = [
        (HttpMethod::Get, item.get.as_mut()),
        (HttpMethod::Put, item.put.as_mut()),
        (HttpMethod::Post, item.post.as_mut()),
        (HttpMethod::Patch, item.patch.as_mut()),
        (HttpMethod::Delete, item.delete.as_mut()),
    ];
    all.into_iter()
        .filter_map(|(method, operation)| Some((method, operation?)))
        .collect()
}

fn complete(method: &HttpMethod, path: &str, operation: &mut Operation) {
    let scopes = scopes::of(method, path);
    operation.security = Some(vec![SecurityRequirement::new("token", scopes)]);
    if *method == HttpMethod::Post {
        operation.parameters.get_or_insert_default().push(RefOr::T(key()));
    }
    for (status, words) in failures::of(method, path, operation) {
        let status = status.to_string();
        let responses = &mut operation.responses.responses;
        responses.entry(status).or_insert_with(|| described(words));
    }
    for response in operation.responses.responses.values_mut() {
        if let RefOr::T(response) = response {
            response.headers.insert(
                "X-Request-Id".to_owned(),
                RefOr::T(text("The request's id, as the server's log has it.")),
            );
        }
    }
}

fn text(words: &str) -> Header {
    let mut header = Header::new(Object::with_type(SchemaType::Type(Type::String)));
    header.description = Some(words.to_owned());
    header
}

/// A key under which a request is carried out once.
fn key() -> Parameter {
    let mut schema = Object::with_type(SchemaType::Type(Type::String));
    schema.min_length = Some(1);
    schema.max_length = Some(255);
    schema.pattern = Some("^[!-~]+$".to_owned());
    ParameterBuilder::new()
        .name("Idempotency-Key")
        .parameter_in(ParameterIn::Header)
        .description(Some(
            "A key under which this request is carried out once, however often it is sent.",
        ))
        .schema(Some(schema))
        .build()
}

//! Which scope an operation needs: read from the table that the tests walk, so that what is said is what holds.

use utoipa::openapi::HttpMethod;

/// A line an operation: method, address, scope, and the roles that may.
const TABLE: &str = include_str!("../operations.txt");

/// The scope of an operation; none where any token will do.
pub(super) fn of(method: &HttpMethod, path: &str) -> Vec<&'static str> {
    let method = match method {
        HttpMethod::Put => "PUT",
        HttpMethod::Post => "POST",
        HttpMethod::Patch => "PATCH",
        HttpMethod::Delete => "DELETE",
        _ => "GET",
    };
    let line = TABLE.lines().find_map(|line| {
        let mut words = line.split_whitespace();
        let here = words.next() == Some(method) && words.next() == Some(path);
        here.then(|| words.next()).flatten()
    });
    line.filter(|scope| *scope != "-").into_iter().collect()
}

//! Addresses of a site that was here before: each leads where the newsroom said, for ever.

use language::address::{Canonical, canonical_path, decode_segment};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use store::{Public, public::resolve::Target};

use crate::{
    answer::{Answer, Ask},
    error::SiteError,
    route::Route,
};

/// Where an old address leads; `None` where it isn't known.
pub(super) async fn lookup(public: &Public, ask: &Ask) -> Result<Option<Answer>, SiteError> {
    for from in spellings(ask) {
        let Some(target) = public.redirect(&from).await? else {
            continue;
        };
        let to = location(&target);
        if to != ask.path {
            return Ok(Some(Answer::moved(&to)));
        }
    }
    Ok(None)
}

/// The address to send a reader to, fit for a header.
pub(crate) fn location(target: &Target) -> String {
    match target {
        Target::Edition(address) => Route::of_edition(address).path(),
        Target::Path(path) => ascii(path),
    }
}

/// An address in ASCII: what is encoded already stays as it is.
pub(crate) fn ascii(address: &str) -> String {
    const ODD: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'\\');
    utf8_percent_encode(address, ODD).to_string()
}

/// How the address may stand in the list of redirects: with its query, as it came, in its one form, decoded.
fn spellings(ask: &Ask) -> Vec<String> {
    let mut spellings = Vec::new();
    if let Some(query) = &ask.query {
        spellings.push(format!("{}?{query}", ask.path));
    }
    if ask.path == "/" {
        return spellings;
    }
    spellings.push(ask.path.clone());
    if let Canonical::Redirect(path) = canonical_path(&ask.path) {
        spellings.push(path);
    }
    spellings.extend(decode_segment(&ask.path));
    for at in 0..spellings.len() {
        let other = match spellings[at].strip_suffix('/') {
            Some(bare) => bare.to_owned(),
            None => format!("{}/", spellings[at]),
        };
        spellings.push(other);
    }
    let mut seen = std::collections::HashSet::new();
    spellings.retain(|spelling| !spelling.is_empty() && seen.insert(spelling.clone()));
    spellings
}

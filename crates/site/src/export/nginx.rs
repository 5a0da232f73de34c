//! What a folder of files can't say by itself: old addresses that lead on, places that are gone, in which language it is
//! said that nothing is there, and what never changes. A file that nginx includes in its `server` block says it.

use std::{collections::HashSet, fmt::Write as _};

use language::address::decode_segment;
use store::address::Address;

use super::{ExportError, Job, file_of, places::file_of_gone};
use crate::{route::Route, site};

/// The file, relative to the export's folder.
const FILE: &str = "nginx/tarjuman.conf";

/// How many rows are read at a time.
const PAGE: u32 = 500;

const HEAD: &str = "# Made by `tarjuman export site`. In the server block: include PATH/nginx/tarjuman.conf;\n\
                    index index.html;\n\
                    error_page 404 /404.html;\n\
                    location /nginx/ { return 404; }\n\
                    location /assets/ { add_header Cache-Control \"public, max-age=31536000, immutable\"; }\n\
                    location /media/ { add_header Cache-Control \"public, max-age=31536000, immutable\"; }\n";

/// The file being written. nginx refuses a place that is named twice.
struct Rules<'a> {
    job: &'a Job<'a>,
    text: String,
    places: HashSet<String>,
}

/// Writes the file.
pub(super) async fn write(job: &Job<'_>) -> Result<(), ExportError> {
    let mut rules = Rules {
        job,
        text: HEAD.to_owned(),
        places: HashSet::new(),
    };
    for lang in job.site.inner().languages.tags() {
        // Writing to a string can't fail.
        let _ = writeln!(
            rules.text,
            "location /{lang}/ {{ error_page 404 /{lang}/404.html; }}"
        );
    }
    gone(&mut rules).await?;
    old_addresses(&mut rules).await?;
    redirects(&mut rules).await?;
    job.folder.write(FILE, rules.text.as_bytes())
}

async fn old_addresses(rules: &mut Rules<'_>) -> Result<(), ExportError> {
    let public = &rules.job.site.inner().public;
    let mut after: Option<Address> = None;
    loop {
        let page = public.old_addresses(after.as_ref(), PAGE).await?;
        let Some(last) = page.last() else { return Ok(()) };
        after = Some(last.from.clone());
        for moved in &page {
            rules.leads(&moved.from.path(), &Route::of_edition(&moved.to).path());
        }
    }
}

async fn redirects(rules: &mut Rules<'_>) -> Result<(), ExportError> {
    let public = &rules.job.site.inner().public;
    let mut after: Option<String> = None;
    loop {
        let page = public.redirects(after.as_deref(), PAGE).await?;
        let Some((last, _)) = page.last() else {
            return Ok(());
        };
        after = Some(last.clone());
        for (from, target) in &page {
            let Some(to) = target.as_ref().map(site::location) else {
                continue;
            };
            if from.contains('?') {
                rules.leads_from_query(from, &to);
                continue;
            }
            // As the server does: with the slash and without it.
            let bare = from.trim_end_matches('/');
            rules.leads(bare, &to);
            rules.leads(&format!("{bare}/"), &to);
        }
    }
}

async fn gone(rules: &mut Rules<'_>) -> Result<(), ExportError> {
    let public = &rules.job.site.inner().public;
    let mut after = None;
    loop {
        let last = after.as_ref().map(|(story, lang)| (story, lang));
        let page = public.withdrawn(last, PAGE).await?;
        let Some(end) = page.last() else { return Ok(()) };
        after = Some((end.story.clone(), end.address.lang.clone()));
        for gone in &page {
            rules.is_gone(&gone.address);
        }
    }
}

impl Rules<'_> {
    fn is_gone(&mut self, address: &Address) {
        let place = address.path();
        let file = file_of_gone(&Route::of_edition(address).path());
        let (from, notice) = (quoted(&place), quoted(&format!("/{file}")));
        if self.places.insert(place) {
            // Writing to a string can't fail.
            let _ = writeln!(
                self.text,
                "location = {from} {{ error_page 410 {notice}; return 410; }}"
            );
        }
    }

    /// nginx compares a place decoded. A page that is there now goes before what was there once.
    fn leads(&mut self, from: &str, to: &str) {
        let Some(place) = decode_segment(from).filter(|place| place.starts_with('/') && place != "/") else {
            return;
        };
        let files = [file_of(from), file_of(&format!("{from}/"))];
        if files.iter().any(|file| self.job.folder.holds(file)) || !self.places.insert(place.clone()) {
            return;
        }
        let (from, to) = (quoted(&place), quoted(&to.replace('$', "%24")));
        let _ = writeln!(self.text, "location = {from} {{ return 301 {to}; }}");
    }

    /// An address with a query is no place to nginx: it is compared whole, as it came.
    fn leads_from_query(&mut self, from: &str, to: &str) {
        if from.contains('$') || !self.places.insert(from.to_owned()) {
            return;
        }
        let (from, to) = (quoted(from), quoted(&to.replace('$', "%24")));
        let _ = writeln!(self.text, "if ($request_uri = {from}) {{ return 301 {to}; }}");
    }
}

/// A string of nginx's configuration.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

//! What a folder of files can't say by itself: which language `/` leads to, old addresses that lead on, places that are gone, in which language it is
//! said that nothing is there, and what never changes. A file that nginx includes in its `server` block says it.

mod root;

use std::{
    collections::{BTreeSet, HashSet},
    fmt::Write as _,
};

use language::address::decode_segment;
use store::address::Address;

use super::{
    ExportError,
    job::{Shared, file_of, path_of},
    ledger::{Line, Of},
};
use crate::{route::Route, site};

/// The file, relative to the export's folder.
const FILE: &str = "nginx/tarjuman.conf";

/// How many rows are read at a time.
const PAGE: u32 = 500;

const HEAD: &str = "# Made by `tarjuman export site`. In the server block: include PATH/nginx/tarjuman.conf;\n\
                    index index.html;\n\
                    error_page 404 /404.html;\n\
                    location /nginx/ { return 404; }\n\
                    location /.tarjuman-export { return 404; }\n\
                    location /card/ { add_header Cache-Control \"public, max-age=31536000, immutable\"; }\n\
                    location /assets/ { add_header Cache-Control \"public, max-age=31536000, immutable\"; }\n\
                    location /media/ { add_header Cache-Control \"public, max-age=31536000, immutable\"; }\n";

/// The file being written. nginx refuses a place that is named twice.
struct Rules<'a> {
    shared: &'a Shared,
    text: String,
    places: HashSet<String>,
    /// Where old places lead, with the files that would stand there.
    leads: Vec<(String, String, [String; 2])>,
}

/// Writes the file; of the pages that lines name.
pub(super) async fn write(shared: &Shared, of: Of) -> Result<(), ExportError> {
    let mut rules = Rules {
        shared,
        text: format!("{HEAD}{}", root::rule(&shared.languages())),
        places: HashSet::new(),
        leads: Vec::new(),
    };
    for lang in shared.languages() {
        // Writing to a string can't fail.
        let _ = writeln!(
            rules.text,
            "location /{lang}/ {{ error_page 404 /{lang}/404.html; }}"
        );
    }
    old_addresses(&mut rules).await?;
    redirects(&mut rules).await?;
    let wanted: HashSet<String> = rules
        .leads
        .iter()
        .flat_map(|(_, _, files)| files.clone())
        .collect();
    let (mut gone, mut there) = (BTreeSet::new(), HashSet::new());
    let named = |line: &str| {
        let file = line.split('\t').nth(1).unwrap_or_default();
        file.ends_with("/gone.html") || wanted.contains(file)
    };
    shared.ledger.each_of(of, named, |line| {
        if let Line::Page(record) = line {
            if record.file.ends_with("/gone.html") {
                gone.insert(record.file.clone());
            }
            if wanted.contains(&record.file) {
                there.insert(record.file);
            }
        }
        Ok(())
    })?;
    gone.iter().for_each(|file| rules.is_gone(file));
    for (from, to, files) in std::mem::take(&mut rules.leads) {
        // A page that is there now goes before what was there once.
        if !files.iter().any(|file| there.contains(file)) {
            rules.lead(&from, &to);
        }
    }
    shared.put_file(FILE, rules.text.as_bytes())
}

async fn old_addresses(rules: &mut Rules<'_>) -> Result<(), ExportError> {
    let public = rules.shared.public();
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
    let public = rules.shared.public();
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

impl Rules<'_> {
    fn is_gone(&mut self, file: &str) {
        let Some(place) = decode_segment(&path_of(file)) else {
            return;
        };
        let (from, notice) = (quoted(&place), quoted(&format!("/{file}")));
        if self.places.insert(place) {
            // Writing to a string can't fail.
            let _ = writeln!(
                self.text,
                "location = {from} {{ error_page 410 {notice}; return 410; }}"
            );
        }
    }

    /// nginx compares a place decoded.
    fn leads(&mut self, from: &str, to: &str) {
        let Some(place) = decode_segment(from).filter(|place| place.starts_with('/') && place != "/") else {
            return;
        };
        let files = [file_of(from), file_of(&format!("{from}/"))];
        self.leads.push((place, to.to_owned(), files));
    }

    fn lead(&mut self, place: &str, to: &str) {
        if self.places.insert(place.to_owned()) {
            let (from, to) = (quoted(place), quoted(&to.replace('$', "%24")));
            let _ = writeln!(self.text, "location = {from} {{ return 301 {to}; }}");
        }
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

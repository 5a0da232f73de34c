//! What a folder of files can't say by itself: old addresses that lead on, and places that are gone. A file that nginx
//! includes in its `server` block says it.

use std::fmt::Write as _;

use store::address::Address;

use super::{ExportError, Job, places::file_of_gone};
use crate::{route::Route, site};

/// The file, relative to the export's folder.
const FILE: &str = "nginx/tarjuman.conf";

/// How many rows are read at a time.
const PAGE: u32 = 500;

const HEAD: &str = "# Made by `tarjuman export site`. In the server block: include PATH/nginx/tarjuman.conf;\n\
                    # Addresses that lead on for ever, and places whose edition was withdrawn.\n";

/// Writes the file.
pub(super) async fn write(job: &Job<'_>) -> Result<(), ExportError> {
    let mut text = HEAD.to_owned();
    old_addresses(job, &mut text).await?;
    redirects(job, &mut text).await?;
    gone(job, &mut text).await?;
    job.folder.write(FILE, text.as_bytes())
}

async fn old_addresses(job: &Job<'_>, text: &mut String) -> Result<(), ExportError> {
    let mut after: Option<Address> = None;
    loop {
        let page = job
            .site
            .inner()
            .public
            .old_addresses(after.as_ref(), PAGE)
            .await?;
        let Some(last) = page.last() else { return Ok(()) };
        after = Some(last.from.clone());
        for moved in &page {
            leads(text, &moved.from.path(), &Route::of_edition(&moved.to).path());
        }
    }
}

async fn redirects(job: &Job<'_>, text: &mut String) -> Result<(), ExportError> {
    let mut after: Option<String> = None;
    loop {
        let page = job.site.inner().public.redirects(after.as_deref(), PAGE).await?;
        let Some((last, _)) = page.last() else {
            return Ok(());
        };
        after = Some(last.clone());
        for (from, target) in &page {
            if let Some(target) = target {
                leads(text, from, &site::location(target));
            }
        }
    }
}

async fn gone(job: &Job<'_>, text: &mut String) -> Result<(), ExportError> {
    let mut after = None;
    loop {
        let last = after.as_ref().map(|(story, lang)| (story, lang));
        let page = job.site.inner().public.withdrawn(last, PAGE).await?;
        let Some(end) = page.last() else { return Ok(()) };
        after = Some((end.story.clone(), end.address.lang.clone()));
        for gone in &page {
            let file = file_of_gone(&Route::of_edition(&gone.address).path());
            let (place, file) = (quoted(&gone.address.path()), quoted(&format!("/{file}")));
            // Writing to a string can't fail.
            let _ = writeln!(
                text,
                "location = {place} {{ error_page 410 {file}; return 410; }}"
            );
        }
    }
}

fn leads(text: &mut String, from: &str, to: &str) {
    let to = to.replace('$', "%24");
    let _ = writeln!(
        text,
        "location = {} {{ return 301 {}; }}",
        quoted(from),
        quoted(&to)
    );
}

/// A string of nginx's configuration.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

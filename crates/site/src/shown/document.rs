//! Documents beneath a text.

use language::Args;
use newsroom::attachment::Attachment;

use super::name;
use crate::{here::Here, view::article::Document};

const KILOBYTE: u64 = 1_000;
const MEGABYTE: u64 = 1_000_000;

/// The documents of a story, each with its title in the page's language, else in another that says which.
pub(crate) fn documents(here: &Here<'_>, attached: &[Attachment]) -> Vec<Document> {
    let untitled = here.language.word("document-untitled");
    let document = |one: &Attachment| Document {
        title: name::name(&one.titles, &untitled, here.lang()),
        url: format!("/media/{}", one.file.name()),
        size: size(here, one.file.size),
    };
    attached.iter().map(document).collect()
}

/// The size as readers of the page's language write it: «١٫٢ ميغابايت». Rounded up: nothing has no size.
fn size(here: &Here<'_>, bytes: u64) -> String {
    let words = &here.language.words;
    if bytes < MEGABYTE {
        let args = Args::none().with("size", number(bytes.div_ceil(KILOBYTE).max(1)));
        return words.text("size-kilobytes", &args);
    }
    let tenths = bytes.div_ceil(MEGABYTE / 10);
    let args = Args::none()
        .with("whole", number(tenths / 10))
        .with("tenth", number(tenths % 10));
    words.text("size-megabytes", &args)
}

fn number(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

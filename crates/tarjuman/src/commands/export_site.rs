//! `export site`: the public site as static files.

use std::{path::Path, process::ExitCode, sync::Arc, time::Instant};

use anyhow::Result;
use press::Press;
use serde_json::json;
use site::export::{Forms, Mode, Options, export};
use store::public::scope::Scope;

use crate::{
    ambient, compose,
    folder::Folder,
    out::{self, Audience},
    server, worker,
};

/// What the flags ask for.
pub(super) fn asked(incremental: bool, plain: bool) -> (Mode, Forms) {
    let mode = if incremental {
        Mode::Incremental
    } else {
        Mode::Full
    };
    (mode, if plain { Forms::Plain } else { Forms::Precompressed })
}

pub(super) async fn run(
    dir: &Path,
    path: &Path,
    mode: Mode,
    forms: Forms,
    audience: Audience,
) -> Result<ExitCode> {
    let folder = Folder::load(dir)?;
    let press = compose::press(&folder).await?;
    // Readers of a static site get the same pictures: what isn't made yet is made first, one at a time.
    let waiting = press.rendering(ambient::now()).await?.waiting;
    let making = out::progress(waiting, "pictures").with_message("making");
    worker::finish(&press, &|left| making.set_position(waiting.saturating_sub(left))).await?;
    making.finish_and_clear();
    let site = server::site(&folder, &press)?;
    let expected = expected(&press).await?;
    let progress = out::progress(expected, "pages").with_message("writing");
    let options = Options {
        mode,
        forms,
        now: ambient::now(),
    };
    let begun = Instant::now();
    let report = export(&site, Arc::new(press.media.clone()), path, options, &|| {
        progress.inc(1);
    })
    .await?;
    progress.finish_and_clear();
    match audience {
        Audience::Program => out::json(&json!({
            "pages": report.made,
            "written": report.written,
            "unchanged": report.unchanged,
            "removed": report.removed,
            "seconds": begun.elapsed().as_secs_f64(),
        }))?,
        Audience::Person => out::line(&format!(
            "Made {} pages, lists and feeds in {}: {} written, {} unchanged, {} removed.",
            report.made,
            path.display(),
            out::counted(report.written, "file", "files"),
            report.unchanged,
            report.removed
        ))?,
    }
    Ok(ExitCode::SUCCESS)
}

/// About how many pages there will be: the editions.
async fn expected(press: &Press) -> Result<u64> {
    let public = press.store.public();
    let mut count = 0;
    for lang in &press.settings().languages {
        count += public.count(lang, &Scope::Front).await?;
    }
    Ok(count)
}

//! `import text`: a page copied from a news site, as a story or as another edition of one.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use anyhow::Result;
use intake::{
    report::{Fate, LeftOut, Report},
    text,
};
use press::{
    No, Press,
    page::{Page, PageTerms, Publishing},
    take::Outcome,
};

use super::{count, differing, keeping};
use crate::{ambient, cli::Import, compose};

pub(super) async fn take(press: &Press, path: &Path, asked: &Import, report: &mut Report) -> Result<()> {
    let item = path.display().to_string();
    let left_out = |reason: String| LeftOut {
        item: item.clone(),
        place: "the file".to_owned(),
        reason,
    };
    let bytes = match bytes(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            report.count(Fate::LeftOut(left_out(format!("it can't be read: {error}"))));
            return Ok(());
        }
    };
    let given = asked.language.as_ref();
    let read = text::read(
        &bytes,
        given,
        &press.settings().languages,
        &item,
        &mut ambient::Uuids,
    );
    let (draft, remarks) = match read {
        Ok(read) => read,
        Err(bad) => {
            report.count(Fate::LeftOut(left_out(bad.to_string())));
            return Ok(());
        }
    };
    remarks.into_iter().for_each(|remark| report.remark(remark));
    match press
        .take_page(page(draft), &terms(asked), &mut ambient::Uuids)
        .await
    {
        Ok(done) => {
            // What is new on trial has no id that anybody could look up.
            let is_known = !(asked.dry_run && done.outcome == Outcome::Taken);
            let story = is_known.then_some(done.story);
            count(report, done.outcome, story, left_out);
            done.remarks.into_iter().for_each(|remark| report.remark(remark));
            Ok(())
        }
        Err(No::Refused(why)) => {
            report.count(Fate::LeftOut(left_out(why.to_string())));
            Ok(())
        }
        Err(error) => Err(error.into()),
    }
}

/// The file's bytes, and one more than are read of a file that is too long.
fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = text::LONGEST as u64 + 1;
    File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn page(draft: text::Draft) -> Page {
    Page {
        lang: draft.lang,
        text: draft.text,
        date: draft.date.and_then(language::date_reading::FoundDate::date),
        photo_credit: draft.photo_credit,
        source: draft.source,
    }
}

fn terms(asked: &Import) -> PageTerms {
    PageTerms {
        differing: differing(asked),
        section: asked.section.clone(),
        publishing: if asked.publish {
            Publishing::AtOnce
        } else {
            Publishing::NotYet
        },
        keeping: keeping(asked),
        translation: asked.story.clone().zip(asked.translation_of.clone()),
        act: compose::act(),
    }
}

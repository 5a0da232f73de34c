//! `import text`: a page copied from a news site, as a story or as another edition of one.

use std::{fs, path::Path};

use anyhow::Result;
use intake::{
    report::{Fate, LeftOut, Report},
    text,
};
use press::{
    No, Press,
    page::{Keeping, Page, PageTerms, Publishing},
    take::Outcome,
};

use super::differing;
use crate::{ambient, cli::Import, compose};

pub(super) async fn take(press: &Press, path: &Path, asked: &Import, report: &mut Report) -> Result<()> {
    let item = path.display().to_string();
    let left_out = |reason: String| LeftOut {
        item: item.clone(),
        place: "the file".to_owned(),
        reason,
    };
    let bytes = match fs::read(path) {
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
        &press.settings.languages,
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
            if !(asked.dry_run && done.outcome == Outcome::Taken) {
                report.story(done.story);
            }
            report.count(match done.outcome {
                Outcome::Taken => Fate::Taken,
                Outcome::Merged => Fate::Merged,
                Outcome::Already => Fate::Already,
                Outcome::LeftOut(reason) => Fate::LeftOut(left_out(reason)),
            });
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
        keeping: if asked.dry_run {
            Keeping::OnTrial
        } else {
            Keeping::ForGood
        },
        translation: asked.story.clone().zip(asked.translation_of.clone()),
        act: compose::act(),
    }
}

//! Judging records before anything is written: what can be known to be bad is found in a first pass over the file.

use std::collections::HashSet;

use newsroom::{
    copydesk::rules::rule_ids,
    record::{NewsroomRecord, Record, StoryRecord},
    thing::ThingKind,
};

use crate::{Press, take::Files};

/// What has been seen of a file so far. It grows by an id for each record, not by what records say.
pub struct Judge<'a> {
    press: &'a Press,
    files: &'a dyn Files,
    seen: HashSet<(&'static str, String)>,
}

impl Press {
    /// Begins to judge a file.
    #[must_use]
    pub fn judge<'a>(&'a self, files: &'a dyn Files) -> Judge<'a> {
        Judge {
            press: self,
            files,
            seen: HashSet::new(),
        }
    }
}

impl Judge<'_> {
    /// Judges the next record.
    ///
    /// # Errors
    /// Why it can't be taken, in words.
    pub fn judge(&mut self, record: &Record) -> Result<(), String> {
        let (kind, id) = key(record);
        if !self.seen.insert((kind, id.clone())) {
            return Err(format!("the {kind} “{id}” stands twice in this file"));
        }
        match record {
            Record::Story(story) => self.story(story),
            Record::Picture(picture) => picture.file.as_deref().map_or(Ok(()), |path| self.file(path)),
            Record::Newsroom(newsroom) => self.newsroom(newsroom),
            Record::Redirect(redirect) if !redirect.from.starts_with('/') => {
                Err(format!("the redirect from “{}” must begin with /", redirect.from))
            }
            _ => Ok(()),
        }
    }

    /// What is set must go together with the settings file.
    fn newsroom(&self, newsroom: &NewsroomRecord) -> Result<(), String> {
        let settings = self.press.settings_of_file().in_force(newsroom);
        settings.check(&rule_ids()).map_err(|bad| bad.to_string())
    }

    fn story(&self, record: &StoryRecord) -> Result<(), String> {
        let settings = self.press.settings();
        let ours = &settings.languages;
        for edition in &record.editions {
            if !ours.contains(&edition.lang) {
                return Err(format!(
                    "story “{}” has an edition in {}, which isn't a language of this newsroom: add it to `languages` in \
                     newsroom.toml",
                    record.story.id, edition.lang
                ));
            }
        }
        Ok(())
    }

    fn file(&self, path: &str) -> Result<(), String> {
        let bytes = self
            .files
            .read(path)
            .map_err(|error| format!("the picture {path} can't be read: {error}"))?;
        media::check(&bytes)
            .map(drop)
            .map_err(|bad| format!("{path}: {bad}"))
    }
}

/// A record's kind and id, unique in a file.
#[must_use]
pub fn key(record: &Record) -> (&'static str, String) {
    match record {
        Record::Newsroom(_) => ("newsroom", String::new()),
        Record::Thing(thing) => (ThingKind::as_str(thing.kind()), thing.id().to_owned()),
        Record::Picture(picture) => ("picture", picture.id.to_string()),
        Record::Story(story) => ("story", story.story.id.to_string()),
        Record::Document(document) => ("document", format!("{} {}", document.story, document.file)),
        Record::Front(front, _) => {
            let section = front.section.as_ref().map_or("", |section| section.as_str());
            ("front", format!("{} {section}", front.lang))
        }
        Record::Redirect(redirect) => ("redirect", redirect.from.clone()),
    }
}

//! An export under way.

use std::{
    collections::HashSet,
    hash::{DefaultHasher, Hasher as _},
    sync::{Arc, Mutex, PoisonError},
};

use bytes::Bytes;
use http::StatusCode;
use language::{Lang, Moment, address::encode_segment};
use store::Public;

use super::{
    ExportError,
    crew::Crew,
    folder::Folder,
    ledger::{Ledger, Line, Record},
};
use crate::{
    answer::{Answer, Ask},
    around::Around,
    here::Here,
    route::Route,
    router::Pictures,
    site::Site,
};

/// An export under way.
pub(super) struct Job<'a> {
    pub(super) shared: Arc<Shared>,
    pub(super) crew: Crew,
    pub(super) progress: &'a (dyn Fn() + Sync),
}

/// What everybody who works on it needs.
pub(super) struct Shared {
    /// The site as it was when the export began.
    pub(super) site: Site,
    pub(super) around: Arc<Around>,
    pub(super) folder: Folder,
    pub(super) ledger: Ledger,
    pub(super) pictures: Arc<dyn Pictures>,
    pub(super) now: Moment,
    /// The files that stand as this export wants them, each by a hash of its name: a few bytes a file.
    pub(super) standing: Mutex<HashSet<u64>>,
}

impl Shared {
    pub(super) fn public(&self) -> &Public {
        &self.site.inner().public
    }

    /// The languages of the site.
    pub(super) fn languages(&self) -> Vec<Lang> {
        self.site.inner().languages.tags().to_vec()
    }

    /// Where pages of a language are made.
    pub(super) fn here(&self, lang: &Lang) -> Here<'_> {
        let languages = &self.around.ways.languages;
        let language = languages.get(lang).unwrap_or_else(|| languages.first());
        self.site.here(&self.around, language)
    }

    pub(super) async fn ask(&self, path: &str) -> Result<Answer, ExportError> {
        Ok(self
            .site
            .answer_in(&self.around, &Ask::new(path, self.now))
            .await?)
    }

    /// Whether this export has written a file, or one that was cut short and goes on with it.
    pub(super) fn stands(&self, file: &str) -> bool {
        let standing = self.standing.lock().unwrap_or_else(PoisonError::into_inner);
        standing.contains(&hash_of(file))
    }

    pub(super) fn stand(&self, file: &str) {
        let mut standing = self.standing.lock().unwrap_or_else(PoisonError::into_inner);
        standing.insert(hash_of(file));
    }

    /// Writes a page that was made into its file: what it shows first.
    pub(super) async fn put(&self, file: String, answer: Answer) -> Result<(), ExportError> {
        let mut shows: Vec<String> = answer
            .pictures
            .iter()
            .map(|name| format!("media/{name}"))
            .collect();
        let card = answer.card.as_deref().map(file_of);
        shows.extend(card.clone());
        let named = shows.iter().filter(|file| !self.stands(file)).chain([&file]);
        self.ledger
            .add(&named.cloned().map(Line::Named).collect::<Vec<_>>())?;
        for name in &answer.pictures {
            self.put_picture(name)?;
        }
        if let (Some(path), Some(card)) = (&answer.card, &card) {
            self.put_card(path, card).await?;
        }
        self.folder.write(&file, &answer.body)?;
        self.folder.made();
        self.stand(&file);
        let keys: Vec<String> = answer.inputs.keys.iter().map(ToString::to_string).collect();
        self.ledger.add(&[Line::Page(Record {
            file,
            until: answer.inputs.until.map(Moment::micros),
            keys: keys.join(" "),
            shows,
        })])
    }

    /// Writes a file that no page shows.
    pub(super) fn put_file(&self, file: &str, bytes: &[u8]) -> Result<(), ExportError> {
        self.ledger.add(&[Line::Named(file.to_owned())])?;
        self.folder.write(file, bytes)?;
        self.stand(file);
        self.ledger.add(&[Line::Page(Record {
            file: file.to_owned(),
            ..Record::default()
        })])
    }

    /// A file whose name says what it holds is the same where it is there.
    fn put_picture(&self, name: &str) -> Result<(), ExportError> {
        let file = format!("media/{name}");
        if self.stands(&file) {
            return Ok(());
        }
        if !self.folder.has(&file) {
            let bytes = self.pictures.read(name);
            // A picture that is named but whose file is gone: the page shows its text, the doctor tells.
            if let Some(bytes) = bytes.map_err(|error| self.folder.failed(&file, error))? {
                self.folder.write(&file, &bytes)?;
            }
        }
        self.stand(&file);
        Ok(())
    }

    async fn put_card(&self, path: &str, file: &str) -> Result<(), ExportError> {
        if !self.stands(file) && !self.folder.has(file) {
            let answer = self.ask(path).await?;
            if answer.status != StatusCode::OK {
                return Err(ExportError::Unanswered {
                    path: path.to_owned(),
                    status: answer.status,
                });
            }
            self.folder.write(file, &answer.body)?;
        }
        self.stand(file);
        Ok(())
    }

    /// Makes what stands at a path; answers with the file that it is in, none where nothing is.
    pub(super) async fn make(&self, path: &str) -> Result<Option<String>, ExportError> {
        let answer = self.ask(path).await?;
        let file = match answer.status {
            StatusCode::OK => file_of(path),
            StatusCode::GONE => file_of_gone(path),
            _ => return Ok(None),
        };
        self.put(file.clone(), answer).await?;
        Ok(Some(file))
    }

    /// Writes what is said at a path whatever it is: that nothing is there, or where it is instead.
    pub(super) async fn say(&self, path: &str, file: &str) -> Result<(), ExportError> {
        let body: Bytes = self.ask(path).await?.body;
        self.put_file(file, &body)?;
        self.folder.made();
        Ok(())
    }
}

impl Job<'_> {
    /// Makes the pages of some routes that don't stand yet; all of them must be there.
    pub(super) async fn make(&mut self, routes: Vec<Route>) -> Result<(), ExportError> {
        for route in routes {
            (self.progress)();
            let (shared, path) = (Arc::clone(&self.shared), route.path());
            if shared.stands(&file_of(&path)) {
                continue;
            }
            let page = async move {
                let file = shared.make(&path).await?;
                let status = StatusCode::NOT_FOUND;
                file.map(drop).ok_or(ExportError::Unanswered { path, status })
            };
            self.crew.give(page).await?;
        }
        Ok(())
    }
}

/// The file of a path, relative to the folder, in the scripts' own letters: a page is the `index.html` of its folder.
pub(super) fn file_of(path: &str) -> String {
    let segments: Vec<String> = path
        .split('/')
        .filter(|segment| !segment.is_empty())
        .map(|segment| language::address::decode_segment(segment).unwrap_or_else(|| segment.to_owned()))
        .collect();
    let file = segments.join("/");
    if !path.ends_with('/') {
        return file;
    }
    if file.is_empty() {
        "index.html".to_owned()
    } else {
        format!("{file}/index.html")
    }
}

/// The file with the notice of a withdrawn edition's place.
pub(super) fn file_of_gone(path: &str) -> String {
    file_of(path).replace("index.html", "gone.html")
}

/// The path of what a file holds.
pub(super) fn path_of(file: &str) -> String {
    let bare = file
        .strip_suffix("index.html")
        .or_else(|| file.strip_suffix("gone.html"));
    let encoded: Vec<String> = bare.unwrap_or(file).split('/').map(encode_segment).collect();
    format!("/{}", encoded.join("/"))
}

fn hash_of(file: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(file.as_bytes());
    hasher.finish()
}

//! A newsroom's folder and its `newsroom.toml`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, anyhow, bail};
use language::Lang;
use newsroom::settings::Settings;

use crate::cli::Init;

/// The file that makes a folder a newsroom.
const FILE: &str = "newsroom.toml";

/// A newsroom's folder with its settings.
#[derive(Debug, Clone)]
pub(crate) struct Folder {
    pub(crate) path: PathBuf,
    pub(crate) settings: Settings,
}

impl Folder {
    /// Reads the settings of the newsroom in a folder.
    pub(crate) fn load(path: &Path) -> Result<Self> {
        let file = path.join(FILE);
        let text = match fs::read_to_string(&file) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => bail!(
                "{} is no newsroom: it has no {FILE}. Make one with `tarjuman --dir {} init --languages ar,ru,en`",
                path.display(),
                path.display()
            ),
            Err(error) => return Err(error).with_context(|| format!("{} can't be read", file.display())),
        };
        let settings = parse(&text).with_context(|| format!("{} can't be used", file.display()))?;
        Ok(Self {
            path: path.to_owned(),
            settings,
        })
    }

    /// Makes a folder a newsroom; refuses where it is one already.
    pub(crate) fn create(path: &Path, asked: &Init) -> Result<Self> {
        let file = path.join(FILE);
        if file.exists() {
            bail!(
                "{} is a newsroom already: {} is there",
                path.display(),
                file.display()
            );
        }
        refuse_twice(&asked.languages)?;
        let text = first_settings(asked);
        let settings = parse(&text)?;
        fs::create_dir_all(path).with_context(|| format!("{} can't be made", path.display()))?;
        fs::write(&file, text).with_context(|| format!("{} can't be written", file.display()))?;
        Ok(Self {
            path: path.to_owned(),
            settings,
        })
    }

    /// Undoes [`Folder::create`] where a later step of making the newsroom failed, so that nothing half-made stays.
    pub(crate) fn forget(&self) {
        let _ = fs::remove_file(self.path.join(FILE));
    }

    /// Where the pictures are.
    pub(crate) fn media(&self) -> PathBuf {
        self.path.join(&self.settings.media)
    }

    /// Where share cards are kept once they are drawn; the folder can be dropped at any time.
    pub(crate) fn cards(&self) -> PathBuf {
        self.path.join("cache").join("cards")
    }

    /// The newsroom's own theme, where it has one.
    pub(crate) fn theme(&self) -> Option<PathBuf> {
        self.settings.theme.as_ref().map(|theme| self.path.join(theme))
    }

    /// The settings file.
    pub(crate) fn file(&self) -> PathBuf {
        self.path.join(FILE)
    }
}

fn parse(text: &str) -> Result<Settings> {
    // One line is asked of an error: the parser's picture of the place is folded into it.
    let settings: Settings = toml::from_str(text).map_err(|error: toml::de::Error| {
        let line = error
            .span()
            .map_or(0, |span| text[..span.start].lines().count().max(1));
        anyhow!("line {line}: {}", error.message().replace('\n', " "))
    })?;
    settings.check(&newsroom::copydesk::rules::rule_ids())?;
    Ok(settings)
}

/// Said of the languages themselves, before a settings file is made of them.
fn refuse_twice(languages: &[Lang]) -> Result<()> {
    for (at, lang) in languages.iter().enumerate() {
        if languages[..at].contains(lang) {
            bail!("--languages names {lang} twice: name each language once");
        }
    }
    Ok(())
}

/// The settings file of a new newsroom, with what is most often changed already in it.
fn first_settings(asked: &Init) -> String {
    use std::fmt::Write as _;

    let languages = &asked.languages;
    let quoted: Vec<String> = languages.iter().map(|lang| format!("\"{lang}\"")).collect();
    let mut text = format!(
        "# The newsroom's settings. What editors set in the desk is kept in the database and wins.\n\
         # Every setting is described in the handbook (docs/settings.md); `tarjuman doctor` shows what is in force.\n\n\
         # In the order in which readers are offered them.\n\
         languages = [{}]\n\n\
         # The public address: canonical links, feeds and sitemaps begin with it.\n\
         address = {}\n\
         listen = \"127.0.0.1:8080\"\n\n\
         # The zone in which readers read times (IANA).\n\
         zone = \"UTC\"\n\n\
         # Or: postgres://user@host/name\n\
         database = {}\n\
         media = \"media\"\n\n[name]\n",
        quoted.join(", "),
        toml::Value::from(asked.address.as_str()),
        toml::Value::from(asked.database.as_str()),
    );
    for lang in languages {
        let _ = writeln!(text, "{lang} = \"{}\"", newsroom_in(lang));
    }
    for lang in languages.iter().filter(|lang| lang.primary() == "ar") {
        let _ = write!(text, "\n[language.{lang}]\ndigits = \"arab\"\nday = \"padded\"\n");
    }
    text
}

fn newsroom_in(lang: &Lang) -> &'static str {
    match lang.primary() {
        "ar" => "غرفة الأخبار",
        "ru" => "Редакция",
        _ => "Newsroom",
    }
}

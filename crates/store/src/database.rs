//! Where a newsroom's database is.

use std::{
    fmt,
    path::{Path, PathBuf},
    str::FromStr,
};

use sqlx::postgres::PgConnectOptions;

use crate::error::Error;

/// The address of a database, read once.
#[derive(Debug, Clone)]
pub struct Database {
    place: Place,
    shown: String,
}

/// Where it is.
#[derive(Debug, Clone)]
pub(crate) enum Place {
    Sqlite(PathBuf),
    Postgres(Box<PgConnectOptions>),
}

impl Database {
    /// Reads `sqlite:FILE` (relative to `dir`, the newsroom's folder) or `postgres://…`.
    ///
    /// # Errors
    /// [`Error::BadAddress`] for everything else.
    pub fn parse(address: &str, dir: &Path) -> Result<Self, Error> {
        let bad = || Error::BadAddress(without_password(address));
        if let Some(file) = address.strip_prefix("sqlite:") {
            let file = file.strip_prefix("//").unwrap_or(file);
            if file.is_empty() {
                return Err(bad());
            }
            return Ok(Self::file(dir.join(file)));
        }
        if !address.starts_with("postgres://") && !address.starts_with("postgresql://") {
            return Err(bad());
        }
        let options = PgConnectOptions::from_str(address).map_err(|_| bad())?;
        Ok(Self {
            place: Place::Postgres(Box::new(options)),
            shown: without_password(address),
        })
    }

    /// A SQLite database in a file.
    #[must_use]
    pub fn file(path: PathBuf) -> Self {
        let shown = path.display().to_string();
        Self {
            place: Place::Sqlite(path),
            shown,
        }
    }

    pub(crate) fn place(&self) -> &Place {
        &self.place
    }
}

/// The address as an error may show it.
fn without_password(address: &str) -> String {
    let Some((scheme, rest)) = address.split_once("://") else {
        return address.to_owned();
    };
    let Some((user, host)) = rest.split_once('@') else {
        return address.to_owned();
    };
    let user = user.split(':').next().unwrap_or_default();
    format!("{scheme}://{user}@{host}")
}

impl fmt::Display for Database {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_found_in_the_newsrooms_folder() {
        let database = Database::parse("sqlite:newsroom.db", Path::new("/srv/desk")).unwrap();
        assert_eq!(database.to_string(), "/srv/desk/newsroom.db");
        let database = Database::parse("sqlite:/var/x.db", Path::new("/srv/desk")).unwrap();
        assert_eq!(database.to_string(), "/var/x.db");
    }

    #[test]
    fn no_password_is_ever_shown() {
        let database = Database::parse("postgres://desk:s3cret@db.example.org/news", Path::new("/")).unwrap();
        assert_eq!(database.to_string(), "postgres://desk@db.example.org/news");
        let error = Database::parse("mysql://desk:s3cret@db.example.org/news", Path::new("/")).unwrap_err();
        assert!(!error.to_string().contains("s3cret"), "{error}");
    }
}

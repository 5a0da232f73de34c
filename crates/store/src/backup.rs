//! Backup: a consistent copy while writes go on. A backup is a SQLite file of this program's schema, whatever the
//! newsroom's own database is, and can be restored into either.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use language::Moment;
use newsroom::id::Ids;

use crate::{
    Store,
    bind::values,
    connection::Pool,
    copying,
    database::Database,
    dialect::{
        self,
        pools::{self, Missing},
    },
    error::Error,
    handle, migrations,
};

impl Store {
    /// Copies what is committed now into a new file, and makes it durable. Pictures aren't in it: they are files.
    ///
    /// # Errors
    /// [`Error::File`] where something is at `path` already or nothing can be written there; nothing is left behind then.
    pub async fn backup(&self, path: &Path, now: Moment) -> Result<(), Error> {
        if path.exists() {
            return Err(Error::file(path, &"is there already; nothing was overwritten"));
        }
        let part = path.with_added_extension("part");
        remove(&part)?;
        let written = self.write_copy(&part, now).await;
        if let Err(error) = written {
            // What went wrong first is what the caller must know.
            let _ = remove(&part);
            return Err(error);
        }
        keep(&part, path).map_err(|error| Error::file(path, &error))
    }

    async fn write_copy(&self, part: &Path, now: Moment) -> Result<(), Error> {
        let database = Database::file(part.to_owned());
        let file = pools::open_single(&database, Missing::Make).await?;
        migrations::run(&database, &file, now).await?;
        let mut to = file.writing().await?;
        let columns = copying::columns(&mut to).await?;
        let mut from = self.reader().reading().await?;
        copying::all(&mut from, &mut to, &columns).await?;
        to.commit().await?;
        dialect::fold_log(&mut file.connection()).await?;
        file.close().await
    }

    /// Takes a newsroom back from a backup into a database that holds none, with a new epoch given by `ids`: whatever
    /// follows the change feed begins anew. An older backup is brought to this program's schema; the file isn't changed.
    ///
    /// # Errors
    /// [`Error::AlreadyThere`] where the database holds a newsroom; [`Error::File`] where the file is no backup,
    /// [`Error::Corrupt`] where it is damaged, [`Error::Newer`] where a newer program made it. The database holds no
    /// newsroom then.
    pub async fn restore(
        database: &Database,
        file: &Path,
        now: Moment,
        ids: &mut (dyn Ids + Send),
    ) -> Result<Self, Error> {
        let epoch = ids.next();
        let scratch = std::env::temp_dir().join(format!("tarjuman-restore-{}.db", ids.next()));
        let restored = restore(database, file, &scratch, &epoch, now).await;
        remove(&scratch)?;
        restored?;
        Self::open(database, now).await
    }
}

async fn restore(
    database: &Database,
    file: &Path,
    scratch: &Path,
    epoch: &str,
    now: Moment,
) -> Result<(), Error> {
    let source = open_backup(file, scratch, now).await?;
    let target = pools::open_single(database, Missing::Make).await?;
    let filled = fill(database, &source, &target, epoch, now).await;
    target.close().await?;
    source.close().await?;
    filled
}

async fn fill(
    database: &Database,
    source: &Pool,
    target: &Pool,
    epoch: &str,
    now: Moment,
) -> Result<(), Error> {
    let there = || Error::AlreadyThere {
        database: database.to_string(),
    };
    if handle::holds_newsroom(&mut target.connection()).await? {
        return Err(there());
    }
    migrations::run(database, target, now).await?;
    let mut to = target.writing().await?;
    if crate::feed::is_there(&mut to).await? {
        return Err(there());
    }
    let mut from = source.reading().await?;
    let columns = copying::columns(&mut from).await?;
    copying::all(&mut from, &mut to, &columns).await?;
    // Who was put out since the backup was made must not come back in with it.
    for table in ["session", "ceremony", "one_time_link"] {
        to.run(&format!("DELETE FROM {table}"), Vec::new()).await?;
    }
    to.run("UPDATE feed_head SET epoch = ? WHERE id = 1", values![epoch])
        .await?;
    to.commit().await
}

/// A backup of this program's schema: the file itself, or a copy of an older one that was brought there.
async fn open_backup(file: &Path, scratch: &Path, now: Moment) -> Result<Pool, Error> {
    if !file.is_file() {
        return Err(Error::file(file, &"there is no such file"));
    }
    let backup = Database::file(file.to_owned());
    let source = pools::open_file(&backup, file).await?;
    let version = examine(&source, file).await?;
    if migrations::newest() < version {
        return Err(Error::Newer {
            database: backup.to_string(),
            has: version,
            knows: migrations::newest(),
        });
    }
    if version == migrations::newest() {
        return Ok(source);
    }
    source.close().await?;
    fs::copy(file, scratch).map_err(|error| Error::file(scratch, &error))?;
    let copy = Database::file(scratch.to_owned());
    let upgraded = pools::open_single(&copy, Missing::Refuse).await?;
    migrations::run(&copy, &upgraded, now).await?;
    Ok(upgraded)
}

/// The schema's version of a backup that is whole.
async fn examine(source: &Pool, file: &Path) -> Result<i64, Error> {
    let no_backup = |why: String| Error::file(file, &format!("is no backup of a newsroom: {why}"));
    let mut connection = source.connection();
    let there = handle::holds_newsroom(&mut connection)
        .await
        .map_err(|error| no_backup(error.to_string()))?;
    if !there {
        return Err(no_backup("there is no newsroom in it".to_owned()));
    }
    if let Some(fault) = connection
        .engine()
        .integrity(&mut connection)
        .await?
        .into_iter()
        .next()
    {
        return Err(Error::Corrupt {
            place: file.display().to_string(),
            why: fault,
        });
    }
    migrations::version_of(&mut connection).await
}

fn remove(path: &Path) -> Result<(), Error> {
    for path in [
        path.to_owned(),
        suffixed(path, "-wal"),
        suffixed(path, "-shm"),
        suffixed(path, "-journal"),
    ] {
        match fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(Error::file(&path, &error));
            }
            _ => {}
        }
    }
    Ok(())
}

fn suffixed(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// Gives the finished copy its name; file and name survive a loss of power.
fn keep(part: &Path, path: &Path) -> std::io::Result<()> {
    File::open(part)?.sync_all()?;
    // A hard link never replaces a file that came in the meantime; a rename would.
    fs::hard_link(part, path).or_else(|error| {
        if path.exists() {
            Err(error)
        } else {
            fs::rename(part, path)
        }
    })?;
    if part.exists() {
        fs::remove_file(part)?;
    }
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

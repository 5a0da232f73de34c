//! Putting the parts of one newsroom together.

use anyhow::Result;
use media::Media;
use press::Press;
use store::{Database, Store};

use crate::{ambient, folder::Folder, key};

/// Opens the newsroom in a folder, with its database at this program's version.
pub(crate) async fn press(folder: &Folder) -> Result<Press> {
    let store = Store::open(&database(folder)?, ambient::now()).await?;
    let press = with(folder, store)?;
    press.refresh().await?;
    cover(&press).await?;
    press
        .seal_second_steps(ambient::now(), ambient::CHANCE.into())
        .await?;
    Ok(press)
}

/// Makes the newsroom's database.
pub(crate) async fn create(folder: &Folder) -> Result<Press> {
    let store = Store::create(&database(folder)?, ambient::now(), &mut ambient::Uuids).await?;
    let press = with(folder, store)?;
    cover(&press).await?;
    Ok(press)
}

/// Lets the coverage have a row for each language of the newsroom.
async fn cover(press: &Press) -> Result<()> {
    let languages = &press.settings().languages;
    Ok(press.store.cover(languages, ambient::now()).await?)
}

/// Where the newsroom's database is.
pub(crate) fn database(folder: &Folder) -> Result<Database> {
    Ok(Database::parse(&folder.settings.database, &folder.path)?)
}

fn with(folder: &Folder, store: Store) -> Result<Press> {
    let press = Press::new(store, Media::new(folder.media()), folder.settings.clone());
    Ok(press.with_key(key::of(&folder.path)?))
}

/// What the command line does is done by no person of the newsroom.
pub(crate) fn act() -> newsroom::workflow::Act {
    newsroom::workflow::Act::of_nobody(ambient::now(), newsroom::audit::Origin::CommandLine)
}

/// A one-time link to the desk, at an address where it is safe to set a password: the public one where that is HTTPS or this
/// machine, else this machine's own name.
pub(crate) fn link(folder: &Folder, token: &str) -> String {
    let settings = &folder.settings;
    let is_safe = settings.address.starts_with("https://")
        || settings.address == "http://localhost"
        || settings.address.starts_with("http://localhost:");
    if is_safe {
        return format!("{}/desk/link/{token}", settings.address);
    }
    let port = settings.listen.rsplit(':').next().unwrap_or("8080");
    format!("http://localhost:{port}/desk/link/{token}")
}

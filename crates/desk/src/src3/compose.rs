//! Putting the parts of one newsroom together.

use anyhow::Result;
use media::Media;
use press::Press;
use store::{Database, Store};

use crate::{ambient, folder::Folder};

/// Opens the newsroom in a folder, with its database at this program's version.
pub(crate) async fn press(folder: &Folder) -> Result<Press> {
    let store = Store::open(&database(folder)?, ambient::now()).await?;
    Ok(with(folder, store))
}

/// Makes the newsroom's database.
pub(crate) async fn create(folder: &Folder) -> Result<Press> {
    let store = Store::create(&database(folder)?, ambient::now(), &mut ambient::Uuids).await?;
    Ok(with(folder, store))
}

/// Where the newsroom's database is.
pub(crate) fn database(folder: &Folder) -> Result<Database> {
    Ok(Database::parse(&folder.settings.database, &folder.path)?)
}

fn with(folder: &Folder, store: Store) -> Press {
    Press::new(store, Media::new(folder.media()), folder.settings.clone())
}

/// What the command line does is done by no person of the newsroom.
pub(crate) fn act() -> newsroom::workflow::Act {
    newsroom::workflow::Act { by: None, at: ambient::now() }
}

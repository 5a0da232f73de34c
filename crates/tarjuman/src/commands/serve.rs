//! `serve`: serves readers until it is told to stop.

use std::{net::SocketAddr, path::Path, process::ExitCode};

use anyhow::Result;
use serde_json::json;

use crate::{
    compose,
    folder::Folder,
    out::{self, Audience},
    server::Server,
};

pub(super) async fn run(dir: &Path, listen: Option<SocketAddr>, audience: Audience) -> Result<ExitCode> {
    let folder = Folder::load(dir)?;
    let press = compose::press(&folder).await?;
    let server = Server::bind(&folder, press, listen).await?;
    let address = server.address()?;
    match audience {
        Audience::Program => out::json(&json!({"listening": format!("http://{address}/")}))?,
        Audience::Person => out::line(&format!(
            "Serving {} at http://{address}/",
            folder.settings.address
        ))?,
    }
    server.run().await?;
    Ok(ExitCode::SUCCESS)
}

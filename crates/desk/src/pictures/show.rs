//! A picture's page: what is known of it, where it is used, what was made of it.

mod view;

use axum::{
    extract::{Path, State},
    response::Html,
};
use newsroom::{id::PictureId, refusal::Refusal, rights::Action};
use store::{
    job::{self, JobKind},
    library, picture,
};

use crate::{desk::Desk, error::DeskError, page, who::Who};
use view::Known;

/// How many of the stories that use it are named.
const USES: u32 = 100;

pub(super) async fn show(
    State(desk): State<Desk>,
    who: Who,
    Path(id): Path<PictureId>,
) -> Result<Html<String>, DeskError> {
    who.may(Action::ReadStories, None)?;
    let mut snapshot = desk.press.store.read().await?;
    let shelved = library::find(&mut snapshot, &id).await?;
    let shelved = shelved.ok_or_else(|| Refusal::NoSuchPicture(id.clone()))?;
    let standing = match &shelved.picture.file {
        Some(file) => job::standing(&mut snapshot, JobKind::Renditions, &file.hash, desk.now()).await?,
        None => None,
    };
    let known = Known {
        metadata: picture::metadata(&mut snapshot, &id).await?.unwrap_or_default(),
        uses: library::uses(&mut snapshot, &id, USES).await?,
        shelved,
        standing,
        languages: desk.press.settings().languages.clone(),
        today: desk.now().date(&desk.press.settings().zone),
        may_describe: who.can(Action::DescribePicture, None),
        may_license: who.can(Action::LicensePicture, None),
        may_upload: who.can(Action::UploadPicture, None),
        may_delete: who.can(Action::DeletePicture, None),
        is_kept: picture::is_used(&mut snapshot, &id).await?,
    };
    drop(snapshot);
    page::render(&desk, &who, &view::of(desk.interface(&who.lang), &known))
}

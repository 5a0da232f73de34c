//! What programs look for at fixed places.

use super::{ExportError, Job, Wanted, file_of, places::languages};
use crate::{
    machine::{icon::Icon, security},
    route::{Place, Route},
};

/// `llms.txt`, the icons and the manifests; `security.txt` where the settings name somebody.
pub(super) async fn write(job: &Job<'_>) -> Result<(), ExportError> {
    let icons = Icon::ALL.map(Route::Icon).into_iter();
    let manifests = languages(job)
        .into_iter()
        .map(|lang| Route::In(lang, Place::Manifest));
    let all = [Route::Llms].into_iter().chain(icons).chain(manifests);
    job.make(all.collect()).await?;
    job.put(security::PATH, &file_of(security::PATH), Wanted::Found)
        .await?;
    Ok(())
}

//! Things that a form names: found by their name or id, made where the name is new and whoever writes it may make things.

use newsroom::{rights::Action, thing::ThingKind};

use crate::{desk::Desk, error::DeskError, who::Who};

/// The id of the thing of a name. What isn't there is made, with this as its name in the language of whoever wrote it.
pub(super) async fn id(desk: &Desk, who: &Who, kind: ThingKind, name: &str) -> Result<String, DeskError> {
    if let Some(found) = desk.press.thing_named(kind, name).await? {
        return Ok(found);
    }
    who.may(Action::ChangeThings, None)?;
    let made = desk
        .press
        .name_thing(kind, name, &who.lang, &who.act(desk))
        .await?;
    Ok(made)
}

//! Inviting somebody: they are added, and the link by which they set their password is shown once.

use axum::{extract::State, response::Response};
use newsroom::{denied::Denied, invitation::Purpose, line::ShownName, rights::Action, user::Login};
use press::access::people::Person;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    UserView,
    given::{GrantGiven, grants},
    link::LinkView,
};
use crate::{
    api::{BASE, answer, body::Body, caller::Caller, problem::ApiError, shape::Words},
    desk::Desk,
    error::DeskError,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(post))
}

/// Somebody to be invited.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"login": "salma", "name": "سلمى حداد", "grants": [{"role": "translator", "languages": ["ar"]}]}))]
struct UserPost {
    /// What they will sign in as.
    #[schema(min_length = 2, max_length = 64)]
    login: String,
    /// Their name; what they sign in as, where none is given.
    #[schema(value_type = Option<Words>, required = false)]
    name: Option<String>,
    /// Their roles.
    #[schema(min_items = 1)]
    grants: Vec<GrantGiven>,
}

/// Somebody who was invited.
#[derive(Serialize, ToSchema)]
struct Invited {
    /// Who.
    user: UserView,
    /// By what they set their password.
    link: LinkView,
}

/// Invites somebody. The link goes to them from hand to hand; it is shown this once.
#[utoipa::path(post, path = "/users", tag = "people", request_body = UserPost,
    responses((status = 201, body = Invited, description = "They are there, and can come in by the link.")))]
async fn post(
    State(desk): State<Desk>,
    caller: Caller,
    sent: Result<Body<UserPost>, ApiError>,
) -> Result<Response, ApiError> {
    caller.may(Action::InvitePeople, None)?;
    let Body(post) = sent?;
    let login = Login::parse(&post.login).map_err(|error| ApiError::unfit("login", error))?;
    let name = ShownName::parse(post.name.as_deref().unwrap_or(login.as_str()));
    let person = Person {
        name: name.map_err(|error| ApiError::unfit("name", error))?,
        grants: grants(&desk, post.grants)?,
        login,
    };
    if person.grants.is_empty() {
        return Err(ApiError::unfit("grants", Denied::NoRole));
    }
    let act = caller.act(&desk);
    let invited = desk.press.invite(person, &act, desk.chance.into()).await;
    let (user, token) = invited.map_err(DeskError::from)?;
    let address = format!("{BASE}/users/{}", answer::segment(user.id.as_str()));
    let invited = Invited {
        link: LinkView::new(&desk, Purpose::Invitation, &token),
        user: UserView::of(&user),
    };
    Ok(answer::made_once(&invited, &address))
}

//! Stories: their facts, their editions, and the acts that bring an edition to its readers. One file an act.

mod approve;
mod at;
mod begin;
mod confirm;
mod correct;
mod delete;
mod embargo;
mod erase;
mod facts;
mod findings;
mod hand_over;
mod named;
mod new;
pub(crate) mod notes;
mod publish;
mod recognised;
mod schedule;
mod send_back;
mod shown;
mod story;
mod text;
mod unschedule;
mod withdraw;

use axum::{
    Router,
    routing::{get, post},
};

use crate::desk::Desk;

pub(crate) fn routes() -> Router<Desk> {
    Router::new()
        .route("/desk/stories/new", get(new::ask).post(new::begin))
        .route("/desk/stories/new/text", post(text::take))
        .route("/desk/stories/{story}/", get(story::show))
        .route("/desk/stories/{story}/facts", post(facts::set))
        .route("/desk/stories/{story}/editions", post(begin::edition))
        .route("/desk/stories/{story}/embargo", post(embargo::set))
        .route("/desk/stories/{story}/embargo/lift", post(embargo::lift))
        .route(
            "/desk/stories/{story}/delete",
            get(delete::ask_story).post(delete::story),
        )
        .route("/desk/stories/{story}/erase", get(erase::ask).post(erase::erase))
        .route("/desk/erase-name", get(erase::ask_name).post(erase::erase_name))
        .merge(edition())
        .merge(review())
}

/// What is done with an edition for its readers.
fn edition() -> Router<Desk> {
    Router::new()
        .route(
            "/desk/stories/{story}/{lang}/publish",
            get(publish::ask).post(publish::publish),
        )
        .route(
            "/desk/stories/{story}/{lang}/schedule",
            get(schedule::ask).post(schedule::schedule),
        )
        .route(
            "/desk/stories/{story}/{lang}/unschedule",
            post(unschedule::unschedule),
        )
        .route(
            "/desk/stories/{story}/{lang}/correct",
            get(correct::ask).post(correct::correct),
        )
        .route(
            "/desk/stories/{story}/{lang}/withdraw",
            get(withdraw::ask).post(withdraw::withdraw),
        )
        .route(
            "/desk/stories/{story}/{lang}/delete",
            get(delete::ask_edition).post(delete::edition),
        )
}

/// What is done with an edition before.
fn review() -> Router<Desk> {
    Router::new()
        .route(
            "/desk/stories/{story}/{lang}/hand-over",
            post(hand_over::hand_over),
        )
        .route(
            "/desk/stories/{story}/{lang}/send-back",
            get(send_back::ask).post(send_back::send_back),
        )
        .route("/desk/stories/{story}/{lang}/approve", post(approve::approve))
        .route(
            "/desk/stories/{story}/{lang}/notes",
            get(notes::list).post(notes::write),
        )
        .route(
            "/desk/stories/{story}/{lang}/notes/{note}/answer",
            post(notes::answer),
        )
        .route(
            "/desk/stories/{story}/{lang}/notes/{note}/settle",
            post(notes::settle),
        )
}

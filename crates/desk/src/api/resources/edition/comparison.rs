//! Two revisions compared: what was taken out and what came in, word by word.

use axum::{Json, extract::State};
use language::Lang;
use newsroom::{
    compare::{self, Fate, Op, Piece, Place, Row},
    edition::RevisionNumber,
    id::StoryId,
    rights::Action,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    api::{
        caller::Caller,
        params::{Params, Segments},
        problem::ApiError,
    },
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(get))
}

/// Which two.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct Asked {
    /// The older revision's number.
    #[param(minimum = 1)]
    from: RevisionNumber,
    /// The newer one's.
    #[param(minimum = 1)]
    to: RevisionNumber,
}

/// A line or a block of two revisions.
#[derive(Serialize, ToSchema)]
struct RowView {
    /// `@headline`, `@standfirst` …, or the block's id.
    unit: String,
    /// What became of it: `same`, `changed`, `added` or `removed`.
    #[schema(value_type = String)]
    fate: Fate,
    /// Its words, old and new.
    pieces: Vec<PieceView>,
}

/// Words in a row of which the same became.
#[derive(Serialize, ToSchema)]
struct PieceView {
    /// `equal` where they stand in both, `delete` where in the older one, `insert` where in the newer one.
    #[schema(value_type = String)]
    op: Op,
    /// The words, with their spaces.
    text: String,
}

impl RowView {
    fn of(row: Row) -> Self {
        let piece = |piece: Piece| PieceView {
            op: piece.op,
            text: piece.text,
        };
        Self {
            unit: match row.place {
                Place::Line(line) => format!("@{}", line.as_str()),
                Place::Block(id, _) => id.to_string(),
            },
            fate: row.fate,
            pieces: row.pieces.into_iter().map(piece).collect(),
        }
    }
}

/// What became of each line and block between two revisions, in the order of the newer one.
#[utoipa::path(get, path = "/stories/{story}/editions/{language}/comparison", tag = "editions",
    params(("story" = String, Path, description = "The story's id."), ("language" = String, Path, description = "The language's tag."), Asked),
    responses((status = 200, body = [RowView], description = "All lines and blocks.")))]
async fn get(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((story, lang)): Segments<(StoryId, Lang)>,
    query: Result<Params<Asked>, ApiError>,
) -> Result<Json<Vec<RowView>>, ApiError> {
    caller.may(Action::ReadStories, None)?;
    let Params(asked) = query?;
    super::find(&mut *desk.press.store.read().await?, &story, &lang).await?;
    let was = desk.press.revision(&story, &lang, asked.from).await?;
    let now = desk.press.revision(&story, &lang, asked.to).await?;
    let rows = compare::texts(&was.text, &now.text);
    Ok(Json(rows.into_iter().map(RowView::of).collect()))
}

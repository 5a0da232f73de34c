//! Inserting many rows by few statements.

use sea_orm::Value;

use crate::{connection::Connection, error::Error};

/// The most rows of one statement.
const MOST: usize = 128;

/// Inserts rows; `into` is the statement up to `VALUES`, `then` what follows the rows. The numbers of rows are powers of
/// two, so that few different statements are prepared.
pub(crate) async fn many(
    connection: &mut Connection,
    into: &str,
    rows: Vec<Vec<Value>>,
    then: &str,
) -> Result<(), Error> {
    let mut rows = rows.into_iter();
    while 0 < rows.len() {
        let count = MOST.min(1 << rows.len().ilog2());
        let batch: Vec<Vec<Value>> = rows.by_ref().take(count).collect();
        let width = batch.first().map_or(0, Vec::len);
        let row = format!("({})", vec!["?"; width].join(", "));
        let sql = format!("{into} VALUES {} {then}", vec![row; batch.len()].join(", "));
        connection
            .run(&sql, batch.into_iter().flatten().collect())
            .await?;
    }
    Ok(())
}

/// The parenthesis of `IN`, for at least as many values as given; the values are filled up with the last one, so that
/// few different statements are prepared. For no value it is `(NULL)`, which nothing equals.
pub(crate) fn list(mut values: Vec<Value>) -> (String, Vec<Value>) {
    let Some(last) = values.last().cloned() else {
        return ("(NULL)".to_owned(), values);
    };
    values.resize(values.len().next_power_of_two(), last);
    (format!("({})", vec!["?"; values.len()].join(", ")), values)
}

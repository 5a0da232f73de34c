//! New ids.

use newsroom::id::{DeliveryId, TokenId, WebhookId};

use crate::desk::Desk;

/// A new token's id.
pub(crate) fn token(desk: &Desk) -> TokenId {
    TokenId::parse((desk.chance.id)()).unwrap_or_else(|_| unreachable!("a new id is an id"))
}

/// A new webhook's id.
pub(crate) fn webhook(desk: &Desk) -> WebhookId {
    WebhookId::parse((desk.chance.id)()).unwrap_or_else(|_| unreachable!("a new id is an id"))
}

/// A new delivery's id.
pub(crate) fn delivery(desk: &Desk) -> DeliveryId {
    DeliveryId::parse((desk.chance.id)()).unwrap_or_else(|_| unreachable!("a new id is an id"))
}

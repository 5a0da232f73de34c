//! Values of the newsroom as parameters of a statement: texts and 64-bit numbers, nothing else.

use language::{Date, Lang, Moment, Slug};
use newsroom::id::{DossierId, PictureId, PlaceId, SectionId, StoryId, TopicId, UserId};
use sea_orm::Value;

/// A value that can stand for a `?`.
pub(crate) trait Bind {
    /// The parameter.
    fn bind(&self) -> Value;
    /// The parameter where there is no value; PostgreSQL wants to know its type.
    fn null() -> Value {
        Value::String(None)
    }
}

/// The parameters of a statement, in order.
macro_rules! values {
    ($($value:expr),* $(,)?) => { vec![$($crate::bind::Bind::bind(&$value)),*] };
}
pub(crate) use values;

/// A pattern for `LIKE … ESCAPE '!'`: texts that hold this one.
pub(crate) fn holding(text: &str) -> String {
    let escaped = text.replace('!', "!!").replace('%', "!%").replace('_', "!_");
    format!("%{escaped}%")
}

impl Bind for str {
    fn bind(&self) -> Value {
        Value::String(Some(self.to_owned()))
    }
}

impl Bind for String {
    fn bind(&self) -> Value {
        self.as_str().bind()
    }
}

impl Bind for i64 {
    fn bind(&self) -> Value {
        Value::BigInt(Some(*self))
    }

    fn null() -> Value {
        Value::BigInt(None)
    }
}

impl Bind for u32 {
    fn bind(&self) -> Value {
        i64::from(*self).bind()
    }

    fn null() -> Value {
        Value::BigInt(None)
    }
}

impl Bind for Moment {
    fn bind(&self) -> Value {
        self.micros().bind()
    }

    fn null() -> Value {
        Value::BigInt(None)
    }
}

impl Bind for Date {
    fn bind(&self) -> Value {
        self.to_string().bind()
    }
}

impl<T: Bind> Bind for Option<T> {
    fn bind(&self) -> Value {
        self.as_ref().map_or_else(T::null, Bind::bind)
    }
}

impl<T: Bind + ?Sized> Bind for &T {
    fn bind(&self) -> Value {
        (**self).bind()
    }

    fn null() -> Value {
        T::null()
    }
}

macro_rules! as_text {
    ($($name:ty),*) => {$(
        impl Bind for $name {
            fn bind(&self) -> Value {
                self.as_str().bind()
            }
        }
    )*};
}

as_text!(
    Lang, Slug, StoryId, SectionId, TopicId, PlaceId, PictureId, DossierId, UserId
);

as_text!(
    newsroom::id::TokenId,
    newsroom::id::WebhookId,
    newsroom::id::DeliveryId
);

//! What the description says of values that are more than a text: it says exactly what is taken, so that a program can know
//! beforehand. None of these is ever made; they stand in schemas in the place of what is read.

use std::borrow::Cow;

use utoipa::{
    IntoParams, PartialSchema, ToSchema,
    openapi::{
        ObjectBuilder, RefOr, Schema,
        schema::{AdditionalProperties, Type},
    },
};

/// A text in which something can be seen: what `newsroom::line::is_visible` says, as a pattern.
const VISIBLE: &str = "^[^\\u0000]*[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\
     \\u2060-\\u206f\\u2800\\u3164\\ufe00-\\ufe0f\\ufeff][^\\u0000]*$";

/// A language's tag, in its usual letters.
const TAG: &str = "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$";

/// An id: no control character, no white space at an end, no `@` in front.
const ID: &str = "^[^\\s@\\u0000-\\u001f\\u007f-\\u009f]([^\\u0000-\\u001f\\u007f-\\u009f]{0,198}\
     [^\\s\\u0000-\\u001f\\u007f-\\u009f])?$";

macro_rules! shapes {
    ($($(#[$doc:meta])* $name:ident = $schema:expr;)*) => {$(
        $(#[$doc])*
        pub(crate) struct $name;

        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                let schema: ObjectBuilder = $schema;
                schema.build().into()
            }
        }

        impl ToSchema for $name {
            fn name() -> Cow<'static, str> {
                stringify!($name).into()
            }
        }
    )*};
}

fn text(pattern: &str, description: &str) -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .pattern(Some(pattern))
        .description(Some(description))
}

fn by(description: &str, names: ObjectBuilder, values: ObjectBuilder) -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::Object)
        .description(Some(description))
        .property_names(Some(names.build()))
        .additional_properties(Some(AdditionalProperties::from(RefOr::T(Schema::from(
            values.build(),
        )))))
}

shapes! {
    /// A text that says something.
    Words = text(VISIBLE, "A text with a visible character.");
    /// Any text.
    Plain = text("^[^\\u0000]*$", "Any text.");
    /// A language's tag.
    Tag = text(TAG, "A language's tag (BCP 47).").examples(["ar"]);
    /// An id.
    Id = text(ID, "An id.").max_length(Some(200));
    /// What a rule of the copy desk weighs.
    Weights = by(
        "How much each weighs, by the rule's id.",
        text("^[a-z-]+$", "A rule's id."),
        text("^(off|hint|warning|error)$", "`off`, `hint`, `warning` or `error`."),
    );
    /// Texts by an id.
    ById = by("A text for each, by its id.", text(ID, "An id.").max_length(Some(200)), text(VISIBLE, "A text."));
    /// Texts by a text.
    ByWord = by("The one that is wanted, by the one that isn't.", text(VISIBLE, "A spelling."), text(VISIBLE, "A spelling."));
    /// Where a page begins.
    Cursor = text("^[A-Za-z0-9_-]+$", "What the page before said as `next`: programs don't read it.");
    /// A text in each language.
    Names = ObjectBuilder::new()
        .schema_type(Type::Object)
        .description(Some("A text in each language, by the language's tag."))
        .property_names(Some(text(TAG, "A language's tag.").build()))
        .additional_properties(Some(AdditionalProperties::from(Words::schema())))
        .examples([serde_json::json!({"ar": "سياسة", "ru": "Политика", "en": "Politics"})]);
}

/// The version that a change is made from.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
#[allow(dead_code, reason = "it describes a header, which its own extractor reads")]
pub(crate) struct Version {
    /// The version that the change was made from, as the ETag says it; `*` for whatever is there.
    #[param(rename = "If-Match", pattern = "^(\\*|\"[0-9a-f]{1,18}\")$")]
    if_match: String,
}

//! What the newsroom's types look like on a page: each as its part of a context.

pub(crate) mod body;
pub(crate) mod card;
pub(crate) mod document;
pub(crate) mod line;
pub(crate) mod name;
pub(crate) mod picture;
pub(crate) mod text;

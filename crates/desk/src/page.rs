//! Making a page: a context, laid out in the frame of the desk.

pub(crate) mod failure;
pub(crate) mod frame;
#[cfg(test)]
pub(crate) mod sample;
mod written;

use axum::response::{Html, Redirect};
use minijinja::{context, value::Serde, value::Value};
use site::{languages::Language, theme::words};

use crate::{desk::Desk, error::DeskError, templates::Templates, who::Who};
use frame::Frame;

/// A page's context: what one template is given.
pub(crate) trait View: serde::Serialize {
    /// The template's file: `home/day.html`.
    const TEMPLATE: &'static str;
    /// The address of the area it belongs to, as [`frame`] lists them; none for a page outside of all.
    const PLACE: &'static str = "";
}

/// A page for somebody who is signed in.
///
/// # Errors
/// A template asks for what its context doesn't have; the tests rule that out.
pub(crate) fn render<V: View>(desk: &Desk, who: &Who, view: &V) -> Result<Html<String>, DeskError> {
    plain(desk, desk.interface(&who.lang), Some(who), view)
}

#[allow(dead_code, reason = "the areas that change something arrive one by one")]
/// To a page, which then says what was done: `said` is the key of a message that begins with `said-`.
pub(crate) fn done(path: &str, said: &'static str) -> Redirect {
    Redirect::to(&format!("{path}?said={said}"))
}

/// A page for anybody, in a language of the interface.
///
/// # Errors
/// As [`render`].
pub(crate) fn plain<V: View>(
    desk: &Desk,
    language: &Language,
    who: Option<&Who>,
    view: &V,
) -> Result<Html<String>, DeskError> {
    let frame = Frame::of(desk, language, who, V::PLACE);
    Ok(Html(laid_out(&desk.templates, language, &frame, view)?))
}

fn laid_out<V: View>(
    templates: &Templates,
    language: &Language,
    frame: &Frame,
    view: &V,
) -> Result<String, minijinja::Error> {
    let scope = context! {
        t => words::text(&language.words, &language.said),
        label => words::label(&language.words),
        in_digits => written::in_digits(language),
        frame => Serde(frame),
        ..Value::from(Serde(view))
    };
    templates.render(V::TEMPLATE, scope)
}

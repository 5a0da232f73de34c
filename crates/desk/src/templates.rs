//! The templates, built in.

use std::sync::Arc;

use minijinja::{AutoEscape, Environment, UndefinedBehavior, syntax::SyntaxConfig, value::Value};
use rust_embed::RustEmbed;
use site::theme::escape;

use crate::assets;

#[derive(RustEmbed)]
#[folder = "templates"]
struct Files;

/// The templates, compiled once.
#[derive(Clone)]
pub(crate) struct Templates(Arc<Environment<'static>>);

impl Templates {
    /// All of them. One whose syntax is wrong is left out here, and found by the test that renders them all.
    pub(crate) fn built_in() -> Self {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        environment.set_formatter(escape::formatter);
        let syntax = SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .build();
        if let Ok(syntax) = syntax {
            environment.set_syntax(syntax);
        }
        environment.add_function("asset", assets::address);
        environment.add_function("has_editor", assets::has_editor);
        environment.add_filter("readable", readable);
        for name in Files::iter() {
            let Some(file) = Files::get(&name) else { continue };
            let source = String::from_utf8_lossy(&file.data).into_owned();
            if let Err(error) = environment.add_template_owned(name.to_string(), source) {
                tracing::error!(%error, %name, "a template is wrong");
            }
        }
        Self(Arc::new(environment))
    }

    /// Renders one.
    ///
    /// # Errors
    /// It isn't there, or asks for what its context doesn't have.
    pub(crate) fn render(&self, name: &str, scope: Value) -> Result<String, minijinja::Error> {
        self.0.get_template(name)?.render(scope)
    }
}

/// The filter `readable`: an address in the letters of its language, as people read it, where it is in any.
fn readable(address: &str) -> String {
    let decoded = percent_encoding::percent_decode_str(address).decode_utf8();
    decoded.map_or_else(|_| address.to_owned(), Into::into)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_in_its_own_letters() {
        assert_eq!(readable("/ar/%D8%B9%D9%88%D8%AF%D8%A9/"), "/ar/عودة/");
        assert_eq!(readable("/ru/novost/"), "/ru/novost/");
        assert_eq!(readable("/x/%FF/"), "/x/%FF/");
    }

    #[test]
    fn every_template_can_be_compiled() {
        let templates = Templates::built_in();
        for name in Files::iter() {
            assert!(templates.0.get_template(&name).is_ok(), "{name}");
        }
    }
}

//! The fields of a form that was sent: by name, as often as they stand, none that the act doesn't know.

use std::collections::BTreeSet;

use axum::extract::{Form, FromRequest, Request};

use crate::{desk::Desk, error::DeskError};

/// The longest field, in bytes: a page of text fits.
const LONGEST: usize = 1 << 20;

/// The fields of a form.
#[derive(Debug, Clone, Default)]
pub(crate) struct Fields(Vec<(String, String)>);

impl Fields {
    /// The fields, where all of them are known to the act.
    ///
    /// # Errors
    /// One isn't: its name is told.
    pub(crate) fn only(self, known: &[&str]) -> Result<Self, DeskError> {
        let strange = self.0.iter().find(|(name, _)| !known.contains(&name.as_str()));
        match strange {
            Some((name, _)) => Err(DeskError::Bad(format!("the form has no field “{name}”"))),
            None => Ok(self),
        }
    }

    /// The first field of a name, trimmed; empty where there is none.
    pub(crate) fn one(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(own, _)| own == name);
        found.map_or("", |(_, value)| value.trim())
    }

    /// The first field of a name, as long as something stands in it.
    pub(crate) fn said(&self, name: &str) -> Option<&str> {
        Some(self.one(name)).filter(|value| !value.is_empty())
    }

    /// Every field of a name, trimmed, in the order of the form.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let named = self.0.iter().filter(move |(own, _)| own == name);
        named.map(|(_, value)| value.trim())
    }

    /// The same with an address and terms beside each source, as the form of a story's facts has them.
    pub(crate) fn with_source(&self) -> Self {
        let mut fields = self.clone();
        for name in ["source_url", "source_terms"] {
            fields.0.push((name.to_owned(), String::new()));
        }
        fields
    }

    /// Every field of a name in which something stands, none twice.
    pub(crate) fn chosen<'a>(&'a self, name: &'a str) -> Vec<&'a str> {
        let mut seen = BTreeSet::new();
        let said = self.all(name).filter(|value| !value.is_empty());
        said.filter(|value| seen.insert(*value)).collect()
    }
}

impl<const N: usize> From<[(&str, &str); N]> for Fields {
    fn from(fields: [(&str, &str); N]) -> Self {
        let owned = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
        Self(fields.map(owned).to_vec())
    }
}

impl FromRequest<Desk> for Fields {
    type Rejection = DeskError;

    async fn from_request(request: Request, desk: &Desk) -> Result<Self, DeskError> {
        let read = Form::<Vec<(String, String)>>::from_request(request, desk).await;
        let Form(fields) = read?;
        match fields.iter().find(|(_, value)| LONGEST < value.len()) {
            Some((name, _)) => Err(DeskError::Bad(format!("“{name}” is longer than {LONGEST} bytes"))),
            None => Ok(Self(fields)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_that_no_act_knows_is_named() {
        let fields = Fields::from([("headline", " خبر "), ("x", "1")]);
        assert_eq!(fields.one("headline"), "خبر");
        assert_eq!(fields.said("nothing"), None);
        let error = fields.only(&["headline"]).unwrap_err();
        assert!(error.to_string().contains('x'));
    }
}

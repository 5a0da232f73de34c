//! Saying what is known of a picture: credit, alternative text and caption in each language, focal point, licence.

use std::collections::BTreeMap;

use axum::{
    Form,
    extract::{Path, State, rejection::FormRejection},
    response::Redirect,
};
use language::{Date, Lang};
use newsroom::{
    id::PictureId,
    names::Names,
    picture::{Licence, Picture, focal::Focal},
    refusal::Refusal,
    rights::Action,
    runs::WebAddress,
};
use press::picture::Facts;
use site::languages::Language;

use super::shown::page_of;
use crate::{desk::Desk, error::DeskError, page, who::Who};

/// The longest text of one field, in characters.
const LONGEST: usize = 5_000;

pub(super) async fn describe(
    State(desk): State<Desk>,
    who: Who,
    Path(id): Path<PictureId>,
    sent: Result<Form<BTreeMap<String, String>>, FormRejection>,
) -> Result<Redirect, DeskError> {
    who.may(Action::DescribePicture, None)?;
    let Form(form) = sent?;
    let known = store::picture::find(&mut *desk.press.store.read().await?, &id).await?;
    let known = known.ok_or_else(|| Refusal::NoSuchPicture(id.clone()))?;
    let mut fields = Fields {
        form,
        language: desk.interface(&who.lang),
    };
    let facts = fields.facts(&known, &desk.press.settings().languages)?;
    let seen = fields.take("seen").unwrap_or_default();
    fields.ended()?;
    if facts.licence != known.licence {
        who.may(Action::LicensePicture, None)?;
    }
    let described = desk.press.describe(&id, facts, &seen, &who.act(&desk)).await?;
    Ok(page::done(&page_of(&described), "said-picture-described"))
}

/// The fields of the form, each taken out once.
struct Fields<'a> {
    form: BTreeMap<String, String>,
    language: &'a Language,
}

impl Fields<'_> {
    /// What the form says; a field that it doesn't have stays as it was.
    fn facts(&mut self, known: &Picture, languages: &[Lang]) -> Result<Facts, DeskError> {
        let mut credit = known.credit.clone();
        let mut alt = known.alt.clone();
        let mut caption = known.caption.clone();
        for lang in languages {
            self.name(&mut credit, "credit", lang)?;
            self.name(&mut alt, "alt", lang)?;
            self.name(&mut caption, "caption", lang)?;
        }
        Ok(Facts {
            credit,
            alt,
            caption,
            licence: self.licence(known)?,
            focal: self.focal(known)?,
        })
    }

    fn take(&mut self, name: &str) -> Option<String> {
        // A browser ends lines in its own way.
        self.form
            .remove(name)
            .map(|text| text.replace("\r\n", "\n").trim().to_owned())
    }

    fn name(&mut self, names: &mut Names, field: &str, lang: &Lang) -> Result<(), DeskError> {
        let Some(text) = self.take(&format!("{field}.{lang}")) else {
            return Ok(());
        };
        if LONGEST < text.chars().count() {
            return Err(self.bad("pictures-text-long"));
        }
        *names = names
            .iter()
            .filter(|(other, _)| *other != lang)
            .map(|(other, text)| (other.clone(), text.to_owned()))
            .chain((!text.is_empty()).then(|| (lang.clone(), text)))
            .collect();
        Ok(())
    }

    fn licence(&mut self, known: &Picture) -> Result<Licence, DeskError> {
        let Some(name) = self.take("licence-name") else {
            return Ok(known.licence.clone());
        };
        let text = |text: Option<String>| text.filter(|text| !text.is_empty());
        let url = text(self.take("licence-url"));
        if url.as_deref().is_some_and(|url| WebAddress::parse(url).is_err()) {
            return Err(self.bad("pictures-licence-url-bad"));
        }
        let expires = text(self.take("licence-expires"))
            .map(|day| Date::parse(&day))
            .transpose();
        Ok(Licence {
            name: text(Some(name)),
            url,
            expires: expires.map_err(|_| self.bad("pictures-licence-expires-bad"))?,
            notice: text(self.take("licence-notice")),
        })
    }

    fn focal(&mut self, known: &Picture) -> Result<Option<Focal>, DeskError> {
        let (Some(x), Some(y)) = (self.take("focal-x"), self.take("focal-y")) else {
            return Ok(known.focal);
        };
        if x.is_empty() && y.is_empty() {
            return Ok(None);
        }
        let number = |text: &str| text.parse::<u8>().ok();
        let focal = number(&x)
            .zip(number(&y))
            .and_then(|(x, y)| Focal::new(x, y).ok());
        focal.map(Some).ok_or_else(|| self.bad("pictures-focal-bad"))
    }

    /// Nothing may be left that nobody knows.
    fn ended(&self) -> Result<(), DeskError> {
        match self.form.keys().next() {
            None => Ok(()),
            Some(unknown) => Err(DeskError::Bad(format!("\u{2068}{unknown}\u{2069}?"))),
        }
    }

    fn bad(&self, key: &str) -> DeskError {
        DeskError::Bad(self.language.word(key))
    }
}

#[cfg(test)]
mod tests {
    use site::languages::Languages;

    use super::*;
    use crate::desk::interface_tags;

    fn read(known: &Picture, fields: &[(&str, &str)]) -> Result<Facts, String> {
        let settings = fixture::standing::settings();
        let languages = Languages::among(&settings, interface_tags()).unwrap();
        let form = fields
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        let mut fields = Fields {
            form: form.collect(),
            language: languages.first(),
        };
        let facts = fields
            .facts(known, &settings.languages)
            .map_err(|error| error.to_string())?;
        fields.ended().map_err(|error| error.to_string())?;
        Ok(facts)
    }

    #[test]
    fn what_a_form_doesn_t_say_stays_and_what_it_empties_goes() {
        let (ar, fr) = (Lang::parse("ar").unwrap(), Lang::parse("fr").unwrap());
        let mut known = Picture::awaited(PictureId::parse("p").unwrap());
        known.credit.set(ar.clone(), "قديم");
        known.credit.set(fr.clone(), "ancien");
        known.licence.name = Some("CC-BY-4.0".to_owned());
        let facts = read(
            &known,
            &[
                ("credit.ar", " \r\n"),
                ("alt.ar", "ميناء"),
                ("focal-x", "30"),
                ("focal-y", "0"),
            ],
        );
        let facts = facts.unwrap();
        assert_eq!(
            (facts.credit.get(&ar), facts.credit.get(&fr)),
            (None, Some("ancien"))
        );
        assert_eq!(facts.alt.get(&ar), Some("ميناء"));
        assert_eq!(facts.licence, known.licence);
        assert_eq!(facts.focal, Focal::new(30, 0).ok());
    }

    #[test]
    fn what_can_t_be_meant_is_refused() {
        let known = Picture::awaited(PictureId::parse("p").unwrap());
        for fields in [
            &[("focal-x", "101"), ("focal-y", "1")][..],
            &[("focal-x", ""), ("focal-y", "1")],
            &[("licence-name", ""), ("licence-url", "javascript:alert(1)")],
            &[("licence-name", ""), ("licence-expires", "tomorrow")],
            &[("credit.xx", "x")],
        ] {
            assert!(read(&known, fields).is_err(), "{fields:?}");
        }
    }
}

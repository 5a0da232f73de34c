//! Numbers inside messages, written and counted by ICU4X. Fluent's own come out in Latin digits in every
//! language, and its plural rules lose the remainders of CLDR's ranges, so that 111 in Arabic isn't counted
//! as 11 is. A message therefore chooses its form by `PLURAL($n)`; a test refuses a bare `$n` before plural
//! forms.
//!
//! A bundle takes a bare function to write numbers, which can't know the locale's numbering, so there is one
//! for each.

use fixed_decimal::Decimal;
use fluent_bundle::FluentValue;
use icu::{
    decimal::{
        DecimalFormatter,
        options::{DecimalFormatterOptions, GroupingStrategy},
    },
    plurals::{PluralCategory, PluralRules},
};
use intl_memoizer::{Memoizable, concurrent::IntlLangMemoizer};
use unic_langid::LanguageIdentifier;

use crate::{Lang, Locale, Numbering};

/// What a bundle calls to write a value.
pub(super) type Writer = fn(&FluentValue<'_>, &IntlLangMemoizer) -> Option<String>;

/// The function that writes numbers in a numbering.
pub(super) fn writer(numbering: Numbering) -> Writer {
    match numbering {
        Numbering::Latn => |value, memo| write(value, memo, Numbering::Latn),
        Numbering::Arab => |value, memo| write(value, memo, Numbering::Arab),
        Numbering::Arabext => |value, memo| write(value, memo, Numbering::Arabext),
        Numbering::Deva => |value, memo| write(value, memo, Numbering::Deva),
    }
}

/// The plural rules of a language, behind the function `PLURAL($n)`.
pub(super) struct Plurals(Option<PluralRules>);

impl Plurals {
    pub(super) fn of(lang: &Lang) -> Self {
        Self(PluralRules::try_new_cardinal(lang.identifier().into()).ok())
    }

    /// The CLDR form of the number given; an error, which the message's reader sees told, where none is
    /// given.
    pub(super) fn form<'a>(&self, values: &[FluentValue<'a>]) -> FluentValue<'a> {
        let Some(FluentValue::Number(number)) = values.first() else {
            return FluentValue::Error;
        };
        let Ok(decimal) = Decimal::try_from_str(&number.as_string()) else {
            return FluentValue::Error;
        };
        let category = self
            .0
            .as_ref()
            .map_or(PluralCategory::Other, |rules| rules.category_for(&decimal));
        FluentValue::from(name(category))
    }
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

fn write(value: &FluentValue<'_>, memo: &IntlLangMemoizer, numbering: Numbering) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let decimal = Decimal::try_from_str(&number.as_string()).ok()?;
    let style = Style {
        numbering,
        grouped: number.options.use_grouping,
    };
    memo.with_try_get::<Formatter, _, _>((style,), |formatter| formatter.0.format(&decimal).to_string())
        .ok()
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct Style {
    numbering: Numbering,
    grouped: bool,
}

struct Formatter(DecimalFormatter);

impl Memoizable for Formatter {
    type Args = (Style,);
    type Error = String;

    fn construct(lang: LanguageIdentifier, (style,): Self::Args) -> Result<Self, String> {
        let lang = Lang::parse(&lang.to_string()).map_err(|error| error.to_string())?;
        let locale = Locale {
            digits: style.numbering,
            ..Locale::of(lang)
        };
        let mut options = DecimalFormatterOptions::default();
        options.grouping_strategy = Some(if style.grouped {
            GroupingStrategy::Auto
        } else {
            GroupingStrategy::Never
        });
        DecimalFormatter::try_new(locale.icu().into(), options)
            .map(Self)
            .map_err(|error| error.to_string())
    }
}

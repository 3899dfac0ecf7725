//! How the Welsh version of something stands to the English one.

use coproduction_core::{Date, LanguageTag};

/// How the Welsh version of something stands to the English one, by a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Parity {
    /// It was there when the English was, or earlier, or there is no English.
    Level,
    /// It came later.
    Late,
    /// There is English, and no Welsh.
    Missing,
    /// Dates leave it open.
    Open,
    /// There is neither.
    Neither,
}

impl Parity {
    /// Whether the Welsh was there when the English was, as far as is known.
    pub(crate) const fn is_level(self) -> Option<bool> {
        match self {
            Self::Level => Some(true),
            Self::Late | Self::Missing => Some(false),
            Self::Open | Self::Neither => None,
        }
    }
}

/// How the versions in both languages stand by a day; one without a date is there, since when is not known.
pub(crate) fn parity<'a>(
    versions: impl IntoIterator<Item = (&'a LanguageTag, Option<Date>)>,
    day: Date,
) -> Parity {
    let (mut welsh, mut english) = (Versions::default(), Versions::default());
    for (language, on) in versions {
        if on.is_some_and(|on| on > day) {
            continue;
        }
        if language.is_welsh() {
            welsh.add(on);
        } else if language.is_english() {
            english.add(on);
        }
    }
    match (welsh.first, english.first) {
        _ if !english.are_there() => {
            if welsh.are_there() {
                Parity::Level
            } else {
                Parity::Neither
            }
        }
        _ if !welsh.are_there() => Parity::Missing,
        // One without a date may have come before all others.
        (Some(welsh), Some(first)) if welsh <= first && !english.some_undated => Parity::Level,
        (Some(first), Some(english)) if english < first && !welsh.some_undated => Parity::Late,
        _ => Parity::Open,
    }
}

/// The versions in one language.
#[derive(Default)]
struct Versions {
    first: Option<Date>,
    some_undated: bool,
}

impl Versions {
    fn add(&mut self, on: Option<Date>) {
        self.some_undated |= on.is_none();
        self.first = [self.first, on].into_iter().flatten().min();
    }

    const fn are_there(&self) -> bool {
        self.some_undated || self.first.is_some()
    }
}

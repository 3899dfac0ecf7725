//! The written forms of scalars: one pattern, one check, one description each.

mod checks;

use crate::Message;
use checks::{is_code, is_gss, is_language_tag, is_short_name, is_standard, is_text, is_uri};

/// The form that a text has to have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Form {
    /// A UUID of 36 lower-case characters.
    Id,
    /// A day, `YYYY-MM-DD`, from 1900 to 2199.
    Date,
    /// A year, a month or a day: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    PartialDate,
    /// A date and time with its offset from UTC, as in RFC 3339.
    DateTime,
    /// A text of 1 to 10,000 characters that is not blank.
    Text,
    /// An absolute URI in ASCII.
    Uri,
    /// A language tag such as `cy`, `en` or `bfi` (British Sign Language).
    LanguageTag,
    /// A short name in lower case, such as `lived-experience`.
    ConstituencyId,
    /// A code of some coding system.
    Code,
    /// An organisation code of the NHS Organisation Data Service, such as `7A1`.
    OdsCode,
    /// A code of the Government Statistical Service, such as `W11000023`.
    GssCode,
    /// The number of a Welsh Language Standard, such as `22CH`.
    StandardNumber,
    /// A reason in words: a [`Text`](Self::Text) with a letter in it.
    Reason,
}

/// A text does not have the form that was expected. The text itself is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected {}", .0.describe().en)]
pub struct FormError(pub Form);

macro_rules! day {
    () => {
        concat!(
            "(?:(?:19|20|21)[0-9]{2}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])",
            "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))",
            "|(?:(?:19|20|21)(?:0[48]|[2468][048]|[13579][26])|2000)-02-29)"
        )
    };
}

impl Form {
    /// Every form.
    pub const ALL: &'static [Self] = &[
        Self::Id,
        Self::Date,
        Self::PartialDate,
        Self::DateTime,
        Self::Text,
        Self::Uri,
        Self::LanguageTag,
        Self::ConstituencyId,
        Self::Code,
        Self::OdsCode,
        Self::GssCode,
        Self::StandardNumber,
        Self::Reason,
    ];

    /// The form as a regular expression that ECMA-262, Python and Rust read alike.
    pub const fn pattern(self) -> &'static str {
        match self {
            Self::Id => "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            Self::Date => concat!("^", day!(), "$"),
            Self::PartialDate => {
                concat!(
                    "^(?:(?:19|20|21)[0-9]{2}|(?:19|20|21)[0-9]{2}-(?:0[1-9]|1[0-2])|",
                    day!(),
                    ")$"
                )
            }
            Self::DateTime => concat!(
                "^",
                day!(),
                "T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?",
                "(?:Z|\\+(?:0[0-9]|1[0-4]):[0-5][0-9]|-(?:0[1-9]|1[0-4]):[0-5][0-9]|-00:(?:0[1-9]|[1-5][0-9]))$"
            ),
            // No control characters but tab and line ends; at least one character that is not white space. The runs share no character with
            // what stands between them: engines that go back would else take the square of the length.
            Self::Text => concat!(
                "^[\\u0009\\u000A\\u000D\\u0020\\u0085\\u00A0\\u1680\\u2000-\\u200B\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF]*",
                "[^\\u0000-\\u0020\\u007F\\u0085\\u00A0\\u1680\\u2000-\\u200B\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF]",
                "[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F]*$"
            ),
            Self::Uri => concat!(
                "^[a-z][a-z0-9+.-]{1,29}:(?:",
                // A path that does not begin with two slashes.
                "/?(?:[A-Za-z0-9._~:?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})(?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*|/",
                // Who it is of, a host and a port, each if there is any; a path.
                "|//(?:(?:[A-Za-z0-9._~:!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*@)?",
                "(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*(?::[0-9]*)?",
                "(?:[/?](?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)?",
                ")(?:#(?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)?$"
            ),
            Self::LanguageTag => "^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$",
            Self::ConstituencyId => "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",
            Self::Code => "^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$",
            Self::OdsCode => "^[A-Z0-9]{3,10}$",
            Self::GssCode => "^[EJKLMNSW][0-9]{8}$",
            // A notice under the No. 7 Regulations was seen to speak of 121 standards. Their letters are those of the Welsh alphabet.
            Self::StandardNumber => concat!(
                "^(?:[1-9][0-9]?|1[01][0-9]|12[01])",
                "(?:CH|DD|FF|NG|LL|PH|RH|TH|[A-JL-PR-UWY])?$"
            ),
            Self::Reason => concat!(
                "^[^A-Za-z\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F]*[A-Za-z]",
                "[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F]*$"
            ),
        }
    }

    /// The least and the greatest length, in characters (Unicode code points).
    pub const fn length(self) -> (usize, usize) {
        match self {
            Self::Id => (36, 36),
            Self::Date => (10, 10),
            Self::PartialDate => (4, 10),
            Self::DateTime => (20, 35),
            Self::Text | Self::Reason => (1, 10_000),
            Self::Uri => (4, 2000),
            Self::LanguageTag => (2, 11),
            Self::ConstituencyId | Self::Code => (1, 40),
            Self::OdsCode => (3, 10),
            Self::GssCode => (9, 9),
            Self::StandardNumber => (1, 5),
        }
    }

    /// A text that has the form.
    pub const fn example(self) -> &'static str {
        match self {
            Self::Id => "5f1c9a52-7c6e-4a51-9d55-0d3f3f1f6a10",
            Self::Date => "2022-07-01",
            Self::PartialDate => "2022-07",
            Self::DateTime => "2022-07-01T18:30:00+01:00",
            Self::Text => "Gwell gyda'n gilydd",
            Self::Uri => "https://example.org/minutes/1",
            Self::LanguageTag => "cy",
            Self::ConstituencyId => "lived-experience",
            Self::Code => "502",
            Self::OdsCode => "7A1",
            Self::GssCode => "W11000023",
            Self::StandardNumber => "22CH",
            Self::Reason => "The board's chair is appointed by law.",
        }
    }

    /// What is expected, as a noun phrase in both languages.
    pub fn describe(self) -> Message {
        let (en, cy) = match self {
            Self::Id => (
                "an id: a UUID of 36 lower-case characters",
                "dynodydd: UUID o 36 nod mewn llythrennau bach",
            ),
            Self::Date => (
                "a date as YYYY-MM-DD, between 1900 and 2199",
                "dyddiad ar ffurf BBBB-MM-DD, rhwng 1900 a 2199",
            ),
            Self::PartialDate => (
                "a year, month or day as YYYY, YYYY-MM or YYYY-MM-DD",
                "blwyddyn, mis neu ddiwrnod ar ffurf BBBB, BBBB-MM neu BBBB-MM-DD",
            ),
            Self::DateTime => (
                "a date and time with its offset, such as 2022-07-01T18:30:00+01:00",
                "dyddiad ac amser gyda'r gwahaniaeth o UTC, er enghraifft 2022-07-01T18:30:00+01:00",
            ),
            Self::Text => (
                "a text of 1 to 10,000 characters that is not blank and has no control characters",
                "testun o 1 i 10,000 o nodau nad yw'n wag ac sydd heb nodau rheoli",
            ),
            Self::Uri => (
                "a whole web address or other URI in ASCII, such as https://example.org/minutes/1",
                "cyfeiriad gwe cyfan neu URI arall mewn ASCII, er enghraifft https://example.org/minutes/1",
            ),
            Self::LanguageTag => (
                "a language tag such as cy, en or bfi",
                "tag iaith, er enghraifft cy, en neu bfi",
            ),
            Self::ConstituencyId => (
                "a short name in lower-case letters, digits and hyphens, such as lived-experience",
                "enw byr mewn llythrennau bach, rhifau a chysylltnodau, er enghraifft lived-experience",
            ),
            Self::Code => (
                "a code of letters, digits, dots, hyphens and underscores, at most 40 characters",
                "cod o lythrennau, rhifau, dotiau, cysylltnodau a thanlinellau, hyd at 40 nod",
            ),
            Self::OdsCode => (
                "an ODS organisation code in capitals and digits, such as 7A1",
                "cod sefydliad ODS mewn priflythrennau a rhifau, er enghraifft 7A1",
            ),
            Self::GssCode => (
                "a GSS code of one capital and eight digits, such as W11000023",
                "cod GSS o un briflythyren ac wyth rhif, er enghraifft W11000023",
            ),
            Self::StandardNumber => (
                "the number of a Welsh Language Standard as the compliance notice has it: from 1 to 121, with its letter in capitals where it has one, such as 22A or 22CH",
                "rhif un o Safonau'r Gymraeg fel y mae yn yr hysbysiad cydymffurfio: o 1 i 121, gyda'i lythyren mewn priflythrennau lle mae ganddo un, er enghraifft 22A neu 22CH",
            ),
            Self::Reason => (
                "a reason in words: a text with at least one letter in it",
                "rheswm mewn geiriau: testun sydd ag o leiaf un llythyren ynddo",
            ),
        };
        Message::new(en, cy)
    }

    /// Whether a text has the form.
    ///
    /// This is the check that reading makes; [`pattern`](Self::pattern) and [`length`](Self::length)
    /// say the same to others, and a test holds the two together.
    pub fn admits(self, text: &str) -> bool {
        let (least, greatest) = self.length();
        // A code point takes one to four bytes, so most lengths are settled without counting.
        if text.len() < least || (text.len() > greatest && text.chars().count() > greatest) {
            return false;
        }
        match self {
            Self::Id => crate::id::read(text).is_some(),
            Self::Date => crate::Date::parse(text).is_ok(),
            Self::PartialDate => crate::PartialDate::parse(text).is_ok(),
            Self::DateTime => crate::DateTime::parse(text).is_ok(),
            Self::Text => is_text(text),
            Self::Uri => is_uri(text),
            Self::LanguageTag => is_language_tag(text),
            Self::ConstituencyId => is_short_name(text),
            Self::Code => is_code(text.as_bytes()),
            Self::OdsCode => text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit()),
            Self::GssCode => is_gss(text.as_bytes()),
            Self::StandardNumber => is_standard(text),
            Self::Reason => is_text(text) && text.bytes().any(|b| b.is_ascii_alphabetic()),
        }
    }
}

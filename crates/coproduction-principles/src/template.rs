//! What rules say of a record: whole sentences with facts in their places, in both languages.
//!
//! A sentence is declared once, by [`messages!`], with the names of its facts. It does not compile without its Welsh, with a fact that
//! one language leaves out, or, where it is told by a number, without all six of the Welsh plural forms.

pub(crate) mod parts;

use std::borrow::Cow;
use std::fmt::{self, Write as _};
use std::num::NonZeroU16;

use coproduction_core::registers::LocalAuthority;
use coproduction_core::{Date, Fraction, Lang, Message};
use icu_plurals::{PluralCategory, PluralRules};
use smallvec::SmallVec;

use crate::Phrase;
use parts::{Part, Parts};

/// A fraction in its lowest terms.
pub(crate) fn reduced(numerator: u64, denominator: u64) -> (u64, u64) {
    let (mut common, mut rest) = (denominator, numerator);
    while rest != 0 {
        (common, rest) = (rest, common % rest);
    }
    let common = common.max(1);
    (numerator / common, denominator / common)
}

/// Something that a sentence tells of a record: a number, a day, or sentences of its own. Never a text from the record.
#[derive(Debug, Clone)]
pub(crate) enum Fact {
    Number(u64),
    Day(Date),
    Share(Fraction),
    /// Names of things, each declared as a message, after a colon.
    List(Vec<Said>),
}

/// Makes facts of these types.
macro_rules! facts {
    ($( $type:ty => |$value:ident| $fact:expr; )*) => {
        $(impl From<$type> for Fact {
            fn from($value: $type) -> Self {
                $fact
            }
        })*
    };
}

facts! {
    // A count of things in memory is no larger.
    usize => |count| Self::Number(u64::try_from(count).unwrap_or(u64::MAX));
    u128 => |number| Self::Number(u64::try_from(number).unwrap_or(u64::MAX));
    u64 => |number| Self::Number(number);
    u32 => |number| Self::Number(number.into());
    u16 => |number| Self::Number(number.into());
    NonZeroU16 => |number| Self::Number(number.get().into());
    Date => |day| Self::Day(day);
    Fraction => |share| Self::Share(share);
    Vec<Said> => |list| Self::List(list);
}

impl Fact {
    fn write(&self, out: &mut String, lang: Lang) -> fmt::Result {
        match self {
            Self::Number(number) => {
                out.push_str(itoa::Buffer::new().format(*number));
                Ok(())
            }
            Self::Day(day) => write!(out, "{day}"),
            Self::Share(share) => {
                let (taken, of) = reduced(share.numerator.into(), share.denominator.get().into());
                write!(out, "{taken}/{of}")
            }
            Self::List(list) => {
                for (at, said) in list.iter().enumerate() {
                    out.push_str(if at == 0 { "" } else { ", " });
                    said.write(out, lang)?;
                }
                Ok(())
            }
        }
    }

    /// The number that a sentence is told by; whatever is no number takes the form of many.
    fn category(&self, lang: Lang) -> PluralCategory {
        let Self::Number(number) = self else {
            return PluralCategory::Other;
        };
        let rules = match lang {
            Lang::Cy => &WELSH,
            _ => &ENGLISH,
        };
        rules.with(|rules| {
            let category = rules.as_ref().map(|rules| rules.category_for(*number));
            category.unwrap_or(PluralCategory::Other)
        })
    }
}

thread_local! {
    /// The plural rules of Welsh, which cost more to look up than to use.
    static WELSH: Option<PluralRules> = PluralRules::try_new_cardinal(icu_locale_core::locale!("cy").into()).ok();
    /// Those of English.
    static ENGLISH: Option<PluralRules> = PluralRules::try_new_cardinal(icu_locale_core::locale!("en").into()).ok();
}

/// A sentence with its facts, written once it is a [`Message`]: a rule has several at hand and says one. Only a declared message can make
/// one, or a name of the registers.
#[derive(Debug, Clone)]
pub(crate) enum Said {
    /// A message.
    One(&'static Template, SmallVec<[Fact; 4]>),
    /// The name of an authority.
    Name(&'static LocalAuthority),
    /// A sentence and a whole one after it.
    Both(Box<(Self, Self)>),
}

impl Said {
    /// This sentence and a whole one after it.
    pub(crate) fn and(self, next: &Self) -> Self {
        Self::Both(Box::new((self, next.clone())))
    }

    /// This sentence, and a whole one after it where there is any of what that one tells of.
    pub(crate) fn and_if(self, number: usize, next: impl FnOnce(usize) -> Self) -> Self {
        if number == 0 {
            self
        } else {
            self.and(&next(number))
        }
    }

    fn write(&self, out: &mut String, lang: Lang) -> fmt::Result {
        match self {
            Self::One(template, facts) => return template.write(out, lang, facts),
            Self::Name(authority) if lang == Lang::Cy => out.push_str(authority.cy),
            Self::Name(authority) => out.push_str(authority.en),
            Self::Both(both) => {
                both.0.write(out, lang)?;
                out.push(' ');
                both.1.write(out, lang)?;
            }
        }
        Ok(())
    }
}

impl From<&'static LocalAuthority> for Said {
    fn from(authority: &'static LocalAuthority) -> Self {
        Self::Name(authority)
    }
}

impl From<Said> for Message {
    fn from(said: Said) -> Self {
        let side = |lang| -> Cow<'static, str> {
            if let Said::One(template, facts) = &said
                && let [whole] = template.parts(lang, facts)
            {
                return whole.text.into();
            }
            let mut out = String::new();
            // Writing to a text cannot fail.
            let _ = said.write(&mut out, lang);
            out.into()
        };
        Self::new(side(Lang::En), side(Lang::Cy))
    }
}

/// A sentence of the rulebook, with a place for each of its facts: `{name}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct Template {
    /// Its name within its rule.
    pub id: &'static str,
    /// The names of its facts.
    pub facts: &'static [&'static str],
    /// Its text.
    pub text: Forms,
    /// The same in parts.
    #[serde(skip)]
    pub(crate) parts: Parts,
}

/// The text of a sentence: one form, or one for each plural category of its first fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Forms {
    /// One form, whatever its facts are.
    One(Phrase),
    /// The form is chosen by the number that is its first fact.
    Counted {
        /// The forms in Welsh.
        cy: WelshForms,
        /// The forms in English.
        en: EnglishForms,
    },
}

/// The plural categories of English, by Unicode's CLDR.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct EnglishForms {
    /// For 1.
    pub one: &'static str,
    /// For every other number.
    pub other: &'static str,
}

/// The plural categories of Welsh, by Unicode's CLDR.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct WelshForms {
    /// For 0.
    pub zero: &'static str,
    /// For 1.
    pub one: &'static str,
    /// For 2.
    pub two: &'static str,
    /// For 3.
    pub few: &'static str,
    /// For 6.
    pub many: &'static str,
    /// For every other number.
    pub other: &'static str,
}

/// The bytes that most facts take.
const ROOM: usize = 8;

impl Template {
    fn write(&self, out: &mut String, lang: Lang, facts: &[Fact]) -> fmt::Result {
        let parts = self.parts(lang, facts);
        let text: usize = parts.iter().map(|part| part.text.len()).sum();
        out.reserve(text + ROOM * facts.len());
        for part in parts {
            out.push_str(part.text);
            if let Some(fact) = part.fact.and_then(|place| facts.get(place)) {
                fact.write(out, lang)?;
            }
        }
        Ok(())
    }

    fn parts(&self, lang: Lang, facts: &[Fact]) -> &'static [Part] {
        let (cy, en) = match self.parts {
            Parts::One { cy, .. } if lang == Lang::Cy => return cy,
            Parts::One { en, .. } => return en,
            Parts::Counted { cy, en } => (cy, en),
        };
        let category = facts
            .first()
            .map_or(PluralCategory::Other, |count| count.category(lang));
        let ([zero, one, two, few, many, other], [en_one, en_other]) = (cy, en);
        match (lang, category) {
            (Lang::Cy, PluralCategory::Zero) => zero,
            (Lang::Cy, PluralCategory::One) => one,
            (Lang::Cy, PluralCategory::Two) => two,
            (Lang::Cy, PluralCategory::Few) => few,
            (Lang::Cy, PluralCategory::Many) => many,
            (Lang::Cy, PluralCategory::Other) => other,
            (_, PluralCategory::One) => en_one,
            (_, _) => en_other,
        }
    }
}

/// Declares the messages of a file: for each a function in `say` that takes its facts, in their order, and all of them as `say::MESSAGES`.
///
/// ```ignore
/// messages! {
///     unmet[unmet, all]
///         en: "Requests not met: {unmet} of {all}.",
///         cy: "Ceisiadau na chawsant eu bodloni: {unmet} o {all}.";
///     waiting[people, day]
///         en: { one: "One person waits on {day}.", other: "{people} people wait on {day}." },
///         cy: { zero: "…", one: "…", two: "…", few: "…", many: "…", other: "…" };
/// }
/// ```
macro_rules! messages {
    (@text $facts:expr, en: $en:literal, cy: $cy:literal) => {{
        const { assert!($crate::template::parts::fits($en, $facts, false), "a place in the English is not a fact, or a fact has none") };
        const { assert!($crate::template::parts::fits($cy, $facts, false), "a place in the Welsh is not a fact, or a fact has none") };
        $crate::template::Forms::One($crate::Phrase::new($en, $cy))
    }};
    (@text $facts:expr,
        en: { one: $en_one:literal, other: $en_other:literal },
        cy: { zero: $zero:literal, one: $one:literal, two: $two:literal, few: $few:literal, many: $many:literal, other: $other:literal }
    ) => {{
        const { assert!($crate::template::parts::fits($en_one, $facts, true) && $crate::template::parts::fits($en_other, $facts, true)) };
        const { assert!($crate::template::parts::fits($zero, $facts, true) && $crate::template::parts::fits($one, $facts, true)) };
        const { assert!($crate::template::parts::fits($two, $facts, true) && $crate::template::parts::fits($few, $facts, true)) };
        const { assert!($crate::template::parts::fits($many, $facts, true) && $crate::template::parts::fits($other, $facts, true)) };
        $crate::template::Forms::Counted {
            en: $crate::template::EnglishForms { one: $en_one, other: $en_other },
            cy: $crate::template::WelshForms { zero: $zero, one: $one, two: $two, few: $few, many: $many, other: $other },
        }
    }};
    (@split $facts:expr, $text:literal) => {{
        const PARTS: [$crate::template::parts::Part; $crate::template::parts::number_of_parts($text)] =
            $crate::template::parts::in_parts($text, $facts);
        PARTS.as_slice()
    }};
    (@parts $facts:expr, en: $en:literal, cy: $cy:literal) => {
        $crate::template::parts::Parts::One {
            cy: $crate::template::messages!(@split $facts, $cy),
            en: $crate::template::messages!(@split $facts, $en),
        }
    };
    (@parts $facts:expr,
        en: { one: $en_one:literal, other: $en_other:literal },
        cy: { zero: $zero:literal, one: $one:literal, two: $two:literal, few: $few:literal, many: $many:literal, other: $other:literal }
    ) => {
        $crate::template::parts::Parts::Counted {
            cy: [
                $crate::template::messages!(@split $facts, $zero),
                $crate::template::messages!(@split $facts, $one),
                $crate::template::messages!(@split $facts, $two),
                $crate::template::messages!(@split $facts, $few),
                $crate::template::messages!(@split $facts, $many),
                $crate::template::messages!(@split $facts, $other),
            ],
            en: [
                $crate::template::messages!(@split $facts, $en_one),
                $crate::template::messages!(@split $facts, $en_other),
            ],
        }
    };
    ($( $name:ident $([$($fact:ident),+])? en: $en:tt, cy: $cy:tt; )+) => {
        pub(crate) mod say {
            use $crate::template::{Fact, Said, Template};

            /// Every message of this file.
            pub(crate) static MESSAGES: &[&Template] = &[$(&all::$name),+];

            #[allow(non_upper_case_globals, reason = "each has the name of its message")]
            mod all {
                $(pub(super) static $name: $crate::template::Template = $crate::template::Template {
                    id: stringify!($name),
                    facts: &[$($(stringify!($fact)),+)?],
                    text: $crate::template::messages!(@text &[$($(stringify!($fact)),+)?], en: $en, cy: $cy),
                    parts: $crate::template::messages!(@parts &[$($(stringify!($fact)),+)?], en: $en, cy: $cy),
                };)+
            }

            $(pub(crate) fn $name($($($fact: impl Into<Fact>),+)?) -> Said {
                Said::One(&all::$name, smallvec::smallvec![$($($fact.into()),+)?])
            })+
        }
    };
}
pub(crate) use messages;

#[cfg(test)]
mod tests {
    use coproduction_core::Message;

    messages! {
        unmet[unmet, all]
            en: "Not met: {unmet} of {all}.",
            cy: "Heb eu bodloni: {unmet} o {all}.";
        kinds[kinds]
            en: "There is no: {kinds}.",
            cy: "Nid oes: {kinds}.";
        dogs[dogs]
            en: { one: "one dog", other: "{dogs} dogs" },
            cy: { zero: "dim cŵn", one: "un ci", two: "dau gi", few: "tri chi", many: "chwe chi", other: "{dogs} ci" };
    }

    #[test]
    fn a_share_is_told_in_its_lowest_terms() {
        for (share, told) in [
            ((2, 4), (1, 2)),
            ((4, 2), (2, 1)),
            ((3, 7), (3, 7)),
            ((0, 5), (0, 1)),
        ] {
            assert_eq!(super::reduced(share.0, share.1), told);
        }
    }

    #[test]
    fn facts_stand_in_their_places() {
        let message = Message::from(say::unmet(3_usize, 12_u32));
        assert_eq!(
            (message.en.as_ref(), message.cy.as_ref()),
            ("Not met: 3 of 12.", "Heb eu bodloni: 3 o 12.")
        );
        let message = Message::from(say::kinds(vec![say::dogs(1_u16), say::dogs(6_u16)]));
        assert_eq!(message.cy, "Nid oes: un ci, chwe chi.");
        assert_eq!(
            say::MESSAGES.iter().map(|message| message.id).collect::<Vec<_>>(),
            ["unmet", "kinds", "dogs"]
        );
    }

    #[test]
    fn sentences_follow_each_other_where_there_is_something_to_tell() {
        let said = say::unmet(3_usize, 12_u32)
            .and_if(0, say::dogs)
            .and_if(2, say::dogs);
        let message = Message::from(said);
        assert_eq!(message.en, "Not met: 3 of 12. 2 dogs");
        assert_eq!(message.cy, "Heb eu bodloni: 3 o 12. dau gi");
    }

    /// The categories of CLDR for Welsh: 0, 1, 2, 3, 6, and the rest.
    #[test]
    fn a_number_takes_its_form() {
        let both = |dogs: u64| Message::from(say::dogs(dogs));
        let welsh = [0, 1, 2, 3, 4, 5, 6, 7, 11, 100].map(|dogs| both(dogs).cy);
        let forms = [
            "dim cŵn", "un ci", "dau gi", "tri chi", "4 ci", "5 ci", "chwe chi", "7 ci", "11 ci", "100 ci",
        ];
        assert_eq!(welsh, forms);
        assert_eq!(
            [0, 1, 2].map(|dogs| both(dogs).en),
            ["0 dogs", "one dog", "2 dogs"]
        );
    }
}

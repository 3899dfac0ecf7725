//! What the rules rest on: Acts, standards, principles, papers, each once.
//!
//! A text that was not seen is marked so, and is shown so wherever it is cited. [`PROVISIONS`] lists them all.

mod declare;
mod equality;
mod frameworks;
mod language;
mod law;
mod papers;
mod practice;
mod principles;
mod privacy;
mod scope;
mod standards;
#[cfg(test)]
mod tests;
mod welsh_standards;

use std::sync::LazyLock;

use coproduction_core::{Date, PartialDate};

use crate::{Body, Phrase};
pub use equality::*;
pub use frameworks::*;
pub use language::*;
pub use law::*;
pub use papers::*;
pub use practice::*;
pub use principles::*;
pub use privacy::*;
pub use scope::{Bound, Scope};
pub use standards::*;
pub use welsh_standards::*;

coproduction_core::vocabulary! {
    /// What a source is.
    pub enum SourceKind {
        /// An Act, or a law of the same rank.
        Act = "act",
        /// Regulations made under an Act.
        Regulations = "regulations",
        /// Guidance that a public body published.
        Guidance = "guidance",
        /// A standard that NHS bodies in Wales are asked to comply with.
        Standard = "standard",
        /// Principles or standards that a body takes on of its own accord.
        Principles = "principles",
        /// A paper, a manual or a tool.
        Paper = "paper",
        /// The judgment of a court.
        Judgment = "judgment",
    }
}

impl SourceKind {
    /// Whether it is law: an Act, regulations made under one, or the judgment of a court.
    pub const fn is_law(self) -> bool {
        matches!(self, Self::Act | Self::Regulations | Self::Judgment)
    }

    /// Whether it is principles that a body takes on of its own accord.
    pub const fn is_principles(self) -> bool {
        matches!(self, Self::Principles)
    }
}

coproduction_core::vocabulary! {
    /// What a provision is to a local health board, the most binding first.
    pub enum Force {
        /// A duty.
        Duty = "duty",
        /// A duty to have regard.
        Regard = "duty-to-have-regard",
        /// Guidance: a board is asked to follow it.
        Guidance = "guidance",
        /// Nothing binds a board to it.
        Voluntary = "voluntary",
    }
}

coproduction_core::vocabulary! {
    /// What was seen of a provision by whoever wrote the rulebook.
    pub enum Seen {
        /// The text itself.
        Text = "text",
        /// What others say of it, and not the text itself.
        Told = "told",
        /// Nothing: it is from memory, and bears nothing on its own.
        Nothing = "nothing",
    }
}

/// A source.
#[derive(Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Source {
    /// Its short name.
    pub id: &'static str,
    /// Its title.
    pub title: Phrase,
    /// Whether the Welsh title is the source's own; otherwise it is a translation of ours that no translator has checked.
    pub welsh_title_official: bool,
    /// What it is.
    pub kind: SourceKind,
    /// From when it was in force, or there, where that is known.
    pub from: Option<PartialDate>,
    /// Whether that day is from memory: no text that gives it was seen.
    pub from_memory: bool,
    /// Where it can be read, where that is known.
    pub uri: Option<&'static str>,
}

impl Source {
    /// Its parts, in their order.
    pub fn parts(&'static self) -> impl Iterator<Item = &'static Provision> {
        PROVISIONS
            .iter()
            .copied()
            .filter(move |part| part.source.id == self.id)
    }
}

/// A part of a source that a rule is evidence of.
#[derive(Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Provision {
    /// Its short name, for ever.
    pub id: &'static str,
    /// The source.
    pub source: &'static Source,
    /// Which part of it.
    pub part: Phrase,
    /// What it says, in short and in our words.
    pub says: Phrase,
    /// What was seen of it.
    pub seen: Seen,
    /// What it is to a local health board.
    pub force: Force,
    /// From when, where that is another day than the source's.
    pub from: Option<PartialDate>,
    /// Whether that day of its own is from memory.
    pub from_memory: bool,
    /// Until when; that day, month or year is the last.
    pub until: Option<PartialDate>,
    /// Whom it binds or is addressed to, and in what matter.
    pub scope: Scope,
}

impl Provision {
    /// From when: its own date, otherwise the source's, where one is known.
    pub fn applies_from(&self) -> Option<PartialDate> {
        self.from.or(self.source.from)
    }

    /// Whether the day that it applies from is from memory.
    pub fn is_date_from_memory(&self) -> bool {
        if self.from.is_some() {
            self.from_memory
        } else {
            self.source.from_memory
        }
    }

    /// Whether its words were seen, in itself or as others tell them.
    pub fn is_seen(&self) -> bool {
        self.seen != Seen::Nothing
    }

    /// Whether any rule looks at something that it asks for. Of a part that none looks at, a report is silent whatever is recorded.
    ///
    /// ```
    /// use coproduction_principles::catalogue::{COPRODUCTION_VALUE_4, NIHR_KNOWLEDGE_OF_ALL};
    /// assert!(COPRODUCTION_VALUE_4.is_looked_at() && !NIHR_KNOWLEDGE_OF_ALL.is_looked_at());
    /// ```
    pub fn is_looked_at(&self) -> bool {
        let mut cited = crate::RULES.iter().flat_map(|rule| rule.provisions);
        cited.any(|cited| cited.id == self.id)
    }

    /// Whether it is law.
    pub const fn is_law(&self) -> bool {
        self.source.kind.is_law()
    }

    /// Whether it binds a body, or is addressed to it.
    ///
    /// ```
    /// use coproduction_principles::catalogue::{Bound, EQUALITY_ACT_ADJUSTMENTS};
    /// use coproduction_principles::Body;
    /// assert_eq!(EQUALITY_ACT_ADJUSTMENTS.binds(Body::NOT_KNOWN), Bound::Binds);
    /// ```
    pub const fn binds(&self, body: Body) -> Bound {
        self.scope.binds(body)
    }

    /// Whether it was in force on a day. A year or a month of which no more is known counts from its first day to its
    /// last, and a date that is not known excludes nothing.
    ///
    /// ```
    /// use coproduction_principles::catalogue::NHS_WALES_ACT_12A;
    /// assert!(!NHS_WALES_ACT_12A.in_force_on("2023-03-31".parse()?));
    /// assert!(NHS_WALES_ACT_12A.in_force_on("2023-04-01".parse()?));
    /// # Ok::<(), coproduction_core::FormError>(())
    /// ```
    pub fn in_force_on(&self, day: Date) -> bool {
        let has_begun = self.applies_from().is_none_or(|from| from.earliest() <= day);
        has_begun && self.until.is_none_or(|until| day <= until.latest())
    }

    /// Whether its id begins with this one: is it the same, or a part of it?
    ///
    /// ```
    /// use coproduction_principles::catalogue::{NHS_WALES_ACT_12A, NHS_WALES_ACT_183_A};
    /// assert!(NHS_WALES_ACT_183_A.is_within("nhs-wales-act-2006/s183"));
    /// assert!(NHS_WALES_ACT_183_A.is_within("nhs-wales-act-2006"));
    /// assert!(!NHS_WALES_ACT_12A.is_within("nhs-wales-act-2006/s1"));
    /// ```
    pub fn is_within(&self, id: &str) -> bool {
        let rest = self.id.strip_prefix(id);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '-']))
    }
}

/// The frameworks of involvement and co-production, the five values of the Co-production Network for Wales first. The Gunning principles, which
/// are law as well, are among them.
pub static FRAMEWORKS: &[&Source] = &[
    &COPRODUCTION_NETWORK,
    &NATIONAL_PRINCIPLES,
    &UK_STANDARDS,
    &NIHR_PRINCIPLES,
    &TLAP,
    &IAP2,
    &GUNNING,
    &PARTICIPATION_STANDARDS,
];

/// Every provision, each once.
pub static PROVISIONS: LazyLock<Vec<&'static Provision>> = LazyLock::new(|| {
    let lists = [
        law::LIST,
        equality::LIST,
        privacy::LIST,
        language::LIST,
        welsh_standards::LIST,
        standards::LIST,
        principles::LIST,
        frameworks::LIST,
        practice::LIST,
        papers::LIST,
    ];
    lists.concat()
});

//! The rulebook: what a forum's record shows of co-production, rule by rule.
//!
//! Each rule says what it looks at, why, on what authority and with what limits, and concludes *met*, *not met*, *not
//! evidenced* or *not applicable*, with the places in the record that it rests on. It reports evidence recorded, never legal
//! compliance; what is not recorded is never taken for *no*.
//!
//! [`assess`] applies every rule to a [`Checked`](coproduction_record::Checked) record; [`RULES`] lists them; a [`Policy`] sets
//! their thresholds. An [`Assessment`] can be seen by family of rules, by principle and by provision. [`decisions_taken`] says of each decision whether it was validly taken. No clock is read: the day is passed in.
//!
//! Features: `schema` (JSON Schemas by schemars), `measures` (influence, participation and representation, and tallies, drawn out of a record).

mod assess;
#[cfg(feature = "measures")]
mod attendance;
#[cfg(feature = "measures")]
mod audience;
mod body;
mod by_id;
pub mod catalogue;
mod disclosure;
mod family;
#[cfg(feature = "measures")]
mod figure;
mod finding;
mod ground;
mod in_short;
#[cfg(feature = "measures")]
pub mod influence;
mod parameters;
#[cfg(feature = "measures")]
pub mod participation;
mod phrase;
mod pivot;
mod policy;
#[cfg(feature = "measures")]
mod publication;
mod references;
#[cfg(feature = "measures")]
pub mod report;
#[cfg(feature = "measures")]
pub mod representation;
mod rule;
mod rules;
#[cfg(feature = "schema")]
mod schema;
#[cfg(feature = "measures")]
mod scope;
mod shared;
#[cfg(feature = "measures")]
pub mod tally;
mod template;
mod texts;
#[cfg(feature = "measures")]
pub mod themes;
pub mod thread;
mod validity;
mod view;

pub use assess::{Assessment, assess, assess_each};
#[cfg(feature = "measures")]
pub use assess::{assess_for, assess_for_publication};
#[cfg(feature = "measures")]
pub use attendance::{ConstituencyAttendance, ObservedAttendance, observed_attendance};
#[cfg(feature = "measures")]
pub use audience::Audience;
pub use body::Body;
pub use catalogue::{Bound, Force, Provision, Scope, Seen, Source, SourceKind};
pub use disclosure::MEASURE_PARAMETERS;
pub use family::Family;
#[cfg(feature = "measures")]
pub use figure::{AnyMeasure, Figure, GroupOf, Topic};
pub use finding::{Basis, Finding, Outcome, Severity, Weight};
pub use in_short::{FirstQuestion, InShort};
pub use phrase::Phrase;
pub use pivot::Group;
pub use policy::{
    ComplianceNotice, ImposedStandard, POLICY_SCHEMA, Policy, PolicyFormat, SetThreshold, SwitchedOff,
    ThresholdValue, Thresholds,
};
pub use rule::{Example, Otherwise, Outcomes, Parameter, Reach, Rule};
pub use rules::RULES;
pub use shared::SHARED_MESSAGES;
pub use template::{EnglishForms, Forms, Template, WelshForms};
pub use texts::{CheckedMark, RuleText, common_texts};
pub use validity::{DecisionTaken, decisions_taken};

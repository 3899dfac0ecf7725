//! What every co-production record stands on: ids, texts in Welsh and English, dates, codes,
//! constituencies, organisations, and the problems a reader can report.
//!
//! Each scalar has one written form, one check and one JSON Schema pattern, so that what the
//! library reads and what the schema allows are the same thing.
//!
//! ```
//! use coproduction_core::{Bilingual, Date, Text};
//!
//! let opened: Date = "2022-07-01".parse()?;
//! let name = Bilingual::both(Text::parse("Llais")?);
//! assert_eq!(opened.to_string(), "2022-07-01");
//! assert_eq!(name.cy(), name.en());
//! assert!("2022-02-30".parse::<Date>().is_err());
//! # Ok::<(), coproduction_core::FormError>(())
//! ```
//!
//! Features: `schema` (JSON Schemas by schemars), `statistics` (intervals, exact tests and survival curves for measures),
//! `proptest` (strategies for valid values).

mod bilingual;
mod characteristic;
mod citation;
mod code;
mod constituency;
mod date;
mod datetime;
mod fault;
mod form;
mod fraction;
mod holding;
mod id;
mod json;
mod links;
pub mod measure;
mod message;
#[doc(hidden)]
pub mod model;
mod organisation;
mod partial_date;
mod period;
mod place;
mod pointer;
mod problem;
pub mod registers;
#[cfg(feature = "schema")]
pub mod schema;
#[cfg(feature = "statistics")]
pub mod statistics;
#[cfg(feature = "proptest")]
pub mod strategies;
pub mod strict;
mod text;

pub use bilingual::{Bilingual, TextOrigin};
pub use characteristic::Characteristic;
pub use citation::Citation;
pub use code::{Code, CodeSystem, Coded, GssCode, OdsCode, StandardNumber};
pub use constituency::{Constituency, ConstituencyId, Side};
pub use date::Date;
pub use datetime::DateTime;
pub use fault::{Bounds, EntityKind, Fault, JsonType};
pub use form::{Form, FormError};
pub use fraction::Fraction;
pub use holding::{DataHolding, HoldingKind, LawfulBasis, ProcessingCondition, Retention};
pub use id::{
    CommitmentId, ContributionId, DecisionId, DocumentId, EvaluationId, EventId, ForumId, Id, Kind,
    OrganisationId, RecommendationId, ReplyId, ReturnId, SeatId, TermsId, kinds,
};
pub use json::{Extensions, Json};
pub use links::Links;
pub use message::{Lang, Message};
pub use model::UnknownWord;
pub use organisation::{Organisation, OrganisationKind};
pub use partial_date::PartialDate;
pub use period::{HistoricPeriod, Period};
pub use place::{Place, PlaceArea};
pub use pointer::Pointer;
pub use problem::{Position, Problem, Problems};
pub use uuid;

pub use text::{LanguageTag, Text, Uri, WrittenText};

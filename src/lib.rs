#![doc = include_str!("../README.md")]

#[doc(inline)]
pub use coproduction_core as core;
#[doc(inline)]
pub use coproduction_decisions as decisions;
#[doc(inline)]
pub use coproduction_equity as equity;
#[doc(inline)]
pub use coproduction_events as events;
#[doc(inline)]
pub use coproduction_forums as forums;
#[doc(inline)]
pub use coproduction_members as members;
#[cfg(feature = "rules")]
#[doc(inline)]
pub use coproduction_principles as principles;
#[doc(inline)]
pub use coproduction_record as record;

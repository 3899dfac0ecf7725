//! The people of a co-production forum: members by opaque id, the seats they hold and when, the support
//! offered to everybody, and the facts of payment.
//!
//! A member has no name and no contact detail. What a member brings is a *capacity* (lived experience,
//! clinical, third sector ...), never a condition.
//!
//! ```
//! use coproduction_members::{Capacity, Member, Membership};
//!
//! let member = Member::new("5f1c9a52-7c6e-4a51-9d55-0d3f3f1f6a10".parse()?)
//!     .capacities([Capacity::LivedExperience, Capacity::UnpaidCarer]);
//! let held = Membership::new(
//!     "0b8a6a3e-0d9c-4d5c-8f2f-6f8f1f0f7a11".parse()?,
//!     member.id,
//!     "9d4f5f68-51d7-4a3c-9a63-3f5d6f1e2b12".parse()?,
//! )
//! .from("2022-07".parse()?)
//! .held_as(Capacity::LivedExperience);
//! assert!(held.may_cover("2023-01-15".parse()?));
//! assert!(!held.may_cover("2022-06-30".parse()?));
//! # Ok::<(), coproduction_core::FormError>(())
//! ```

mod capacity;
mod id;
mod interest;
mod member;
mod membership;
mod payment;
mod support;

pub use capacity::Capacity;
pub use id::{GuestId, MemberId, MembershipId, kinds};
pub use interest::{DeclaredInterest, InterestKind};
pub use member::{CorrespondenceLanguage, CorrespondenceWish, Guest, Member};
pub use membership::{Membership, MembershipEnd, Role, RoleHolding};
pub use payment::{CostFact, CostKind, CostState, Payment, PaymentOffer, PaymentResponse};
pub use support::{SupportKind, SupportOffer};

//! What a forum does with people: engagement events with their invitations, attendance, access and
//! language provision; documents; contributions and the replies to them.
//!
//! ```
//! use coproduction_members::MemberId;
//! use coproduction_events::{Attendance, AttendanceState, EngagementEvent, EventKind};
//!
//! let member: MemberId = "5f1c9a52-7c6e-4a51-9d55-0d3f3f1f6a10".parse()?;
//! let evening = EngagementEvent::new("c2a1b0f4-3a55-4a8f-9a5d-6b1d9f6b3c14".parse()?)
//!     .kind(EventKind::Meeting)
//!     .starts("2022-07-01T18:30:00+01:00".parse()?)
//!     .attendance([Attendance::new(member, AttendanceState::Remote)]);
//! assert_eq!(evening.day().map(|d| d.to_string()).as_deref(), Some("2022-07-01"));
//! assert!(AttendanceState::Remote.took_part() == Some(true));
//! # Ok::<(), coproduction_core::FormError>(())
//! ```

mod access;
mod agenda;
mod attendance;
mod contribution;
mod document;
mod event;
mod invitation;
mod language;
mod reply;
mod safeguarding;
mod speaking;
mod survey;

pub use access::{AccessKind, AccessProvision, AccessRequest, AccessRequestOutcome, ProvisionState};
pub use agenda::AgendaItem;
pub use attendance::{Attendance, AttendanceState, AttendingAs, GuestAttendance, HeadCount};
pub use contribution::{Consent, ConsentPurpose, ConsentedUse, Contribution, ContributionKind};
pub use document::{Audience, Author, Availability, Document, DocumentKind};
pub use event::{
    CancellationReason, EngagementEvent, EventKind, EventMode, EventStatus, OpeningWindow,
    ParticipationLevel, ServiceStage,
};
pub use invitation::{Invitation, InvitationResponse, Invitee, Notice};
pub use language::{LanguageProvision, LanguageProvisionKind};
pub use reply::{Answered, Reply, ReplyStatus, ReplyStatusKind, Told};
pub use safeguarding::Safeguarding;
pub use speaking::{Speaker, Speaking, SpeakingUnit};
pub use survey::{LanguageResponses, Survey, SurveyGroup, Theme, ThemeInGroup};

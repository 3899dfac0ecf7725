//! Dated holdings of seats.

use crate::{MemberId, MembershipId};
use coproduction_core::{Date, OrganisationId, PartialDate, SeatId};

use crate::Capacity;

coproduction_core::vocabulary! {
    /// Why a membership ended.
    pub enum MembershipEnd {
        /// The term came to its end.
        TermEnded = "term-ended",
        /// The member stepped down.
        SteppedDown = "stepped-down",
        /// The member left the organisation that they acted for.
        LeftOrganisation = "left-organisation",
        /// The seat came to an end.
        SeatEnded = "seat-ended",
        /// The forum closed.
        ForumClosed = "forum-closed",
        /// The forum ended the membership by its rules.
        RemovedByRules = "removed-by-rules",
        /// Another reason.
        Other = "other",
    }
}

coproduction_core::vocabulary! {
    /// An office in a forum.
    pub enum Role {
        /// Chairs alone.
        Chair = "chair",
        /// Chairs together with another.
        CoChair = "co-chair",
        /// Stands in for the chair.
        ViceChair = "vice-chair",
        /// Facilitates meetings without deciding.
        Facilitator = "facilitator",
        /// Keeps the papers and minutes.
        Secretary = "secretary",
        /// Leads on safeguarding.
        SafeguardingLead = "safeguarding-lead",
        /// Supports other members.
        Mentor = "mentor",
        /// Another office.
        Other = "other",
    }
}

coproduction_core::model! {
    /// An office in the forum that somebody held, with the dates between which they held it.
    pub struct RoleHolding {
        required {
            /// Which office it is, such as chair or mentor.
            role: Role,
        }
        optional {
            /// The day, month or year in which the office was taken up.
            from: PartialDate,
            /// When it ended; absent where it has not, as far as is recorded.
            to: PartialDate,
        }
    }
}

coproduction_core::model! {
    /// A dated holding of a seat by a member. Past memberships stay in the record. It says nothing about
    /// log-in or access to any system.
    #[derive(validator::Validate)]
    pub struct Membership {
        required {
            /// The id of the membership: a UUID, used for no other.
            id: MembershipId,
            /// The member who holds the seat, by the member's id.
            member: MemberId,
            /// The seat that is held, by its id in the terms of reference.
            seat: SeatId,
        }
        optional {
            /// The day, month or year in which the membership began.
            from: PartialDate,
            /// Which of the member's terms it is, counted from 1; at most 100.
            #[validate(range(min = 1, max = 100))]
            term_number: u32,
            /// The day, month or year in which the membership is due to end.
            due_end: PartialDate,
            /// When it ended; absent where it has not, as far as is recorded.
            ended: PartialDate,
            /// Why the membership ended, where it has.
            end_reason: MembershipEnd,
            /// The capacity in which the member holds this seat; a member may have others.
            held_as: Capacity,
            /// The organisation acted for in this seat, where it is another than the member's own.
            acts_for: OrganisationId,
        }
        lists {
            /// The offices held with the seat, each with its own dates.
            roles: RoleHolding,
        }
    }
}

impl Membership {
    /// Whether it may cover one of the days: false only where its dates rule that out.
    pub fn may_touch(&self, first: Date, last: Date) -> bool {
        self.from.is_none_or(|from| from.earliest() <= last)
            && self.ended.is_none_or(|end| first <= end.latest())
    }

    /// Whether it may cover the day: false only where its dates rule that out.
    pub fn may_cover(&self, day: Date) -> bool {
        self.may_touch(day, day)
    }
}

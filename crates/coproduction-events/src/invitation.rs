//! Invitations and the answers to them.

use coproduction_core::{Date, LanguageTag, Text};
use coproduction_members::MemberId;

coproduction_core::choice! {
    /// Who was invited.
    pub enum Invitee {
        /// A member.
        Member = "member" {
            /// The member.
            member: MemberId,
        },
        /// A group.
        Group = "group" {
            /// What the group is.
            group: Text,
            /// How many people the group has.
            people: u32,
        },
        /// The public.
        Public = "public" {},
    }
}

coproduction_core::vocabulary! {
    /// What an invited member answered.
    pub enum InvitationResponse {
        /// Will come.
        Accepted = "accepted",
        /// May come.
        Tentative = "tentative",
        /// Will not come.
        Declined = "declined",
        /// Did not answer.
        NoAnswer = "no-answer",
    }
}

coproduction_core::model! {
    /// A notice in one language, and its date.
    pub struct Notice {
        required {
            /// The language.
            language: LanguageTag,
            /// When it was given.
            on: Date,
        }
    }
}

coproduction_core::model! {
    /// An invitation to an event.
    pub struct Invitation {
        required {
            /// Who was invited.
            to: Invitee,
        }
        optional {
            /// Whether it asked about access and communication needs.
            asked_access_needs: bool,
            /// Whether it asked which language people wish to use.
            asked_language: bool,
            /// How many people were asked which language they wish to use.
            language_asked_of: u32,
            /// How many of the people who were asked wish to use Welsh.
            wishing_welsh: u32,
            /// What the member answered.
            response: InvitationResponse,
            /// When the member answered.
            responded_on: Date,
        }
        lists {
            /// When notice was given, language by language.
            notices: Notice,
        }
    }
}

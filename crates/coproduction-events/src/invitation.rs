//! Invitations and the answers to them.

use coproduction_core::{Date, LanguageTag, Text};
use coproduction_members::MemberId;

coproduction_core::choice! {
    /// Who was invited to an event: one member, a group of people, or everybody.
    pub enum Invitee {
        /// One member of the forum was invited.
        Member = "member" {
            /// The member who was invited, by the member's id.
            member: MemberId,
        },
        /// A group of people was invited, told in words and not by name.
        Group = "group" {
            /// Which group it is, in words that name no person.
            group: Text,
            /// How many people the group has: a whole number.
            people: u32,
        },
        /// The public was invited: anybody could come.
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
    /// Notice given in one language, and the day on which it was given.
    pub struct Notice {
        required {
            /// The language of the notice, such as `cy` or `en`.
            language: LanguageTag,
            /// The day on which the notice was given.
            on: Date,
        }
    }
}

coproduction_core::model! {
    /// An invitation to an event: whom it went to, what it asked, and what was answered.
    pub struct Invitation {
        required {
            /// Whom the invitation went to: one member, a group, or the public.
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
            /// What the invited member answered. A member who did not answer is `no-answer`; absent, it is not recorded.
            response: InvitationResponse,
            /// The day on which the invited member answered.
            responded_on: Date,
        }
        lists {
            /// When notice was given, language by language.
            notices: Notice,
        }
    }
}

//! Members and guests: people by opaque id.

use crate::{GuestId, MemberId};
use coproduction_core::{ConstituencyId, Date, OrganisationId};

use crate::{Capacity, DeclaredInterest};

coproduction_core::vocabulary! {
    /// The language in which somebody wishes to be written to.
    pub enum CorrespondenceWish {
        /// In Welsh.
        Welsh = "welsh",
        /// In English.
        English = "english",
        /// In either, or in both.
        Either = "either",
    }
}

coproduction_core::model! {
    /// The language in which a member wishes to be written to, and when that was recorded.
    ///
    /// Welsh Language Standards (No. 7) Regulations 2018, standard 2: ask on first contact, keep a record.
    pub struct CorrespondenceLanguage {
        required {
            /// Whether the member wishes to be written to in Welsh, in English, or in either.
            wish: CorrespondenceWish,
        }
        optional {
            /// The day on which the wish was recorded.
            recorded_on: Date,
        }
    }
}

coproduction_core::model! {
    /// A person who holds, or has held, a seat: an opaque id, without name or contact detail.
    pub struct Member {
        required {
            /// The id of the member: a UUID that tells nothing of the person and stays the same in every seat.
            id: MemberId,
        }
        optional {
            /// The organisation that the member acts for.
            acts_for: OrganisationId,
            /// The language in which the member wishes to be written to; not recorded means not known.
            correspondence_language: CorrespondenceLanguage,
            /// When the member was first in contact with the forum.
            first_contact_on: Date,
        }
        lists {
            /// What the member brings; several are possible.
            capacities: Capacity,
            /// The interests that the member has declared; an empty list says that there are none.
            interests: DeclaredInterest,
        }
    }
}

coproduction_core::model! {
    /// A person who takes part in an event without being a member.
    pub struct Guest {
        required {
            /// The id of the guest: a UUID that stays the same across events. It holds no name.
            id: GuestId,
        }
        optional {
            /// The constituency that the guest is nearest to.
            constituency: ConstituencyId,
            /// The organisation that the guest acts for.
            acts_for: OrganisationId,
        }
        lists {
            /// In what capacities the guest takes part, such as lived experience; several are possible.
            capacities: Capacity,
        }
    }
}

//! Agendas.

use coproduction_core::{Bilingual, ConstituencyId, DecisionId, OrganisationId};
use coproduction_members::MemberId;

coproduction_core::model! {
    /// An item of an agenda, and who raised it.
    #[derive(validator::Validate)]
    pub struct AgendaItem {
        optional {
            /// What the item is about, as the agenda words it.
            title: Bilingual,
            /// The constituency that put the item on the agenda, by its short name.
            raised_by: ConstituencyId,
            /// The organisation that raised it from outside the forum.
            raised_by_organisation: OrganisationId,
            /// The member who raised it, where the member wishes to be recorded.
            raised_by_member: MemberId,
            /// The decision of this record that the item is about, by its id.
            decision: DecisionId,
            /// How many minutes it took or was given: 1 to 1440.
            #[validate(range(min = 1, max = 1440))]
            minutes: u32,
        }
    }
}

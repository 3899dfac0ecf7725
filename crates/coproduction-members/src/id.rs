//! The ids of people. They are declared here and not in the core, so that what stands on the core alone,
//! as equality monitoring does, cannot name a person.

coproduction_core::id_kinds! {
    /// Identifies a person who takes part without being a member.
    GuestId = Guest,
    /// Identifies a member: a person, without a name or contact detail.
    MemberId = Member,
    /// Identifies one dated holding of a seat.
    MembershipId = Membership,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The reader checks references by the names of these types.
    #[test]
    fn every_id_is_of_an_entity_that_can_be_referred_to() {
        for name in NAMES {
            assert!(coproduction_core::EntityKind::of_type(name).is_some(), "{name}");
        }
    }
}

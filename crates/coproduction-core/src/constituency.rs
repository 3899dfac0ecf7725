//! The groups that hold seats, and the side each is on.

use crate::Bilingual;

crate::lexical! {
    /// The short name of a constituency, such as `lived-experience` or `clinicians`.
    pub struct ConstituencyId(ConstituencyId);
}

crate::vocabulary! {
    /// The side that a constituency is on.
    pub enum Side {
        /// People who speak from their own or their family's experience of services.
        LivedExperience = "lived-experience",
        /// People who provide, manage or commission services.
        Professional = "professional",
        /// Neither: a researcher, an independent chair, an observer body.
        Other = "other",
    }
}

crate::model! {
    /// A group that holds seats, named by the terms of reference.
    pub struct Constituency {
        required {
            /// Its short name, by which seats, counts and attendance refer to it.
            id: ConstituencyId,
            /// Whether the group has lived experience of services, works in them, or is of neither side.
            side: Side,
        }
        optional {
            /// What the forum calls the group, for people to read.
            name: Bilingual,
        }
    }
}

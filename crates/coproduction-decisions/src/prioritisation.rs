//! How options were ranked.

use coproduction_core::{Bilingual, ConstituencyId};

coproduction_core::vocabulary! {
    /// How options were put in order.
    pub enum PrioritisationMethod {
        /// Each person ranked the options.
        Ranked = "ranked",
        /// Each person scored the options.
        Scored = "scored",
        /// Each person placed a number of dots.
        Dots = "dots",
        /// Each person spent a budget.
        Budget = "budget",
        /// By discussion.
        Discussion = "discussion",
        /// In another way.
        Other = "other",
    }
}

coproduction_core::model! {
    /// One option and how it came out.
    #[derive(validator::Validate)]
    pub struct PrioritisedOption {
        required {
            /// The option.
            label: Bilingual,
        }
        optional {
            /// Its place, the first being 1.
            #[validate(range(min = 1))]
            rank: u32,
            /// What it was given in all, in the unit of the method: points, dots, or pounds of a budget.
            score: u32,
            /// The constituency whose order it is; absent where it is everybody's.
            constituency: ConstituencyId,
        }
    }
}

coproduction_core::model! {
    /// How options were put in order of priority, and the order.
    pub struct Prioritisation {
        required {
            /// How it was done.
            method: PrioritisationMethod,
        }
        lists {
            /// The options.
            options: PrioritisedOption,
        }
    }
}
